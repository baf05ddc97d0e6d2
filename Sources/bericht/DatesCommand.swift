import ArgumentParser
import Building
import Diagnostics
import Files
import Model
import SourceText

/// Writes down when each source was last changed.
struct DatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dates",
    abstract: "Writes down in site/dates.yaml when each source was last changed, from git.",
    discussion: """
      The sitemap, the feeds and the pages take their dates from that file, so that a build needs
      neither git nor a clock. A file that has changes which are not committed gets the day of
      today, or that of SOURCE_DATE_EPOCH. A date that a source gives itself goes before.

      Run it before a commit that is to be published, and commit the file.

      Exit codes: 0 clean, 2 wrong usage, 3 the machine failed.
      """
  )

  @OptionGroup
  var options: SharedOptions

  func run() throws {
    let project = try options.loadProject()
    let history = try history(language: project.language)
    var lines =
      "# Wanneer elk bestand voor het laatst is gewijzigd; geschreven door `bericht dates`.\n"
    for file in project.sources.documents {
      guard let day = history[file.path.text] else { continue }
      lines += "\(quoted(file.path.text)): \(day)\n"
    }
    do throws(FileError) {
      try project.folder.write([(datesFile, Array(lines.utf8))])
    } catch {
      throw Failure(error, in: project.language)
    }
  }

  /// The day of the last change of each file below the project, by its path.
  private func history(language: Language) throws -> [String: String] {
    guard try git(["rev-parse", "--is-shallow-repository"], language).first == "false" else {
      throw Failure(.machine, shallow, in: language)
    }
    var days: [String: String] = [:]
    var day = ""
    let log = ["log", "--no-renames", "--relative", "--format=format:@%ct", "--name-only"]
    for line in try git(log, language) {
      if line.utf8.first == UInt8(ascii: "@"), let found = moment(ofSeconds: line.dropFirst()) {
        day = String(found.prefix(10))
      } else if days[line] == nil {
        days[line] = day
      }
    }
    let changed =
      try git(["diff", "--name-only", "--relative", "HEAD"], language)
      + git(["ls-files", "--others", "--exclude-standard"], language)
    for path in changed { days[path] = today }
    return days
  }

  /// The lines that git says in the folder of the project.
  private func git(_ arguments: [String], _ language: Language) throws -> [String] {
    guard let folder = TemporaryFolder() else {
      throw Failure(.machine, noHistory, in: language)
    }
    defer { folder.remove() }
    let words = ["-C", options.project, "-c", "core.quotePath=false"] + arguments
    guard case .done = runProgram("git", words, output: folder.path + "/lines") else {
      throw Failure(.machine, noHistory, in: language)
    }
    do throws(FileError) {
      let bytes = try DiskFileSystem(root: folder.path).bytes(of: SourcePath("lines"))
      return bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    } catch {
      throw Failure(error, in: language)
    }
  }

  private var today: String {
    let seconds = Terminal.environment("SOURCE_DATE_EPOCH") ?? String(Terminal.secondsSince1970)
    return moment(ofSeconds: seconds).map { String($0.prefix(10)) } ?? ""
  }

  /// A path as a key of YAML.
  private func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || byte == 0x2F || byte == 0x2D || byte == 0x2E || byte == 0x5F || byte >= 0x80
    }
    return isPlain ? path : "'" + path.replacing("'", with: "''") + "'"
  }

  private var shallow: LocalizedText {
    LocalizedText(
      nl: "de geschiedenis is hier niet heel (`git clone --depth`); haal haar op met "
        + "`git fetch --unshallow`",
      en: "the history is not whole here (`git clone --depth`); fetch it with "
        + "`git fetch --unshallow`"
    )
  }

  private var noHistory: LocalizedText {
    LocalizedText(
      nl: "git geeft hier geen geschiedenis; de datums blijven zoals ze zijn",
      en: "git gives no history here; the dates stay as they are"
    )
  }
}
