import CCmark
import Model
import SourceText

extension Markup {
  /// Parts the text nodes of one block at its marks, each a node of its own; square brackets, if
  /// nothing else is said.
  ///
  /// libcmark joins neighbouring texts, escapes and entities decoded; a mark that is escaped in
  /// the source stays inside its text. The block must be the last of the markup.
  mutating func partTexts(
    inLeafAt leaf: Int,
    of file: SourceFile,
    at isMark: (UInt8) -> Bool = isBracket
  ) {
    var copy = MarkupCopy(from: leaf + 1, capacity: nodes.count - leaf + 8)
    for index in (leaf + 1)..<nodes.count {
      copy.closeContainers(before: index)
      if nodes[index].kind == .text {
        for piece in pieces(of: nodes[index], file: file, at: isMark) { copy.append(piece) }
      } else {
        copy.append(nodes[index], at: index)
      }
    }
    copy.closeContainers(before: nodes.count)
    nodes.replaceSubrange((leaf + 1)..., with: copy.nodes)
    nodes[leaf].end = Int32(nodes.count)
  }

  /// A text node parted at the marks that its source writes without a backslash.
  private func pieces(
    of node: MarkupNode,
    file: SourceFile,
    at isMarkByte: (UInt8) -> Bool
  ) -> [MarkupNode] {
    let source = Int(node.source.lowerBound)..<Int(node.source.upperBound)
    guard file.bytes[source].contains(where: isMarkByte) else { return [node] }
    var pieces: [MarkupNode] = []
    var position = TextPosition(source: source.lowerBound, text: Int(node.text.lowerBound))
    var start = position
    func piece(to end: TextPosition) -> MarkupNode {
      MarkupNode(
        kind: .text,
        text: Int32(start.text)..<Int32(end.text),
        source: Int32(start.source)..<Int32(end.source)
      )
    }
    while position.source < source.upperBound, position.text < Int(node.text.upperBound) {
      let isMark = isMarkByte(file.bytes[position.source])
      if isMark, position.text > start.text { pieces.append(piece(to: position)) }
      if isMark { start = position }
      position = step(position, in: file.bytes, end: source.upperBound)
      if isMark {
        pieces.append(piece(to: position))
        start = position
      }
    }
    let end = TextPosition(source: source.upperBound, text: Int(node.text.upperBound))
    if end.text > start.text { pieces.append(piece(to: end)) }
    return pieces
  }

  /// The next place: a character, an escaped character, or an entity, is one step in both.
  private func step(_ position: TextPosition, in bytes: [UInt8], end: Int) -> TextPosition {
    var next = position
    let byte = bytes[position.source]
    if byte == UInt8(ascii: "\\"), position.source + 1 < end,
      bytes[position.source + 1] == text[position.text]
    {
      next.source += 2
      next.text += 1
    } else if byte == UInt8(ascii: "&"),
      let entity = entity(in: bytes, at: position.source, limit: end)
    {
      next.source += entity.length
      next.text += entity.decoded.count
    } else {
      next.source += 1
      next.text += 1
    }
    return next
  }
}

/// Whether a byte is a square bracket.
func isBracket(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") }

/// A place in the source and the same place in the decoded text.
private struct TextPosition {
  var source: Int
  var text: Int
}

/// What libcmark makes of a short text: how it decodes entities without a table of ours.
func decodedByCmark(_ bytes: [UInt8]) -> [UInt8]? {
  bytes.withUnsafeBytes { buffer -> [UInt8]? in
    guard let base = buffer.baseAddress,
      let root = cmark_parse_document(
        base.assumingMemoryBound(to: CChar.self),
        buffer.count,
        CMARK_OPT_DEFAULT
      )
    else { return nil }
    defer { cmark_node_free(root) }
    guard let paragraph = cmark_node_first_child(root),
      let text = cmark_node_first_child(paragraph), let literal = cmark_node_get_literal(text)
    else { return nil }
    return Array(String(cString: literal).utf8)
  }
}
