import Diagnostics
import Model
import SourceText

/// A paragraph that is only bold text: it looks like a heading and is none to a screen reader
/// (WCAG 2.2, 1.3.1).
///
/// So is one in bold and italics, whichever is outside.
func headingsInDisguise(in graph: KnowledgeGraph) -> [Diagnostic] {
  graph.documents.flatMap { document in
    let body = document.body
    return body.nodes.indices.compactMap { index -> Diagnostic? in
      let node = body.nodes[index]
      guard node.kind == .paragraph, !node.isTight, isBold(from: index + 1, to: node.end, in: body)
      else { return nil }
      return .headingInDisguise(at: node.range(in: document.path))
    }
  }
}

/// Whether all up to an end is one bold text, or an italic one that is.
private func isBold(from start: Int, to end: Int32, in body: Markup) -> Bool {
  var index = start
  while index < Int(end), body.nodes[index].end == end {
    if body.nodes[index].kind == .strong { return true }
    guard body.nodes[index].kind == .emphasis || body.nodes[index].kind == .span else {
      return false
    }
    index += 1
  }
  return false
}
