import ArgumentParser
import Building
import Diagnostics
import Files
import SourceText

/// Makes a PDF of a report with its parts.
struct PDFCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pdf",
    abstract: "Makes a PDF of a report with its parts, for print and for screen readers.",
    discussion: """
      The PDF is tagged (PDF/UA-1). It is made by WeasyPrint, a program that Bericht does
      not bring along: on Debian `apt install weasyprint`, elsewhere `pip install weasyprint`.

      Examples:
        bericht pdf bericht
        bericht pdf bericht mijn-bericht --output /srv/www/bericht.pdf
        bericht pdf bericht --weasyprint ~/weasy/bin/weasyprint

      Exit codes: 0 clean, 1 errors in the sources, 2 wrong usage, 3 the machine failed.
      """
  )

  @OptionGroup
  var options: ReportOptions

  @Option(help: "The program that makes the PDF.", completion: .file())
  var weasyprint = "weasyprint"

  func run() throws {
    let loaded = try options.load()
    let language = loaded.project.language
    let printed: (page: SourcePath, files: [(path: SourcePath, bytes: [UInt8])])
    do throws(FileError) {
      printed = try printedFiles(of: loaded.report, copyingFrom: loaded.project.folder)
    } catch {
      throw Failure(error, in: language)
    }
    let bytes = try pdf(of: printed.files, page: printed.page, language: language)
    try options.write(bytes, of: loaded, extension: "pdf")
  }

  /// Has the files printed in a folder of their own, which is gone afterwards.
  private func pdf(
    of files: [(path: SourcePath, bytes: [UInt8])],
    page: SourcePath,
    language: Language
  ) throws -> [UInt8] {
    guard let folder = TemporaryFolder() else {
      throw Failure(.machine, noFolder, in: language)
    }
    defer { folder.remove() }
    let arguments = [
      "--pdf-variant", "pdf/ua-1", "--quiet", folder.path + "/" + page.text,
      folder.path + "/report.pdf",
    ]
    do {
      let disk = try DiskFileSystem(root: folder.path)
      try disk.write(files)
      switch runProgram(weasyprint, arguments) {
      case .done: return try disk.bytes(of: SourcePath("report.pdf"))
      case .missing: throw Failure(.machine, missing, in: language)
      case .failed: throw Failure(.machine, failed, in: language)
      }
    } catch let error as FileError {
      throw Failure(error, in: language)
    }
  }

  private var missing: LocalizedText {
    LocalizedText(
      nl: "het programma `\(visibleText(weasyprint))` dat de pdf maakt, is er niet; installeer het "
        + "met `apt install weasyprint` of `pip install weasyprint`, of wijs het aan met "
        + "--weasyprint",
      en:
        "the program `\(visibleText(weasyprint))` that makes the PDF is not here; install it with "
        + "`apt install weasyprint` or `pip install weasyprint`, or point at it with --weasyprint"
    )
  }

  private var failed: LocalizedText {
    LocalizedText(
      nl: "`\(visibleText(weasyprint))` maakte geen pdf; wat het zei, staat hierboven",
      en: "`\(visibleText(weasyprint))` made no PDF; what it said is above"
    )
  }

  private var noFolder: LocalizedText {
    LocalizedText(
      nl: "er is geen map te maken voor tijdelijke bestanden; wijs er een aan met TMPDIR",
      en: "no folder can be made for temporary files; point at one with TMPDIR"
    )
  }
}
