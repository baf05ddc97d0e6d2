import ArgumentParser
import Building
import Diagnostics

/// Prints what a server is told to serve the site as it should be.
struct HeadersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "headers",
    abstract: "Prints the settings for an nginx that serves the site: headers and redirects.",
    discussion: """
      Netlify, Cloudflare and hosts like them read `_headers` and `_redirects`, which are in the
      site. For nginx, put what this prints in a file of its own and include it:

        bericht headers > /etc/nginx/snippets/bericht.conf

      Exit codes: 0 clean, 2 wrong usage, 3 the machine failed.
      """
  )

  @OptionGroup
  var options: SharedOptions

  @Option(help: "The public address of the site, in place of the one in site.yaml.")
  var baseURL: String?

  func run() throws {
    var project = try options.loadProject()
    try project.setBaseURL(baseURL)
    Terminal.write(nginxSettings(of: build(project.sources)), to: .output)
  }
}
