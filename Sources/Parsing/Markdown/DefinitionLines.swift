import CCmark
import SourceText

/// The lines `: text` of a body that define what stands before them: behind a line of their
/// paragraph, or behind a paragraph of one line; no captions of tables and pictures.
///
/// Linear in the body.
func definitionLines(
  of root: OpaquePointer,
  among candidates: [Int],
  tables: WrittenTables?
) -> Set<Int> {
  var found: Set<Int> = []
  var next = 0
  forEachBlock(of: root) { node, type in
    guard type == CMARK_NODE_PARAGRAPH else { return }
    let first = Int(cmark_node_get_start_line(node))
    let last = Int(cmark_node_get_end_line(node))
    while next < candidates.count, candidates[next] < first { next += 1 }
    guard next < candidates.count, candidates[next] <= last, !isCaptioned(node, tables) else {
      return
    }
    while next < candidates.count, candidates[next] <= last {
      if candidates[next] > first || followsTerm(node, tables, found) {
        found.insert(candidates[next])
      }
      next += 1
    }
  }
  return found
}

/// Whether a paragraph is a table, or a picture and its caption.
private func isCaptioned(_ node: OpaquePointer, _ tables: WrittenTables?) -> Bool {
  if tables?.byLine[Int(cmark_node_get_start_line(node))] != nil { return true }
  guard let child = cmark_node_first_child(node), cmark_node_get_type(child) == CMARK_NODE_IMAGE
  else { return false }
  guard let next = cmark_node_next(child) else { return true }
  guard cmark_node_get_type(next) != CMARK_NODE_SOFTBREAK else { return true }
  guard let literal = cmark_node_get_literal(next) else { return false }
  return literal[0] == CChar(UInt8(ascii: "{"))
}

/// Whether a paragraph stands behind a term, or behind another definition of it.
private func followsTerm(
  _ node: OpaquePointer,
  _ tables: WrittenTables?,
  _ found: Set<Int>
) -> Bool {
  guard let previous = cmark_node_previous(node),
    cmark_node_get_type(previous) == CMARK_NODE_PARAGRAPH, !isCaptioned(previous, tables)
  else { return false }
  let first = Int(cmark_node_get_start_line(previous))
  return first == Int(cmark_node_get_end_line(previous)) || found.contains(first)
}
