import Diagnostics
import Model
import SourceText

/// Includes that cannot show what they name: their own page, a page that shows theirs, nothing, or
/// what was shown before.
///
/// A part that shows a part itself is told too: of the second a link is left. Linear in the links
/// but for looking into each part that is shown.
func includes(in graph: KnowledgeGraph) -> [Diagnostic] {
  graph.entities.indices.flatMap { index in
    var shown: [EntityID: [Range<Int>: SourceRange]] = [:]
    return included(in: EntityID(index), graph).compactMap { include -> Diagnostic? in
      if include.target == EntityID(index) { return .circularInclude(include.link.target) }
      let document = graph.documents[graph[include.target].document]
      if include.part.isEmpty { return .emptyInclude(include.link.target) }
      if let first = shown[include.target]?[include.part] {
        return .repeatedInclude(include.link.target, first: first)
      }
      shown[include.target, default: [:]][include.part] = include.link.target.range
      let inside = included(in: include.target, graph).filter {
        include.part.contains($0.link.node)
      }
      if inside.contains(where: { $0.target == EntityID(index) }) {
        return .circularInclude(include.link.target)
      }
      return inside.first.map {
        .includeInInclude(
          include.link.target,
          inner: document.body.nodes[$0.link.node].range(in: document.path)
        )
      }
    }
  }
}

/// The includes of a thing's file, what each names, and the nodes there that it shows.
private func included(
  in id: EntityID,
  _ graph: KnowledgeGraph
) -> [(
  link: Link, target: EntityID, part: Range<Int>
)] {
  let document = graph.documents[graph[id].document]
  guard document.links.contains(where: { $0.form == .include }) else { return [] }
  return zip(document.links, graph.links[graph[id].document]).compactMap { link, resolved in
    guard link.form == .include else { return nil }
    switch resolved {
    case .heading: return (link, id, 0..<0)
    case .entity(let target, let fragment):
      guard link.fragment == nil || fragment != nil else { return nil }
      let part = graph.documents[graph[target].document].part(below: fragment)
      return (link, target, part)
    default: return nil
    }
  }
}
