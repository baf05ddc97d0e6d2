import CCmark
import Model

/// Where libcmark's nodes stand in the file.
extension MarkupBuilder {
  mutating func place(ofBlock node: OpaquePointer, kind: MarkupNode.Kind) -> Range<Int32> {
    let startLine = Int(cmark_node_get_start_line(node))
    let startColumn = Int(cmark_node_get_start_column(node))
    let endLine = Int(cmark_node_get_end_line(node))
    let start = lines.offset(line: startLine, column: startColumn)
    let end = lines.offset(line: endLine, column: Int(cmark_node_get_end_column(node)) + 1)
    if kind == .paragraph || kind == .heading {
      leaf = InlinePlaces(
        lines: lines,
        startLine: startLine,
        endLine: endLine,
        startColumn: startColumn,
        quotes: quotes
      )
    }
    return Int32(start)..<Int32(max(start, end))
  }

  var quotes: Int {
    open.reduce(0) {
      let kind = markup.nodes[$1].kind
      return $0 + (kind == .blockQuote || kind == .callout ? 1 : 0)
    }
  }

  /// The place of inline content; of what holds more, nothing until all that it holds has been read.
  mutating func place(of node: OpaquePointer, _ made: MarkupNode) -> Range<Int32> {
    guard var places = leaf else { return 0..<0 }
    defer { leaf = places }
    let line = Int(cmark_node_get_start_line(node))
    let column = Int(cmark_node_get_start_column(node))
    let endColumn = Int(cmark_node_get_end_column(node))
    let range: Range<Int>
    switch made.kind {
    case .text:
      let text = markup.text[Int(made.text.lowerBound)..<Int(made.text.upperBound)]
      range = places.text(text, line: line, column: column, endColumn: endColumn)
    case .softBreak, .lineBreak:
      range = places.lineBreak()
    case .code, .htmlInline:
      range = places.literal(
        isCode: made.kind == .code,
        line: line,
        column: column,
        endColumn: endColumn
      )
    default:
      return 0..<0
    }
    return Int32(range.lowerBound)..<Int32(range.upperBound)
  }

  /// The place of emphasis, a link or a picture, when all that it holds has its place.
  mutating func place(ofContainer node: OpaquePointer, at index: Int) -> Range<Int32>? {
    guard var places = leaf else { return nil }
    defer { leaf = places }
    let hasChild = Int(markup.nodes[index].end) > index + 1
    let first = hasChild ? Int(markup.nodes[index + 1].source.lowerBound) : nil
    let range: Range<Int>
    switch (markup.nodes[index].kind, first) {
    case (.emphasis, let first?): range = places.emphasis(from: first, marks: 1)
    case (.strong, let first?): range = places.emphasis(from: first, marks: 2)
    default:
      range = places.link(
        from: first,
        isImage: markup.nodes[index].kind == .image,
        line: Int(cmark_node_get_end_line(node)),
        column: Int(cmark_node_get_start_column(node)),
        endColumn: Int(cmark_node_get_end_column(node))
      )
    }
    return Int32(range.lowerBound)..<Int32(range.upperBound)
  }
}
