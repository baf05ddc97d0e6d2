import SourceText

/// The part of a line that fits a terminal, around what is shown in it.
///
/// However long the line is, only as much of it is looked at as could be shown.
struct LineWindow {
  /// How many columns of a line are shown.
  static let limit = 120

  /// The part as a terminal may show it, with `…` where something was cut.
  let text: String

  private let cells: [Cell]
  private let start: Int
  private let shownEnd: Int

  /// The part of a line, given as a slice of its file, around a range of the file.
  init(_ line: ArraySlice<UInt8>, focus: Range<Int>) {
    let focusStart = Self.boundary(min(max(focus.lowerBound, line.startIndex), line.endIndex), line)
    let from = Self.boundary(max(line.startIndex, focusStart - 4 * Self.limit), line)
    let upTo = Self.boundary(min(line.endIndex, focusStart + 4 * Self.limit), line)
    let left = Self.cells(of: line[from..<focusStart])
    let right = Self.cells(of: line[focusStart..<upTo])
    let focusWidth = right.prefix { $0.offset < focus.upperBound }.width

    let isAllLeft = from == line.startIndex
    let isAllRight = upTo == line.endIndex
    var keptLeft = left[...]
    var keptRight = right[...]
    if !(isAllLeft && isAllRight && left.width + right.width <= Self.limit) {
      let keepsLeft = isAllLeft && left.width + min(focusWidth, 60) + 10 <= Self.limit
      if !keepsLeft {
        let isShortRight = isAllRight && right.width < Self.limit - 30
        keptLeft = left.suffix(width: isShortRight ? Self.limit - right.width - 1 : 30)
      }
      let room = Self.limit - keptLeft.width - (keepsLeft ? 0 : 1)
      if !isAllRight || right.width > room { keptRight = right.prefix(width: room - 1) }
    }
    let isCutLeft = !isAllLeft || keptLeft.count < left.count
    let isCutRight = !isAllRight || keptRight.count < right.count
    self.cells = Array(keptLeft) + keptRight
    self.start = isCutLeft ? 1 : 0
    self.shownEnd = isCutRight ? cells.last.map { $0.offset + 1 } ?? focusStart : line.endIndex
    self.text = (isCutLeft ? "…" : "") + cells.map(\.text).joined() + (isCutRight ? "…" : "")
  }

  /// How many columns stand before a byte of the file.
  func column(of offset: Int) -> Int {
    start + cells.prefix { $0.offset < offset }.width
  }

  /// Whether a byte of the file lies past what is shown.
  func isPast(_ offset: Int) -> Bool { offset > shownEnd }

  private static func cells(of bytes: ArraySlice<UInt8>) -> [Cell] {
    var offset = bytes.startIndex
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
      defer { offset += UTF8.width(scalar) }
      return Cell(scalar, at: offset)
    }
  }

  /// The start of the character that holds a byte.
  private static func boundary(_ offset: Int, _ line: ArraySlice<UInt8>) -> Int {
    var offset = offset
    while offset > line.startIndex, offset < line.endIndex, line[offset] & 0xC0 == 0x80 {
      offset -= 1
    }
    return offset
  }
}

/// One character as a terminal may show it, and the columns it takes.
private struct Cell {
  let offset: Int
  let text: String
  let width: Int

  init(_ scalar: Unicode.Scalar, at offset: Int) {
    self.offset = offset
    if scalar == "\t" {
      (text, width) = ("    ", 4)
    } else if isInvisible(scalar) {
      text = spelledOut(scalar)
      width = text.utf8.count
    } else {
      (text, width) = (String(scalar), displayWidth(of: scalar))
    }
  }
}

extension Sequence<Cell> {
  fileprivate var width: Int { reduce(0) { $0 + $1.width } }
}

extension [Cell] {
  /// As many of the first cells as fit.
  fileprivate func prefix(width: Int) -> ArraySlice<Cell> {
    var room = width
    return prefix { cell in
      room -= cell.width
      return room >= 0
    }
  }

  /// As many of the last cells as fit.
  fileprivate func suffix(width: Int) -> ArraySlice<Cell> {
    var room = width
    var start = endIndex
    while start > startIndex, room >= self[start - 1].width {
      room -= self[start - 1].width
      start -= 1
    }
    return self[start...]
  }
}
