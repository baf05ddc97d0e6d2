import ArgumentParser
import Building
import Diagnostics
import Files

/// Makes an e-book of a report with its parts.
struct EPUBCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "epub",
    abstract: "Makes an e-book of a report with its parts.",
    discussion: """
      The book is an EPUB 3. Equal sources give equal bytes: the moment of its last change is
      that of SOURCE_DATE_EPOCH, or else the date that the report gives itself.

      Examples:
        bericht epub bericht
        bericht epub bericht mijn-bericht --output /srv/www/bericht.epub

      Exit codes: 0 clean, 1 errors in the sources, 2 wrong usage, 3 the machine failed.
      """
  )

  @OptionGroup
  var options: ReportOptions

  func run() throws {
    let loaded = try options.load()
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try book(
        of: loaded.report,
        modified: Terminal.environment("SOURCE_DATE_EPOCH").flatMap { moment(ofSeconds: $0) },
        copyingFrom: loaded.project.folder
      )
    } catch {
      throw Failure(error, in: loaded.project.language)
    }
    try options.write(bytes, of: loaded, extension: "epub")
  }
}
