import ArgumentParser
import Building
import Diagnostics
import Files
import Model
import SourceText

/// Tells what templates can see, or copies a file of the built-in theme.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Tells what templates can see, or copies a file of the built-in theme.",
    discussion: """
      Examples:
        bericht templates > templates.md            every name, with kind, meaning and example
        bericht templates --copy parts/heading.html the built-in file, to be changed

      Nothing that is there already is overwritten.
      """
  )

  @Argument(help: "The folder of the project.", completion: .directory)
  var project = "."

  @Option(
    help: "A file of the built-in theme to put in the project.",
    completion: .list(builtInThemeFiles.map(\.path.text))
  )
  var copy: String?

  @Option(help: "The language of messages: nl or en.")
  var language: Language?

  func run() throws {
    let loaded = try LoadedProject(at: project, language: language)
    guard let copy else {
      let snapshot = build(loaded.sources, goal: .diagnostics)
      return Terminal.write(templateDocumentation(of: snapshot), to: .output)
    }
    guard let file = builtInThemeFiles.first(where: { $0.path.text == copy }) else {
      let message = LocalizedText(
        nl: "het ingebouwde thema heeft geen bestand `\(copy)`",
        en: "the built-in theme has no file `\(copy)`"
      )
      let near = nearestNames(to: copy, among: builtInThemeFiles.map(\.path.text))
      throw Failure(.usage, message.asking(for: near), in: loaded.language)
    }
    let path = loaded.sources.configuration.templates.appending(copy)
    do throws(FileError) {
      if try loaded.folder.entry(at: path) != nil {
        throw FileError.existing(loaded.folder.shownPath(of: path))
      }
      try loaded.folder.makeFolder(path.folder)
      try loaded.folder.write(file.bytes, to: path)
    } catch {
      throw Failure(error, as: error.isPresence ? .usage : .machine, in: loaded.language)
    }
    Terminal.write(loaded.folder.shownPath(of: path) + "\n", to: .output)
  }
}
