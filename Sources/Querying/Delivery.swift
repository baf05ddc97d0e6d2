import Diagnostics
import Model
import SourceText

/// What pages say to feeds, search engines and other readers than people.
extension PageBuilder {
  /// When each thing was last changed: what a field of it says, else what the file of dates says.
  static func updates(of graph: KnowledgeGraph, dates: [SourcePath: String]) -> [String] {
    graph.entities.map { entity in
      date(.updated, of: entity) ?? dates[graph.documents[entity.document].path] ?? ""
    }
  }

  /// The latest of these dates, of all things and of those of each type.
  static func latest(
    _ updates: [String],
    of graph: KnowledgeGraph,
    _ routes: Routes
  ) -> (all: String, types: [String: String]) {
    var all = ""
    var types: [String: String] = [:]
    for (index, date) in updates.enumerated() where !date.isEmpty {
      all = PageDelivery.later(all, date)
      guard let type = graph.entities[index].type else { continue }
      types[type] = PageDelivery.later(types[type] ?? "", date)
    }
    return (all, types)
  }

  /// The date of a field with a role; nil where the thing has none.
  private static func date(_ role: FieldRole, of entity: Entity) -> String? {
    for field in entity.fields where field.role == role {
      if case .date(let text) = field.value, !text.isEmpty { return text }
    }
    return nil
  }

  /// What the page of a thing says of the thing.
  func delivery(of id: EntityID) -> PageDelivery {
    let entity = graph[id]
    var delivery = PageDelivery()
    delivery.updated = updates[id.index]
    delivery.published = Self.date(.published, of: entity) ?? ""
    guard hasPublicAddress else { return delivery }
    delivery.description = description(of: id)
    let type = entity.type.flatMap { graph.schema.type(named: $0) }
    if let follow = type?.follow, !(delivery.updated + delivery.published).isEmpty {
      let label = follow.text(in: language) ?? (isDutch ? "Volg deze pagina" : "Follow this page")
      delivery.feed = PageFeed(address: entity.address + feedName, label: label)
    }
    if partition.isWhole(entity) {
      delivery.card = card(at: entity.address, of: entity.title)
    } else if let type, let address = routes.index(of: type.name.value) {
      delivery.card = card(at: address, of: type.plural(in: language))
    }
    return delivery
  }

  /// Adds what any page says: the dates in words, a feed to follow, and a picture of its own.
  func addDelivery(to page: inout Page) {
    switch page.role {
    case .home: page.delivery.updated = latest.all
    case .index:
      let newest = latest.types[listedType(of: page)] ?? ""
      page.delivery.updated = PageDelivery.later(page.delivery.updated, newest)
    default: break
    }
    page.delivery.readable.updated = readableDate(page.delivery.updated, language: language)
    page.delivery.readable.published = readableDate(page.delivery.published, language: language)
    guard hasPublicAddress else { return }
    if page.delivery.feed == nil { page.delivery.feed = feed(of: page) }
    switch page.role {
    case .home: page.delivery.card = card(at: "", of: page.title)
    case .index: page.delivery.card = card(at: page.address, of: page.title)
    default: page.delivery.card = ownPicture(of: page) ?? page.delivery.card
    }
    let title = graph.configuration.title
    page.delivery.card = page.delivery.card ?? card(at: "", of: title)
  }

  /// The type that a page lists.
  private func listedType(of page: Page) -> String {
    if !page.type.isEmpty { return page.type }
    return graph.schema.types.first { routes.index(of: $0.name.value) == page.address }?.name.value
      ?? ""
  }

  /// The feed of a list, else that of the site; nil where nothing has a date.
  private func feed(of page: Page) -> PageFeed? {
    if page.role == .index, let type = graph.schema.type(named: listedType(of: page)),
      latest.types[type.name.value] != nil
    {
      let plural = lowered(type.plural(in: language))
      return PageFeed(
        address: page.address + feedName,
        label: isDutch ? "Volg alle \(plural)" : "Follow all \(plural)",
        type: type.name.value
      )
    }
    if latest.all.isEmpty { return nil }
    return PageFeed(address: feedName, label: isDutch ? "Volg deze site" : "Follow this site")
  }

  /// A name as it stands within a sentence; one that begins with capitals, as `KIA`, keeps them.
  private func lowered(_ name: String) -> String {
    let second = name.unicodeScalars.dropFirst().first
    if second?.properties.isUppercase == true { return name }
    return name.prefix(1).lowercased() + name.dropFirst()
  }

  /// The first picture of a body that is large enough to stand for the page.
  private func ownPicture(of page: Page) -> PageCard? {
    for link in page.links {
      guard let pixels = link.pixels, pixels.width >= 600, pixels.height >= 315,
        case .page(let address, _)? = link.target,
        page.body.nodes[link.node].kind == .image,
        ["png", "jpg", "jpeg", "webp", "gif"].contains(SourcePath(address).fileExtension)
      else { continue }
      let text = page.body.plainText(of: page.body.descendants(of: link.node))
      return PageCard(address: address, text: text, pixels: pixels)
    }
    return nil
  }

  private func card(at address: String, of title: String) -> PageCard {
    PageCard(
      address: address + PageCard.name,
      text: title,
      pixels: PageCard.size
    )
  }

  private var feedName: String { "feed.xml" }

  /// Whether the address of the site is known, which feeds and shared pictures need.
  private var hasPublicAddress: Bool { !graph.configuration.baseURL.isEmpty }
}
