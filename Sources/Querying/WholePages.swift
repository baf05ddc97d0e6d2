import Diagnostics
import Model
import SourceText

extension PageBuilder {
  /// A page for each whole that has all of it: its own body, then its parts in their order.
  func wholePages() -> [Page] {
    guard graph.schema.hasParts else { return [] }
    return graph.entities.indices.map { EntityID($0) }
      .filter { routes.isPublished($0) && partition.isWhole(graph[$0]) && !isTaken($0) }
      .map { wholePage(of: $0, parts: parts(of: $0)) }
  }

  /// A link to the page that has all of the whole of a thing, at the thing's place on it.
  func wholePage(of id: EntityID) -> PageLink? {
    guard let whole = whole(of: id), !isTaken(whole) else { return nil }
    let fragment = whole == id ? "" : partID(of: id)
    return PageLink(
      title: graph[whole].title,
      target: .page(wholeAddress(of: whole), fragment: fragment)
    )
  }

  private func wholeAddress(of id: EntityID) -> String {
    Schema.wholeAddress(of: graph[id].address, language: language)
  }

  /// Whether a file has the address of the page with all of a whole.
  private func isTaken(_ id: EntityID) -> Bool { routes.isTaken(wholeAddress(of: id)) }

  /// The page of a whole with its parts behind it, and one list of what all of it cites.
  private func wholePage(of id: EntityID, parts: [EntityID]) -> Page {
    let own = page(of: id)
    var page = Page(
      role: .document,
      address: wholeAddress(of: id),
      language: language,
      title: own.title
    )
    let type = graph[id].type.flatMap { graph.schema.type(named: $0) }
    page.templates = templates(role: .document, type: type)
    page.summary = own.summary
    page.type = own.type
    page.kind = own.kind
    page.breadcrumbs = own.breadcrumbs + [link(to: id)]
    page.citation = own.citation
    page.fields = own.fields
    page.banners = own.banners
    page.relations = own.relations
    page.backlinks = own.backlinks
    page.original = link(to: id)
    join(bodyPage(of: id), parts: parts, into: &page)
    finishBody(of: &page)
    page.blocks = blockListings(of: id)
    page.readingMinutes = Self.readingMinutes(of: page.body)
    page.delivery = own.delivery
    for part in parts {
      page.delivery.updated = PageDelivery.later(page.delivery.updated, updates[part.index])
    }
    return page
  }

  private func join(_ own: Page, parts: [EntityID], into page: inout Page) {
    let plan = HeadingPlan(own.headings, title: own.title)
    var host = own
    if host.body.nodes.isEmpty { host.body.nodes = [MarkupNode(kind: .document, end: 1)] }
    var joined = JoinedBody(host, lowering: plan.shift)
    var index = 0
    while index < host.body.nodes.count {
      if index == plan.omitted {
        index = Int(host.body.nodes[index].end)
      } else {
        joined.append(index)
        index += 1
      }
    }
    for part in parts {
      joined.append(
        bodyPage(of: part),
        as: PagePart(
          node: 0,
          id: partID(of: part),
          address: graph[part].address,
          label: partLabel(of: part),
          title: graph[part].title,
          summary: graph[part].summary,
          type: graph[part].type ?? ""
        )
      )
    }
    joined.finish(&page)
  }

  /// The body of a part, as its own page has it.
  private func bodyPage(of id: EntityID) -> Page {
    let entity = graph[id]
    var page = Page(role: .page, address: entity.address, language: language, title: entity.title)
    addBody(of: graph.documents[entity.document], thing: id, to: &page)
    return page
  }

  /// The id of a part on the page of its whole: its type and key; no heading's id holds a low line.
  private func partID(of id: EntityID) -> String {
    "\(graph[id].type ?? "")_\(graph[id].key)"
  }

  /// What a part is and which of them: `Les 2`; empty where its title begins with that.
  private func partLabel(of id: EntityID) -> String {
    let kind = graph[id].type.flatMap { kinds[$0] } ?? ""
    guard let number = numbers.things[id], !kind.isEmpty else { return kind }
    let label = "\(kind) \(number)"
    return graph[id].title.utf8.starts(with: label.utf8) ? "" : label
  }
}
