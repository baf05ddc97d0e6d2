import Model
import SourceText

extension PageBuilder {
  /// The numbers of the figures, tables, boxes and sections of a body.
  func nodeNumbers(of document: Document, thing id: EntityID) -> [NodeNumber] {
    let index = graph[id].document
    var found = document.blocks.enumerated().compactMap { place, block in
      numbers.block(place, of: index).map { number in
        NodeNumber(
          node: block.node,
          word: words(for: block.kind).one.capitalizedFirst,
          number: number
        )
      }
    }
    for (place, heading) in document.headings.enumerated() {
      guard let number = numbers.heading(place, of: index) else { continue }
      found.append(NodeNumber(node: heading.node, word: "", number: number))
    }
    return found.sorted { $0.node < $1.node }
  }

  /// The lists of figures, tables and boxes of the report that begins with a thing.
  func blockListings(of id: EntityID) -> [BlockListing] {
    guard let members = numbers.reports[id] else { return [] }
    return NumberedBlock.Kind.allCases.compactMap { kind in
      let items = members.flatMap { blockLinks(of: $0, kind, on: id) }
      return items.isEmpty ? nil : BlockListing(kind: kind, items: items)
    }
  }

  private func blockLinks(
    of id: EntityID,
    _ kind: NumberedBlock.Kind,
    on page: EntityID
  ) -> [PageLink] {
    let index = graph[id].document
    return graph.documents[index].blocks.enumerated().compactMap { place, block in
      guard block.kind == kind, let number = numbers.block(place, of: index), routes.isPublished(id)
      else { return nil }
      let word = words(for: kind).one.capitalizedFirst
      return PageLink(
        title: block.title.isEmpty ? "\(word) \(number)" : "\(word) \(number). \(block.title)",
        target: .page(id == page ? "#" : graph[id].address, fragment: block.label?.value ?? "")
      )
    }
  }
}
