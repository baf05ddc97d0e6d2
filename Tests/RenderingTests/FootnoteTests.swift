import Diagnostics
import Foundation
import Model
import Parsing
import SourceText
import TestSupport
import Testing

@testable import Rendering

/// The examples of GitHub's Markdown about footnotes give the text and the notes that they ask for.
///
/// The material lies beside the package as `../shared`, or where `BERICHT_SHARED` says.
@Suite(.enabled(if: CommonMark.isPresent, "no specification: set BERICHT_SHARED to its folder"))
struct FootnoteTests {
  /// Everywhere: a note stands behind the block that refers to it, and its number leads back.
  ///
  /// Before comparing, notes are gathered at the end and what leads back is taken off.
  @Test
  func examplesGiveTheirHTML() throws {
    var compared = 0
    for example in try CommonMark.footnoteExamples() {
      let html = gathered(plainHTML(of: example.markdown))
      let expected = withoutBackLinks(example.html)
      #expect(
        html == expected,
        "\(example): \(example.markdown)\n\(lineDifference(from: expected, to: html))"
      )
      compared += 1
    }
    print("footnote examples compared: \(compared)")
    #expect(compared == 2)
  }

  private func gathered(_ html: String) -> String {
    let note =
      #/
      <aside\ class="note"\ id="noot_(\d+)"[^>]*>\n.*\n<div>\n((?:.|\n)*?)<\/div>\n<\/aside>\n(?:<\/div>\n)?
      /#
    let reference =
      #/
      <sup\ class="note-mark"><a\ id="verwijzing_(\d+)(?:_\d+)?"[^>]*>\d+<\/a><\/sup>
      /#
    var notes = ""
    let text =
      html
      .replacing("<div class=\"noted\">\n", with: "")
      .replacing(note) {
        notes += "<li id=\"fn\($0.output.1)\">\n\(withoutBackLinks(String($0.output.2)))</li>\n"
        return ""
      }
      .replacing(reference) {
        "<sup class=\"footnote-ref\"><a href=\"#fn\($0.output.1)\" id=\"fnref\($0.output.1)\">"
          + "\($0.output.1)</a></sup>"
      }
      .replacing(#/<div class="scroll"[^>]*>\n/#, with: "")
      .replacing("</table>\n</div>", with: "</table>")
      .replacing(" scope=\"col\"", with: "")
    return text + "<section class=\"footnotes\">\n<ol>\n\(notes)</ol>\n</section>\n"
  }

  private func withoutBackLinks(_ html: String) -> String {
    html.replacing(#/ <a href="[^"]*" class="footnote-backref">↩<\/a>/#, with: "")
      .replacing(#/<a href="[^"]*" class="footnote-backref">↩<\/a>\n/#, with: "")
      .replacing(#/<p class="note-back">.*<\/p>\n/#, with: "")
  }
}
