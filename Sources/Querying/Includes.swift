import Model
import SourceText

extension PageBuilder {
  /// Gives a page the body of its file, with the parts of other files that it shows in their places.
  ///
  /// How its citations read is left open where that depends on the whole page, as is what it cites:
  /// `finishBody(of:)` says both.
  ///
  /// What a part shows of a third file stays a link, so that a page is no longer than what its file
  /// and the files it names say.
  func addBody(of document: Document, thing id: EntityID, to page: inout Page) {
    page.body = document.body
    page.headings = document.headings
    page.anchors = anchors(of: id)
    page.links = bodyLinks(of: document, thing: id)
    page.references = bodyReferences(of: document, thing: id)
    page.numbers = nodeNumbers(of: document, thing: id)
    page.answers = answers(of: id)
    guard document.links.contains(where: { $0.form == .include }) else { return }
    var joined = JoinedBody(page)
    let parts = parts(of: document, thing: id)
    var sources: [EntityID: Page] = [:]
    var index = 0
    while index < document.body.nodes.count {
      if let part = parts[index] {
        let source = sources[part.id] ?? source(part.id)
        sources[part.id] = source
        joined.append(
          [part.nodes] + source.body.notes(missingIn: part.nodes),
          of: source,
          before: index
        )
        index = Int(document.body.nodes[index].end)
      } else {
        joined.append(index)
        index += 1
      }
    }
    joined.finish(&page)
  }

  /// What each include of a file shows, by its node; a part that was shown before stays a link.
  private func parts(
    of document: Document,
    thing id: EntityID
  ) -> [Int: (id: EntityID, nodes: Range<Int>)] {
    var parts: [Int: (id: EntityID, nodes: Range<Int>)] = [:]
    var shown: [EntityID: Set<Range<Int>>] = [:]
    for (link, resolved) in zip(document.links, graph.links[graph[id].document])
    where link.form == .include {
      guard case .entity(let target, let fragment) = resolved, target != id,
        link.fragment == nil || fragment != nil
      else { continue }
      let nodes = graph.documents[graph[target].document].part(below: fragment)
      guard !nodes.isEmpty, shown[target, default: []].insert(nodes).inserted else { continue }
      parts[link.node - 1] = (target, nodes)
    }
    return parts
  }

  /// The body of another thing, as a page of its own would have it.
  private func source(_ id: EntityID) -> Page {
    let document = graph.documents[graph[id].document]
    var page = Page(role: .page, address: graph[id].address, language: "", title: "")
    page.body = document.body
    page.links = bodyLinks(of: document, thing: id)
    page.references = bodyReferences(of: document, thing: id)
    page.numbers = nodeNumbers(of: document, thing: id)
    page.answers = answers(of: id)
    return page
  }
}

extension Markup {
  /// The footnotes that a part refers to, and they to, and that stand elsewhere in the body.
  fileprivate func notes(missingIn part: Range<Int>) -> [Range<Int>] {
    guard nodes[part].contains(where: { $0.kind == .footnoteReference }) else { return [] }
    var notes: [Int32: Range<Int>] = [:]
    for index in nodes.indices where nodes[index].kind == .footnote && !part.contains(index) {
      notes[nodes[index].number] = index..<Int(nodes[index].end)
    }
    var found: [Range<Int>] = []
    var ranges = [part]
    while let range = ranges.popLast() {
      for node in nodes[range] where node.kind == .footnoteReference {
        guard let note = notes.removeValue(forKey: node.number) else { continue }
        found.append(note)
        ranges.append(note)
      }
    }
    return found
  }
}
