import Diagnostics
import Model
import SourceText

/// What is wrong with the sources although every name is right: one rule a file, in `Rules`.
public func check(_ graph: KnowledgeGraph) -> [Diagnostic] {
  rules.flatMap { $0(graph) }
}

/// A rule looks at the whole graph and says what it finds.
typealias Rule = @Sendable (KnowledgeGraph) -> [Diagnostic]

/// The rules, in the order of their names.
private let rules: [Rule] = [
  circles, duplicateValues, emptyHeadings, headingsInDisguise, missingSections, picturesWithoutText,
  rawHTML,
  skippedHeadingLevels,
]
