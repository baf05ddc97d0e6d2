import SourceText

/// Lines and columns of ranges; each file's lines are found once.
struct SourcePlaces {
  private let sources: (SourcePath) -> SourceFile?
  private var files: [SourcePath: SourceLines?] = [:]
  private var last: (path: SourcePath, offset: Int, position: TextPosition)?

  init(_ sources: @escaping (SourcePath) -> SourceFile?) { self.sources = sources }

  /// The lines of a file; nil where the file is not known.
  mutating func lines(of path: SourcePath) -> SourceLines? {
    if let known = files[path] { return known }
    let lines = sources(path).map { SourceLines(bytes: $0.bytes, map: LineMap($0.bytes)) }
    files[path] = .some(lines)
    return lines
  }

  /// Where a range begins and ends; the first place of the file where the file is not known.
  mutating func positions(of range: SourceRange) -> (start: TextPosition, end: TextPosition) {
    let start = position(at: range.bytes.lowerBound, in: range.path)
    let isEmpty = range.bytes.isEmpty
    return (start, isEmpty ? start : position(at: range.bytes.upperBound, in: range.path))
  }

  /// Where a range begins.
  mutating func start(of range: SourceRange) -> TextPosition {
    position(at: range.bytes.lowerBound, in: range.path)
  }

  /// Where the last character of a range stands; where the range begins if it is empty.
  mutating func lastCharacter(of range: SourceRange) -> TextPosition {
    guard let lines = lines(of: range.path), !range.bytes.isEmpty else { return start(of: range) }
    var offset = min(range.bytes.upperBound, lines.bytes.count) - 1
    while offset > range.bytes.lowerBound, lines.bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return position(at: max(offset, range.bytes.lowerBound), in: range.path)
  }

  /// The text of the line where a range begins, without spaces around it.
  mutating func trimmedLine(of range: SourceRange) -> ArraySlice<UInt8> {
    guard let lines = lines(of: range.path) else { return [] }
    let line = lines.map.lineRange(lines.map.lineIndex(at: range.bytes.lowerBound))
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    var text = lines.bytes[line].drop(while: isBlank)
    while let byte = text.last, isBlank(byte) { text.removeLast() }
    return text
  }

  /// Counts on from the last place where that is on the same line, as in a file of one long line.
  private mutating func position(at offset: Int, in path: SourcePath) -> TextPosition {
    guard let lines = lines(of: path) else { return TextPosition(line: 1, column: 1) }
    let offset = min(max(offset, 0), lines.bytes.count)
    let position: TextPosition
    if let last, last.path == path, last.offset <= offset,
      lines.map.lineIndex(at: offset) + 1 == last.position.line
    {
      let more = lines.map.scalars(in: last.offset..<offset)
      position = TextPosition(line: last.position.line, column: last.position.column + more)
    } else {
      position = lines.map.position(at: offset)
    }
    last = (path, offset, position)
    return position
  }
}

/// One file and its lines.
struct SourceLines {
  let bytes: [UInt8]
  let map: LineMap
}
