/// The text of one paragraph or heading as libcmark reads it: lines without what stands before them.
///
/// libcmark counts inline content in this text, where every line ends in one byte. A place in it is a
/// number of bytes from its start; this maps such a place to the file and back.
struct LeafContent {
  /// One line: where it begins in the content and in the file.
  private struct Piece {
    var content: Int
    var file: Int
    let end: Int

    /// Where its white space begins, which a lazy line keeps.
    let kept: Int
  }

  let bytes: [UInt8]
  private var pieces: [Piece] = []
  private var cursor = 0

  /// Takes the marks of quotes and the white space away from all lines but the first.
  init(lines: BodyLines, startLine: Int, endLine: Int, startColumn: Int, quotes: Int) {
    bytes = lines.bytes
    var content = 0
    for line in startLine...max(startLine, min(endLine, lines.starts.count)) {
      let end = lines.end(ofLine: line)
      let (kept, stripped) =
        line == startLine
        ? (
          lines.offset(line: line, column: startColumn),
          lines.offset(line: line, column: startColumn)
        )
        : Self.begin(of: lines.starts[line - 1]..<end, in: bytes, quotes: quotes)
      pieces.append(Piece(content: content, file: stripped, end: end, kept: kept))
      content += end - stripped + 1
    }
  }

  /// Where the content of a continuation line begins: behind the marks, and behind the white space.
  private static func begin(
    of line: Range<Int>,
    in bytes: [UInt8],
    quotes: Int
  ) -> (kept: Int, stripped: Int) {
    var index = line.lowerBound
    for _ in 0..<quotes {
      var next = index
      while next < line.upperBound, isSpace(bytes[next]) { next += 1 }
      guard next < line.upperBound, bytes[next] == UInt8(ascii: ">") else { break }
      index = next + 1
      if index < line.upperBound, isSpace(bytes[index]) { index += 1 }
    }
    let kept = index
    while index < line.upperBound, isSpace(bytes[index]) { index += 1 }
    return (kept, index)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// The byte of the file at a place of the content.
  mutating func offset(of place: Int) -> Int {
    let piece = pieces[index(of: place)]
    return min(piece.file + max(place - piece.content, 0), max(piece.end, piece.file))
  }

  /// The byte of the file behind the last byte before a place of the content.
  mutating func end(of place: Int) -> Int {
    guard place > 0 else { return offset(of: 0) }
    let piece = pieces[index(of: place - 1)]
    return min(piece.file + max(place - piece.content, 0), max(piece.end, piece.file))
  }

  /// The place in the content of a byte of the file that lies in the same line as another place.
  mutating func place(ofByte offset: Int, near place: Int) -> Int {
    let piece = pieces[index(of: place)]
    return piece.content + offset - piece.file
  }

  /// Where the line of a place ends in the file.
  mutating func lineEnd(at place: Int) -> Int { pieces[index(of: place)].end }

  /// The place where the next line begins.
  mutating func nextLine(after place: Int) -> Int {
    let piece = pieces[index(of: place)]
    return piece.content + piece.end - piece.file + 1
  }

  /// The places where the lines begin.
  var lineStarts: [Int] { pieces.map(\.content) }

  /// The lines in the file, without what stands before them.
  var lineRanges: [Range<Int>] { pieces.map { min($0.file, $0.end)..<$0.end } }

  /// Lets the line of a place keep its white space, as a lazy line does; says how much that is.
  mutating func keepSpaces(at place: Int) -> Int {
    let index = index(of: place)
    let count = pieces[index].file - pieces[index].kept
    pieces[index].file = pieces[index].kept
    for later in pieces.indices[(index + 1)...] { pieces[later].content += count }
    return count
  }

  /// The line that holds a place; places are asked for nearly in order.
  private mutating func index(of place: Int) -> Int {
    while cursor + 1 < pieces.count, pieces[cursor + 1].content <= place { cursor += 1 }
    while cursor > 0, pieces[cursor].content > place { cursor -= 1 }
    return cursor
  }
}
