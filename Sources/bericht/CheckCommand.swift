import ArgumentParser
import Building
import Diagnostics

/// Checks a project without writing anything.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what is wrong with the sources, and what to do.",
    discussion: """
      Examples:
        bericht check
        bericht check mijn-bericht --strict
        bericht check --advice
        bericht check --format json > bevindingen.json

      Exit codes: 0 clean, 1 errors in the sources, 2 wrong usage, 3 the machine failed.
      """
  )

  @OptionGroup
  var options: SharedOptions

  @Flag(help: "Also shows what could read better: long sentences, addresses as link texts.")
  var advice = false

  func run() throws {
    let project = try options.loadProject()
    let progress = Progress(in: project.language)
    let snapshot = build(project.sources, goal: .diagnostics, began: progress.show)
    progress.clear()
    let found = contentAdvice(on: snapshot)
    let findings = Findings(project, snapshot, options: options, advice: advice ? found : [])
    findings.show(sources: snapshot.source(at:))
    if !advice, !found.isEmpty { tell(of: found.count, in: project.language) }
    let summary = Summary(snapshot: snapshot, findings: findings, duration: progress.duration)
    let prefix = LocalizedText(nl: "Gecontroleerd:", en: "Checked:")
    Terminal.write(summary.text(prefix: prefix), to: .error)
    Terminal.exit(findings.exitCode)
  }

  /// Says that there is advice, and how to see it; advice never counts.
  private func tell(of count: Int, in language: Language) {
    let message = LocalizedText(
      nl: "\(count) \(count == 1 ? "advies" : "adviezen") over lezen en gebruiken: "
        + "`bericht check --advice`",
      en: "\(count) \(count == 1 ? "piece" : "pieces") of advice on reading and use: "
        + "`bericht check --advice`"
    )
    Terminal.write(message.text(in: language) + "\n", to: .error)
  }
}
