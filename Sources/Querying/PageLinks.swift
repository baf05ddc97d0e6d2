import Model
import SourceText

extension PageBuilder {
  /// A link to a thing.
  func link(to id: EntityID, fragment: String = "") -> PageLink {
    let entity = graph[id]
    return PageLink(
      title: entity.title,
      target: .page(entity.address, fragment: fragment),
      kind: entity.type.flatMap { kinds[$0] } ?? "",
      summary: entity.summary
    )
  }

  /// A link to what a link of the sources leads to; nil where it leads nowhere.
  func link(to target: ResolvedLink) -> PageLink? {
    switch target {
    case .entity(let id, let fragment):
      return link(to: id, fragment: fragment ?? "")
    case .typeIndex(let name):
      guard let address = routes.index(of: name) else { return nil }
      return PageLink(
        title: graph.schema.type(named: name)?.plural(in: language) ?? name,
        target: .page(address, fragment: "")
      )
    case .asset(let address, _):
      return PageLink(title: address, target: .page(address, fragment: ""))
    case .external(let address):
      return PageLink(title: address, target: .external(address))
    case .heading, .broken:
      return nil
    }
  }

  /// The size of a picture of the site.
  private func pixels(of target: ResolvedLink) -> PixelSize? {
    guard case .asset(let address, _) = target else { return nil }
    return pixels[address]
  }

  /// What the links and pictures of a body lead to; a title only where the page shows it.
  func bodyLinks(of document: Document, at index: Int) -> [BodyLink] {
    let own = graph.links[index]
    return zip(document.links, own).map { link, resolved in
      let hasText = Int(document.body.nodes[link.node].end) > link.node + 1
      let showsTitle = (link.form == .wiki || link.form == .include) && !hasText
      if case .heading(let id) = resolved {
        let title = showsTitle ? document.headings.first { $0.id == id }?.text : nil
        return BodyLink(node: link.node, target: .page("#", fragment: id), title: title ?? "")
      }
      let found = self.link(to: resolved)
      return BodyLink(
        node: link.node,
        target: found?.target,
        title: showsTitle ? found?.title ?? link.target.value : "",
        pixels: pixels(of: resolved)
      )
    }
  }
}
