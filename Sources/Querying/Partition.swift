import Model
import SourceText

/// Which types are parts of which: what `part-of` in the schema says.
struct Partition: Sendable {
  /// The name of the relation to the whole, by the name of the part's type.
  private let relations: [String: String]

  /// The names of the types that others are parts of.
  private let wholes: Set<String>

  /// The places of the types in lists.
  private let ranks: [String: Int]

  init(_ schema: Schema) {
    relations = schema.partRelations.mapValues(\.name.value)
    let wholes = relations.isEmpty ? [] : schema.types.filter { schema.isWhole($0) }
    self.wholes = Set(wholes.map(\.name.value))
    let ordered = schema.types.enumerated().sorted {
      ($0.element.order ?? Int.max, $0.offset) < ($1.element.order ?? Int.max, $1.offset)
    }
    ranks = Dictionary(
      ordered.enumerated().map { ($0.element.element.name.value, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Whether others can be parts of a thing.
  func isWhole(_ entity: Entity) -> Bool { entity.type.map { wholes.contains($0) } ?? false }

  /// The name of the relation by which a thing is a part of another; nil where it is none.
  func relation(of entity: Entity) -> String? { entity.type.flatMap { relations[$0] } }

  /// The place of a thing's type among those of a whole's parts.
  func rank(of entity: Entity) -> Int { entity.type.flatMap { ranks[$0] } ?? Int.max }
}

extension PageBuilder {
  /// The parts of a thing that have pages: by the order of their types, then by their own.
  func parts(of id: EntityID) -> [EntityID] {
    guard partition.isWhole(graph[id]) else { return [] }
    var found: [EntityID] = []
    for relation in graph.incoming(of: id)
    where isPart(relation) && routes.isPublished(relation.subject)
      && !found.contains(relation.subject)
    {
      found.append(relation.subject)
    }
    return found.sorted { left, right in
      let (first, second) = (partition.rank(of: graph[left]), partition.rank(of: graph[right]))
      return first != second ? first < second : precedes(left, right)
    }
  }

  /// The whole that a thing is a part of: the thing itself where others are parts of it.
  func whole(of id: EntityID) -> EntityID? {
    if partition.isWhole(graph[id]) { return id }
    guard partition.relation(of: graph[id]) != nil else { return nil }
    return graph.outgoing(of: id).first { isPart($0) && routes.isPublished($0.object) }?.object
  }

  /// Whether a relation leads from a part to its whole.
  private func isPart(_ relation: Relation) -> Bool {
    let predicate = graph.predicate(of: relation)
    return predicate.origin == .relation
      && partition.relation(of: graph[relation.subject]) == predicate.name
      && partition.isWhole(graph[relation.object])
  }

  /// The paragraphs of a thing that can be linked to: those of a whole and of its parts.
  func anchors(of id: EntityID) -> [ParagraphAnchor] {
    let entity = graph[id]
    guard partition.isWhole(entity) || partition.relation(of: entity) != nil else { return [] }
    return paragraphAnchors(of: graph.documents[entity.document].body, thing: entity.key)
  }
}
