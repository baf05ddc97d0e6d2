import Diagnostics
import Model
import SourceText

/// HTML in Markdown: it is not published, so that no source can run anything at a reader's.
///
/// Comments are left out without a word: they are how editors leave notes.
func rawHTML(in graph: KnowledgeGraph) -> [Diagnostic] {
  graph.documents.flatMap { document in
    document.body.nodes.compactMap { node -> Diagnostic? in
      guard node.kind == .htmlBlock || node.kind == .htmlInline else { return nil }
      let text = document.body.text[Int(node.text.lowerBound)..<Int(node.text.upperBound)]
      guard !text.drop(while: { $0 <= 0x20 }).starts(with: "<!--".utf8),
        !text.starts(with: "</".utf8)
      else { return nil }
      return .rawHTML(at: node.range(in: document.path))
    }
  }
}
