import Model
import SourceText

extension Markup {
  /// The questions of a body: blocks with the info word `query`, and those found in sentences.
  func findQueries(of file: SourceFile, inline: [EmbeddedQuery]) -> [EmbeddedQuery] {
    let places = inline.isEmpty ? [] : nodes.indices.filter { nodes[$0].kind == .inlineQuery }
    let inline = zip(inline, places).map { $0.standing(at: $1) }
    let blocks = nodes.indices.filter { nodes[$0].kind == .codeBlock && isQuery(nodes[$0]) }
    guard !blocks.isEmpty else { return inline }
    let map = LineMap(file.bytes)
    let found = blocks.map { index in
      let node = nodes[index]
      let text = Array(text[Int(node.text.lowerBound)..<Int(node.text.upperBound)])
      return EmbeddedQuery(
        node: index,
        isInline: false,
        text: text,
        lines: lines(of: text, node, in: map),
        path: file.path
      )
    }
    return (inline + found).sorted { $0.node < $1.node }
  }

  private func isQuery(_ node: MarkupNode) -> Bool {
    let info = text[Int(node.detail.lowerBound)..<Int(node.detail.upperBound)]
    return info.prefix { $0 != 0x20 && $0 != 0x09 }.elementsEqual("query".utf8)
  }

  /// Where each line of a block is written: its text ends where the line of the file does.
  private func lines(of text: [UInt8], _ node: MarkupNode, in map: LineMap) -> [QueryLine] {
    var line = map.lineIndex(at: Int(node.source.lowerBound)) + 1
    var found: [QueryLine] = []
    var start = 0
    while start < text.count, line < map.count {
      let next = text[start...].firstIndex(of: 0x0A) ?? text.count
      let end = next > start && text[next - 1] == 0x0D ? next - 1 : next
      found.append(QueryLine(text: start, file: map.lineRange(line).upperBound - (end - start)))
      line += 1
      start = next + 1
    }
    return found.isEmpty ? [QueryLine(text: 0, file: Int(node.source.lowerBound))] : found
  }
}
