import Building
import Diagnostics
import Files
import Model
import SourceText
import TestSupport
import Testing

/// Whatever is written in the dialect, the page that comes out is well formed and holds no script.
struct DialectTests {
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func randomMarksGiveNestedTags(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var written = 0
    for _ in 0..<40 {
      let files = [
        "site/a.md": text(&random), "site/b.md": text(&random),
        "templates/page.html": "{{{body}}}",
      ]
      let snapshot = build(try readProject(from: MemoryFileSystem(files)).value)
      for file in snapshot.output.files
      where ["a/index.html", "b/index.html"].contains(file.path.text) {
        guard case .bytes(let bytes) = file.contents else { continue }
        let html = String(decoding: bytes, as: UTF8.self)
        written += html.utf8.count
        #expect(faults(in: html) == [], "\(files)\n\(html)")
      }
    }
    #expect(written > 10_000)
  }

  private func text(_ random: inout SplitMix64) -> String {
    var text = ""
    for _ in 0..<(random.next() % 40) { text += marks[Int(random.next() % UInt64(marks.count))] }
    return text
  }

  /// Tags that do not close what is open, ids that stand twice, and what no page may hold.
  private func faults(in html: String) -> [String] {
    var faults: [String] = []
    var open: [Substring] = []
    for tag in html.matches(of: #/<(/?)([a-z0-9]+)([^>]*)>/#) {
      let name = tag.output.2
      let attributes = tag.output.3.replacing(#/"[^"]*"/#, with: "")
      if attributes.contains(" on") || attributes.contains(" style=") || name == "script" {
        faults.append(String(tag.output.0))
      }
      if ["img", "br", "hr", "input"].contains(name) { continue }
      if tag.output.1.isEmpty {
        if name == "a", open.contains("a") { faults.append("a link in a link") }
        open.append(name)
      } else if open.popLast() != name {
        faults.append(String(tag.output.0))
      }
    }
    let ids = html.matches(of: #/ id="([^"]*)"/#).map(\.output.1)
    if Set(ids).count != ids.count { faults.append("an id stands twice: \(ids)") }
    return faults + open.map(String.init)
  }

  private let marks = [
    "[^1]", "\n[^1]: ", "[^2]", "\n\n[^2]: ", "\n    ", "~", "~~", "www.a.nl", " https://b.nl ",
    " a@b.nl ", "\n- [x] ", "\n- [ ] ", "\n> [!NOTE] ", "\n> [!TIP]\n> ", "\n> ", "{#a .b}",
    "{lang=en}", "[tekst]", "]", "[", "![a](b \"c\")", "![a](b)", "\n: ", "\n\n: ", "term",
    "\n\n", "\n", "*[PPS]: x\n", " PPS ", "\n\n![[b]]\n\n", "\n\n![[a#kop]]\n\n", "\n\n# Kop\n\n",
    "[[b]]", "[[b|x", "]]", "\n| a | b |\n|---|---|\n| c | d |", "|", "*", "**", "_", "`", "\\",
    "\"", "'", "--", "...", "<b onclick=x>", "{onclick=x}", "[x](javascript:a)", "1. ", "woord ",
    "{{ aantal: pagina }}", "\n```query\npagina\n```\n",
  ]
}
