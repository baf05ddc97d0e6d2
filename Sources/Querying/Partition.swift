import Model
import SourceText

/// Which types are parts of which: what `part-of` in the schema says.
struct Partition: Sendable {
  /// The names of the types whose things are parts of others.
  private let parts: Set<String>

  /// The names of the types that others are parts of.
  private let wholes: Set<String>

  init(_ schema: Schema) {
    parts = Set(schema.partRelations.keys)
    let wholes = parts.isEmpty ? [] : schema.types.filter { schema.isWhole($0) }
    self.wholes = Set(wholes.map(\.name.value))
  }

  /// Whether others can be parts of a thing.
  func isWhole(_ entity: Entity) -> Bool { entity.type.map { wholes.contains($0) } ?? false }

  /// Whether a thing can be a part of another.
  func isPart(_ entity: Entity) -> Bool { entity.type.map { parts.contains($0) } ?? false }
}

extension PageBuilder {
  /// The parts of a thing that have pages, in the order that they are counted in.
  func parts(of id: EntityID) -> [EntityID] {
    (numbers.reports[id] ?? []).dropFirst().filter { routes.isPublished($0) }
  }

  /// The whole that a thing is a part of: the thing itself where others are parts of it.
  func whole(of id: EntityID) -> EntityID? {
    if partition.isWhole(graph[id]) { return id }
    return numbers.roots[id].flatMap { routes.isPublished($0) ? $0 : nil }
  }

  /// The paragraphs of a thing that can be linked to: those of a whole and of its parts.
  func anchors(of id: EntityID) -> [ParagraphAnchor] {
    let entity = graph[id]
    guard partition.isWhole(entity) || partition.isPart(entity) else { return [] }
    return paragraphAnchors(of: graph.documents[entity.document].body, thing: entity.key)
  }
}
