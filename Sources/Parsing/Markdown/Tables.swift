import CCmark
import Model
import SourceText

/// What libcmark makes of the cells of tables; to be freed.
func parsedCells(_ tables: WrittenTables) -> OpaquePointer? {
  tables.cells.withUnsafeBytes { bytes in
    guard let base = bytes.baseAddress else { return nil }
    return cmark_parse_document(
      base.assumingMemoryBound(to: CChar.self),
      bytes.count,
      CMARK_OPT_DEFAULT
    )
  }
}

extension MarkupBuilder {
  /// The table that a paragraph of libcmark is, if it is one.
  func table(at node: OpaquePointer) -> WrittenTable? {
    guard let tables, cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH else { return nil }
    return tables.byLine[Int(cmark_node_get_start_line(node))]
  }

  /// Appends a table, and the paragraph whose lines stand before it.
  mutating func append(_ table: WrittenTable) {
    appendParagraph(table.before)
    guard let header = table.rows.first, let last = table.rows.last else { return }
    let start = min(header.line.lowerBound, table.caption?.lowerBound ?? Int.max)
    let end = max(last.line.upperBound, table.caption?.upperBound ?? 0)
    let made = MarkupNode(kind: .table, source: place(start..<end))
    let caption = table.caption == nil && table.before.isEmpty ? openTable(made) : nil
    let index = caption ?? markup.nodes.count
    if caption == nil { markup.nodes.append(made) }
    if let caption = table.caption { appendCell(caption, kind: .tableCaption) }
    if markup.nodes.count > index + 1 {
      diagnostics += markup.takeCaptionAttributes(at: index + 1, of: index, file)
    }
    for (number, row) in table.rows.enumerated() { append(row, number, of: table) }
    markup.nodes[index].end = Int32(markup.nodes.count)
    remember(index)
  }

  private mutating func append(_ row: WrittenTable.Row, _ number: Int, of table: WrittenTable) {
    let index = markup.nodes.count
    markup.nodes.append(MarkupNode(kind: .tableRow, source: place(row.line)))
    for (cell, alignment) in zip(row.cells, table.alignments) {
      appendCell(cell, kind: number == 0 ? .tableHeading : .tableCell, alignment)
    }
    markup.nodes[index].end = Int32(markup.nodes.count)
    if let first = row.extra.first, let last = row.extra.last {
      let range = SourceRange(path: file.path, bytes: first.lowerBound..<last.upperBound)
      diagnostics.append(.extraCells(at: range, columns: table.alignments.count))
    } else if row.written < table.alignments.count {
      let range = SourceRange(path: file.path, bytes: row.line)
      diagnostics.append(
        .missingCells(at: range, cells: row.written, columns: table.alignments.count)
      )
    }
  }

  private mutating func appendParagraph(_ lines: [Range<Int>]) {
    guard let first = lines.first, let last = lines.last else { return }
    let index = markup.nodes.count
    let source = place(first.lowerBound..<last.upperBound)
    markup.nodes.append(MarkupNode(kind: .paragraph, source: source))
    for (number, line) in lines.enumerated() {
      if number > 0 {
        var soft = MarkupNode(kind: .softBreak, source: place(line.lowerBound..<line.lowerBound))
        soft.end = Int32(markup.nodes.count + 1)
        markup.nodes.append(soft)
      }
      appendInlines()
    }
    finish(index)
  }

  private mutating func appendCell(
    _ cell: Range<Int>,
    kind: MarkupNode.Kind,
    _ alignment: MarkupNode.Alignment = .none
  ) {
    let index = markup.nodes.count
    markup.nodes.append(MarkupNode(kind: kind, number: alignment.rawValue, source: place(cell)))
    appendInlines()
    finish(index)
  }

  private mutating func finish(_ index: Int) {
    markup.nodes[index].end = Int32(markup.nodes.count)
    let source = markup.nodes[index].source
    let bytes = file.bytes[Int(source.lowerBound)..<Int(source.upperBound)]
    finishLeaf(at: index, marks: InlineMarks(in: bytes))
  }

  /// Appends the content of the next cell, and places it in the file.
  private mutating func appendInlines() {
    guard let tables, let cell = nextCell, let iterator = cmark_iter_new(cell) else { return }
    defer { cmark_iter_free(iterator) }
    nextCell = cmark_node_next(cell)
    let line = Int(cmark_node_get_start_line(cell))
    leaf = InlinePlaces(
      lines: cellLines,
      startLine: line,
      endLine: line,
      startColumn: 1,
      quotes: 0
    )
    let first = markup.nodes.count
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
      guard node != cell else { continue }
      if event == CMARK_EVENT_ENTER { enter(node) } else { exit(node) }
    }
    settle(from: first, by: Int32(tables.shifts[line / 2]))
  }

  /// Places nodes in the file, and takes off the space before them.
  private mutating func settle(from first: Int, by shift: Int32) {
    for index in first..<markup.nodes.count {
      let source = markup.nodes[index].source
      markup.nodes[index].source = source.lowerBound + shift..<source.upperBound + shift
      if markup.nodes[index].kind == .code { unescapeBars(at: index) }
    }
    guard first < markup.nodes.count, markup.nodes[first].kind == .text else { return }
    let length = Int32(WrittenTables.guardBytes.count)
    let node = markup.nodes[first]
    if node.text.count > length {
      markup.nodes[first].text = node.text.lowerBound + length..<node.text.upperBound
      markup.nodes[first].source = node.source.lowerBound + length..<node.source.upperBound
    } else {
      markup.nodes.remove(at: first)
      for index in first..<markup.nodes.count { markup.nodes[index].end -= 1 }
    }
  }

  /// In the code of a cell `\|` is a bar.
  private mutating func unescapeBars(at index: Int) {
    let range = markup.nodes[index].text
    let literal = markup.text[Int(range.lowerBound)..<Int(range.upperBound)]
    guard literal.contains(UInt8(ascii: "|")) else { return }
    var text: [UInt8] = []
    for byte in literal {
      if byte == UInt8(ascii: "|"), text.last == UInt8(ascii: "\\") { text.removeLast() }
      text.append(byte)
    }
    let start = Int32(markup.text.count)
    markup.text += text
    markup.nodes[index].text = start..<Int32(markup.text.count)
  }

  private func place(_ range: Range<Int>) -> Range<Int32> {
    Int32(range.lowerBound)..<Int32(range.upperBound)
  }
}
