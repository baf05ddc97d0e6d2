import ArgumentParser
import Building
import Diagnostics
import Mentioning
import SourceText

/// Lists what prose names and does not link.
struct MentionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentions",
    abstract: "Lists things that the text names but does not link.",
    discussion: """
      Each thing once for each page, by title, other name or abbreviation. With --fix the links are
      put into the files.

      Examples:
        bericht mentions
        bericht mentions mijn-bericht --format unix
        bericht mentions --fix
      """
  )

  @OptionGroup
  var options: SharedOptions

  @Flag(help: "Put the links into the files.")
  var fix = false

  func run() throws {
    let project = try options.loadProject()
    let snapshot = build(project.sources, goal: .diagnostics)
    let found = unlinkedMentions(in: snapshot.graph, source: snapshot.source(at:))
    if fix {
      let fixable = found.filter { !$0.fixes.isEmpty }
      let files = Set(fixable.map(\.range.path)).count
      let count = try project.apply(fixable, in: snapshot)
      let said = LocalizedText(
        nl: "Links gezet: \(count), in bestanden: \(files)",
        en: "Links put: \(count), in files: \(files)"
      )
      return Terminal.write(said.text(in: project.language) + "\n", to: .output)
    }
    let presentation = DiagnosticPresentation(
      language: project.language,
      style: Terminal.hasColor(.output) ? .colored : .plain,
      version: version,
      explanations: explanations,
      sources: snapshot.source(at:)
    )
    Terminal.write(render(found, as: options.format, in: presentation), to: .output)
  }
}
