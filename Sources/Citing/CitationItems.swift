import Citations
import Model
import SourceText

/// A thing as a work that can be cited; nil where its type is none of works.
///
/// It is called `name`, or else by its own key. What its fields and relations mean stands in the
/// schema under `csl:`. Of two that mean the same a relation goes first, then the first field; of
/// dates the one that says most.
public func citationItem(
  of id: EntityID,
  in graph: KnowledgeGraph,
  language: String,
  named name: String? = nil
) -> CitationItem? {
  guard let type = graph[id].type, graph.schema.type(named: type)?.isWork == true else {
    return nil
  }
  return Work(id, in: graph, language: language)
    .item(id: name ?? graph[id].key, title: graph[id].title)
}

/// The page of a thing that is no work, as something that can be cited: a page of the site.
///
/// What its type says under `csl:` counts as for works; the rest is the site's.
func pageItem(of id: EntityID, in graph: KnowledgeGraph) -> CitationItem {
  let site = graph.configuration
  let entity = graph[id]
  var work = Work(id, in: graph, language: site.language)
  work.add(site.title, as: .containerTitle)
  work.add(site.publisher.name, as: .publisher)
  work.add(site.language, as: .language)
  if !site.baseURL.isEmpty { work.add(site.baseURL + entity.address, as: .address) }
  return work.item(id: entity.key, title: entity.title, type: "webpage")
}

/// An entry of a file of references as a work that can be cited, called `name` or else by its key.
func citationItem(of work: ListedWork, named name: String? = nil) -> CitationItem? {
  CitationItem.items(ofJSON: "[" + work.record + "]").0.first.map { item in
    CitationItem(
      id: name ?? work.key.value,
      type: item.type,
      fields: item.fields,
      names: item.names,
      dates: item.dates
    )
  }
}

/// What is known of a work so far.
private struct Work {
  private let graph: KnowledgeGraph
  private let language: String
  private var texts: [CitationVariable: String] = [:]
  private var names: [String: [PersonName]] = [:]
  private var dates: [CitationVariable: String] = [:]

  /// What the fields and relations of a thing say.
  init(_ id: EntityID, in graph: KnowledgeGraph, language: String) {
    self.graph = graph
    self.language = language
    let entity = graph[id]
    guard let definition = entity.type.flatMap({ graph.schema.type(named: $0) }) else { return }
    let (relations, fields) = (definition.relations, definition.fields)
    for index in relations.indices where relations[index].citationVariable != nil {
      add(relations[index], of: id)
    }
    for index in fields.indices where fields[index].citationVariable != nil {
      let field = fields[index]
      guard let variable = field.citationVariable, !variable.isPartOfName,
        let value = entity.fields.first(where: { $0.name == field.name.value })?.value
      else { continue }
      add(value, of: field, as: variable)
    }
  }

  /// Adds a text where none is known yet.
  mutating func add(_ text: String, as variable: CitationVariable) {
    if !text.isEmpty, texts[variable] == nil { texts[variable] = text }
  }

  func item(id: String, title: String, type: String = "document") -> CitationItem {
    var fields: [String: String] = [:]
    for (variable, text) in texts { fields[variable.rawValue] = text }
    let title = texts[.title] ?? title
    let isClosed = title.last.map { "?!.:".contains($0) } ?? false
    fields["title"] = title + (texts[.subtitle].map { (isClosed ? " " : ". ") + $0 } ?? "")
    for name in ["subtitle", "type"] { fields[name] = nil }
    var days: [String: ItemDate] = [:]
    for (variable, text) in dates { days[variable.rawValue] = date(text) }
    return CitationItem(
      id: id,
      type: texts[.type] ?? type,
      fields: fields,
      names: names,
      dates: days
    )
  }

  private mutating func add(_ relation: RelationDefinition, of id: EntityID) {
    guard let variable = relation.citationVariable else { return }
    let things = graph.outgoing(of: id).filter { stated in
      let predicate = graph.predicate(of: stated)
      return predicate.origin == .relation && predicate.name == relation.name.value
    }
    if variable.isNames {
      let people = things.map { name(of: $0.object) }
      if !people.isEmpty { names[variable.rawValue] = people }
    } else if let first = things.first, texts[variable] == nil {
      texts[variable] = graph[first.object].title
    }
  }

  private mutating func add(
    _ value: EntityValue,
    of field: FieldDefinition,
    as variable: CitationVariable
  ) {
    let texts = self.texts(of: value, field)
    guard let first = texts.first else { return }
    if variable.isNames {
      let bodies = names[variable.rawValue] ?? texts.map { PersonName(literal: $0) }
      names[variable.rawValue] = bodies
    } else if variable.isDate {
      if first.utf8.count > dates[variable]?.utf8.count ?? 0 { dates[variable] = first }
    } else if self.texts[variable] == nil {
      self.texts[variable] = first
    }
  }

  /// The words of a value; those of an enumeration are its own `csl`, else its label.
  private func texts(of value: EntityValue, _ field: FieldDefinition) -> [String] {
    switch value {
    case .text(let text), .number(let text), .date(let text), .url(let text): [text]
    case .localized(let labels): labels.text(in: language).map { [$0] } ?? []
    case .enumerated(let name, let label): words(of: name, label, field)
    case .reference(let id): [graph[id].title]
    case .list(let values): values.flatMap { texts(of: $0, field) }
    case .flag, .record: []
    }
  }

  private func words(of name: String, _ label: Labels, _ field: FieldDefinition) -> [String] {
    let enumeration = field.enumeration.flatMap { graph.schema.enumeration(named: $0.value) }
    let word = enumeration?.value(named: name)?.attributes["csl"]?.value.scalar?.value
    if word == "none" { return [] }
    return [word ?? label.text(in: language) ?? name]
  }

  /// The name of a person, in the parts that the schema says; of anything else its title.
  private func name(of id: EntityID) -> PersonName {
    let entity = graph[id]
    let definition = entity.type.flatMap { graph.schema.type(named: $0) }
    var parts: [CitationVariable: String] = [:]
    for field in definition?.fields ?? [] {
      guard let variable = field.citationVariable, variable.isPartOfName,
        let value = entity.fields.first(where: { $0.name == field.name.value })?.value
      else { continue }
      parts[variable] = texts(of: value, field).first
    }
    guard let family = parts[.family] else { return PersonName(literal: entity.title) }
    return PersonName(
      family: family,
      given: parts[.given] ?? given(of: entity.title, before: [parts[.particle], family]),
      nonDropping: parts[.particle] ?? "",
      suffix: parts[.suffix] ?? ""
    )
  }

  /// What stands in a title before the family name, as the initials of `M.P. Hekkert`.
  private func given(of title: String, before parts: [String?]) -> String {
    let family = parts.compactMap { $0 }.joined(separator: " ")
    guard title.hasSuffix(" " + family) else { return "" }
    return String(title.dropLast(family.count + 1))
  }

  private func date(_ text: String) -> ItemDate {
    let parts = text.split(separator: "-").map { Int($0) ?? 0 }
    guard let year = parts.first, year > 0 else { return ItemDate(literal: text) }
    let month = parts.count > 1 ? parts[1] : 0
    return ItemDate(ItemDate.Day(year: year, month: month, day: parts.count > 2 ? parts[2] : 0))
  }
}
