import Diagnostics
import Model
import Readability
import SourceText

/// Gathers what each page needs to know.
///
/// A class because every closure over its tables would copy them otherwise, once a page.
final class PageBuilder: Sendable {
  let graph: KnowledgeGraph
  let routes: Routes
  let texts: CitedTexts

  /// Says how the citations of a page read; nil where they read the same on each.
  let reader: (any CitationReader)?
  let numbers: BlockNumbers

  /// The language of the words and pages that it makes.
  let language: String

  /// The translations in that language, by what they translate; none in the site's own.
  let translated: [EntityID: EntityID]

  /// Titles as they are sorted: by letters, without case and accents.
  let sortKeys: [String]

  /// The things of each type, in the order of their lists.
  let members: [String: [EntityID]]

  /// The place of each work that is cited among those of a list, by the id of its entry.
  let ranks: [String: Int]

  /// What one thing of each type is called, for the types that have a label.
  let kinds: [String: String]

  /// The names that each type shows in lists.
  let shownInLists: [String: [String]]

  /// The relations that readers must know of before they read.
  let bannerRelations: Set<String>

  /// When each thing was last changed; empty where nobody says.
  let updates: [String]

  /// The latest of these dates, of all things and of those of each type.
  let latest: (all: String, types: [String: String])

  /// The sizes of pictures, by their addresses.
  let pixels: [String: PixelSize]

  /// The same pictures made smaller, by their addresses.
  let smaller: [String: [SmallerPicture]]

  /// Which things are parts of which.
  let partition: Partition

