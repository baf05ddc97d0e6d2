import Checking
import Citing
import Diagnostics
import Linking
import Model
import Querying
import Rendering
import SourceText
import Templates

/// Everything that one build has to say, each cause once.
struct Findings {
  /// What there is to say, in the order of files and places.
  let all: [Diagnostic]

  /// Whether the theme cannot be used.
  let isThemeBroken: Bool

  /// Checks what was linked; the names in queries and in the theme only against a sound schema.
  init(
    sources: SourceTree,
    documents: [[Diagnostic]],
    style: HouseStyle,
    schema: Diagnosed<Schema>,
    graph: Diagnosed<KnowledgeGraph>,
    theme: Theme
  ) {
    let parsed = documents.flatMap { $0 }
    let isComplete = !(parsed + schema.diagnostics + graph.diagnostics).contains {
      $0.severity == .error
    }
    let isSchemaSound = !(schema.diagnostics + graph.diagnostics).contains {
      $0.severity == .error && $0.range.path == schema.value.path
    }
    let themeFaults = Self.faults(
      of: theme,
      for: isSchemaSound ? schema.value : nil,
      questions: sources.configuration.questions
    )
    let said =
      parsed + schema.diagnostics.withoutEchoes(ofFields: graph.diagnostics, in: sources.schema)
      + graph.diagnostics.withoutEchoes(ofYAML: parsed)
      + check(graph.value, isComplete: isComplete)
      + citationDiagnostics(of: graph.value, in: style)
      + (isSchemaSound ? queryDiagnostics(of: graph.value) : []) + themeFaults
    all = Set(said).sorted()
    isThemeBroken = themeFaults.contains { $0.severity == .error }
  }

  /// Faults of a theme; its names are only checked against a schema that is sound, and where its
  /// tags pair up.
  private static func faults(
    of theme: Theme,
    for schema: Schema?,
    questions: [Configuration.Question]
  ) -> [Diagnostic] {
    let areTagsPaired = theme.diagnostics.allSatisfy { $0.code == "template-unmatched-closing" }
    let names =
      areTagsPaired
      ? schema.map { check(theme.templates, for: $0, questions: questions) } ?? [] : []
    return (theme.diagnostics + names).withoutEchoesOfTags
  }
}
