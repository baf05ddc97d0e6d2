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
        bericht check --format json > bevindingen.json

      Exit codes: 0 clean, 1 errors in the sources, 2 wrong usage, 3 the machine failed.
      """
  )

  @OptionGroup
  var options: SharedOptions

  func run() throws {
    let project = try options.loadProject()
    let progress = Progress(in: project.language)
    let snapshot = build(project.sources, goal: .diagnostics, began: progress.show)
    progress.clear()
    let findings = Findings(project, snapshot, options: options)
    findings.show(sources: snapshot.source(at:))
    let summary = Summary(snapshot: snapshot, findings: findings, duration: progress.duration)
    let prefix = LocalizedText(nl: "Gecontroleerd:", en: "Checked:")
    Terminal.write(summary.text(prefix: prefix), to: .error)
    Terminal.exit(findings.exitCode)
  }
}
