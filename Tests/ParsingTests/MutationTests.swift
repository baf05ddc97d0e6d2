import Diagnostics
import Model
import SourceText
import TestSupport
import Testing

@testable import Parsing

/// No bytes can crash a parser, and every place it gives lies in the file.
struct MutationTests {
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func randomBytesAreSurvived(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let count = Int(random.next() % 200)
      expectSound((0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) })
    }
  }

  /// Texts of marks that mean something to Markdown and YAML.
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func randomMarksAreSurvived(seed: UInt64) {
    let marks = [
      "[[", "]]", "---\n", "title: ", "{", "}", "[", "]", "\"", "'", "&a ", "*a", "\n", "\r\n",
      "\r",
      "\t", "> ", "- ", "1. ", "`", "``", "![", "](", ")", "\\", "\\\n", "&amp;", "é", "👍", "|",
      "#",
      "# ", "<b>", "  \n", "**", "_", "<http://a.nl>", "woord", " ", "[a]: b\n", "{#a}", "~~~\n",
      "|---|\n", "| a | b |\n", ":-:|--\n", "\\|", ": tabel {#t}\n",
      "[^1]", "[^1]: ", "[^a]", "\n[^a]:\n", "    ", "1) ", "~", "~~", "www.a.nl", "https://",
      "a@b.nl", "- [x] ", "> [!NOTE] ", "> [!NOTE]\n", "[!NOTIE]", "\nterm\n: ", "\n\n![[b]]\n\n",
      "![[", "+ ",
      "*[PPS]: x\n", "PPS", "[a]{", "{#a .b}", "lang=en}",
      "![a](b \"c\")",
      "\n: ", "\n\n: ", "]{.a}", "- [] ",
    ]
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      var text = random.next() % 3 == 0 ? "---\n" : ""
      for _ in 0..<(random.next() % 40) { text += marks[Int(random.next() % UInt64(marks.count))] }
      expectSound(Array(text.utf8))
    }
  }

  private func expectSound(_ bytes: [UInt8]) {
    let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
    for name in ["site/a.md", "site/a.yaml"] {
      let file = SourceFile(path: SourcePath(name), bytes: text)
      let document = parse(file)
      expect(document.diagnostics, in: file)
      let nodes = document.value.body.nodes
      var ends = [Int32(nodes.count)]
      for (index, node) in nodes.enumerated() {
        while let last = ends.last, Int(last) <= index { ends.removeLast() }
        #expect(node.end <= ends.last ?? 0, "\(file.text.debugDescription)")
        ends.append(node.end)
        #expect(node.source.lowerBound >= 0 && Int(node.source.upperBound) <= text.count)
        #expect(
          Int(node.end) > index && Int(node.end) <= nodes.count,
          "\(file.text.debugDescription)"
        )
      }
      for link in document.value.links {
        let ranges = [link.target.range] + (link.fragment.map { [$0.range] } ?? [])
        for range in ranges {
          #expect(range.bytes.upperBound <= text.count, "\(file.text.debugDescription)")
        }
      }
      expect(parseSchema(file).diagnostics, in: file)
      expect(parseConfiguration(file).diagnostics, in: file)
    }
  }

  private func expect(_ diagnostics: [Diagnostic], in file: SourceFile) {
    for diagnostic in diagnostics {
      let isInside = diagnostic.range.bytes.upperBound <= file.bytes.count
      #expect(isInside, "\(diagnostic.code): \(file.text.debugDescription)")
    }
  }
}