  init(
    graph: KnowledgeGraph,
    routes: Routes,
    texts: CitedTexts = CitedTexts(),
    reader: (any CitationReader)? = nil,
    numbers: BlockNumbers = BlockNumbers(),
    dates: [SourcePath: String] = [:],
    language: String? = nil
  ) {
    let language = language ?? graph.configuration.language
    self.graph = graph
    self.numbers = numbers
    self.routes = routes
    self.texts = texts
    self.reader = reader
    self.language = language
    self.translated = Dictionary(
      graph.translations.lazy.filter { $0.language == language }.map { ($0.source, $0.page) },
      uniquingKeysWith: { first, _ in first }
    )
    let sortKeys = graph.entities.map { foldedKey($0.title) }
    self.sortKeys = sortKeys
    var members: [String: [EntityID]] = [:]
    for (index, entity) in graph.entities.enumerated() {
      guard let type = entity.type, routes.isPublished(EntityID(index)) else { continue }
      members[type, default: []].append(EntityID(index))
    }
    for type in members.keys {
      members[type]?.sort { Self.precedes($0, $1, graph, sortKeys) }
    }
    self.members = members
    self.updates = Self.updates(of: graph, dates: dates)
    self.latest = Self.latest(updates, of: graph, routes)
    self.pixels = Dictionary(
      graph.assets.compactMap { asset in asset.asset.pixels.map { (asset.address, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
    self.smaller = Dictionary(
      graph.assets.compactMap { $0.smaller.isEmpty ? nil : ($0.address, $0.smaller) },
      uniquingKeysWith: { first, _ in first }
    )
    self.ranks = Self.ranks(of: texts.order, in: graph)
    self.partition = Partition(graph.schema)
    self.shownInLists = Self.shownInLists(of: graph.schema)
    self.bannerRelations = Self.bannerRelations(of: graph.schema)
    self.kinds = Dictionary(
      graph.schema.types.compactMap { type in
        type.label.text(in: language).map { (type.name.value, $0) }
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Whether the words that it writes are Dutch.
  var isDutch: Bool { Language(tag: language) == .dutch }

  /// The main menu.
  var navigation: [PageLink] {
    graph.navigation.compactMap { item in
      link(to: item.target).map { link in
        var link = link
        if !item.label.isEmpty, !isForeign || !link.language.isEmpty { link.title = item.label }
        return link
      }
    }
  }

  /// By the order that things give themselves, then by title, then by key.
  static func precedes(
    _ left: EntityID,
    _ right: EntityID,
    _ graph: KnowledgeGraph,
    _ sortKeys: [String]
  ) -> Bool {
    let first = graph[left].order ?? Int.max
    let second = graph[right].order ?? Int.max
    if first != second { return first < second }
    let (one, other) = (sortKeys[left.index], sortKeys[right.index])
    if one != other { return one.utf8.lexicographicallyPrecedes(other.utf8) }
    return left.index < right.index
  }

  func precedes(_ left: EntityID, _ right: EntityID) -> Bool {
    Self.precedes(left, right, graph, sortKeys)
  }

  /// The page of a thing.
  func page(of id: EntityID) -> Page {
    let entity = graph[id]
    let document = graph.documents[entity.document]
    let type = entity.type.flatMap { graph.schema.type(named: $0) }
    let indexed = entity.indexedType.flatMap { graph.schema.type(named: $0) }
    let role: Page.Role =
      entity.address.isEmpty ? .home : indexed != nil ? .index : type != nil ? .thing : .page
    var page = Page(
      role: role,
      address: entity.address,
      language: language,
      title: entity.title
    )
    page.templates = templates(role: role, type: type ?? indexed)
    page.summary = entity.summary
    if let type {
      page.type = type.name.value
      page.kind = type.label(in: language)
    }
    page.breadcrumbs = breadcrumbs(of: entity.address)
    addBody(of: document, thing: id, to: &page)
    finishBody(of: &page)
    page.blocks = blockListings(of: id)
    page.citation = texts.entries[.thing(id)].map { pageText($0) }
    page.citationFiles = texts.files[id] ?? []
    page.fields = fields(entity.fields)
    let groups = relationGroups(of: id)
    page.relations = groups.outgoing
    if let type { page.banners = banners(of: entity, type: type, groups) }
    page.backlinks = groups.incoming
    page.mentions = groups.mentions
    page.citedIn = groups.citations
    page.listing = role == .home ? homeListing() : indexed.map { listing(of: $0) } ?? []
    page.table = indexed.flatMap { table(of: $0, at: entity.address) }
    page.readingMinutes = Self.readingMinutes(of: page.body)
    if let type { addNeighbours(of: id, type: type, to: &page) }
    page.wholePage = wholePage(of: id)
    page.delivery = delivery(of: id)
    return page
  }

  /// The page of a list that no file introduces.
  func indexPage(of type: TypeDefinition) -> Page {
    let address = indexAddress(of: type.name.value) ?? ""
    var page = Page(
      role: .index,
      address: address,
      language: language,
      title: type.plural(in: language)
    )
    page.templates = templates(role: .index, type: type)
    page.summary = type.description.text(in: language) ?? ""
    page.type = type.name.value
    page.breadcrumbs = breadcrumbs(of: address)
    page.listing = listing(of: type)
    if !isForeign { page.table = table(of: type, at: address) }
    return page
  }

  /// How long a text takes to read; 0 for one of less than 300 words.
  static func readingMinutes(of body: Markup) -> Int {
    let words = body.wordCount
    return words < 300 ? 0 : TextMeasures.minutes(forWords: words)
  }

  /// The home page of a site that has no `index.md`.
  func homePage() -> Page {
    var page = Page(
      role: .home,
      address: "",
      language: language,
      title: graph.configuration.title
    )
    page.templates = templates(role: .home, type: nil)
    page.summary = graph.configuration.subtitle
    page.listing = homeListing()
    return page
  }

  /// A page that no file of the project makes, below the home page, with a template of its own.
  func madePage(at address: String, title: String, summary: String, template: String) -> Page {
    var page = Page(role: .page, address: address, language: language, title: title)
    page.templates = [template, "page"]
    page.summary = summary
    page.breadcrumbs = breadcrumbs(of: address)
    return page
  }

  func templates(role: Page.Role, type: TypeDefinition?) -> [String] {
    switch role {
    case .home: return ["home", "page"]
    case .page: return ["page"]
    case .missing, .moved: return [role.rawValue, "page"]
    case .document: return (type.map { [$0.documentTemplate] } ?? []) + ["document"]
    case .index:
      guard let type else { return ["index"] }
      return [type.listTemplate, "index"]
    case .thing:
      guard let type else { return ["thing"] }
      return type.templates + ["thing"]
    }
  }

  func breadcrumbs(of address: String) -> [PageLink] {
    guard !address.isEmpty else { return [] }
    let first =
      routes.home.map { link(to: $0) }
      ?? PageLink(title: graph.configuration.title, target: .page("", fragment: ""))
    return [PageLink(title: first.title, target: first.target, language: first.language)]
      + pagesAbove(address)
  }

  /// Neighbours in a series: things that number themselves.
  private func addNeighbours(of id: EntityID, type: TypeDefinition, to page: inout Page) {
    guard graph[id].order != nil, let series = members[type.name.value],
      let place = position(of: id, in: series)
    else { return }
    if place > 0 { page.previous = link(to: series[place - 1]) }
    if place + 1 < series.count { page.next = link(to: series[place + 1]) }
  }

  private func position(of id: EntityID, in series: [EntityID]) -> Int? {
    let place = series.partitioningIndex { !precedes($0, id) }
    return place < series.count && series[place] == id ? place : nil
  }
}
