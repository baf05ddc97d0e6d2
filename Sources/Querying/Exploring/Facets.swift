import Model
import SourceText

/// The most values that a facet has.
private let mostValues = 60

/// A facet, and which of its values each thing has.
struct ThingFacet {
  var facet: Explorer.Facet
  var valuesOf: [EntityID: [Int]]
}

extension PictureBuilder {
  /// What things can be told apart by: the type that the whole hangs from, and types whose things
  /// lie in each other, as places lie in provinces.
  func facets() -> [ThingFacet] {
    var found: [ThingFacet] = []
    if let first = chain.first { found += [rootFacet(first)].compactMap(\.self) }
    for type in graph.schema.types where !type.isAbstract && type.name.value != chain.first {
      if let facet = hierarchyFacet(type) { found.append(facet) }
    }
    return found.filter { !reservedNames.contains($0.facet.name) }
  }

  /// The things of the type that the whole hangs from: for themselves, for what names them, and
  /// for what names those of the second type.
  private func rootFacet(_ type: String) -> ThingFacet? {
    let tops = members(of: type)
    guard (2...mostValues).contains(tops.count) else { return nil }
    var valuesOf: [EntityID: Set<Int>] = [:]
    for (value, top) in tops.enumerated() {
      valuesOf[top, default: []].insert(value)
      for near in namers(of: top) {
        valuesOf[near, default: []].insert(value)
        guard chain.count > 1, graph[near].type == chain[1] else { continue }
        for far in namers(of: near) { valuesOf[far, default: []].insert(value) }
      }
    }
    let label = name(of: type, count: 1)
    return facet(named: type, label: label, tops, valuesOf)
  }

  /// The outermost things of a type whose things mostly lie in each other: for all within them,
  /// and for what names those.
  private func hierarchyFacet(_ type: TypeDefinition) -> ThingFacet? {
    let names = type.relations.filter { relation in
      relation.isAcyclic && relation.maximum == 1
        && relation.targets.contains { $0.value == type.name.value }
    }.map(\.name.value)
    guard let name = names.first else { return nil }
    let members = members(of: type.name.value)
    var parents: [EntityID: EntityID] = [:]
    for id in members {
      let parent = graph.outgoing(of: id).first { graph.predicate(of: $0).name == name }
      if let parent, parent.object != id { parents[id] = parent.object }
    }
    let within = Set(parents.keys).union(parents.values)
    guard within.count * 2 > members.count else { return nil }
    let tops = members.filter { parents[$0] == nil && within.contains($0) }
    guard (2...mostValues).contains(tops.count) else { return nil }
    let places = Dictionary(uniqueKeysWithValues: tops.enumerated().map { ($1, $0) })
    var valuesOf: [EntityID: Set<Int>] = [:]
    for id in members {
      var top = id
      // No chain is longer than there are things, unless it is a circle.
      for _ in 0..<members.count {
        guard let parent = parents[top] else { break }
        top = parent
      }
      guard let value = places[top] else { continue }
      valuesOf[id, default: []].insert(value)
      for near in namers(of: id) where graph[near].type != type.name.value {
        valuesOf[near, default: []].insert(value)
      }
    }
    let kind = sharedValue(of: tops) ?? (type.name.value, self.name(of: type.name.value, count: 1))
    return facet(named: kind.name, label: kind.label.capitalizedFirst, tops, valuesOf)
  }

  private func facet(
    named name: String,
    label: String,
    _ tops: [EntityID],
    _ valuesOf: [EntityID: Set<Int>]
  ) -> ThingFacet {
    ThingFacet(
      facet: Explorer.Facet(
        name: name,
        label: label,
        values: tops.map { Explorer.Value(name: graph[$0].key, title: graph[$0].title) }
      ),
      valuesOf: valuesOf.mapValues { $0.sorted() }
    )
  }

  /// What states a telling relation to a thing.
  private func namers(of id: EntityID) -> [EntityID] {
    graph.incoming(of: id).filter { weights.isTelling[$0.predicate] }.map(\.subject)
  }

  /// The named value that all things have in one field: provinces are all of the kind “provincie”.
  private func sharedValue(of things: [EntityID]) -> (name: String, label: String)? {
    guard let first = things.first else { return nil }
    for field in graph[first].fields {
      guard case .enumerated(let name, let label) = field.value else { continue }
      let isShared = things.allSatisfy { id in
        graph[id].fields.contains { $0.name == field.name && $0.value == field.value }
      }
      if isShared { return (name, builder.label(label, name: name)) }
    }
    return nil
  }
}

/// The names that the explorer's own questions have in addresses.
private let reservedNames: Set<String> = ["type", "jaar", "zoek", "rond"]
