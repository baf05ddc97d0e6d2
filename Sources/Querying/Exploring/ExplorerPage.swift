import Model
import SourceText

extension PictureBuilder {
  /// The page to wander from; nil where a file has its address.
  func explorerPage(of explorer: Explorer) -> Page? {
    let address = words.explorerAddress
    guard !graph.entities.contains(where: { $0.address == address }) else { return nil }
    var page = builder.madePage(
      at: address,
      title: words.explorerTitle,
      summary: words.explorerSummary(things: explorer.things.count),
      template: "explore"
    )
    page.explorer = explorer
    return page
  }

  /// All things with what they can be told apart by, and the relations between them; nil for a site
  /// without types.
  ///
  /// Linear in things and relations.
  func explorer() -> Explorer? {
    let types = builder.listedTypes
    guard !types.isEmpty else { return nil }
    var explorer = Explorer(dataAddress: words.explorerData)
    let facets = facets()
    explorer.facets = facets.map(\.facet)
    let everywhere = fieldsOfAllTypes()
    var places = [Int?](repeating: nil, count: graph.entities.count)
    for (kind, type) in types.enumerated() {
      explorer.kinds.append(
        Explorer.Kind(name: type.name.value, label: type.plural(in: builder.language))
      )
      let yearFields = type.fields.filter { definition in
        (definition.type == .year || definition.type == .date)
          && !everywhere.contains(definition.name.value)
      }.map(\.name.value)
      for id in builder.members[type.name.value] ?? [] {
        places[id.index] = explorer.things.count
        explorer.things.append(
          Explorer.Thing(
            title: graph[id].title,
            address: graph[id].address,
            kind: kind,
            facets: facets.map { $0.valuesOf[id] ?? [] },
            years: years(of: id, in: yearFields)
          )
        )
      }
    }
    var predicates: [Int: Int] = [:]
    var seen: Set<Explorer.Relation> = []
    for relation in graph.relations where graph.predicate(of: relation).origin == .relation {
      guard let from = places[relation.subject.index], let to = places[relation.object.index] else {
        continue
      }
      let place = predicates[relation.predicate] ?? predicates.count
      if place == predicates.count {
        predicates[relation.predicate] = place
        let predicate = graph.predicates[relation.predicate]
        explorer.predicates.append(
          Explorer.Predicate(label: label(predicate), inverse: inverseLabel(predicate))
        )
      }
      let found = Explorer.Relation(from: from, predicate: place, to: to)
      if seen.insert(found).inserted { explorer.relations.append(found) }
    }
    return explorer
  }

  /// The years in the first field that has any.
  private func years(of id: EntityID, in fields: [String]) -> [Int] {
    for name in fields {
      guard let field = graph[id].fields.first(where: { $0.name == name }) else { continue }
      let found = years(field.value)
      if !found.isEmpty { return Set(found).sorted() }
    }
    return []
  }

  private func years(_ value: EntityValue) -> [Int] {
    switch value {
    case .date(let text), .number(let text), .text(let text):
      let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
      guard digits.count == 4, let year = Int(Substring(digits)) else { return [] }
      return [year]
    case .list(let items):
      return items.flatMap { item in
        if case .list = item { return [Int]() }
        return years(item)
      }
    default:
      return []
    }
  }

  /// The fields that every type has: they say nothing of what a thing is about.
  private func fieldsOfAllTypes() -> Set<String> {
    let types = graph.schema.types.filter { !$0.isAbstract }
    guard types.count > 1, let first = types.first else { return [] }
    return types.reduce(into: Set(first.fields.map(\.name.value))) { names, type in
      names.formIntersection(type.fields.map(\.name.value))
    }
  }
}
