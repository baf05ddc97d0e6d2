/// A place as people count it: lines and columns from 1, columns in Unicode scalars.
public struct TextPosition: Hashable, Sendable, Comparable {
  /// The line, from 1.
  public let line: Int

  /// The column, from 1, in Unicode scalars.
  public let column: Int

  /// Makes a position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Earlier lines first, then earlier columns.
  public static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// The lines of one text: bytes to line and column and back.
///
/// A line ends at a line feed, a carriage return, or both together. Built in one pass; look-ups are
/// logarithmic in the number of lines and linear in the length of the line.
public struct LineMap: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  /// Finds the lines of a text in UTF-8.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    self.starts = lineStarts(in: bytes)
  }

  /// How many lines there are; an empty text has one.
  public var count: Int { starts.count }

  /// The index, from 0, of the line that holds a byte; offsets past the end are on the last line.
  public func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line without its end; `index` counts from 0 and is cut to the lines there are.
  public func lineRange(_ index: Int) -> Range<Int> {
    let index = min(max(index, 0), starts.count - 1)
    let start = starts[index]
    var end = index + 1 < starts.count ? starts[index + 1] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// Line and column of a byte.
  public func position(at offset: Int) -> TextPosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(at: offset)
    return TextPosition(line: line + 1, column: scalars(in: starts[line]..<offset) + 1)
  }

  /// The byte at a line and column, cut to the text.
  public func offset(at position: TextPosition) -> Int {
    let range = lineRange(position.line - 1)
    var offset = range.lowerBound
    var column = 1
    while column < position.column, offset < range.upperBound {
      offset += 1
      while offset < range.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    return offset
  }

  /// How many Unicode scalars a range of bytes holds.
  public func scalars(in range: Range<Int>) -> Int {
    bytes[range.clamped(to: bytes.indices)].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}

/// Where each line of a text begins, from a byte on, which is the first; linear in the text.
///
/// A line ends at a line feed, a carriage return, or both together.
public func lineStarts(in bytes: [UInt8], from start: Int = 0) -> [Int] {
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
  return starts
}
