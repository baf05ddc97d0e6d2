import Model
import SourceText

extension PageBuilder {
  /// A link to a thing.
  func link(to id: EntityID, fragment: String = "") -> PageLink {
    let entity = graph[id]
    let kind = entity.type.flatMap { kinds[$0] } ?? ""
    if let page = translated[id] {
      let hasPart = graph.documents[graph[page].document].headings.contains { $0.id == fragment }
      return PageLink(
        title: graph[page].title,
        target: .page(graph[page].address, fragment: hasPart ? fragment : ""),
        kind: kind,
        summary: graph[page].summary
      )
    }
    return PageLink(
      title: entity.title,
      target: .page(entity.address, fragment: isTitle(fragment, of: id) ? "" : fragment),
      kind: kind,
      summary: entity.summary,
      language: isForeign && graph.translation(at: id) == nil ? graph.configuration.language : ""
    )
  }

  /// Whether an id is that of the heading that says the title of a page, which the page does not repeat.
  func isTitle(_ fragment: String, of id: EntityID) -> Bool {
    guard !fragment.isEmpty, let first = graph.documents[graph[id].document].headings.first,
      first.id == fragment
    else { return false }
    return HeadingPlan([first], title: graph[id].title).omitted != nil
  }

  /// A link to what a link of the sources leads to; nil where it leads nowhere.
  func link(to target: ResolvedLink) -> PageLink? {
    switch target {
    case .entity(let id, let fragment):
      return link(to: id, fragment: fragment ?? "")
    case .typeIndex(let name):
      guard let address = indexAddress(of: name) else { return nil }
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
  func bodyLinks(of document: Document, thing: EntityID) -> [BodyLink] {
    let own = graph.links[graph[thing].document]
    return zip(document.links, own).map { link, resolved in
      let hasText = Int(document.body.nodes[link.node].end) > link.node + 1
      let showsTitle = (link.form == .wiki || link.form == .include) && !hasText
      if case .heading(let id) = resolved {
        let title = showsTitle ? document.headings.first { $0.id == id }?.text : nil
        let target =
          isTitle(id, of: thing)
          ? self.link(to: thing).target : .page("#", fragment: id)
        return BodyLink(node: link.node, target: target, title: title ?? "")
      }
      let found = self.link(to: resolved)
      var made = BodyLink(
        node: link.node,
        target: found?.target,
        title: showsTitle ? found?.title ?? link.target.value : "",
        fileNote: fileNote(of: link, to: resolved, in: document.body),
        pixels: pixels(of: resolved)
      )
      made.language = found?.language ?? ""
      if link.form == .image, case .asset(let address, _) = resolved {
        made.smaller = smaller[address] ?? []
      }
      return made
    }
  }

  /// Type and size of the document that a link leads to, but for what its text says itself.
  private func fileNote(of link: Link, to target: ResolvedLink, in body: Markup) -> String {
    guard case .asset(let address, let size) = target, link.form == .link,
      let type = DownloadType(address: address)
    else { return "" }
    let text = body.plainText(of: body.descendants(of: link.node))
    var parts: [String] = []
    if !type.isNamed(in: text) { parts.append(type.name) }
    if !DownloadType.isSizeNamed(in: text) {
      parts.append(readableSize(size, decimalMark: isDutch ? "," : "."))
    }
    return parts.joined(separator: ", ")
  }
}
