import Diagnostics
import Model
import SourceText

/// Columns without a name, and tables that are none: of one column (WCAG 2.2, 1.3.1).
///
/// The corner above rows that have names may be empty.
func tableCells(in graph: KnowledgeGraph) -> [Diagnostic] {
  graph.documents.flatMap { document in
    document.body.nodes.indices.flatMap { index -> [Diagnostic] in
      let body = document.body
      guard body.nodes[index].kind == .table, let header = header(of: index, in: body) else {
        return []
      }
      let cells = body.children(of: header)
      if cells.count == 1 {
        return [.tableOfOneColumn(at: body.nodes[header].range(in: document.path))]
      }
      let hasCorner = body.hasRowHeaders(body.nodes[index])
      return cells.enumerated().compactMap { column, cell in
        if column == 0, hasCorner { return nil }
        guard isEmpty(cell, in: body) else { return nil }
        let range = body.nodes[cell].range(in: document.path)
        let place = range.bytes.isEmpty ? body.nodes[header].range(in: document.path) : range
        return .emptyTableHeading(column + 1, at: place)
      }
    }
  }
}

/// The row of headings of a table, behind its caption.
private func header(of table: Int, in body: Markup) -> Int? {
  body.children(of: table).first { body.nodes[$0].kind == .tableRow }
}

/// Whether a cell has neither words nor pictures.
private func isEmpty(_ cell: Int, in body: Markup) -> Bool {
  let inside = body.descendants(of: cell)
  return !inside.contains { [.image, .reference, .inlineQuery].contains(body.nodes[$0].kind) }
    && body.plainText(of: inside).utf8.allSatisfy { $0 <= 0x20 }
}
