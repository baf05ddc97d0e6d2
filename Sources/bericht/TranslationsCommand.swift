import ArgumentParser
import Building
import Diagnostics
import Model
import SourceText

/// Lists the translations of a project, and writes down what they were made from.
struct TranslationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translations",
    abstract: "Lists the translations, and which of them are behind.",
    discussion: """
      A file over.en.md translates over.md. With --fix each of the files that are named, or all, is
      said to be made from the text as it is now: do that when you have brought it up to date.

      Examples:
        bericht translations
        bericht translations --fix site/over.en.md
      """
  )

  @Argument(help: "The files to write the version into (default: all).", completion: .file())
  var files: [String] = []

  @Option(help: "The folder of the project.", completion: .directory)
  var project = "."

  @Flag(help: "Write down that the translations are up to date.")
  var fix = false

  @Option(help: "How the list is written: table, csv or json.")
  var format = QueryCommand.Format.table

  @Option(help: "The language of messages: nl or en.")
  var language: Language?

  func run() throws {
    let loaded = try LoadedProject(at: project, language: language)
    let snapshot = build(loaded.sources, goal: .diagnostics)
    guard fix else {
      let answer = answer(of: snapshot.graph, in: loaded.language)
      return Terminal.write(AnswerText(answer).text(as: format), to: .output)
    }
    let codes: [DiagnosticCode] = ["translation-behind", "translation-without-version"]
    let found = snapshot.diagnostics.filter { diagnostic in
      codes.contains(diagnostic.code)
        && (files.isEmpty || files.contains(diagnostic.range.path.text))
    }
    let count = try loaded.apply(found, in: snapshot)
    let said = LocalizedText(
      nl: "Versies opgeschreven: \(count)",
      en: "Versions written down: \(count)"
    )
    Terminal.write(said.text(in: loaded.language) + "\n", to: .output)
  }

  private func answer(of graph: KnowledgeGraph, in language: Language) -> QueryResult {
    let isDutch = language == .dutch
    var result = QueryResult(display: .table, caption: "")
    result.columns =
      isDutch ? ["vertaling", "van", "taal", "stand"] : ["translation", "of", "language", "state"]
    let rows = graph.translations.map { translation in
      QueryResult.Row(
        .term(graph.documents[graph[translation.page].document].path.text),
        cells: [
          .term(graph.documents[graph[translation.source].document].path.text),
          .term(translation.language),
          .term(word(for: translation.state).text(in: language)),
        ]
      )
    }
    result.groups = [QueryResult.Group(title: "", rows: rows)]
    result.total = rows.count
    result.shown = rows.count
    return result
  }

  private func word(for state: Translation.State) -> LocalizedText {
    switch state {
    case .current: LocalizedText(nl: "bij", en: "up to date")
    case .behind: LocalizedText(nl: "loopt achter", en: "behind")
    case .unmarked: LocalizedText(nl: "zonder versie", en: "without a version")
    }
  }
}
