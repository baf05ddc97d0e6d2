import SourceText

/// All things and relations of a project, immutable: every name has met its declaration.
///
/// Things are ordered by type (as declared) and key; relations by subject, then in the order of the
/// schema and the source. Look-ups of relations take constant time.
public struct KnowledgeGraph: Sendable {
  /// What the project declares.
  public let schema: Schema

  /// The publication's settings.
  public let configuration: Configuration

  /// The files, ordered by path.
  public let documents: [Document]

  /// The things: one for every file.
  public let entities: [Entity]

  /// The relations that files state, mentions in prose included.
  public let relations: [Relation]

  /// The kinds of relation; a relation names its kind by its index here.
  public let predicates: [Predicate]

  /// What the links of each document lead to: one entry for each of its `links`.
  public let links: [[ResolvedLink]]

  /// What the citations and cross-references of each document lead to: one entry for each of its
  /// `references`.
  public let references: [[ResolvedReference]]

  /// The works of the files of references, in the order of files and entries.
  public let library: [ListedWork]

  /// The main menu, resolved.
  public let navigation: [NavigationLink]

  /// The files that are published as they are.
  public let assets: [PublishedAsset]

  /// The pages that are printed as reports.
  public let reports: [EntityID]

  /// The addresses of before that the settings name, and what they lead to.
  public let redirects: [ResolvedRedirect]

  /// Where each thing stands in the network; nil where nothing asks for it.
  public private(set) var measures: Measures?

  /// The files that translate others, in the order of things.
  public private(set) var translations: [Translation] = []

  private var translationPlaces: [EntityID: Int] = [:]

  private let outgoingStarts: [Int32]
  private let incomingStarts: [Int32]
  private let incomingRelations: [Int32]
  private let relationNames: RelationNames

  /// Joins the parts; `relations` must be ordered by subject.
  public init(
    schema: Schema,
    configuration: Configuration,
    documents: [Document],
    entities: [Entity],
    relations: [Relation],
    predicates: [Predicate],
    links: [[ResolvedLink]],
    references: [[ResolvedReference]],
    navigation: [NavigationLink],
    reports: [EntityID],
    assets: [PublishedAsset],
    library: [ListedWork] = [],
    redirects: [ResolvedRedirect] = []
  ) {
    self.schema = schema
    self.configuration = configuration
    self.documents = documents
    self.entities = entities
    self.relations = relations
    self.predicates = predicates
    self.links = links
    self.references = references
    self.navigation = navigation
    self.reports = reports
    self.assets = assets
    self.library = library
    self.redirects = redirects
    var outgoing = [Int32](repeating: 0, count: entities.count + 1)
    var incoming = outgoing
    for relation in relations {
      outgoing[relation.subject.index + 1] += 1
      incoming[relation.object.index + 1] += 1
    }
    for index in entities.indices {
      outgoing[index + 1] += outgoing[index]
      incoming[index + 1] += incoming[index]
    }
    var next = incoming
    var order = [Int32](repeating: 0, count: relations.count)
    for (index, relation) in relations.enumerated() {
      order[Int(next[relation.object.index])] = Int32(index)
      next[relation.object.index] += 1
    }
    self.outgoingStarts = outgoing
    self.incomingStarts = incoming
    self.incomingRelations = order
    self.relationNames = RelationNames(of: predicates)
  }

  /// The same graph with measures.
  public func adding(_ measures: Measures) -> KnowledgeGraph {
    var graph = self
    graph.measures = measures
    return graph
  }

  /// The same graph with translations.
  public func adding(_ translations: [Translation]) -> KnowledgeGraph {
    var graph = self
    graph.translations = translations
    for (place, translation) in translations.enumerated() {
      graph.translationPlaces[translation.page] = place
    }
    return graph
  }

  /// What a file translates; nil for one that is no translation.
  public func translation(at page: EntityID) -> Translation? {
    translationPlaces[page].map { translations[$0] }
  }

  /// The thing with an id of this graph.
  public subscript(_ id: EntityID) -> Entity { entities[id.index] }

  /// The kind of a relation.
  public func predicate(of relation: Relation) -> Predicate { predicates[relation.predicate] }

  /// The relations that a thing states, in order.
  public func outgoing(of id: EntityID) -> ArraySlice<Relation> {
    relations[Int(outgoingStarts[id.index])..<Int(outgoingStarts[id.index + 1])]
  }

  /// The relations that other things state of a thing, ordered by those things.
  public func incoming(of id: EntityID) -> some Sequence<Relation> {
    let range = Int(incomingStarts[id.index])..<Int(incomingStarts[id.index + 1])
    return incomingRelations[range].lazy.map { relations[Int($0)] }
  }

  /// Gives each thing that the name of a relation, or of an inverse, leads to from a thing.
  ///
  /// References in fields count from their other end only. A thing may be given more than once.
  /// Relations are looked at where they stand: copying one costs more than all the rest.
  public func forEachThing(
    named name: String,
    of id: EntityID,
    _ body: (EntityID) -> Void
  ) {
    guard let kinds = relationNames[name] else { return }
    for index in Int(outgoingStarts[id.index])..<Int(outgoingStarts[id.index + 1])
    where kinds.outgoing[relations[index].predicate] {
      body(relations[index].object)
    }
    for place in Int(incomingStarts[id.index])..<Int(incomingStarts[id.index + 1]) {
      let index = Int(incomingRelations[place])
      if kinds.incoming[relations[index].predicate] { body(relations[index].subject) }
    }
  }
}

/// An item of the main menu.
public struct NavigationLink: Hashable, Sendable {
  /// What it is called; empty for the title of its target.
  public let label: String

  /// What it leads to.
  public let target: ResolvedLink

  /// Makes an item.
  public init(label: String, target: ResolvedLink) {
    self.label = label
    self.target = target
  }
}

/// A file that is published as it is, and where.
public struct PublishedAsset: Hashable, Sendable {
  /// The file.
  public let asset: Asset

  /// Its address below the site.
  public let address: String

  /// The picture made smaller, narrowest first; none where it is not.
  public var smaller: [SmallerPicture] = []

  /// Makes a published asset.
  public init(asset: Asset, address: String) {
    self.asset = asset
    self.address = address
  }
}
