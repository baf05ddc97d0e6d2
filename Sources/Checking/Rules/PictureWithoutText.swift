import Diagnostics
import Model
import SourceText

/// A picture without alternative text that is not said to decorate: who cannot see it learns nothing
/// (WCAG 2.2, 1.1.1).
func picturesWithoutText(in graph: KnowledgeGraph) -> [Diagnostic] {
  graph.documents.flatMap { document in
    document.links.compactMap { link -> Diagnostic? in
      let body = document.body
      guard link.form == .image, !body.isDecorative(body.nodes[link.node]),
        body.plainText(of: body.descendants(of: link.node)).utf8.allSatisfy({ $0 <= 0x20 })
      else { return nil }
      return .pictureWithoutText(at: body.nodes[link.node].range(in: document.path))
    }
  }
}
