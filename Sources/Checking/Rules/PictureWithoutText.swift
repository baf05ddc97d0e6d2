import Diagnostics
import Model
import SourceText

/// A picture without alternative text: who cannot see it learns nothing (WCAG 2.2, 1.1.1).
func picturesWithoutText(in graph: KnowledgeGraph) -> [Diagnostic] {
  graph.documents.flatMap { document in
    document.links.compactMap { link -> Diagnostic? in
      guard link.form == .image,
        document.body.plainText(of: document.body.descendants(of: link.node)).utf8
          .allSatisfy({ $0 <= 0x20 })
      else { return nil }
      return .pictureWithoutText(at: document.body.nodes[link.node].range(in: document.path))
    }
  }
}
