import Diagnostics
import Foundation
import Model
import Parsing
import SourceText
import TestSupport
import Testing

@testable import Rendering

/// The examples of GitHub's Markdown about tables give the HTML that they ask for.
///
/// The material lies beside the package as `../shared`, or where `BERICHT_SHARED` says.
@Suite(.enabled(if: CommonMark.isPresent, "no specification: set BERICHT_SHARED to its folder"))
struct TableTests {
  @Test
  func examplesGiveTheirHTML() throws {
    var compared = 0
    for example in try CommonMark.tableExamples() {
      let html = html(of: example.markdown)
      let expected = differences[example.description] ?? example.html
      #expect(
        html == expected,
        "\(example): \(example.markdown)\n\(lineDifference(from: expected, to: html))"
      )
      compared += 1
    }
    print("table examples compared: \(compared), differences listed: \(differences.count)")
    #expect(compared > 20)
  }

  /// Empty cells are not added beyond what is linear in the table.
  @Test
  func aWideHeaderOverManyShortRowsStaysSmall() {
    let columns = String(repeating: "|a", count: 1000) + "|\n"
    let marks = String(repeating: "|-", count: 1000) + "|\n"
    let text = columns + marks + String(repeating: "|b|\n", count: 1000)
    let file = SourceFile(path: SourcePath("site/example.md"), text: text)
    #expect(parse(file).value.body.nodes.count < 20_000)
  }

  /// Examples that give other HTML on purpose, each with the reason.
  ///
  /// Everywhere: a table stands in a part that scrolls, a header cell has a scope, and a class says
  /// what `align` says; both are taken off before comparing.
  private let differences: [String: String] = [
    // Raw HTML is not published.
    "example 12, Embedded HTML":
      "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>hello</td>\n</tr>\n<tr>\n"
      + "<td>ok  sure</td>\n</tr>\n</tbody>\n</table>\n"
  ]

  private func html(of markdown: String) -> String {
    plainHTML(of: markdown)
      .replacing(#/<div class="scroll"[^>]*>\n(<table>)/#) { $0.output.1 }
      .replacing("</table>\n</div>", with: "</table>")
      .replacing(" scope=\"col\"", with: "")
      .replacing("class=\"start\"", with: "align=\"left\"")
      .replacing("class=\"center\"", with: "align=\"center\"")
      .replacing("class=\"end\"", with: "align=\"right\"")
  }
}
