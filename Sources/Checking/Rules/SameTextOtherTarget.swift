import Diagnostics
import Model
import SourceText

/// Links of one page with the same text and different targets: in a list of links, as a screen reader
/// gives it, nobody can tell them apart (WCAG 2.2, 2.4.4 and 2.4.9).
///
/// Parts of one page are one target. Links to things that show their titles are left alone.
func sameTextOtherTarget(in graph: KnowledgeGraph) -> [Diagnostic] {
  graph.documents.indices.flatMap { index -> [Diagnostic] in
    let document = graph.documents[index]
    guard document.links.count > 1 else { return [] }
    var first: [String: (target: ResolvedLink, range: SourceRange)] = [:]
    var found: [Diagnostic] = []
    for (link, resolved) in zip(document.links, graph.links[index]) {
      guard let text = ownText(of: link, in: document.body) else { continue }
      let key = foldedKey(text)
      if key.isEmpty { continue }
      let target: ResolvedLink
      switch resolved {
      case .broken, .heading: continue
      case .entity(let id, _): target = .entity(id, fragment: nil)
      case .asset, .typeIndex, .external: target = resolved
      }
      let range = document.body.nodes[link.node].range(in: document.path)
      if let earlier = first[key] {
        if earlier.target != target {
          found.append(.sameTextOtherTarget(text, at: range, first: earlier.range))
        }
      } else {
        first[key] = (target, range)
      }
    }
    return found
  }
}
