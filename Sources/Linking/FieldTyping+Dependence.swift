import Diagnostics
import Model
import SourceText

extension FieldTyping {
  /// Gives fields that nobody wrote the value that the schema gives them.
  mutating func addDefaults(of type: TypeDefinition) {
    for definition in type.fields
    where definition.defaultValue != nil || definition.defaultFrom != nil {
      let name = definition.name.value
      guard document.frontMatter.fields[name].map({ $0.value.isEmpty }) ?? true else { continue }
      guard let text = definition.defaultValue ?? inherited(by: definition),
        let value = defaultValue(text, definition)
      else { continue }
      fields.append(
        EntityField(
          name: name,
          label: definition.label,
          role: definition.role,
          value: value,
          isDefault: true
        )
      )
    }
  }

  /// What the enumeration says of the value of another field: `soort.intermediair`.
  private func inherited(by definition: FieldDefinition) -> String? {
    guard let source = definition.defaultFrom,
      case .enumerated(let name, _) = fields.first(where: { $0.name == source.field.value })?.value,
      let other = declaration.type?.fields.first(where: { $0.name.value == source.field.value }),
      let enumeration = other.enumeration.flatMap({ schema.enumeration(named: $0.value) })
    else { return nil }
    return enumeration.value(named: name)?.attributes[source.attribute]?.value.scalar?.value
  }

  private func defaultValue(_ text: String, _ definition: FieldDefinition) -> EntityValue? {
    if definition.type == .enumeration {
      let enumeration = definition.enumeration.flatMap { schema.enumeration(named: $0.value) }
      return enumeration?.value(named: text).map { .enumerated(text, label: $0.label) }
    }
    guard case .success(let value) = meaning(of: text, definition, patterns) else { return nil }
    return definition.isMany ? .list([value]) : value
  }

  /// The condition that makes a field required here; nil where none does.
  func requirement(of definition: FieldDefinition) -> FieldCondition? {
    guard !definition.requiredIf.isEmpty else { return nil }
    let isRequired = definition.requiredIf.allSatisfy { condition in
      let given = texts(of: condition.field.value)
      return condition.values.contains { given.contains($0.value) }
    }
    return isRequired ? definition.requiredIf[0] : nil
  }

  /// What stands in a field, or what the schema gives it.
  private func texts(of name: String) -> [String] {
    let written = document.frontMatter.fields[name]?.value.items.compactMap(\.scalar?.value) ?? []
    if !written.isEmpty { return written }
    let definition = declaration.type?.fields.first { $0.name.value == name }
    return definition?.defaultValue.map { [$0] } ?? []
  }

  /// Dates that lie before the date they may not be earlier than.
  mutating func checkOrderInTime(of type: TypeDefinition) {
    for definition in type.fields {
      guard let other = definition.notBefore?.value,
        let later = document.frontMatter.fields[definition.name.value]?.value.scalar,
        let earlier = document.frontMatter.fields[other]?.value.scalar,
        dateOrder(later.value, earlier.value) < 0,
        !diagnostics.contains(where: { $0.range == later.range || $0.range == earlier.range })
      else { continue }
      diagnostics.append(
        .dateTooEarly(later, field: definition.name.value, other: other, first: earlier)
      )
    }
  }
}
