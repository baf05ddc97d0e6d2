import Model

/// One pipe table: where each of its cells is written.
struct WrittenTable {
  /// A row: its cells, at most as many as the header has, and what is behind them.
  struct Row {
    var line: Range<Int>
    var cells: [Range<Int>]
    var extra: [Range<Int>]

    /// How many cells are written.
    var written: Int
  }

  /// The lines of the paragraph before the table.
  var before: [Range<Int>] = []

  var alignments: [MarkupNode.Alignment]

  /// The rows, the header first.
  var rows: [Row] = []

  /// The text of a last line `: caption`.
  var caption: Range<Int>?

  /// The id that the caption gives the table in `{#id}`.
  var id: Range<Int>?

  /// All that is read as inline content, in order.
  var texts: [Range<Int>] { before + (caption.map { [$0] } ?? []) + rows.flatMap(\.cells) }

  /// Reads the lines of a paragraph; nil where they hold no table.
  init?(_ lines: [Range<Int>], in bytes: [UInt8]) {
    var found: (line: Int, alignments: [MarkupNode.Alignment])?
    for index in lines.indices.dropFirst() {
      guard let alignments = parsedAlignments(lines[index], in: bytes) else { continue }
      if cellRanges(of: lines[index - 1], in: bytes).count == alignments.count {
        found = (index, alignments)
        break
      }
    }
    guard let found else { return nil }
    alignments = found.alignments
    before = Array(lines[..<(found.line - 1)])
    var last = lines.count
    if found.line + 1 < last, isCaption(lines[last - 1], in: bytes) {
      last -= 1
      takeCaption(lines[last], in: bytes)
    }
    var room = lines.reduce(64) { $0 + $1.count }
    for line in [lines[found.line - 1]] + lines[(found.line + 1)..<last] {
      rows.append(row(line, in: bytes, room: &room))
    }
  }

  /// The cells of a line; `room` is how many empty ones may still be added.
  ///
  /// A table that leaves out more of its cells than it has characters would make time quadratic.
  private func row(_ line: Range<Int>, in bytes: [UInt8], room: inout Int) -> Row {
    var cells = cellRanges(of: line, in: bytes)
    let written = cells.count
    let extra = Array(cells.dropFirst(alignments.count))
    cells.removeLast(extra.count)
    let end = trimmed(line, in: bytes).upperBound
    while cells.count < alignments.count, room > 0 {
      cells.append(end..<end)
      room -= 1
    }
    return Row(line: line, cells: cells, extra: extra, written: written)
  }

  private mutating func takeCaption(_ line: Range<Int>, in bytes: [UInt8]) {
    var text = trimmed(line.lowerBound + 1..<line.upperBound, in: bytes)
    if !text.isEmpty, bytes[text.upperBound - 1] == UInt8(ascii: "}"),
      let open = bytes[text].lastIndex(of: UInt8(ascii: "{")), open + 3 < text.upperBound,
      bytes[open + 1] == UInt8(ascii: "#"),
      bytes[open + 2..<text.upperBound - 1].allSatisfy(isIDByte)
    {
      id = open + 2..<text.upperBound - 1
      text = trimmed(text.lowerBound..<open, in: bytes)
    }
    caption = text
  }
}

private func isIDByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80..., 0x2D, 0x2E, 0x3A, 0x5F: true
  default: false
  }
}

private func isCaption(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
  line.count > 2 && bytes[line.lowerBound] == UInt8(ascii: ":")
    && bytes[line.lowerBound + 1] == 0x20 && !bytes[line].contains(UInt8(ascii: "|"))
}

/// The alignments that a line of dashes and colons gives; nil for any other line.
private func parsedAlignments(_ line: Range<Int>, in bytes: [UInt8]) -> [MarkupNode.Alignment]? {
  guard bytes[line].contains(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":") }) else {
    return nil
  }
  let cells = cellRanges(of: line, in: bytes)
  var alignments: [MarkupNode.Alignment] = []
  for cell in cells {
    let isStart = bytes[cell].first == UInt8(ascii: ":")
    let isEnd = cell.count > 1 && bytes[cell].last == UInt8(ascii: ":")
    let dashes = bytes[cell].dropFirst(isStart ? 1 : 0).dropLast(isEnd ? 1 : 0)
    guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
    alignments.append(isStart ? (isEnd ? .center : .start) : (isEnd ? .end : .none))
  }
  return alignments.isEmpty ? nil : alignments
}

/// The cells of a line, parted at bars without a backslash before them, white space taken off.
private func cellRanges(of line: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
  let text = trimmed(line, in: bytes)
  guard !text.isEmpty else { return [] }
  var cells: [Range<Int>] = []
  var start = text.lowerBound
  if bytes[start] == UInt8(ascii: "|") { start += 1 }
  var index = start
  while index < text.upperBound {
    if bytes[index] == UInt8(ascii: "|") {
      cells.append(trimmed(start..<index, in: bytes))
      start = index + 1
    }
    index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
  }
  if start < text.upperBound { cells.append(trimmed(start..<text.upperBound, in: bytes)) }
  return cells
}

private func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
  var (start, end) = (range.lowerBound, range.upperBound)
  while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
  while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
  return start..<end
}
