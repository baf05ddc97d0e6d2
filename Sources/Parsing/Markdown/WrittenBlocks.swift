import SourceText

/// The lines that begin a block of the dialect, and the text in which libcmark finds those blocks.
///
/// A footnote's definition becomes an item of a list, which libcmark keeps together with all that is
/// indented below it. What stands on a line behind the mark moves; `moves` says by how much.
struct WrittenBlocks {
  /// What a block of the dialect is.
  enum Kind { case footnote, definition, abbreviation }

  /// One line that begins a block.
  struct Block {
    let kind: Kind

    /// The line in the body, from 1.
    let line: Int

    /// In the file: what libcmark is given otherwise, a footnote's mark with the white space behind
    /// it, the colon of a definition, the line of an abbreviation.
    let mark: Range<Int>

    /// In the file: the label in the mark; empty for a definition.
    let label: Range<Int>

    /// In the file: what an abbreviation means.
    var meaning = 0..<0

    /// Whether libcmark makes it an item of a list.
    var isItem: Bool { kind != .abbreviation }
  }

  /// The blocks, in order.
  private(set) var blocks: [Block] = []

  /// Whether a list of the body is numbered `1)`.
  private var hasParentheses = false

  /// Whether a list of the body has `+` before its items.
  private var hasPluses = false

  /// Finds the lines that may begin a block, in one pass over the lines.
  init(_ lines: BodyLines) {
    for (index, start) in lines.starts.enumerated() {
      var offset = start
      while offset < lines.bytes.count, isPrefix(lines.bytes[offset]) { offset += 1 }
      guard offset + 1 < lines.bytes.count else { continue }
      switch lines.bytes[offset] {
      case UInt8(ascii: "[") where lines.bytes[offset + 1] == UInt8(ascii: "^"):
        addFootnote(at: offset, line: index + 1, lines)
      case UInt8(ascii: ":") where isSpace(lines.bytes[offset + 1]):
        let mark = offset..<offset + 1
        blocks.append(Block(kind: .definition, line: index + 1, mark: mark, label: offset..<offset))
      case UInt8(ascii: "*") where lines.bytes[offset + 1] == UInt8(ascii: "["):
        addAbbreviation(at: offset, line: index + 1, lines)
      case UInt8(ascii: "+") where isSpace(lines.bytes[offset + 1]):
        hasPluses = true
      case 0x30...0x39 where !hasParentheses:
        let digits = lines.bytes[offset...].prefix(9).prefix { (0x30...0x39).contains($0) }
        hasParentheses =
          digits.endIndex < lines.bytes.count && lines.bytes[digits.endIndex] == UInt8(ascii: ")")
      default: break
      }
    }
  }

  /// A mark `[^label]:` and the white space behind it.
  private mutating func addFootnote(at start: Int, line: Int, _ lines: BodyLines) {
    let end = lines.end(ofLine: line)
    let label = lines.bytes[min(start + 2, end)..<end].prefix { $0 > 0x20 && !isBracket($0) }
    guard !label.isEmpty, label.endIndex + 1 < end,
      lines.bytes[label.endIndex] == UInt8(ascii: "]"),
      lines.bytes[label.endIndex + 1] == UInt8(ascii: ":")
    else { return }
    let space = lines.bytes[(label.endIndex + 2)..<end].prefix { $0 == 0x20 || $0 == 0x09 }
    blocks.append(
      Block(
        kind: .footnote,
        line: line,
        mark: start..<space.endIndex,
        label: label.startIndex..<label.endIndex
      )
    )
  }

  /// A line `*[label]: meaning`.
  private mutating func addAbbreviation(at start: Int, line: Int, _ lines: BodyLines) {
    let end = lines.end(ofLine: line)
    let label = lines.bytes[min(start + 2, end)..<end].prefix { !isBracket($0) }
    guard !label.isEmpty, label.endIndex + 1 < end,
      lines.bytes[label.endIndex] == UInt8(ascii: "]"),
      lines.bytes[label.endIndex + 1] == UInt8(ascii: ":")
    else { return }
    var meaning = label.endIndex + 2..<end
    while let first = lines.bytes[meaning].first, isSpace(first) {
      meaning = meaning.lowerBound + 1..<meaning.upperBound
    }
    while let last = lines.bytes[meaning].last, isSpace(last) {
      meaning = meaning.lowerBound..<meaning.upperBound - 1
    }
    guard !meaning.isEmpty else { return }
    blocks.append(
      Block(
        kind: .abbreviation,
        line: line,
        mark: start..<end,
        label: label.startIndex..<label.endIndex,
        meaning: meaning
      )
    )
  }

  /// Keeps those that are so.
  mutating func keep(where isKept: (Block) -> Bool) { blocks.removeAll { !isKept($0) } }

  /// The body with what libcmark reads in place of the marks.
  func text(of lines: BodyLines) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(lines.bytes.count - lines.start)
    var done = lines.start
    for block in blocks {
      text += lines.bytes[done..<block.mark.lowerBound]
      text += replacement(of: block, lines)
      done = block.mark.upperBound
    }
    return text + lines.bytes[done...]
  }

  /// How far what stands behind each mark moves.
  func moves(in lines: BodyLines) -> [Int: BodyLines.Move] {
    var moves: [Int: BodyLines.Move] = [:]
    for block in blocks {
      let bytes = block.mark.count - replacement(of: block, lines).count
      moves[block.line] = BodyLines.Move(from: block.mark.lowerBound, bytes: bytes)
    }
    return moves
  }

  /// What libcmark is given in place of a mark.
  ///
  /// That of a footnote has its content begin at the fourth column, also where that is on the
  /// next line.
  private func replacement(of block: Block, _ lines: BodyLines) -> [UInt8] {
    switch block.kind {
    case .definition: return [hasPluses ? UInt8(ascii: "*") : UInt8(ascii: "+")]
    case .abbreviation: return block.mark.map { _ in 0x20 }
    case .footnote: break
    }
    let isEmpty = block.mark.upperBound == lines.end(ofLine: block.line)
    return Array((hasParentheses ? "01." : "01)").utf8) + (isEmpty ? [] : [0x20])
  }
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

private func isPrefix(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: ">")
}
