import CCmark
import SourceText

/// The pipe tables of a body as they are written (GFM 4.10), by the line their paragraph begins at.
///
/// To libcmark a table is a paragraph. Its cells are put together as paragraphs of a second text,
/// each behind a space that no line loses, so that libcmark reads the content of each by itself.
struct WrittenTables {
  private(set) var byLine: [Int: WrittenTable] = [:]

  /// The cells of all tables, every second line one, then the definitions of links.
  private(set) var cells: [UInt8] = []

  /// Where the content of each cell begins in the file, less where it begins among the cells.
  private(set) var shifts: [Int] = []

  /// A space to emphasis that is not taken off the start of a line.
  static let guardBytes: [UInt8] = [0xC2, 0xA0]

  /// Finds the tables; nil where there is none.
  ///
  /// Linear in the body.
  init?(_ root: OpaquePointer, of file: SourceFile, lines: BodyLines) {
    let delimiters = (1...lines.starts.count).filter { line in
      isDelimiter(file.bytes[lines.starts[line - 1]..<lines.end(ofLine: line)])
    }
    guard !delimiters.isEmpty, let iterator = cmark_iter_new(root) else { return nil }
    defer { cmark_iter_free(iterator) }
    var quotes = 0
    var next = 0
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
      let type = cmark_node_get_type(node)
      if type == CMARK_NODE_BLOCK_QUOTE { quotes += event == CMARK_EVENT_ENTER ? 1 : -1 }
      guard type == CMARK_NODE_PARAGRAPH, event == CMARK_EVENT_ENTER else { continue }
      let first = Int(cmark_node_get_start_line(node))
      let last = Int(cmark_node_get_end_line(node))
      while next < delimiters.count, delimiters[next] <= first { next += 1 }
      guard next < delimiters.count, delimiters[next] <= last else { continue }
      let content = LeafContent(
        lines: lines,
        startLine: first,
        endLine: last,
        startColumn: Int(cmark_node_get_start_column(node)),
        quotes: quotes
      )
      guard let table = WrittenTable(content.lineRanges, in: file.bytes) else { continue }
      byLine[first] = table
      for cell in table.texts { append(cell, of: file.bytes) }
    }
    guard !byLine.isEmpty else { return nil }
    appendDefinitions(of: file.bytes, lines: lines)
  }

  private mutating func append(_ cell: Range<Int>, of bytes: [UInt8]) {
    cells += Self.guardBytes
    shifts.append(cell.lowerBound - cells.count)
    cells += bytes[cell]
    cells += [0x0A, 0x0A]
  }

  /// Lines of the form `[label]: address`, so that cells can refer to them.
  private mutating func appendDefinitions(of bytes: [UInt8], lines: BodyLines) {
    for line in 1...lines.starts.count {
      let text = bytes[lines.starts[line - 1]..<lines.end(ofLine: line)]
        .drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
      guard text.first == UInt8(ascii: "["), let end = text.firstIndex(of: UInt8(ascii: "]")),
        end + 1 < text.endIndex, text[end + 1] == UInt8(ascii: ":"),
        text[text.startIndex + 1] != UInt8(ascii: "^")
      else { continue }
      cells += text
      cells += [0x0A, 0x0A]
    }
  }
}

/// Whether a line may part the header of a table from its rows.
private func isDelimiter(_ line: ArraySlice<UInt8>) -> Bool {
  var hasDash = false
  var hasMark = false
  for byte in line {
    switch byte {
    case UInt8(ascii: "-"): hasDash = true
    case UInt8(ascii: "|"), UInt8(ascii: ":"): hasMark = true
    case 0x20, 0x09, UInt8(ascii: ">"): break
    default: return false
    }
  }
  return hasDash && hasMark
}
