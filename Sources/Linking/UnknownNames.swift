import Diagnostics
import Model
import SourceText

/// The names that the schema does not know, of all files together.
///
/// When several files agree on a name and the schema has one like it that no file uses, the
/// schema is what is misspelt: one message there, not one at every file.
struct UnknownNames {
  private var fields: [UnknownField] = []
  private var values: [UnknownValue] = []

  /// Adds what one thing could not make sense of.
  mutating func add(_ typing: FieldTyping) {
    fields += typing.unknownFields
    values += typing.unknownValues
  }

  /// One message for each cause.
  func diagnostics(names: NameIndex) -> [Diagnostic] {
    fieldDiagnostics(names) + valueDiagnostics(names)
  }

  private func fieldDiagnostics(_ names: NameIndex) -> [Diagnostic] {
    var groups: [String: [UnknownField]] = [:]
    for field in fields { groups["\(field.type)\n\(field.name.value)", default: []].append(field) }
    var found: [Diagnostic] = []
    var told: Set<SourceRange> = []
    for key in groups.keys.sorted() {
      let group = groups[key] ?? []
      if let definition = misspeltField(group, names) {
        if told.insert(definition.range).inserted {
          found.append(
            .fieldNotUsed(definition, instead: group[0].name.value, uses: group.map(\.name.range))
          )
        }
      } else {
        found += group.map { .unknownField($0) }
      }
    }
    return found
  }

  /// The field of the schema that a group of files probably means and that none of them uses.
  private func misspeltField(_ group: [UnknownField], _ names: NameIndex) -> Located<String>? {
    guard group.count > 1, let first = group.first, let near = first.suggestions.first,
      let type = names.schema.type(named: first.type),
      let name = type.fields.first(where: { $0.name.value == near })?.name
        ?? type.relations.first(where: { $0.name.value == near })?.name
    else { return nil }
    let isUsed = names.declarations.contains { declaration in
      guard let other = declaration.type, names.schema.isType(other.name.value, first.type) else {
        return false
      }
      return names.documents[declaration.document].frontMatter.fields[near] != nil
    }
    return isUsed ? nil : name
  }

  private func valueDiagnostics(_ names: NameIndex) -> [Diagnostic] {
    var groups: [String: [UnknownValue]] = [:]
    for value in values {
      groups["\(value.enumeration.name.value)\n\(value.value.value)", default: []].append(value)
    }
    var found: [Diagnostic] = []
    for key in groups.keys.sorted() {
      let group = groups[key] ?? []
      if let value = misspeltValue(group, names) {
        found.append(
          .valueNotUsed(value, instead: group[0].value.value, uses: group.map(\.value.range))
        )
      } else {
        found += group.map { .unknownValue($0) }
      }
    }
    return found
  }

  /// The value of the schema that a group of files probably means and that no file uses.
  private func misspeltValue(_ group: [UnknownValue], _ names: NameIndex) -> Located<String>? {
    guard group.count > 1, let first = group.first, let near = first.suggestions.first,
      let name = first.enumeration.value(named: near)?.name
    else { return nil }
    let isUsed = names.documents.contains { document in
      document.frontMatter.fields.contains { uses($0.value, near) }
    }
    return isUsed ? nil : name
  }

  /// Whether a text stands somewhere in a value; nesting is bounded by the parser.
  private func uses(_ value: FieldValue, _ text: String) -> Bool {
    switch value.content {
    case .scalar(let found, _): found == text
    case .list(let items): items.contains { uses($0, text) }
    case .map(let fields): fields.contains { uses($0.value, text) }
    }
  }
}
