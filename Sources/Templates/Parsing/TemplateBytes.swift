extension UInt8 {
  static let braceOpen = UInt8(ascii: "{")
  static let braceClose = UInt8(ascii: "}")
  static let dot = UInt8(ascii: ".")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }
  var isSpace: Bool { isBlank || isLineEnd }
}

extension [UInt8] {
  /// Whether these bytes stand at a place, which may lie past the end.
  func matches(_ text: [UInt8], at index: Int) -> Bool {
    guard index + text.count <= count, self[index] == text[0] else { return false }
    var offset = 1
    while offset < text.count {
      if self[index + offset] != text[offset] { return false }
      offset += 1
    }
    return true
  }

  /// A range without the spaces and line ends at both sides.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
    return start..<end
  }

  /// The spaces and tabs that a range begins with.
  func leadingBlanks(of range: Range<Int>) -> Range<Int> {
    var end = range.lowerBound
    while end < range.upperBound, self[end].isBlank { end += 1 }
    return range.lowerBound..<end
  }

  /// The ranges of the lines in a range, each with its line feed.
  func lines(in range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where self[index] == .lineFeed {
      lines.append(start..<(index + 1))
      start = index + 1
    }
    if start < range.upperBound { lines.append(start..<range.upperBound) }
    return lines
  }

  /// What is left of `blanks` behind the part that it has in common with the front of `prefix`.
  func dropping(_ prefix: Range<Int>, from blanks: Range<Int>) -> Range<Int> {
    var length = 0
    while length < Swift.min(prefix.count, blanks.count),
      self[prefix.lowerBound + length] == self[blanks.lowerBound + length]
    {
      length += 1
    }
    return (blanks.lowerBound + length)..<blanks.upperBound
  }
}
