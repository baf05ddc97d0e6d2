import SourceText

/// How far Markdown may go before libcmark 0.30.2 would need more than linear time.
///
/// Far above what anybody writes: sixty quotes or lists begun in one line, a thousand `[` of a paragraph
/// that are not closed. Found by timing 95 families of input at doubling sizes.
enum MarkdownLimit {
  /// How many quotes and items of lists one line may begin.
  static let containers = 60

  /// How many brackets of one paragraph may be open at once.
  static let openBrackets = 1000
}

extension BodyLines {
  /// The same lines with spaces in place of the marks that go too far; nil where none does.
  ///
  /// `container` and `bracket` are where the first of each kind stands. Linear in the text.
  func bounded() -> (lines: BodyLines, container: Int?, bracket: Int?)? {
    let containers = excessContainers()
    let brackets = excessBrackets()
    guard !containers.isEmpty || !brackets.isEmpty else { return nil }
    var copy = bytes
    for range in containers {
      for index in range { copy[index] = 0x20 }
    }
    for index in brackets { copy[index] = 0x20 }
    let lines = BodyLines(bytes: copy, start: start)
    return (lines, containers.first?.lowerBound, brackets.first)
  }

  /// The marks of quotes and items at the start of each line, behind those that are enough.
  private func excessContainers() -> [Range<Int>] {
    var found: [Range<Int>] = []
    for line in starts.indices {
      let end = line + 1 < starts.count ? starts[line + 1] : bytes.count
      guard end - starts[line] > MarkdownLimit.containers else { continue }
      var index = starts[line]
      var count = 0
      var excess: Int?
      while let next = containerEnd(at: index, limit: end) {
        count += 1
        if count == MarkdownLimit.containers + 1 { excess = index }
        index = next
      }
      if let excess { found.append(excess..<index) }
    }
    return found
  }

  /// The byte behind the mark of a quote or item that begins at a byte, with the space before it.
  private func containerEnd(at start: Int, limit: Int) -> Int? {
    var index = start
    while index < limit, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    guard index < limit else { return nil }
    switch bytes[index] {
    case UInt8(ascii: ">"): return index + 1
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): index += 1
    case 0x30...0x39:
      while index < limit, (0x30...0x39).contains(bytes[index]) { index += 1 }
      guard index < limit, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
      else { return nil }
      index += 1
    default: return nil
    }
    let isMark = index >= limit || bytes[index] <= 0x20
    return isMark ? index : nil
  }

  /// The brackets that open more in their paragraph than may be open at once; those in fenced code are
  /// no brackets.
  private func excessBrackets() -> [Int] {
    let opening = UInt8(ascii: "[")
    var total = 0
    for index in start..<bytes.count where bytes[index] == opening { total += 1 }
    guard total > MarkdownLimit.openBrackets else { return [] }
    var found: [Int] = []
    var open = 0
    var isCode = false
    for line in starts.indices {
      let end = end(ofLine: line + 1)
      let text = bytes[starts[line]..<end]
      let first = text.firstIndex { $0 != 0x20 && $0 != 0x09 && $0 != UInt8(ascii: ">") }
      guard let first else {
        open = 0
        continue
      }
      if bytes[first...].starts(with: "```".utf8) || bytes[first...].starts(with: "~~~".utf8) {
        isCode.toggle()
      }
      if isCode { continue }
      var index = first
      while index < end {
        switch bytes[index] {
        case UInt8(ascii: "\\"): index += 1
        case opening where open == MarkdownLimit.openBrackets: found.append(index)
        case opening: open += 1
        case UInt8(ascii: "]"): open = max(open - 1, 0)
        default: break
        }
        index += 1
      }
    }
    return found
  }
}
