import ArgumentParser
import Building
import Diagnostics
import Model
import SourceText

/// Prints the overviews of a publication: the pages whose questions staff read.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Prints the overviews: the questions of a page and their answers.",
    discussion: """
      Which pages are overviews stands in site/site.yaml under `reports`; without
      it they are all pages with questions. A matrix is printed as its totals and
      the names of what is marked.

      Examples:
        bericht report
        bericht report --page vragen
        bericht report mijn-bericht --format json > overzichten.json
      """
  )

  @Argument(help: "The folder of the project.", completion: .directory)
  var project = "."

  @Option(help: "The key or address of one page.")
  var page: String?

  @Option(help: "How answers are written: table, csv or json.")
  var format = QueryCommand.Format.table

  @Option(help: "The language of messages: nl or en.")
  var language: Language?

  func run() throws {
    let loaded = try LoadedProject(at: project, language: language)
    let snapshot = build(loaded.sources, goal: .diagnostics)
    let (found, suggestions) = reports(named: page, in: snapshot)
    if found.isEmpty { throw absence(suggestions, in: loaded.language) }
    Terminal.write(ReportText(found).text(as: format), to: .output)
  }

  private func absence(_ suggestions: [String], in language: Language) -> Failure {
    var message = LocalizedText(
      nl: "geen pagina heeft vragen in blokken",
      en: "no page has questions in blocks"
    )
    if let page {
      message = LocalizedText(
        nl: "geen pagina met vragen heet `\(visibleText(page))`",
        en: "no page with questions is called `\(visibleText(page))`"
      )
    }
    return Failure(.usage, message.asking(for: suggestions), in: language)
  }
}
