import Diagnostics
import Model
import SourceText

/// A heading more than one level below the one before it: the page's outline has a hole.
///
/// The title of the page is level 1, so the first heading of a body may be of level 1 or 2.
func skippedHeadingLevels(in graph: KnowledgeGraph) -> [Diagnostic] {
  graph.documents.flatMap { document in
    var level = 1
    return document.headings.compactMap { heading -> Diagnostic? in
      defer { level = heading.level }
      guard heading.level > level + 1 else { return nil }
      return .skippedHeadingLevel(heading, after: level)
    }
  }
}
