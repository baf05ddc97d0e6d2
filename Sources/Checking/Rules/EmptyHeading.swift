import Diagnostics
import Model
import SourceText

/// A heading without text: a table of contents and a screen reader have nothing to say.
func emptyHeadings(in graph: KnowledgeGraph) -> [Diagnostic] {
  graph.documents.flatMap { document in
    document.headings.lazy
      .filter { $0.text.utf8.allSatisfy { $0 <= 0x20 } }
      .map { .emptyHeading(at: $0.range) }
  }
}
