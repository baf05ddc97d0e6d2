import Diagnostics
import Model
import SourceText

/// A paragraph that is only bold text: it looks like a heading and is none to a screen reader.
func headingsInDisguise(in graph: KnowledgeGraph) -> [Diagnostic] {
  graph.documents.flatMap { document in
    let body = document.body
    return body.nodes.indices.compactMap { index -> Diagnostic? in
      let node = body.nodes[index]
      guard node.kind == .paragraph, !node.isTight, index + 1 < Int(node.end),
        body.nodes[index + 1].kind == .strong, body.nodes[index + 1].end == node.end
      else { return nil }
      return .headingInDisguise(at: node.range(in: document.path))
    }
  }
}
