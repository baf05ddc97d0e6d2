import Model
import SourceText

/// The words that begin a question in a sentence: `{{ aantal: missies waar labs is leeg }}`.
private let inlineWords = ["aantal:", "count:"]

extension Markup {
  /// Makes a question in a sentence a node of its own, whose text is the question.
  ///
  /// Only in texts, so code and escapes keep their meaning; other `{{` stays as it is written.
  mutating func findInlineQueries(of file: SourceFile) {
    guard nodes.contains(where: { $0.kind == .text && firstQuery(in: $0) != nil }) else { return }
    nodes = nodes(from: 0) { parted($0, file: file) }
  }

  /// The questions of a body: blocks with the info word `query`, and those in sentences.
  func findQueries(of file: SourceFile) -> [EmbeddedQuery] {
    lazy var map = LineMap(file.bytes)
    var found: [EmbeddedQuery] = []
    for (index, node) in nodes.enumerated() {
      let isInline = node.kind == .inlineQuery
      guard isInline || (node.kind == .codeBlock && isQuery(node)) else { continue }
      let text = Array(text[Int(node.text.lowerBound)..<Int(node.text.upperBound)])
      let lines =
        isInline
        ? [QueryLine(text: 0, file: Int(node.source.lowerBound))] : lines(of: text, node, in: map)
      found.append(
        EmbeddedQuery(node: index, isInline: isInline, text: text, lines: lines, path: file.path)
      )
    }
    return found
  }

  private func isQuery(_ node: MarkupNode) -> Bool {
    string(node.detail).split { $0 == " " || $0 == "\t" }.first == "query"
  }

  /// Where each line of a block is written: its text ends where the line of the file does.
  private func lines(of text: [UInt8], _ node: MarkupNode, in map: LineMap) -> [QueryLine] {
    var line = map.lineIndex(at: Int(node.source.lowerBound)) + 1
    var found: [QueryLine] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      if line < map.count {
        let place = map.lineRange(line).upperBound - (end - start)
        found.append(QueryLine(text: start, file: place))
      }
      line += 1
      start = end + 1
    }
    return found.isEmpty ? [QueryLine(text: 0, file: Int(node.source.lowerBound))] : found
  }

  /// Where the first question of a text begins and ends, braces included, and its own text.
  private func firstQuery(
    in node: MarkupNode
  ) -> (whole: Range<Int>, query: Range<Int>)? {
    let literal = text[Int(node.text.lowerBound)..<Int(node.text.upperBound)]
    var index = literal.startIndex
    while index + 1 < literal.endIndex {
      guard literal[index] == UInt8(ascii: "{"), literal[index + 1] == UInt8(ascii: "{") else {
        index += 1
        continue
      }
      var word = index + 2
      while word < literal.endIndex, literal[word] == 0x20 { word += 1 }
      let match = inlineWords.first { literal[word...].starts(with: $0.utf8) }
      if let match, let end = closing(in: literal, from: word) {
        return (index..<end + 2, word + match.utf8.count..<end)
      }
      index += 2
    }
    return nil
  }

  private func closing(in literal: ArraySlice<UInt8>, from start: Int) -> Int? {
    var index = start
    while index + 1 < literal.endIndex {
      if literal[index] == UInt8(ascii: "}"), literal[index + 1] == UInt8(ascii: "}") {
        return index
      }
      index += 1
    }
    return nil
  }

  /// A text parted at its questions; one whose source is written otherwise stays whole.
  private func parted(_ node: MarkupNode, file: SourceFile) -> [MarkupNode] {
    guard node.text.count == node.source.count else { return [node] }
    let shift = node.source.lowerBound - node.text.lowerBound
    func piece(_ kind: MarkupNode.Kind, _ bytes: Range<Int>) -> MarkupNode {
      let text = Int32(bytes.lowerBound)..<Int32(bytes.upperBound)
      return MarkupNode(
        kind: kind,
        text: text,
        source: text.lowerBound + shift..<text.upperBound + shift
      )
    }
    var found: [MarkupNode] = []
    var rest = node
    while let (whole, query) = firstQuery(in: rest) {
      if whole.lowerBound > Int(rest.text.lowerBound) {
        found.append(piece(.text, Int(rest.text.lowerBound)..<whole.lowerBound))
      }
      found.append(piece(.inlineQuery, query))
      rest = piece(.text, whole.upperBound..<Int(rest.text.upperBound))
    }
    if !rest.text.isEmpty { found.append(rest) }
    return found
  }
}
