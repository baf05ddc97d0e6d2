import Diagnostics
import Model
import SourceText
import TestSupport
import Testing

@testable import Parsing

/// Every text knows where it is written.
///
/// The material lies beside the package as `../shared`, or where `BERICHT_SHARED` says.
@Suite(.enabled(if: CommonMark.isPresent, "no specification: set BERICHT_SHARED to its folder"))
struct SourceRangeTests {
  /// The same text is found whatever stands around the block, and however lines end.
  @Test(arguments: Surroundings.allCases)
  func textsAreWhereTheyAreWritten(_ surroundings: Surroundings) throws {
    var texts = 0
    var misplaced: [String] = []
    for example in try CommonMark.examples() {
      let markdown = surroundings.text(around: example.markdown)
      let file = SourceFile(path: SourcePath("site/example.md"), text: markdown)
      let body = parse(file).value.body
      for node in body.nodes {
        #expect(node.source.lowerBound <= node.source.upperBound)
        #expect(Int(node.source.upperBound) <= file.bytes.count)
      }
      for node in body.nodes where node.kind == .text || node.kind == .code {
        texts += 1
        if !isWritten(node, of: body, in: file) {
          misplaced.append("\(example): \(body.string(node.text)) at \(node.source)")
        }
      }
    }
    print("texts placed, \(surroundings): \(texts - misplaced.count) of \(texts)")
    #expect(misplaced == [])
  }

  /// The same holds for the constructs of the dialect, nested in each other.
  @Test(arguments: Surroundings.allCases)
  func textsOfTheDialectAreWhereTheyAreWritten(_ surroundings: Surroundings) throws {
    let ours = dialect.map { CommonMark.Example(example: 0, section: "dialect", markdown: $0) }
    var misplaced: [String] = []
    var texts = 0
    for example in try CommonMark.gitHubExamples() + ours {
      let markdown = surroundings.text(around: example.markdown)
      let file = SourceFile(path: SourcePath("site/example.md"), text: markdown)
      let body = parse(file).value.body
      for node in body.nodes where node.kind == .text || node.kind == .code {
        texts += 1
        if !isWritten(node, of: body, in: file) {
          misplaced.append("\(example.markdown): \(body.string(node.text)) at \(node.source)")
        }
      }
      for node in body.nodes {
        let source = file[Int(node.source.lowerBound)..<Int(node.source.upperBound)]
        let isRight =
          switch node.kind {
          case .strikethrough: source.hasPrefix("~") && source.hasSuffix("~")
          case .footnoteReference: source.hasPrefix("[^") && source.hasSuffix("]")
          case .footnote: source.hasPrefix("[^")
          case .span: source.hasPrefix("[") && source.hasSuffix("}")
          case .definition: source.hasPrefix(": ")
          case .include: source.hasPrefix("![[") && source.hasSuffix("]]")
          case .figure: source.hasPrefix("![")
          default: true
          }
        #expect(isRight, "\(markdown): \(node.kind) \(source)")
      }
    }
    print("texts of the dialect placed, \(surroundings): \(texts - misplaced.count) of \(texts)")
    #expect(misplaced == [])
  }

  private let dialect = [
    "a[^1] &amp; b[^twee]\n\n[^1]: één *twee*\n    drie\n\n    > vier `vijf`\n[^twee]:\n    zes\n",
    "- a[^1]\n\n  [^1]: b ~~c~~ www.a.nl\n\n      - d\n",
    "> [!TIP] Een *titel*\n> tekst[^1]\n> lui\n\n[^1]: x\n",
    "Term *een*\nTerm \\[twee\n: eerst [x]{lang=en} &lt;\n  verder\n\n: dan\n\n      code\n",
    "![een *b*](c.png){#d width=3}\n: bijschrift \\* [e](f) {.g}\n",
    "![a](b.png \"titel\")\n\n![a](b.png)\n\n: onder\n",
    ": boven [[a|b]]\n\n| a | b |\n|---|---|\n| [[c|d]] | \\| ~~e~~[^1] |\n\n[^1]: x\n",
    "De PPS &amp; *PPS* en\nPPS.\n\n# PPS\n\nPPS\n\n*[PPS]: publiek\n",
    "- [x] **a** b\n- [ ] c\\]\n\n  ![[d#e]]\n",
    "# kop [a]{.b} `c` {#d}\n\nkop\n===\n",
  ]

  /// Links, pictures and emphasis begin and end with their marks.
  @Test
  func containersIncludeTheirMarks() throws {
    for example in try CommonMark.examples() {
      let file = SourceFile(path: SourcePath("site/example.md"), text: "\n" + example.markdown)
      let body = parse(file).value.body
      for node in body.nodes {
        let text = file[Int(node.source.lowerBound)..<Int(node.source.upperBound)]
        let isRight =
          switch node.kind {
          case .emphasis: text.first == text.last && "*_".contains(text.prefix(1))
          case .strong: text.hasPrefix("**") && text.hasSuffix("**") || text.hasPrefix("__")
          case .link where text.hasPrefix("http") || text.hasPrefix("foo"): !text.contains(" ")
          case .link: text.hasPrefix("[") || text.hasPrefix("<") && text.hasSuffix(">")
          case .image: text.hasPrefix("![")
          default: true
          }
        #expect(isRight, "\(example): \(node.kind) \(text)")
      }
    }
  }

  private func isWritten(_ node: MarkupNode, of body: Markup, in file: SourceFile) -> Bool {
    let source = file.bytes[Int(node.source.lowerBound)..<Int(node.source.upperBound)]
    let text = body.text[Int(node.text.lowerBound)..<Int(node.text.upperBound)]
    if source.elementsEqual(text) { return true }
    if node.kind == .code {
      // Line ends in code are spaces, what stands before a line is not part of it, and in a table a
      // bar has a backslash before it.
      let source = Array(String(decoding: source, as: UTF8.self).replacing("\\|", with: "|").utf8)
      return source.filter { $0 > 0x20 && $0 != UInt8(ascii: ">") }
        .starts(with: text.filter { $0 > 0x20 && $0 != UInt8(ascii: ">") })
    }
    return writtenEnd(
      of: text,
      in: file.bytes,
      from: Int(node.source.lowerBound),
      limit: Int(node.source.upperBound)
    ) == Int(node.source.upperBound)
  }
}

/// What an example can stand in.
enum Surroundings: String, CaseIterable {
  case plain, windows, frontMatter, quote, list, listInQuote

  func text(around markdown: String) -> String {
    switch self {
    case .plain: "\n" + markdown
    case .windows: ("\n" + markdown).replacingLines { $0 + "\r" }
    case .frontMatter: "---\ntitel: Één\n---\n" + markdown
    case .quote: ("\n" + markdown).replacingLines { "> " + $0 }
    case .list: "1. één\n\n" + markdown.replacingLines { "   " + $0 }
    case .listInQuote: "> 1. één\n>\n" + markdown.replacingLines { ">    " + $0 }
    }
  }
}

extension String {
  fileprivate func replacingLines(_ change: (String) -> String) -> String {
    utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { change(String(Substring($0))) }.joined(separator: "\n")
  }
}
