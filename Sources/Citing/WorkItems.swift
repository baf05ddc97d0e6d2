import Citations
import Model
import SourceText

/// What the processor calls a work of a graph.
func itemID(_ id: EntityID) -> String { String(id.index) }

extension KnowledgeGraph {
  /// Whether a thing is a work that can be cited.
  func isWork(_ id: EntityID) -> Bool { definition(of: id)?.isWork ?? false }

  private func definition(of id: EntityID) -> TypeDefinition? {
    self[id].type.flatMap { schema.type(named: $0) }
  }

  /// A work as an item of a list of references, its fields and relations named as the schema says.
  ///
  /// Where several fields are one variable, texts are joined, and of dates the most exact one counts.
  func item(of id: EntityID) -> CitationItem {
    let definition = definition(of: id)
    var fields = ["title": self[id].title]
    var dates: [String: ItemDate] = [:]
    var exactness: [String: Int] = [:]
    for field in definition?.fields ?? [] {
      guard let variable = field.citationVariable?.value, field.role != .title,
        let value = self[id].fields.first(where: { $0.name == field.name.value })?.value
      else { continue }
      let text = text(of: value, field)
      if text.isEmpty { continue }
      if isDate(variable) {
        guard text.utf8.count > exactness[variable, default: 0] else { continue }
        exactness[variable] = text.utf8.count
        dates[variable] = date(text)
      } else if let first = fields[variable] {
        fields[variable] = joined(first, text)
      } else {
        fields[variable] = text
      }
    }
    var names: [String: [PersonName]] = [:]
    for relation in definition?.relations ?? [] {
      guard let variable = relation.citationVariable?.value else { continue }
      let objects = outgoing(of: id).filter { predicate(of: $0).name == relation.name.value }
        .map(\.object)
      if objects.isEmpty { continue }
      if isText(variable) {
        let titles = objects.map { self[$0].title }.joined(separator: "; ")
        fields[variable] = fields[variable] ?? titles
      } else {
        names[variable] = objects.map { name(of: $0) }
      }
    }
    return CitationItem(
      id: itemID(id),
      type: fields["type"] ?? "document",
      fields: fields,
      names: names,
      dates: dates
    )
  }

  /// The words of a value; of an enumeration what its values say they are in a list of references.
  private func text(of value: EntityValue, _ field: FieldDefinition) -> String {
    let language = configuration.language
    switch value {
    case .text(let text), .number(let text), .date(let text), .url(let text): return text
    case .localized(let labels): return labels.text(in: language) ?? ""
    case .enumerated(let name, let label):
      let declared = field.enumeration.flatMap { schema.enumeration(named: $0.value) }?
        .value(named: name)
      if let word = declared?.attributes["csl"]?.value { return word.scalar?.value ?? "" }
      return label.text(in: language) ?? name
    case .list(let items): return items.first.map { text(of: $0, field) } ?? ""
    case .reference(let id): return self[id].title
    case .flag, .record: return ""
    }
  }

  /// The name of a person, or of a body that has no parts.
  private func name(of id: EntityID) -> PersonName {
    var parts: [String: String] = [:]
    for field in definition(of: id)?.fields ?? [] {
      guard let part = field.citationVariable?.value, parts[part] == nil,
        let value = self[id].fields.first(where: { $0.name == field.name.value })?.value
      else { continue }
      let text = text(of: value, field)
      if !text.isEmpty { parts[part] = text }
    }
    guard let family = parts["family"] else {
      return PersonName(literal: parts["literal"] ?? self[id].title)
    }
    return PersonName(
      family: family,
      given: parts["given"] ?? "",
      nonDropping: parts["non-dropping-particle"] ?? "",
      suffix: parts["suffix"] ?? ""
    )
  }
}

/// Two parts of a title: a full stop between them, unless a mark stands there.
private func joined(_ first: String, _ second: String) -> String {
  let ends = first.unicodeScalars.last.map { ".?!:".unicodeScalars.contains($0) } ?? false
  return first + (ends ? " " : ". ") + second
}

/// Whether a variable is a date (CSL 1.0.2, appendix IV, date variables).
private func isDate(_ variable: String) -> Bool {
  ["issued", "accessed", "available-date", "event-date", "original-date", "submitted"]
    .contains(variable)
}

/// Whether a variable is text though a relation gives it (CSL 1.0.2, appendix IV).
private func isText(_ variable: String) -> Bool {
  ["publisher", "authority", "event-title", "event-place", "publisher-place", "archive"]
    .contains(variable)
}

/// A date `2019-04-26`, or its first parts.
private func date(_ text: String) -> ItemDate {
  let parts = text.split(separator: "-").map { Int($0) ?? 0 }
  guard let year = parts.first, year != 0 else { return ItemDate(literal: text) }
  return ItemDate(
    ItemDate.Day(
      year: year,
      month: parts.count > 1 ? parts[1] : 0,
      day: parts.count > 2 ? parts[2] : 0
    )
  )
}
