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

  /// Where each thing stands in the network; nil where nothing asks for it.
  public private(set) var measures: Measures?

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
    library: [ListedWork] = []
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

/// A thing in one graph; means nothing in another.
public struct EntityID: Hashable, Sendable {
  /// Its place among the things.
  public let index: Int

  /// Makes an id of a place.
  public init(_ index: Int) { self.index = index }
}

/// A field of a thing with what its text means.
public struct EntityField: Hashable, Sendable {
  /// Its name.
  public let name: String

  /// How it is called on a page; empty for a field that no schema declares.
  public let label: Labels

  /// What it means to the tool.
  public let role: FieldRole?

  /// What it says.
  public let value: EntityValue

  /// Whether nobody wrote it: the schema gives it.
  public let isDefault: Bool

  /// Makes a field.
  public init(
    name: String,
    label: Labels,
    role: FieldRole? = nil,
    value: EntityValue,
    isDefault: Bool = false
  ) {
    self.name = name
    self.label = label
    self.role = role
    self.value = value
    self.isDefault = isDefault
  }
}

/// What the value of a field means.
public enum EntityValue: Hashable, Sendable {
  /// Words.
  case text(String)

  /// Words in several languages.
  case localized(Labels)

  /// A number as it is written.
  case number(String)

  /// A date `2019-04-26`, or its first parts.
  case date(String)

  /// Yes or no.
  case flag(Bool)

  /// A value of an enumeration: how it is written and how it is shown.
  case enumerated(String, label: Labels)

  /// An address on the web.
  case url(String)

  /// Another thing.
  case reference(EntityID)

  /// Several values.
  case list([EntityValue])

  /// An object.
  case record([EntityField])
}

/// A kind of relation, named in both directions.
public struct Predicate: Hashable, Sendable {
  /// Where it comes from.
  public enum Origin: Hashable, Sendable {
    /// A relation that a type declares.
    case relation

    /// A reference in a field or on another relation, for example a source.
    case field

    /// A link in prose.
    case mention

    /// A citation in prose.
    case citation

    /// A chain of other relations.
    case derived
  }

  /// Its name.
  public let name: String

  /// How it is called at the subject.
  public let label: Labels

  /// Its name from the other end; nil where it has none.
  public let inverseName: String?

  /// How it is called at the object.
  public let inverseLabel: Labels

  /// Where it comes from.
  public let origin: Origin

  /// The field of the subjects that puts them in order at the object.
  public let inverseOrder: String?

  /// Whether it reads the same from both ends.
  public let isSymmetric: Bool

  /// Whether no chain of it may lead back to where it began.
  public let isAcyclic: Bool

  /// Makes a kind of relation.
  public init(
    name: String,
    label: Labels,
    inverseName: String?,
    inverseLabel: Labels,
    origin: Origin,
    inverseOrder: String? = nil,
    isSymmetric: Bool = false,
    isAcyclic: Bool = false
  ) {
    self.name = name
    self.label = label
    self.inverseName = inverseName
    self.inverseLabel = inverseLabel
    self.origin = origin
    self.inverseOrder = inverseOrder
    self.isSymmetric = isSymmetric
    self.isAcyclic = isAcyclic
  }
}

/// One thing names another.
public struct Relation: Hashable, Sendable {
  /// The thing that states it.
  public let subject: EntityID

  /// The index of its kind in the graph's `predicates`.
  public let predicate: Int

  /// The thing it names.
  public let object: EntityID

  /// Where it is stated.
  public let origin: SourceRange

  /// What is said of the relation itself: role, source, certainty.
  public let qualifiers: [EntityField]

  /// The sentence that makes it, for a mention.
  public let mention: Mention?

  /// Makes a relation.
  public init(
    subject: EntityID,
    predicate: Int,
    object: EntityID,
    origin: SourceRange,
    qualifiers: [EntityField] = [],
    mention: Mention? = nil
  ) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.origin = origin
    self.qualifiers = qualifiers
    self.mention = mention
  }
}

/// A sentence that names a thing.
public struct Mention: Hashable, Sendable {
  /// The words before the name.
  public let before: String

  /// The name as the reader sees it.
  public let name: String

  /// The words behind the name.
  public let after: String

  /// The id of the heading above it; empty where there is none.
  public let heading: String

  /// The citations and cross-references that stand in it, each as U+FFFC, by their place among those
  /// of its document.
  public let references: [Int]

  /// Makes a mention.
  public init(
    before: String,
    name: String,
    after: String,
    heading: String,
    references: [Int] = []
  ) {
    self.before = before
    self.name = name
    self.after = after
    self.heading = heading
    self.references = references
  }
}

/// What a link leads to.
public enum ResolvedLink: Hashable, Sendable {
  /// A thing, and the id of a heading on its page.
  case entity(EntityID, fragment: String?)

  /// A heading of the same page.
  case heading(String)

  /// A file that is published as it is: its address below the site.
  case asset(address: String, size: Int)

  /// The list of the things of a type.
  case typeIndex(String)

  /// An address outside the site.
  case external(String)

  /// Nothing: a diagnostic says why.
  case broken
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

  /// Makes a published asset.
  public init(asset: Asset, address: String) {
    self.asset = asset
    self.address = address
  }
}
