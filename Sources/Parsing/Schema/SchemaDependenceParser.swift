import Diagnostics
import Model
import SourceText

extension SchemaReader {
  /// What a field has to do with other fields: defaults, conditions, order in time.
  mutating func readDependence(_ fields: [Field], into made: inout FieldDefinition) {
    made.defaultValue = text(fields["default"])?.value ?? made.defaultValue
    if let source = text(fields["default-from"]) {
      made.defaultFrom = defaultSource(source) ?? made.defaultFrom
    }
    made.notBefore = text(fields["not-before"]) ?? made.notBefore
    if let conditions = fields["required-if"] {
      made.requiredIf = map(conditions).map { entry in
        FieldCondition(field: entry.key, values: texts(entry))
      }
    }
  }

  /// The two parts of `soort.intermediair`.
  private mutating func defaultSource(_ text: Located<String>) -> DefaultSource? {
    let parts = text.value.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      diagnostics.append(.invalidDefaultSource(text))
      return nil
    }
    let start = text.range.bytes.lowerBound
    let field = SourceRange(path: text.range.path, bytes: start..<start + parts[0].utf8.count)
    return DefaultSource(
      field: Located(String(parts[0]), at: field),
      attribute: String(parts[1])
    )
  }

  /// `derived: missies/thema`, `from-links` for the links in prose, `from-citations` for what
  /// it cites.
  mutating func readDerivation(_ field: Field?, into made: inout RelationDefinition) {
    guard let text = text(field) else { return }
    made.isDerived = true
    var start = text.range.bytes.lowerBound
    made.derivation = text.value.split(separator: "/").map { step in
      let place = SourceRange(path: text.range.path, bytes: start..<start + step.utf8.count)
      start += step.utf8.count + 1
      return Located(String(step), at: place)
    }
  }
}
