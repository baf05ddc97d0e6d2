import Model
import SourceText

/// Things in the words of schema.org, as the schema gives them in `class`, `also` and `rdf`.
extension PageBuilder {
  /// The fields that search engines and reference managers read; the others are in the data.
  private static let fieldNames: Set<String> = [
    "alternateName", "datePublished", "endDate", "foundingDate", "isbn", "issn", "license",
    "reportNumber", "sameAs", "startDate",
  ]

  /// The relations that they read.
  private static let relationNames: Set<String> = [
    "about", "author", "editor", "funder", "isPartOf", "location", "parentOrganization",
    "publisher",
  ]

  /// The most things that a property names.
  private static let limit = 8

  /// What a thing is and says.
  func description(of id: EntityID) -> LinkedDescription {
    var description = LinkedDescription()
    let entity = graph[id]
    description.type = linkedClass(of: id)
    guard !description.type.isEmpty,
      let type = entity.type.flatMap({ graph.schema.type(named: $0) })
    else { return description }
    for field in entity.fields {
      guard let definition = type.fields.first(where: { $0.name.value == field.name }),
        let name = Self.name(among: definition.terms, in: Self.fieldNames),
        let value = value(field.value)
      else { continue }
      add(value, to: name, in: &description)
    }
    var things: [(name: String, things: [LinkedDescription.Thing])] = []
    for relation in graph.outgoing(of: id) {
      let predicate = graph.predicate(of: relation).name
      guard let definition = type.relations.first(where: { $0.name.value == predicate }),
        let name = Self.name(among: definition.terms, in: Self.relationNames),
        routes.isPublished(relation.object)
      else { continue }
      let thing = LinkedDescription.Thing(
        type: linkedClass(of: relation.object),
        name: graph[relation.object].title,
        address: graph[relation.object].address
      )
      if let index = things.firstIndex(where: { $0.name == name }) {
        if things[index].things.count < Self.limit { things[index].things.append(thing) }
      } else {
        things.append((name, [thing]))
      }
    }
    for (name, things) in things { add(.things(things), to: name, in: &description) }
    return description
  }

  private func add(
    _ value: LinkedDescription.Value,
    to name: String,
    in description: inout LinkedDescription
  ) {
    guard !description.properties.contains(where: { $0.name == name }) else { return }
    description.properties.append(LinkedDescription.Property(name: name, value: value))
  }

  /// The class of a thing: that of a value that it has of an enumeration, else that of its type.
  private func linkedClass(of id: EntityID) -> String {
    guard let type = graph[id].type.flatMap({ graph.schema.type(named: $0) }) else { return "" }
    for field in graph[id].fields {
      guard case .enumerated(let value, _) = field.value,
        let definition = type.fields.first(where: { $0.name.value == field.name }),
        let enumeration = definition.enumeration,
        let found = graph.schema.enumeration(named: enumeration.value)?.value(named: value),
        let classes = found.attributes.first(where: { $0.key.value == "class" })
      else { continue }
      let names = classes.value.items.compactMap { $0.scalar?.value }
      if let name = names.lazy.compactMap({ Self.schemaName($0) }).first { return name }
    }
    return type.classes.lazy.compactMap { Self.schemaName($0) }.first ?? ""
  }

  private static func name(among terms: [String], in wanted: Set<String>) -> String? {
    terms.lazy.compactMap { schemaName($0) }.first { wanted.contains($0) }
  }

  /// `Report` of `schema:Report`; nil for a name of another vocabulary.
  private static func schemaName(_ term: String) -> String? {
    guard term.utf8.starts(with: "schema:".utf8) else { return nil }
    return String(term.dropFirst("schema:".count))
  }

  private func value(_ value: EntityValue) -> LinkedDescription.Value? {
    switch value {
    case .text(let text), .number(let text), .date(let text): return .texts([text])
    case .localized(let labels): return labels.text(in: language).map { .texts([$0]) }
    case .url(let address): return .addresses([address])
    case .list(let items):
      var texts: [String] = []
      var addresses: [String] = []
      for item in items.prefix(Self.limit) {
        switch self.value(item) {
        case .texts(let found): texts += found
        case .addresses(let found): addresses += found
        default: break
        }
      }
      if !addresses.isEmpty { return .addresses(addresses) }
      return texts.isEmpty ? nil : .texts(texts)
    default: return nil
    }
  }
}
