import ArgumentParser
import Building
import Diagnostics
import Files
import Model
import SourceText

/// What the commands take that make one file of a report.
struct ReportOptions: ParsableArguments {
  @Argument(help: "The key of the report.")
  var report: String

  @Argument(help: "The folder of the project.", completion: .directory)
  var project = "."

  @Option(help: "Where the file goes (default: its key, here).", completion: .file())
  var output: String?

  @Option(help: "The public address of the site, in place of the one in site.yaml.")
  var baseURL: String?

  @Option(help: "The language of messages: nl or en.")
  var language: Language?

  /// The report, built, and what goes with it.
  func load() throws -> LoadedReport {
    var loaded = try LoadedProject(at: project, language: language)
    try loaded.setBaseURL(baseURL)
    if loaded.sources.configuration.baseURL.isEmpty {
      let message = LocalizedText(
        nl: "de links in het bestand hebben het adres van de site nodig; zet `base-url` in "
          + "site.yaml, of geef --base-url",
        en: "the links in the file need the address of the site; set `base-url` in site.yaml, "
          + "or give --base-url"
      )
      throw Failure(.usage, message, in: loaded.language)
    }
    let snapshot = build(loaded.sources)
    if snapshot.isThemeBroken {
      let message = LocalizedText(
        nl: "het thema klopt niet; `bericht check` zegt wat eraan scheelt",
        en: "the theme is broken; `bericht check` says what is wrong"
      )
      throw Failure(.usage, message, in: loaded.language)
    }
    let (found, suggestions) = wholeReport(named: report, in: snapshot)
    guard let found else { throw absence(suggestions, in: loaded.language) }
    let errors = snapshot.findings(with: loaded.diagnostics).count { $0.severity == .error }
    return LoadedReport(project: loaded, report: found, errors: errors)
  }

  private func absence(_ suggestions: [String], in language: Language) -> Failure {
    let name = visibleText(report)
    let message = LocalizedText(
      nl: "geen rapport met delen heet `\(name)`",
      en: "no report with parts is called `\(name)`"
    )
    return Failure(.usage, message.asking(for: suggestions), in: language)
  }

  /// Writes the finished file in one step, and says where it is.
  func write(_ bytes: [UInt8], of loaded: LoadedReport, extension fileExtension: String) throws {
    let path = output ?? "\(loaded.report.key).\(fileExtension)"
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
    do throws(FileError) {
      try DiskFileSystem(root: folder).write(bytes, to: SourcePath(name))
    } catch {
      throw Failure(error, in: loaded.project.language)
    }
    Terminal.write(path + "\n", to: .output)
    if loaded.errors > 0 {
      let message = LocalizedText(
        nl: "er staan \(loaded.errors) fouten in de bronnen; `bericht check` toont ze",
        en: "there are \(loaded.errors) errors in the sources; `bericht check` shows them"
      )
      Terminal.write(message.text(in: loaded.project.language) + "\n", to: .error)
      Terminal.exit(1)
    }
  }
}

/// A report of a project that was built.
struct LoadedReport {
  let project: LoadedProject
  let report: WholeReport

  /// How many errors the sources have.
  let errors: Int
}

extension LoadedProject {
  /// Takes another public address than the settings give.
  mutating func setBaseURL(_ baseURL: String?) throws {
    guard let baseURL else { return }
    guard let url = Configuration.normalizedBaseURL(baseURL) else {
      throw Failure(
        .usage,
        LocalizedText(
          nl: "`\(baseURL)` is geen webadres; schrijf bijvoorbeeld https://bericht.example.nl/",
          en: "`\(baseURL)` is not a web address; write for example https://bericht.example.nl/"
        ),
        in: language
      )
    }
    sources.configuration.baseURL = url
  }
}
