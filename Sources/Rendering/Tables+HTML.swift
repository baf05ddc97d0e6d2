import Diagnostics
import Model

extension MarkupRenderer {
  /// Tables scroll by themselves, so they can be reached by keyboard, and are named for it.
  mutating func enterTable(_ index: Int, _ node: MarkupNode) {
    switch node.kind {
    case .table: beginTable(index, node)
    case .tableCaption:
      writer.markup("<caption>")
      if let table = open.last, let number = numbers[table] { write(number, mark: ". ") }
    case .tableRow:
      if isHeader(index) { writer.markup("<thead>\n") }
      writer.markup("<tr>\n")
    case .tableHeading:
      if isRowHeading(index), node.end == index + 1 {
        cell("<td", node)
      } else {
        cell("<th scope=\"col\"", node)
      }
    default:
      if isRowHeading(index) { cell("<th scope=\"row\"", node) } else { cell("<td", node) }
    }
    open.append(index)
  }

  mutating func closeTable(_ node: MarkupNode) {
    switch node.kind {
    case .table:
      if hasBody { writer.markup("</tbody>\n") }
      hasBody = false
      writer.markup("</table>\n</div>\n")
    case .tableCaption: writer.markup("</caption>\n")
    case .tableRow:
      writer.markup("</tr>\n")
      closeHeader()
    case .tableHeading:
      let isCorner = open.last.map { isRowHeading($0) && node.end == $0 + 1 } ?? false
      writer.markup(isCorner ? "</td>\n" : "</th>\n")
    default:
      let isHeading = open.last.map { isRowHeading($0) } ?? false
      writer.markup(isHeading ? "</th>\n" : "</td>\n")
    }
  }

  /// Whether a cell is the first of its row in a table whose rows have names.
  private func isRowHeading(_ cell: Int) -> Bool {
    guard cell > 0, markup.nodes[cell - 1].kind == .tableRow else { return false }
    let table = open.last { markup.nodes[$0].kind == .table }
    return table.map { markup.hasRowHeaders(markup.nodes[$0]) } ?? false
  }

  private mutating func beginTable(_ index: Int, _ node: MarkupNode) {
    writer.line()
    writer.markup("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
    if let number = numbers[index] {
      writer.text(number.word + "\u{A0}" + number.number + (hasCaption(index) ? ". " : ""))
    }
    if markup.nodes[index + 1].kind == .tableCaption {
      writer.text(markup.plainText(of: markup.descendants(of: index + 1)))
    } else if numbers[index] == nil {
      writer.text(word(dutch: "Tabel", english: "Table"))
    }
    writer.markup("\">\n<table")
    writeID(detail(node))
    writeAttributes(of: node)
    writer.markup(">\n")
    if let number = numbers[index], !hasCaption(index) {
      writer.markup("<caption>")
      write(number, mark: "")
      writer.markup("</caption>\n")
    }
  }

  private mutating func cell(_ tag: StaticString, _ node: MarkupNode) {
    writer.markup(tag)
    switch MarkupNode.Alignment(rawValue: node.number) {
    case .start: writer.markup(" class=\"start\"")
    case .center: writer.markup(" class=\"center\"")
    case .end: writer.markup(" class=\"end\"")
    default: break
    }
    writer.markup(">")
  }

  private func isHeader(_ row: Int) -> Bool { markup.nodes[row + 1].kind == .tableHeading }

  /// Ends the header behind its row, and begins the body where another row follows.
  private mutating func closeHeader() {
    guard let row = open.last, isHeader(row), open.count > 1 else { return }
    writer.markup("</thead>\n")
    if markup.nodes[row].end < markup.nodes[open[open.count - 2]].end {
      writer.markup("<tbody>\n")
      hasBody = true
    }
  }
}
