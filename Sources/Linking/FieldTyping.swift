import Diagnostics
import Model
import SourceText

/// Gives the fields of one thing their meaning, and makes its relations.
struct FieldTyping {
  let subject: EntityID
  let declaration: Declaration
  let document: Document
  let names: NameIndex
  let schema: Schema
  let patterns: Patterns

  /// The fields, in the order of the schema, then what an open type adds.
  var fields: [EntityField] = []

  /// The relations, in the order of the schema and the source.
  var relations: [Relation] = []

  /// What there is to say, but for names that nothing declares.
  var diagnostics: [Diagnostic] = []

  /// Fields and values that the schema does not know; told together at the end.
  var unknownFields: [UnknownField] = []
  var unknownValues: [UnknownValue] = []

  init(
    subject: EntityID,
    declaration: Declaration,
    document: Document,
    names: NameIndex,
    schema: Schema,
    patterns: Patterns
  ) {
    self.subject = subject
    self.declaration = declaration
    self.document = document
    self.names = names
    self.schema = schema
    self.patterns = patterns
  }

  /// Reads all fields.
  mutating func run(predicates: inout PredicateTable) {
    let written = document.frontMatter.fields
    guard let type = declaration.type else {
      fields = written.map { field in
        EntityField(
          name: field.key.value,
          label: Labels(),
          role: role(of: field.key.value, definition: nil, type: nil),
          value: untyped(field.value)
        )
      }
      return
    }
    for definition in type.fields {
      guard let field = written[definition.name.value], !field.value.isEmpty else { continue }
      guard let value = value(of: field.value, definition, &predicates) else { continue }
      fields.append(
        EntityField(
          name: field.key.value,
          label: definition.label,
          role: role(of: field.key.value, definition: definition, type: type),
          value: value
        )
      )
    }
    for definition in type.relations {
      guard let field = written[definition.name.value], !field.value.isEmpty else { continue }
      relate(field, definition, &predicates)
    }
    addDefaults(of: type)
    checkOrderInTime(of: type)
    readRest(written, of: type)
    reportMissing(in: written, of: type)
  }

  /// Fields that the type does not declare: kept by an open type, reported by any other.
  private mutating func readRest(_ written: [Field], of type: TypeDefinition) {
    for field in written where !field.key.value.isEmpty {
      let name = field.key.value
      let isDeclared =
        type.fields.contains { $0.name.value == name }
        || type.relations.contains { $0.name.value == name }
      if isDeclared || name == "type" { continue }
      if type.isOpen {
        fields.append(
          EntityField(
            name: name,
            label: Labels(),
            role: role(of: name, definition: nil, type: type),
            value: untyped(field.value)
          )
        )
      } else {
        let known = type.fields.map(\.name) + type.relations.map(\.name)
        unknownFields.append(
          UnknownField(
            name: field.key,
            type: type.name.value,
            among: known.filter { written[$0.value] == nil },
            inverse: inverse(named: name, at: type)
          )
        )
      }
    }
  }

  /// The relation that has a name at its other end, for an editor who writes it at this end.
  private func inverse(named name: String, at type: TypeDefinition) -> InverseUse? {
    for other in schema.types {
      for relation in other.relations where relation.inverse?.name.value == name {
        let isHere = relation.targets.contains { type.isKind(of: $0.value) }
        if isHere { return InverseUse(type: other.name.value, relation: relation.name.value) }
      }
    }
    return nil
  }

  /// Required and recommended fields and relations that nobody gave.
  ///
  /// One that a misspelt field was probably meant to be is not missing: that is one fault, not two.
  private mutating func reportMissing(in written: [Field], of type: TypeDefinition) {
    guard !document.frontMatter.isBroken else { return }
    let meant = Set(unknownFields.compactMap { $0.suggestions.first })
    let hasHeading = document.headings.contains { $0.level == 1 }
    for definition in type.fields {
      let name = definition.name.value
      let isGiven = written[name].map { !$0.value.isEmpty } ?? false
      if isGiven || meant.contains(name) || definition.defaultValue != nil { continue }
      if hasHeading, role(of: name, definition: definition, type: type) == .title { continue }
      if let condition = requirement(of: definition) {
        diagnostics.append(
          .conditionallyMissing(name, because: condition, at: place(of: written[name]))
        )
        continue
      }
      if definition.isRequired {
        let fault = Diagnostic.missingField(
          name,
          at: place(of: written[name]),
          declared: definition.name.range
        )
        let given = type.fields.compactMap { written[$0.name.value]?.key }
        if let like = UnknownField(given: given, like: definition.name, otherwise: fault) {
          unknownFields.append(like)
        } else {
          diagnostics.append(fault)
        }
      } else if definition.isRecommended {
        diagnostics.append(
          .recommendedField(name, at: place(of: written[name]), declared: definition.name.range)
        )
      }
    }
    for definition in type.relations where !definition.isDerived {
      let name = definition.name.value
      let isGiven = written[name].map { !$0.value.isEmpty } ?? false
      if isGiven || meant.contains(name) { continue }
      if definition.minimum > 0 {
        diagnostics.append(
          .missingField(name, at: place(of: written[name]), declared: definition.name.range)
        )
      } else if definition.isRecommended {
        diagnostics.append(
          .recommendedField(name, at: place(of: written[name]), declared: definition.name.range)
        )
      }
    }
  }

  /// Where a missing field is reported: at its empty key, else where the front matter begins.
  private func place(of field: Field?) -> SourceRange {
    field?.key.range ?? document.frontMatter.opening
  }

  /// A value that no schema speaks of.
  private func untyped(_ value: FieldValue) -> EntityValue {
    switch value.content {
    case .scalar(let text, _): .text(value.isEmpty ? "" : text)
    case .list(let items): .list(items.map { untyped($0) })
    case .map(let fields):
      .record(
        fields.map {
          EntityField(name: $0.key.value, label: Labels(), value: untyped($0.value))
        }
      )
    }
  }
}

/// A field that the schema does not know.
struct UnknownField {
  /// The field.
  let name: Located<String>

  /// The type of the thing; nil for a part of an object or a relation.
  let type: String?

  /// The names that were probably meant.
  let suggestions: [String]

  /// Where the schema declares the first of them.
  let meant: Located<String>?

  /// The relation whose other end has this name.
  let inverse: InverseUse?

  /// What to say of a field that is known, and stands where a required one with nearly its name is
  /// missing, unless the schema turns out to misspell that one.
  var otherwise: Diagnostic?

  /// The field among those that are given whose name is nearly that of one that is missing.
  init?(given: [Located<String>], like missing: Located<String>, otherwise fault: Diagnostic) {
    let near = nearestNames(to: missing.value, among: given.map(\.value))
    guard let name = given.first(where: { $0.value == near.first }) else { return nil }
    self.name = name
    self.type = ""
    self.suggestions = []
    self.meant = missing
    self.inverse = nil
    self.otherwise = fault
  }

  init(
    name: Located<String>,
    type: String?,
    among known: [Located<String>],
    inverse: InverseUse? = nil
  ) {
    self.name = name
    self.type = type
    let suggestions = nearestNames(to: name.value, among: known.map(\.value))
    self.suggestions = suggestions
    self.meant = known.first { $0.value == suggestions.first }
    self.inverse = inverse
  }
}

/// A relation that is written at the other end.
struct InverseUse {
  let type: String
  let relation: String
}

/// A value that its enumeration does not know.
struct UnknownValue {
  let value: Located<String>
  let enumeration: Enumeration
  let suggestions: [String]
}
