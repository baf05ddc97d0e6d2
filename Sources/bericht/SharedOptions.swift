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

  /// The language of messages before the project is read: the option's, else the environment's.
  var earlyLanguage: Language { language ?? Self.environmentLanguage ?? .dutch }

  /// The language of messages: the option's, else the environment's, else the site's, else Dutch.
  func language(of configuration: Configuration) -> Language {
    language ?? Self.environmentLanguage ?? Language(tag: configuration.language) ?? .dutch
  }

  /// The language that the environment asks for; nil where it asks for none that we speak.
  static var environmentLanguage: Language? {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = Terminal.environment(name) { return Language(tag: value) }
    }
    return nil
  }

  /// The project's folder, opened.
  func openProject() throws -> DiskFileSystem {
    do throws(FileError) {
      return try DiskFileSystem(root: project)
    } catch {
      let message = LocalizedText(nl: error.dutch, en: error.english)
      throw Failure(
        error.isAbsence || error.isNotFolder ? .usage : .machine,
        message,
        in: earlyLanguage
      )
    }
  }
}

/// A project that was read, and what was said of it.
struct LoadedProject {
  var sources: SourceTree
  let diagnostics: [Diagnostic]
  let language: Language

  init(_ options: SharedOptions, from folder: DiskFileSystem) throws {
    do throws(FileError) {
      let read = try readProject(from: folder)
      sources = read.value
      diagnostics = read.diagnostics
    } catch {
      throw Failure(error, in: options.earlyLanguage)
    }
    language = options.language(of: sources.configuration)
  }
}

/// Shows what there is to say, and what the process ends with.
struct Findings {
  let diagnostics: [Diagnostic]
  let options: SharedOptions
  let language: Language

  /// Joins what reading and building said; what holds a byte that is no text was told in reading.
  init(_ project: LoadedProject, _ snapshot: Snapshot, options: SharedOptions) {
    let unreadable = project.diagnostics.filter { $0.code == "file-not-utf8" }.map(\.range)
    let readable = snapshot.diagnostics.filter { diagnostic in
      !unreadable.contains { place in
        place.path == diagnostic.range.path && !place.bytes.isEmpty
          && (diagnostic.code == "invalid-yaml" || diagnostic.range.bytes.overlaps(place.bytes))
      }
    }
    self.diagnostics = Set(project.diagnostics + readable).sorted()
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
