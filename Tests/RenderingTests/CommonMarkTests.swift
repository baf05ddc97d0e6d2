import Diagnostics
import Foundation
import Model
import Parsing
import SourceText
import TestSupport
import Testing

@testable import Rendering

/// The examples of the CommonMark specification give the HTML that it asks for.
///
/// The material lies beside the package as `../shared`, or where `BERICHT_SHARED` says.
@Suite(.enabled(if: CommonMark.isPresent, "no specification: set BERICHT_SHARED to its folder"))
struct CommonMarkTests {
  @Test
  func examplesGiveTheirHTML() throws {
    var compared = 0
    for example in try CommonMark.examples() {
      let document = parse(markdown: example.markdown).value
      if document.body.nodes.contains(where: { $0.kind == .htmlBlock || $0.kind == .htmlInline }) {
        continue
      }
      let html = html(of: document)
      let expected = differences[example.example] ?? example.html
      #expect(
        html == expected,
        "\(example): \(example.markdown)\n\(lineDifference(from: expected, to: html))"
      )
      compared += 1
    }
    print("CommonMark examples compared: \(compared)")
    #expect(compared > 550)
  }

  /// Raw HTML is not published: nothing of what the examples with HTML write as tags comes out.
  @Test
  func rawHTMLIsLeftOut() throws {
    for example in try CommonMark.examples() {
      let document = parse(markdown: example.markdown).value
      let raw = document.body.nodes.filter { $0.kind == .htmlBlock || $0.kind == .htmlInline }
      guard !raw.isEmpty else { continue }
      let html = html(of: document)
      for node in raw {
        let text = document.body.string(node.text).trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(text.utf8.count < 4 || !html.contains(text), "\(example): \(html)")
      }
    }
  }

  /// Examples that give other HTML on purpose, each with the reason.
  ///
  /// Three more differences are no examples here: raw HTML is left out, links that lead nowhere or
  /// to an address that is not safe are shown as their text, and a picture that is alone in its
  /// paragraph and has a title is a figure with that caption, which is undone before comparing.
  private let differences: [Int: String] = [
    // Double brackets are a link to a thing, with a mark before them its part; one that leads nowhere is
    // shown as its text.
    547: "<p>[foo]</p>\n<p>[foo]: /url</p>\n",
    589: "<p>foo</p>\n<p>foo: /url &quot;title&quot;</p>\n",
    // Addresses are links without marks, as on Git hosts (GFM 6.9).
    601: "<p>&lt;<a href=\"http://foo.bar/baz\">http://foo.bar/baz</a> bim&gt;</p>\n",
    605: "<p>&lt;<a href=\"mailto:foo+@bar.example.com\">foo+@bar.example.com</a>&gt;</p>\n",
    607: "<p>&lt; <a href=\"http://foo.bar\">http://foo.bar</a> &gt;</p>\n",
    610: "<p><a href=\"http://example.com\">http://example.com</a></p>\n",
    611: "<p><a href=\"mailto:foo@bar.example.com\">foo@bar.example.com</a></p>\n",
  ]

  private func html(of document: Document) -> String {
    let links = document.links.filter { $0.form != .wiki && $0.form != .include }.map { link in
      let fragment = link.fragment.map { "#" + $0.value } ?? ""
      return BodyLink(node: link.node, target: .external(link.target.value + fragment))
    }
    let bytes = document.body.html(
      links: links,
      addresses: PageAddresses(page: ""),
      headings: HeadingPlan([], title: "")
    )
    return String(decoding: bytes, as: UTF8.self)
      .replacing(#/<h([1-6]) id="[^"]*">/#) { "<h\($0.output.1)>" }
      .replacing(#/<figure>\n(.*?) \/>\n<figcaption>(.*)<\/figcaption>\n<\/figure>/#) {
        "<p>\($0.output.1) title=\"\($0.output.2)\" /></p>"
      }
  }
}

/// A body without front matter: an empty line before it changes nothing and keeps `---` a line.
private func parse(markdown: String) -> Diagnosed<Document> {
  parse(SourceFile(path: SourcePath("site/example.md"), text: "\n" + markdown))
}
