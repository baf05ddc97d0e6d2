import ArgumentParser
import Building
import Diagnostics
import Model
import SourceText

/// Answers a question to the data of a project.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Answers a question to the data.",
    discussion: """
      The language is that of the ```query blocks in the sources; its words are Dutch or English.

      Examples:
        bericht query "missies waar labs is leeg"
        bericht query "labs toon fase, plaats, aantal(partners) sorteer op titel" --format csv
        bericht query "missie where target-year >= 2040 limit 5" mijn-bericht --format json
      """
  )

  /// How an answer is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json
  }

  @Argument(help: "The question.")
  var question: String

  @Argument(help: "The folder of the project.", completion: .directory)
  var project = "."

  @Option(help: "How the answer is written: table, csv or json.")
  var format = Format.table

  @Option(help: "The language of messages: nl or en.")
  var language: Language?

  func run() throws {
    let loaded = try LoadedProject(at: project, language: language)
    let snapshot = build(loaded.sources, goal: .diagnostics)
    let found = answer(to: question, in: snapshot)
    guard let result = found.value else {
      let source = SourceFile(path: SourcePath("vraag"), text: question)
      let presentation = DiagnosticPresentation(
        language: loaded.language,
        style: Terminal.hasColor(.error) ? .colored : .plain,
        sources: { _ in source }
      )
      Terminal.write(render(found.diagnostics, as: .text, in: presentation), to: .error)
      Terminal.exit(2)
    }
    Terminal.write(AnswerText(result).text(as: format), to: .output)
  }
}
