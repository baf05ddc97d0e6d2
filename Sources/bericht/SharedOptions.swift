import ArgumentParser
import Building
import Diagnostics
import Files
import Model
import SourceText

extension Language: ExpressibleByArgument {}
extension DiagnosticFormat: ExpressibleByArgument {}

/// What every command that reads a project takes.
struct SharedOptions: ParsableArguments {
  @Argument(help: "The folder of the project.", completion: .directory)
  var project = "."

  @Option(help: "The language of messages: nl or en.")
  var language: Language?

  @Option(help: "How findings are shown: text, json, sarif, github or unix.")
  var format = DiagnosticFormat.text

  @Flag(help: "Warnings count as errors for the exit code.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "Findings of this severity or code count as errors too; may be given again.",
      valueName: "severity-or-code"
    )
  )
  var failOn: [String] = []

  /// The project, read.
  func loadProject() throws -> LoadedProject {
    try LoadedProject(at: project, language: language)
  }
}

extension Language {
  /// The language of messages: the one that was chosen, else the environment's, else a site's, else
  /// Dutch.
  static func ofMessages(chosen: Language?, site: Configuration? = nil) -> Language {
    chosen ?? environment ?? site.flatMap { Language(tag: $0.language) } ?? .dutch
  }

  /// The language that the environment asks for; nil where it asks for none that we speak.
  private static var environment: Language? {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = Terminal.environment(name) { return Language(tag: value) }
    }
    return nil
  }
}

/// A project that was read, and what was said of it.
struct LoadedProject {
  let folder: DiskFileSystem
  var sources: SourceTree
  let diagnostics: [Diagnostic]
  let language: Language

  /// What makes smaller pictures; nil where nothing does, or the settings do not ask for any.
  let pictureTool: PictureTool?

  /// Opens and reads the project in a folder; `chosen` is the language that was asked for.
  init(at path: String, language chosen: Language?) throws {
    let early = Language.ofMessages(chosen: chosen)
    do throws(FileError) {
      folder = try DiskFileSystem(root: path)
    } catch {
      let kind: Failure.Kind = error.isAbsence || error.isNotFolder ? .usage : .machine
      throw Failure(error, as: kind, in: early)
    }
    do throws(FileError) {
      let read = try readProject(from: folder)
      sources = read.value
      diagnostics = read.diagnostics
    } catch {
      throw Failure(error, in: early)
    }
    language = Language.ofMessages(chosen: chosen, site: sources.configuration)
    pictureTool = sources.configuration.pictureWidths == nil ? nil : PictureTool.found()
    sources.pictureRecipe = pictureTool?.recipe
  }
}

/// Shows what there is to say, and what the process ends with.
struct Findings {
  let diagnostics: [Diagnostic]
  let options: SharedOptions
  let language: Language

  /// Joins what reading and building said, and advice where that is asked for.
  init(
    _ project: LoadedProject,
    _ snapshot: Snapshot,
    options: SharedOptions,
    advice: [Diagnostic] = []
  ) {
    let said = snapshot.findings(with: project.diagnostics)
    self.diagnostics = advice.isEmpty ? said : (said + advice).sorted()
    self.options = options
    self.language = project.language
  }

  /// Writes the findings to standard output.
  func show(sources: @escaping (SourcePath) -> SourceFile?) {
    let presentation = DiagnosticPresentation(
      language: language,
      style: Terminal.hasColor(.output) ? .colored : .plain,
      version: version,
      explanations: explanations,
      sources: sources
    )
    Terminal.write(render(diagnostics, as: options.format, in: presentation), to: .output)
  }

  /// 1 where an error was found, or with `--strict` a warning; else 0.
  var exitCode: Int32 {
    let isBad = diagnostics.contains { diagnostic in
      diagnostic.severity == .error || (options.strict && diagnostic.severity == .warning)
        || options.failOn.contains(diagnostic.code.text)
        || options.failOn.contains(diagnostic.severity.rawValue)
    }
    return isBad ? 1 : 0
  }
}
