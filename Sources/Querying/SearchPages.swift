import Model
import SourceText

/// The most titles that stand on the page to search from; of more, each letter has a page.
private let mostTitles = 100

/// The page to search from, and what belongs to it.
struct SearchPages {
  /// Its address.
  var address: String

  /// The page, and those of the letters where there are too many titles for one.
  var pages: [Page]

  /// What pages can be told apart by.
  var facets: [PageFacet]
}

extension PageBuilder {
  /// The page to search from, with all titles from A to Z; nil where the settings want none.
  ///
  /// Where a page has its address, or one below it, it goes to the next free one. Linear but for
  /// sorting the titles.
  func searchPages(among pages: [Page], things: Explorer?) -> SearchPages? {
    guard graph.configuration.search,
      let address = addresses.first(where: { address in
        !pages.contains { $0.address.utf8.starts(with: address.utf8) }
          && !graph.assets.contains { $0.address.utf8.starts(with: address.utf8) }
      })
    else { return nil }
    let shown = pages.indices.filter { pages[$0].role != .document }
    let facets = facets(of: shown.map { pages[$0].address }, things)
    var page = madePage(
      at: address,
      title: isDutch ? "Zoeken" : "Search",
      summary: isDutch
        ? "Zoek in alle teksten van deze site, of blader door de titels van A tot Z."
        : "Search all texts of this site, or browse the titles from A to Z.",
      template: "search"
    )
    page.search = SearchForm(index: address + "index/", facets: facets.map(\.facet))
    let titles = shown.filter { pages[$0].language == language }.map { index in
      let address = pages[index].address
      let link = PageLink(
        title: pages[index].title,
        target: .page(address, fragment: ""),
        kind: pages[index].kind
      )
      return (address, link)
    }
    page.listing = letters(of: titles)
    let letters = titles.count > mostTitles ? letterPages(of: &page) : []
    return SearchPages(address: address, pages: [page] + letters, facets: facets)
  }

  private var addresses: [String] {
    isDutch ? ["zoeken/", "zoek/", "doorzoeken/"] : ["search/", "find/", "searching/"]
  }

  /// The titles in groups by their first letters, what begins with no letter of the alphabet last.
  private func letters(of titles: [(address: String, link: PageLink)]) -> [ListingGroup] {
    let keyed = titles.map { address, link in
      (key: withoutArticle(foldedKey(link.title)), address: address, link: link)
    }.sorted { left, right in
      left.key == right.key
        ? left.address.utf8.lexicographicallyPrecedes(right.address.utf8)
        : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
    }
    var groups: [ListingGroup] = []
    var others = ListingGroup(title: otherLetters, count: 0, items: [])
    for (key, _, link) in keyed {
      guard let first = key.utf8.first, (0x61...0x7A).contains(first) else {
        others.items.append(RelationItem(link: link))
        others.count += 1
        continue
      }
      let letter = String(UnicodeScalar(first - 0x20))
      if groups.last?.title != letter {
        groups.append(ListingGroup(title: letter, count: 0, items: []))
      }
      groups[groups.count - 1].items.append(RelationItem(link: link))
      groups[groups.count - 1].count += 1
    }
    return others.count > 0 ? groups + [others] : groups
  }

  private var otherLetters: String { isDutch ? "Overige" : "Other" }

  /// A title as libraries sort it: an article before it does not count.
  private func withoutArticle(_ key: String) -> String {
    for article in ["de-", "het-", "een-", "t-", "the-", "an-"] where key.hasPrefix(article) {
      return String(key.dropFirst(article.utf8.count))
    }
    return key
  }

  /// A page for each letter; the page to search from keeps the ways to them.
  private func letterPages(of search: inout Page) -> [Page] {
    var pages: [Page] = []
    for index in search.listing.indices {
      let group = search.listing[index]
      let address = search.address + foldedKey(group.title) + "/"
      var page = madePage(
        at: address,
        title: isDutch ? "Alle titels: \(group.title)" : "All titles: \(group.title)",
        summary: "",
        template: "index"
      )
      let above = PageLink(title: search.title, target: .page(search.address, fragment: ""))
      page.breadcrumbs = search.breadcrumbs + [above]
      page.listing = [ListingGroup(title: "", count: group.count, items: group.items)]
      pages.append(page)
      search.listing[index].link = PageLink(
        title: group.title,
        target: .page(address, fragment: "")
      )
      search.listing[index].items = []
    }
    return pages
  }

  /// The types of pages, and what the page to wander from tells things apart by.
  private func facets(of pages: [String], _ things: Explorer?) -> [PageFacet] {
    guard let things else { return [] }
    var types = PageFacet(
      facet: Explorer.Facet(
        name: "type",
        label: isDutch ? "Soort" : "Kind",
        values: things.kinds.map { Explorer.Value(name: $0.name, title: $0.label) }
      ),
      valuesOf: [:]
    )
    var years = PageFacet(
      facet: Explorer.Facet(name: "jaar", label: isDutch ? "Jaar" : "Year", values: []),
      valuesOf: [:]
    )
    let present = Set(things.things.flatMap(\.years)).sorted(by: >)
    let places = Dictionary(uniqueKeysWithValues: present.enumerated().map { ($1, $0) })
    years.facet.values = present.map { Explorer.Value(name: String($0), title: String($0)) }
    var others = things.facets.map { PageFacet(facet: $0, valuesOf: [:]) }
    for thing in things.things {
      types.valuesOf[thing.address] = [thing.kind]
      if !thing.years.isEmpty {
        years.valuesOf[thing.address] = thing.years.compactMap { places[$0] }
      }
      for (facet, values) in thing.facets.enumerated() where !values.isEmpty {
        others[facet].valuesOf[thing.address] = values
      }
    }
    let rest = pages.filter { types.valuesOf[$0] == nil }
    if !rest.isEmpty {
      for address in rest { types.valuesOf[address] = [types.facet.values.count] }
      let title = isDutch ? "Andere pagina’s" : "Other pages"
      types.facet.values.append(Explorer.Value(name: "pagina", title: title))
    }
    return ([types] + others + [years]).filter { $0.facet.values.count > 1 }
  }
}
