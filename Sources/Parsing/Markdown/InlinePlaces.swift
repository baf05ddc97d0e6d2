/// Places inline content of one block in the file.
///
/// libcmark 0.30.2 counts inline content in the text of the block, and its lines only by the line
/// ends that it makes breaks of: one behind a backslash, in code or in an address counts as a
/// character. So the breaks are followed here, texts are found as they are written, and emphasis
/// and links are placed around what they hold.
struct InlinePlaces {
  private var content: LeafContent
  private let startLine: Int
  private let startColumn: Int

  /// Where the lines begin that libcmark counts, in the content.
  private var lineStarts = [0]

  /// How far the content has been placed.
  private var last = 0
  private var isFirstText = true

  init(lines: BodyLines, startLine: Int, endLine: Int, startColumn: Int, quotes: Int) {
    self.content = LeafContent(
      lines: lines,
      startLine: startLine,
      endLine: endLine,
      startColumn: startColumn,
      quotes: quotes
    )
    self.startLine = startLine
    self.startColumn = startColumn
  }

  /// The place in the content of a line and column that libcmark gives.
  private func place(line: Int, column: Int) -> Int {
    let index = min(max(line - startLine, 0), lineStarts.count - 1)
    return lineStarts[index] + column - startColumn
  }

  /// A text: where it is written, from what libcmark says or near it.
  mutating func text(
    _ text: ArraySlice<UInt8>,
    line: Int,
    column: Int,
    endColumn: Int
  ) -> Range<Int> {
    let start = max(place(line: line, column: column), last)
    defer { isFirstText = false }
    if let found = written(text, at: start) { return found }
    let isAtLine = lineStarts.last.map { $0 <= start && start - $0 < 1000 } ?? false
    if lineStarts.count > 1, isAtLine, let first = lineStarts.last {
      var lazy = content
      if lazy.keepSpaces(at: first) > 0 {
        let kept = content
        content = lazy
        if let found = written(text, at: start) { return found }
        content = kept
      }
    }
    if isFirstText, let found = writtenBehindDefinitions(text, start: start) { return found }
    let nearby = content.offset(of: last)
    for offset in nearby..<max(nearby, min(nearby + 200, content.lineEnd(at: last))) {
      let place = content.place(ofByte: offset, near: last)
      if let found = written(text, at: place) { return found }
    }
    let end = max(place(line: line, column: endColumn + 1), start)
    last = end
    let lower = content.offset(of: start)
    return lower..<max(lower, content.end(of: end))
  }

  private mutating func written(_ text: ArraySlice<UInt8>, at place: Int) -> Range<Int>? {
    let start = content.offset(of: place)
    let limit = content.lineEnd(at: place)
    var end = start + text.count
    if end > limit || !content.bytes[start..<end].elementsEqual(text) {
      guard let found = writtenEnd(of: text, in: content.bytes, from: start, limit: limit) else {
        return nil
      }
      end = found
    }
    last = place + end - start
    return start..<end
  }

  /// A paragraph that began with definitions of links is counted as if they were not there.
  private mutating func writtenBehindDefinitions(
    _ text: ArraySlice<UInt8>,
    start: Int
  ) -> Range<Int>? {
    for dropped in content.lineStarts.dropFirst() {
      if let found = written(text, at: dropped + start) {
        lineStarts = [dropped]
        return found
      }
    }
    return nil
  }

  /// A line break: from what stands before it to the end of the line.
  mutating func lineBreak() -> Range<Int> {
    let start = content.offset(of: last)
    let end = content.lineEnd(at: last)
    let isBackslash = start + 1 == end && content.bytes[start] == UInt8(ascii: "\\")
    last = content.nextLine(after: last)
    if !isBackslash { lineStarts.append(last) }
    return start..<max(start, end)
  }

  /// Code without its marks, or HTML.
  mutating func literal(isCode: Bool, line: Int, column: Int, endColumn: Int) -> Range<Int> {
    let start = max(place(line: line, column: column), last)
    var end = max(place(line: line, column: endColumn + 1), start)
    let range = content.offset(of: start)..<max(content.offset(of: start), content.end(of: end))
    if isCode {
      var offset = range.upperBound
      while offset < content.bytes.count, content.bytes[offset] == UInt8(ascii: "`") {
        offset += 1
        end += 1
      }
    }
    last = end
    return range
  }

  /// Emphasis around what it holds; `marks` is how many characters stand on each side.
  mutating func emphasis(from first: Int, marks: Int) -> Range<Int> {
    let start = max(outerStart(of: first) - marks, 0)
    last += marks
    return start..<max(start, content.end(of: last))
  }

  /// A link or picture around what it holds; `first` is where its first child begins.
  mutating func link(
    from first: Int?,
    isImage: Bool,
    line: Int,
    column: Int,
    endColumn: Int
  ) -> Range<Int> {
    guard let first else {
      let place = place(line: line, column: column)
      last = max(self.place(line: line, column: endColumn + 1), last)
      let start = content.offset(of: place)
      return start..<max(start, content.end(of: last))
    }
    if first > 0, content.bytes[first - 1] == UInt8(ascii: "<") {
      last += 1
      return first - 1..<max(first, content.end(of: last))
    }
    var start = max(outerStart(of: first) - 1, 0)
    while start > 0, content.bytes[start] != UInt8(ascii: "[") { start -= 1 }
    if isImage, start > 0 { start -= 1 }
    last = max(place(line: line, column: endColumn + 1), last)
    return start..<max(start, content.end(of: last))
  }

  /// Where a node begins with the marks of code, if it is code.
  private func outerStart(of first: Int) -> Int {
    var start = first
    while start > 0, content.bytes[start - 1] == UInt8(ascii: "`") { start -= 1 }
    return start
  }
}
