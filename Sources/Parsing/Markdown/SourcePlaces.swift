/// The lines of the Markdown part of a file: libcmark's lines and columns as bytes of the file.
struct BodyLines {
  let bytes: [UInt8]

  /// Where the Markdown begins.
  let start: Int

  /// Where each line begins.
  let starts: [Int]

  init(bytes: [UInt8], start: Int) {
    self.bytes = bytes
    self.start = start
    var starts = [start]
    bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        guard byte == 0x0A || byte == 0x0D else { continue }
        if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
        starts.append(index)
      }
    }
    self.starts = starts
  }

  /// The byte at a line and column, both from 1, cut to the line.
  func offset(line: Int, column: Int) -> Int {
    guard line >= 1 else { return start }
    guard line <= starts.count else { return bytes.count }
    return min(starts[line - 1] + max(column - 1, 0), end(ofLine: line))
  }

  /// Where a line ends, its line end not included.
  func end(ofLine line: Int) -> Int {
    var end = line < starts.count ? starts[line] : bytes.count
    while end > starts[line - 1], bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }
}

/// Places inline content of one block in the file.
///
/// libcmark counts the columns of a continuation line in the text that is left when the marks of
/// quotes and the white space before it are taken away; this finds out what was taken.
struct InlinePlaces {
  let lines: BodyLines
  let startLine: Int
  let startColumn: Int

  /// How many block quotes lie around the block.
  let quotes: Int

  /// The last continuation line that was asked for, and where its content begins.
  private var known: (line: Int, base: Int)?

  init(lines: BodyLines, startLine: Int, startColumn: Int, quotes: Int) {
    self.lines = lines
    self.startLine = startLine
    self.startColumn = startColumn
    self.quotes = quotes
  }

  /// The byte of a place that libcmark gives; `literal` is the text there, where it is known.
  mutating func offset(line: Int, column: Int, literal: ArraySlice<UInt8>?) -> Int {
    if line <= startLine { return lines.offset(line: line, column: column) }
    guard line <= lines.starts.count else { return lines.bytes.count }
    let within = column - startColumn
    let base: Int
    if let known, known.line == line {
      base = known.base
    } else {
      base = content(ofLine: line, within: within, literal: literal)
      known = (line, base)
    }
    return min(max(base + within, lines.starts[line - 1]), lines.end(ofLine: line))
  }

  /// Where the content of a continuation line begins.
  ///
  /// A lazy line keeps its white space; the literal tells which of the two it is.
  private func content(ofLine line: Int, within: Int, literal: ArraySlice<UInt8>?) -> Int {
    let end = lines.end(ofLine: line)
    var index = lines.starts[line - 1]
    for _ in 0..<quotes {
      var next = index
      while next < end, next - index < 4, isSpace(lines.bytes[next]) { next += 1 }
      guard next < end, lines.bytes[next] == UInt8(ascii: ">") else { break }
      index = next + 1
      if index < end, isSpace(lines.bytes[index]) { index += 1 }
    }
    let kept = index
    while index < end, isSpace(lines.bytes[index]) { index += 1 }
    if let literal, !matches(literal, at: index + within), matches(literal, at: kept + within) {
      return kept
    }
    return index
  }

  private func matches(_ literal: ArraySlice<UInt8>, at offset: Int) -> Bool {
    offset >= 0 && offset + literal.count <= lines.bytes.count
      && lines.bytes[offset..<offset + literal.count].elementsEqual(literal)
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
