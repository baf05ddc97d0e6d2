import Model
import SourceText

/// What is shown where there is no page, and at addresses of before.
extension PageBuilder {
  /// The page for addresses that lead to nothing.
  func missingPage() -> Page {
    var page = Page(
      role: .missing,
      address: "404.html",
      language: language,
      title: isDutch ? "Deze pagina is er niet" : "There is no such page"
    )
    page.templates = templates(role: .missing, type: nil)
    return page
  }

  /// The page at an address of before, for servers that cannot send readers on themselves.
  func movedPage(_ redirect: PageRedirect) -> Page {
    var page = Page(
      role: .moved,
      address: redirect.address,
      language: language,
      title: redirect.link.title
    )
    page.templates = templates(role: .moved, type: nil)
    page.next = redirect.link
    return page
  }

  /// The addresses of before: those of the settings, then those of things by their former keys.
  var redirects: [PageRedirect] {
    var seen: Set<String> = []
    var found: [PageRedirect] = []
    func add(_ address: String, _ link: PageLink?) {
      guard let link, !routes.isTaken(address), !isList(address), seen.insert(address).inserted
      else { return }
      found.append(PageRedirect(address: address, link: link))
    }
    for redirect in graph.redirects { add(redirect.address, link(to: redirect.target)) }
    for (index, entity) in graph.entities.enumerated() where routes.isPublished(EntityID(index)) {
      for key in formerKeys(of: entity) {
        let folder = entity.address.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        guard OutputPath(folder + key) != nil else { continue }
        add(folder + key + "/", link(to: EntityID(index)))
      }
    }
    return found.sorted { $0.address.utf8.lexicographicallyPrecedes($1.address.utf8) }
  }

  private func isList(_ address: String) -> Bool {
    routes.generatedIndexes.contains { routes.index(of: $0.name.value) == address }
  }

  private func formerKeys(of entity: Entity) -> [String] {
    entity.fields.flatMap { field -> [String] in
      guard field.role == .formerKey else { return [] }
      switch field.value {
      case .text(let text): return [foldedKey(text)]
      case .list(let items):
        return items.compactMap { if case .text(let text) = $0 { foldedKey(text) } else { nil } }
      default: return []
      }
    }
  }
}
