import Foundation
import TestSupport
import Testing

/// The examples of GitHub's Markdown about text struck through, addresses and tasks.
///
/// The material lies beside the package as `../shared`, or where `BERICHT_SHARED` says.
@Suite(.enabled(if: CommonMark.isPresent, "no specification: set BERICHT_SHARED to its folder"))
struct GitHubMarkdownTests {
  @Test
  func examplesGiveTheirHTML() throws {
    let examples = try CommonMark.gitHubExamples(
      specification: Set(621...631).union([491, 492]),
      extensions: [17, 18, 19, 21, 24, 25, 26, 27, 28],
      regressions: [8, 10, 11, 12]
    )
    for example in examples {
      let html = html(of: example.markdown)
      let expected = (changes[example.description] ?? []).reduce(example.html) {
        $0.replacing($1.was, with: $1.is)
      }
      #expect(
        html == expected,
        "\(example): \(example.markdown)\n\(lineDifference(from: expected, to: html))"
      )
    }
    print("GitHub examples compared: \(examples.count), differences listed: \(changes.count)")
    #expect(examples.count == 26)
  }

  /// Examples that give other HTML on purpose, each with the reason.
  ///
  /// Everywhere: the box of a task has a name, and its item a class; both are taken off before
  /// comparing, as is the part in which a table scrolls.
  private let changes: [String: [(was: String, is: String)]] = [
    // No link is made to a file server.
    "example 628, Autolinks (extension)": [
      ("<a href=\"ftp://foo.bar.baz\">ftp://foo.bar.baz</a>", "ftp://foo.bar.baz")
    ]
  ]

  private func html(of markdown: String) -> String {
    plainHTML(of: markdown)
      .replacing(#/ aria-label="(?:Gedaan|Te doen)"/#, with: "")
      .replacing(#/<input type="checkbox" disabled="" checked="" \/>/#) { _ in
        "<input type=\"checkbox\" checked=\"\" disabled=\"\" />"
      }
      .replacing("<li class=\"task\">", with: "<li>")
      .replacing(#/<div class="scroll"[^>]*>\n(<table>)/#) { $0.output.1 }
      .replacing("</table>\n</div>", with: "</table>")
      .replacing(" scope=\"col\"", with: "")
  }
}
