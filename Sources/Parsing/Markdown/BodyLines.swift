import SourceText

/// The lines of the Markdown part of a file: libcmark's lines and columns as bytes of the file.
struct BodyLines {
  let bytes: [UInt8]

  /// Where the Markdown begins.
  let start: Int

  /// Where each line begins.
  let starts: [Int]

  /// What libcmark is given a line otherwise than it is written: behind a byte, this much shorter.
  struct Move {
    let from: Int
    let bytes: Int
  }

  /// The lines that libcmark is given otherwise.
  var moves: [Int: Move] = [:]

  init(bytes: [UInt8], start: Int) {
    self.bytes = bytes
    self.start = start
    self.starts = lineStarts(in: bytes, from: start)
  }

  /// The byte at a line and column, both from 1, cut to the line.
  func offset(line: Int, column: Int) -> Int {
    guard line >= 1 else { return start }
    guard line <= starts.count else { return bytes.count }
    var offset = starts[line - 1] + max(column - 1, 0)
    if !moves.isEmpty, let move = moves[line], offset > move.from { offset += move.bytes }
    return min(offset, end(ofLine: line))
  }

  /// Where a line ends, its line end not included.
  func end(ofLine line: Int) -> Int {
    var end = line < starts.count ? starts[line] : bytes.count
    while end > starts[line - 1], bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }
}
