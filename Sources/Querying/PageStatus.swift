import Model
import SourceText

extension PageBuilder {
  /// What readers must know first of a thing: the values of its fields with the role `status`, and
  /// the relations that the schema calls a `banner`.
  ///
  /// Of a field with named values only those count of which the schema says `banner: true`.
  func banners(of entity: Entity, type: TypeDefinition, _ groups: ThingRelations) -> [PageField] {
    var shown: [PageField] = []
    for definition in type.fields where definition.role == .status {
      guard let field = entity.fields.first(where: { $0.name == definition.name.value }),
        isWorthABanner(field.value, of: definition)
      else { continue }
      shown += fields([field])
    }
    if bannerRelations.isEmpty { return shown }
    for group in groups.outgoing + groups.incoming where bannerRelations.contains(group.name) {
      let links = group.items.map { PageValue.link($0.link) }
      shown.append(PageField(name: group.name, label: group.label, value: .list(links)))
    }
    return shown
  }

  private func isWorthABanner(_ value: EntityValue, of field: FieldDefinition) -> Bool {
    switch value {
    case .flag(let isSet): return isSet
    case .enumerated(let name, _):
      let values = field.enumeration.flatMap { graph.schema.enumeration(named: $0.value) }
      let said = values?.value(named: name)?.attributes["banner"]?.value.scalar?.value
      return said == "true" || said == "yes" || said == "ja"
    default: return true
    }
  }

  /// The relations and inverses that are banners, by name.
  static func bannerRelations(of schema: Schema) -> Set<String> {
    var names: Set<String> = []
    for relation in schema.types.flatMap(\.relations) {
      if relation.isBanner { names.insert(relation.name.value) }
      if let inverse = relation.inverse, inverse.isBanner { names.insert(inverse.name.value) }
    }
    return names
  }
}

extension PageBuilder {
  /// A thing in a list, with the fields and relations that its type shows there.
  func listed(_ id: EntityID) -> RelationItem {
    let entity = graph[id]
    let names = entity.type.flatMap { shownInLists[$0] } ?? []
    return RelationItem(
      link: link(to: id),
      details: names.flatMap { name -> [PageField] in
        if let field = entity.fields.first(where: { $0.name == name }) { return fields([field]) }
        let relations = graph.outgoing(of: id).filter { graph.predicate(of: $0).name == name }
        guard let first = relations.first else { return [] }
        let predicate = graph.predicate(of: first)
        let links = relations.map { PageValue.link(link(to: $0.object)) }
        return [
          PageField(
            name: name,
            label: label(predicate.label, name: name),
            value: links.count == 1 ? links[0] : .list(links)
          )
        ]
      }
    )
  }

  /// The names that each type shows in lists, for the types that show any.
  static func shownInLists(of schema: Schema) -> [String: [String]] {
    var shown: [String: [String]] = [:]
    for type in schema.types where !type.inLists.isEmpty {
      shown[type.name.value] = type.inLists.map(\.value)
    }
    return shown
  }
}
