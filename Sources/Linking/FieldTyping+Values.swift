import Diagnostics
import Model
import SourceText

extension FieldTyping {
  /// What the value of a field means; nil where it does not fit, which is then reported.
  mutating func value(
    of value: FieldValue,
    _ definition: FieldDefinition,
    _ predicates: inout PredicateTable
  ) -> EntityValue? {
    guard case .list(let items) = value.content else {
      guard let single = single(value, definition, &predicates) else { return nil }
      return definition.isMany ? .list([single]) : single
    }
    if !definition.isMany, items.count != 1 {
      diagnostics.append(
        items.count > 1
          ? .singleValueExpected(definition.name.value, at: items[1].range)
          : .wrongType(definition, at: value.range)
      )
    }
    let counted = definition.isMany ? items[...] : items.prefix(1)
    let values = counted.compactMap { single($0, definition, &predicates) }
    return definition.isMany ? .list(values) : values.first
  }

  private mutating func single(
    _ value: FieldValue,
    _ definition: FieldDefinition,
    _ predicates: inout PredicateTable
  ) -> EntityValue? {
    switch value.content {
    case .list:
      diagnostics.append(.wrongType(definition, at: value.range))
      return nil
    case .map(let fields) where definition.type == .object:
      return record(fields, at: value.range, definition.fields, &predicates)
    case .map(let fields) where definition.type == .text:
      return localized(fields, definition, at: value.range)
    case .map:
      diagnostics.append(.wrongType(definition, at: value.range))
      return nil
    case .scalar:
      guard let text = value.scalar, definition.type != .object else {
        if !value.isEmpty { diagnostics.append(.wrongType(definition, at: value.range)) }
        return nil
      }
      return scalar(text, definition, &predicates)
    }
  }

  private mutating func scalar(
    _ text: Located<String>,
    _ definition: FieldDefinition,
    _ predicates: inout PredicateTable
  ) -> EntityValue? {
    switch definition.type {
    case .reference:
      let targets = names.declaredTargets(definition.targets)
      guard let id = resolve(text, targets: targets) else { return nil }
      relations.append(
        Relation(
          subject: subject,
          predicate: predicates.index(of: definition),
          object: id,
          origin: text.range
        )
      )
      return .reference(id)
    case .enumeration:
      return enumerated(text, definition)
    default:
      switch meaning(of: text.value, definition, patterns) {
      case .success(let value): return value
      case .failure(let fault):
        diagnostics.append(.invalidValue(text, definition, fault))
        return nil
      }
    }
  }

  private mutating func enumerated(
    _ text: Located<String>,
    _ definition: FieldDefinition
  ) -> EntityValue? {
    guard let name = definition.enumeration?.value,
      let enumeration = schema.enumeration(named: name)
    else { return .text(text.value) }
    if let value = enumeration.value(named: text.value) {
      return .enumerated(text.value, label: value.label)
    }
    let candidates = enumeration.values.map { value in
      SuggestionCandidate(value.name.value, spellings: value.label.entries.map(\.text))
    }
    unknownValues.append(
      UnknownValue(
        value: text,
        enumeration: enumeration,
        suggestions: nearestNames(to: text.value, among: candidates)
      )
    )
    return nil
  }

  /// A text per language.
  private mutating func localized(
    _ fields: [Field],
    _ definition: FieldDefinition,
    at range: SourceRange
  ) -> EntityValue? {
    guard definition.isLocalized else {
      diagnostics.append(.wrongType(definition, at: range))
      return nil
    }
    var entries: [(language: String, text: String)] = []
    for field in fields {
      guard schema.languages.contains(field.key.value) else {
        diagnostics.append(.unknownLanguage(field.key, among: schema.languages))
        continue
      }
      guard let text = field.value.scalar else {
        if !field.value.isEmpty {
          diagnostics.append(.wrongType(definition, at: field.value.range))
        }
        continue
      }
      switch meaning(of: text.value, definition, patterns) {
      case .success: entries.append((field.key.value, text.value))
      case .failure(let fault): diagnostics.append(.invalidValue(text, definition, fault))
      }
    }
    return .localized(Labels(entries))
  }

  /// The fields of an object or of a relation.
  mutating func record(
    _ written: [Field],
    at range: SourceRange,
    _ definitions: [FieldDefinition],
    _ predicates: inout PredicateTable
  ) -> EntityValue {
    .record(fields(written, at: range, definitions, &predicates))
  }

  /// The fields of an object or of a relation, in the order of the schema.
  mutating func fields(
    _ written: [Field],
    at range: SourceRange,
    _ definitions: [FieldDefinition],
    _ predicates: inout PredicateTable
  ) -> [EntityField] {
    let known = definitions.map(\.name)
    var meant: Set<String> = []
    for (index, field) in written.enumerated()
    where !known.contains(where: { $0.value == field.key.value }) && !known.isEmpty {
      if reportComma(at: index, in: written, definitions) { continue }
      let unknown = UnknownField(
        name: field.key,
        type: nil,
        among: known.filter { written[$0.value] == nil }
      )
      if let first = unknown.meant { meant.insert(first.value) }
      unknownFields.append(unknown)
    }
    var found: [EntityField] = []
    for definition in definitions {
      guard let field = written[definition.name.value], !field.value.isEmpty else {
        if definition.isRequired, !meant.contains(definition.name.value) {
          let start = range.bytes.lowerBound
          diagnostics.append(
            .missingField(
              definition.name.value,
              at: SourceRange(path: range.path, bytes: start..<start + 1),
              declared: definition.name.range
            )
          )
        }
        continue
      }
      if let value = value(of: field.value, definition, &predicates) {
        found.append(
          EntityField(
            name: field.key.value,
            label: definition.label,
            role: definition.role,
            value: value
          )
        )
      }
    }
    return found
  }

  /// `{breedte: 52,378}` is two fields to YAML; to an editor it is a number with a comma.
  private mutating func reportComma(
    at index: Int,
    in written: [Field],
    _ definitions: [FieldDefinition]
  ) -> Bool {
    guard index > 0, written[index].value.isEmpty,
      let number = written[index - 1].value.scalar,
      let definition = definitions.first(where: { $0.name.value == written[index - 1].key.value }),
      definition.type == .decimal
    else { return false }
    let (whole, part) = (number.value, written[index].key.value)
    let digits = Array(
      (whole.utf8.first == UInt8(ascii: "-") ? whole.dropFirst() : whole[...]).utf8
    )
    guard (digits + part.utf8).allSatisfy({ (0x30...0x39).contains($0) }), !digits.isEmpty else {
      return false
    }
    let range = SourceRange(
      path: number.range.path,
      bytes: number.range.bytes.lowerBound..<written[index].key.range.bytes.upperBound
    )
    let mended = "\(whole).\(part)"
    diagnostics.removeAll { number.range == $0.range }
    diagnostics.append(
      .invalidValue(Located("\(whole),\(part)", at: range), definition, .decimalComma(mended))
    )
    return true
  }
}
