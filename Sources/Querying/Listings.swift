import Diagnostics
import Model
import SourceText

/// The most things of a type that the home page names; of larger types it tells the number.
private let mostOnHomePage = 6

extension PageBuilder {
  /// The types of the site, in their order; small ones with all their things.
  func homeListing() -> [ListingGroup] {
    let types = listedTypes
    guard !types.isEmpty else { return pageListing() }
    return types.compactMap { type in
      guard let things = members[type.name.value], let address = indexAddress(of: type.name.value)
      else { return nil }
      let title = type.plural(in: language)
      return ListingGroup(
        title: title,
        link: PageLink(title: title, target: .page(address, fragment: "")),
        description: type.description.text(in: language) ?? "",
        count: things.count,
        items: things.count <= mostOnHomePage ? things.map { RelationItem(link: link(to: $0)) } : []
      )
    }
  }

  /// The types that have things, in the order that the schema gives them.
  var listedTypes: [TypeDefinition] {
    graph.schema.types.enumerated()
      .filter { members[$0.element.name.value] != nil }
      .sorted {
        ($0.element.order ?? Int.max, $0.offset) < ($1.element.order ?? Int.max, $1.offset)
      }
      .map(\.element)
  }

  /// The pages of a site without types, by title.
  private func pageListing() -> [ListingGroup] {
    let pages = graph.entities.indices.map { EntityID($0) }
      .filter { id in
        routes.isPublished(id) && !graph[id].address.isEmpty && graph.translation(at: id) == nil
      }
      .sorted { precedes($0, $1) }
    guard !pages.isEmpty else { return [] }
    return [ListingGroup(title: "", count: pages.count, items: pages.map { listed($0) })]
  }

  /// The things of a type, in groups where the schema says so.
  func listing(of type: TypeDefinition) -> [ListingGroup] {
    let things = members[type.name.value] ?? []
    guard let grouping = type.groupBy?.value else {
      return [ListingGroup(title: "", count: things.count, items: things.map { listed($0) })]
    }
    if let field = type.fields.first(where: { $0.name.value == grouping }) {
      return grouped(things, by: field)
    }
    return grouped(things, byRelation: grouping)
  }

  private func grouped(_ things: [EntityID], by field: FieldDefinition) -> [ListingGroup] {
    let values = field.enumeration.flatMap { graph.schema.enumeration(named: $0.value) }?.values
    var groups: [String: [EntityID]] = [:]
    for id in things {
      let value = graph[id].fields.first { $0.name == field.name.value }?.value
      if case .enumerated(let name, _) = value {
        groups[name, default: []].append(id)
      } else {
        groups["", default: []].append(id)
      }
    }
    let named = (values ?? []).compactMap { value -> ListingGroup? in
      guard let found = groups[value.name.value] else { return nil }
      return group(label(value.label, name: value.name.value).capitalizedFirst, found)
    }
    return named + rest(groups[""])
  }

  private func grouped(_ things: [EntityID], byRelation name: String) -> [ListingGroup] {
    var groups: [EntityID: [EntityID]] = [:]
    var without: [EntityID] = []
    for id in things {
      let targets = graph.outgoing(of: id).filter { graph.predicate(of: $0).name == name }
      for relation in targets { groups[relation.object, default: []].append(id) }
      if targets.isEmpty { without.append(id) }
    }
    let targets = groups.keys.sorted { precedes($0, $1) }
    return targets.map { target in
      var made = group(graph[target].title, groups[target] ?? [])
      made.link = link(to: target)
      return made
    } + rest(without.isEmpty ? nil : without)
  }

  private func group(_ title: String, _ things: [EntityID]) -> ListingGroup {
    ListingGroup(title: title, count: things.count, items: things.map { listed($0) })
  }

  private func rest(_ things: [EntityID]?) -> [ListingGroup] {
    guard let things, !things.isEmpty else { return [] }
    return [group(Language(tag: language) == .dutch ? "Overig" : "Other", things)]
  }
}
