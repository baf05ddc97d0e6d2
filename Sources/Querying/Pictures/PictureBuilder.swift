import Model
import SourceText

/// The most things that are shown apart: as groups, or each with the columns that hang from it.
let mostGroups = 60

/// Gathers what the pictures of each page show.
///
/// A class for the same reason as `PageBuilder`.
final class PictureBuilder: Sendable {
  let graph: KnowledgeGraph
  let builder: PageBuilder
  let words: PictureWords

  /// Every thing as it stands in a picture.
  let nodes: [PictureNode]

  /// What each kind of relation is worth in a picture.
  let weights: PredicateWeights

  /// How many relations there are between any two types of the schema, in either direction.
  let relationCounts: [[Int]]

  /// The types of the columns of the whole; none where the schema suggests none.
  let chain: [String]

  init(_ builder: PageBuilder) {
    self.builder = builder
    self.graph = builder.graph
    self.words = PictureWords(builder.language)
    self.nodes = graph.entities.indices.map { builder.node(of: EntityID($0)) }
    self.weights = PredicateWeights(graph)
    self.relationCounts = TypeChain.relationCounts(graph, weights)
    self.chain = TypeChain(graph.schema, relationCounts, members: builder.members).types
  }

  /// The pictures of the page of a thing.
  func pictures(of id: EntityID) -> [Picture] {
    let entity = graph[id]
    if entity.address.isEmpty { return homePictures }
    if let type = entity.indexedType { return pictures(ofListOf: type) }
    var found: [Picture] = []
    if let picture = neighbourhood(of: id) { found.append(.neighbourhood(picture)) }
    if let first = chain.first, entity.type == first,
      builder.members[first, default: []].count <= mostGroups,
      let picture = layers(of: chain, from: id)
    {
      found.append(.layers(picture))
    }
    return found
  }

  /// The pictures of the list of a type: those of the type that the whole hangs from.
  func pictures(ofListOf type: String) -> [Picture] {
    guard type == chain.first else { return [] }
    let layers = layers(of: chain).map { Picture.layers($0) }
    let groups = groups(along: Array(chain.prefix(3))).map { Picture.groups($0) }
    return [layers, groups].compactMap(\.self)
  }

  /// The pictures of the home page: the whole site in groups.
  var homePictures: [Picture] {
    groupsByType().map { [.groups($0)] } ?? []
  }

  /// What a relation is called where it is stated.
  func label(_ predicate: Predicate) -> String {
    builder.label(predicate.label, name: predicate.name)
  }

  /// What a relation is called at its other end.
  func inverseLabel(_ predicate: Predicate) -> String {
    builder.inverseLabel(predicate)
  }

  /// What things of a type are called: as many as there are.
  func name(of type: String, count: Int) -> String {
    guard let definition = graph.schema.type(named: type) else { return type }
    return count == 1
      ? definition.label(in: builder.language) : definition.plural(in: builder.language)
  }
}

extension PageBuilder {
  /// A thing as it stands in a picture.
  func node(of id: EntityID) -> PictureNode {
    let entity = graph[id]
    return PictureNode(
      title: entity.title,
      kind: entity.type.map { kinds[$0] ?? $0 } ?? "",
      address: routes.isPublished(id) ? entity.address : nil
    )
  }
}

/// Which kinds of relation belong in a picture.
struct PredicateWeights {
  /// For each kind of relation, whether it says something of the things it joins.
  ///
  /// References in fields, mentions in prose, and relations that every type has (such as sources)
  /// are true of everything, so they would hide what is particular to a thing.
  let isTelling: [Bool]

  /// The labels of the relations that every type has.
  let general: [Labels]

  init(_ graph: KnowledgeGraph) {
    let types = graph.schema.types.filter { !$0.isAbstract }
    let names = types.map { Set($0.relations.map(\.name.value)) }
    let isGeneral = graph.predicates.map { predicate in
      predicate.origin == .relation && types.count >= 3
        && names.allSatisfy { $0.contains(predicate.name) }
    }
    isTelling = zip(graph.predicates, isGeneral).map { $0.origin == .relation && !$1 }
    general = zip(graph.predicates, isGeneral).filter(\.1).map(\.0.label)
  }
}
