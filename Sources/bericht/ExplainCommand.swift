import ArgumentParser
import Building
import Diagnostics

/// Explains a code.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a finding: why it matters, and what to write instead.",
    discussion: """
      Without a code it lists all codes.

      Examples:
        bericht explain unresolved-reference
        bericht explain --language en heading-in-disguise
      """
  )

  @Argument(
    help: "The code, as it stands between brackets in a finding.",
    completion: .list(explanations.map(\.code.text))
  )
  var code: String?

  @Option(help: "The language: nl or en.")
  var language: Language?

  func run() throws {
    let language = Language.ofMessages(chosen: language)
    guard let code else {
      let list = explanations.map { $0.code.text + "\n" }.joined()
      return Terminal.write(list, to: .output)
    }
    let wanted = code.lowercased()
    guard let found = explanations.first(where: { $0.code.text == wanted }) else {
      throw Failure(.usage, unknown(code), in: language)
    }
    Terminal.write(found.page.text(in: language), to: .output)
  }

  private func unknown(_ code: String) -> LocalizedText {
    LocalizedText(
      nl: "er is geen bevinding met de code `\(code)`",
      en: "no finding has the code `\(code)`"
    ).asking(for: nearestNames(to: code, among: explanations.map(\.code.text)))
  }
}
