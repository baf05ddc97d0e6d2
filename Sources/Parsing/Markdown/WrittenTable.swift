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

  /// The text of a line `: caption` before or behind it.
  var caption: Range<Int>?

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
      caption = captionText(lines[last], in: bytes)
    } else if before.count == 1, isCaption(before[0], in: bytes) {
      caption = captionText(before.removeLast(), in: bytes)
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
}

private func captionText(_ line: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
  trimmed(line.lowerBound + 1..<line.upperBound, in: bytes)
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

/// Where the link `[[…]]` ends whose inside begins at a byte; nil where no `]]` follows.
private func linkEnd(from start: Int, before end: Int, in bytes: [UInt8]) -> Int? {
  var index = start
  while index + 1 < end {
    if isPair(UInt8(ascii: "]"), at: index, before: end, bytes) { return index + 1 }
    index += 1
  }
  return nil
}

private func isPair(_ byte: UInt8, at index: Int, before end: Int, _ bytes: [UInt8]) -> Bool {
  index + 1 < end && bytes[index] == byte && bytes[index + 1] == byte
}

/// The cells of a line, parted at bars without a backslash before them, white space taken off.
///
/// A bar between `[[` and `]]` parts the text of a link from its target, and no cells.
private func cellRanges(of line: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
  let text = trimmed(line, in: bytes)
  guard !text.isEmpty else { return [] }
  var cells: [Range<Int>] = []
  var start = text.lowerBound
  if bytes[start] == UInt8(ascii: "|") { start += 1 }
  var index = start
  var mayHoldLinks = true
  while index < text.upperBound {
    if bytes[index] == UInt8(ascii: "|") {
      cells.append(trimmed(start..<index, in: bytes))
      start = index + 1
    } else if mayHoldLinks, isPair(UInt8(ascii: "["), at: index, before: text.upperBound, bytes) {
      let end = linkEnd(from: index + 2, before: text.upperBound, in: bytes)
      mayHoldLinks = end != nil
      index = end ?? index
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
