/// What the white space around tags comes to: one entry for each token.
///
/// A tag alone on its line takes the line with it; what stood before it is its indentation.
struct TemplateLines {
  /// What is left of a text when the tags beside it have taken their lines.
  private(set) var kept: [Range<Int>]

  /// Whether the text that is left begins a line.
  private(set) var beginsLine: [Bool]

  /// Whether a tag took its line with it.
  private(set) var standsAlone: [Bool]

  /// The white space between the start of the line and a tag that is the first on it.
  private(set) var indentation: [Range<Int>]

  private let bytes: [UInt8]
  private let tokens: [TemplateToken]

  /// Finds the tags that stand alone.
  init(of tokens: [TemplateToken], nesting: TemplateNesting, in bytes: [UInt8]) {
    self.bytes = bytes
    self.tokens = tokens
    kept = tokens.map { $0.kind == .text ? $0.range : $0.range.upperBound..<$0.range.upperBound }
    beginsLine = Array(repeating: false, count: tokens.count)
    standsAlone = beginsLine
    indentation = tokens.map { $0.range.lowerBound..<$0.range.lowerBound }
    if !tokens.isEmpty { beginsLine[0] = true }
    for (index, token) in tokens.enumerated() where token.canStandAlone {
      if nesting.isIgnored[index] { continue }
      if token.kind == .close, let opening = nesting.partners[index],
        tokens[opening].kind == .parent
      {
        continue
      }
      switch (token.kind, nesting.isArgument[index]) {
      case (.parent, _): placeWhole(from: index, to: nesting.partners[index] ?? tokens.count - 1)
      case (.block, true): placeArgument(index)
      case (.close, true): placeEndOfArgument(index)
      default: placeWhole(from: index, to: index)
      }
    }
  }

  /// The indentation of what a block that stands alone holds: that of its first line with content.
  func inner(of index: Int) -> Range<Int> {
    guard index + 1 < tokens.count, tokens[index + 1].kind == .text else {
      return indentation[index]
    }
    let text = kept[index + 1].lowerBound..<tokens[index + 1].range.upperBound
    for line in bytes.lines(in: text) {
      let blanks = bytes.leadingBlanks(of: line)
      if blanks.upperBound == line.upperBound || !bytes[blanks.upperBound].isLineEnd {
        return blanks
      }
    }
    return indentation[index]
  }

  /// A tag, or a parent from its opening to its closing, that may be alone on its lines.
  private mutating func placeWhole(from first: Int, to last: Int) {
    guard let blanks = blanksBefore(first) else { return }
    indentation[first] = blanks
    guard let end = endOfLineAfter(last) else { return }
    standsAlone[first] = true
    standsAlone[last] = true
    takeBlanks(before: first)
    takeLine(after: last, to: end)
  }

  /// The opening of a block that a parent is given: what stands before it is dropped anyway.
  private mutating func placeArgument(_ index: Int) {
    guard let end = endOfLineAfter(index) else { return }
    standsAlone[index] = true
    takeLine(after: index, to: end)
  }

  /// The closing of such a block: what stands behind it is dropped anyway.
  private mutating func placeEndOfArgument(_ index: Int) {
    guard blanksBefore(index) != nil else { return }
    standsAlone[index] = true
    takeBlanks(before: index)
  }

  /// The white space before a tag that is the first on its line; nil for any other tag.
  private func blanksBefore(_ index: Int) -> Range<Int>? {
    let end = tokens[index].range.lowerBound
    if index == 0 { return end..<end }
    guard tokens[index - 1].kind == .text else { return nil }
    let text = kept[index - 1]
    var start = end
    while start > text.lowerBound, bytes[start - 1].isBlank { start -= 1 }
    let isFirst =
      start > text.lowerBound ? bytes[start - 1] == .lineFeed : beginsLine[index - 1]
    return isFirst ? start..<end : nil
  }

  /// Where the line of a tag ends; nil where something else follows on it.
  private func endOfLineAfter(_ index: Int) -> Int? {
    guard index + 1 < tokens.count else { return tokens[index].range.upperBound }
    guard tokens[index + 1].kind == .text else { return nil }
    let text = tokens[index + 1].range
    let end = bytes.leadingBlanks(of: text).upperBound
    if end == text.upperBound { return index + 2 == tokens.count ? end : nil }
    if bytes[end] == .lineFeed { return end + 1 }
    let isBoth =
      bytes[end] == .carriageReturn && end + 1 < text.upperBound && bytes[end + 1] == .lineFeed
    return isBoth ? end + 2 : nil
  }

  private mutating func takeBlanks(before index: Int) {
    guard index > 0, tokens[index - 1].kind == .text, let blanks = blanksBefore(index) else {
      return
    }
    kept[index - 1] = kept[index - 1].lowerBound..<blanks.lowerBound
  }

  private mutating func takeLine(after index: Int, to end: Int) {
    guard index + 1 < tokens.count else { return }
    kept[index + 1] = end..<kept[index + 1].upperBound
    beginsLine[index + 1] = true
  }
}
