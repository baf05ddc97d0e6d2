import ArgumentParser
import Building

/// The command `bericht`.
@main
struct Bericht: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bericht",
    abstract: "Makes a linked website of policy reports from Markdown and YAML.",
    discussion: """
      Examples:
        bericht new mijn-bericht          a new project
        bericht check                     what is wrong, and what to do
        bericht readability               how hard each text is to read
        bericht build --output public     the website
        bericht query "missies waar labs is leeg"
        bericht report                    the overviews
        bericht pdf bericht               a report with its parts, as a PDF
        bericht epub bericht              the same as an e-book
        bericht explain unresolved-reference
        bericht templates                 what templates can see
      """,
    version: version,
    subcommands: [
      BuildCommand.self, CheckCommand.self, ReadabilityCommand.self, QueryCommand.self,
      ReportCommand.self, PDFCommand.self, EPUBCommand.self, MentionsCommand.self,
      TranslationsCommand.self, DatesCommand.self, HeadersCommand.self, ExplainCommand.self,
      TemplatesCommand.self, NewCommand.self,
    ]
  )

  /// Runs the command and ends the process: 0 clean, 1 errors in the sources, 2 wrong usage, 3 the
  /// machine failed.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      failure.exit()
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      if !message.isEmpty { Terminal.write(message + "\n", to: code.isSuccess ? .output : .error) }
      let ownCode = error as? ExitCode
      Terminal.exit(ownCode?.rawValue ?? (code.isSuccess ? 0 : 2))
    }
  }
}

/// The version of the command.
let version = "0.1.0"
