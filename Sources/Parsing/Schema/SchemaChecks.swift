import Diagnostics
import Model
import SourceText

/// What is wrong with a schema as a whole: names that nothing declares, names that clash, labels
/// and inverses that are missing.
func check(_ schema: inout Schema, file: [Field], requiresLabels: Bool) -> [Diagnostic] {
  var checks = SchemaChecks(schema: schema)
  checks.names()
  checks.inverses()
  checks.folders()
  checks.network()
  checks.parts()
  if requiresLabels { checks.labels(in: file) }
  schema.fieldSpellings = checks.fieldSpellings
  return checks.diagnostics
}

private struct SchemaChecks {
  let schema: Schema
  var diagnostics: [Diagnostic] = []

  /// Fields that the schema misspells where it declares them, with the name that was meant.
  var fieldSpellings: [SourceRange: String] = [:]

  /// Ranges that were reported: an inherited definition is the same fault once.
  private var seen: Set<SourceRange> = []

  init(schema: Schema) { self.schema = schema }

  private mutating func report(_ diagnostic: Diagnostic) {
    if seen.insert(diagnostic.range).inserted { diagnostics.append(diagnostic) }
  }

  /// The network is made of relations that some type declares, or the one type that is named.
  mutating func network() {
    let known = schema.types.flatMap { type in
      type.relations.flatMap { [$0.name.value, "\(type.name.value).\($0.name.value)"] }
    }
    for name in schema.network where !known.contains(name.value) {
      report(.unknownNetworkRelation(name, among: Set(known).sorted()))
    }
  }

  /// Parts are of one whole, and no whole is a part.
  mutating func parts() {
    for fault in partFaults(of: schema) { report(fault) }
  }

  /// Names that clash or lead nowhere.
  mutating func names() {
    for type in schema.types {
      for field in type.fields { names(of: field) }
      for fault in dependenceFaults(in: type, of: schema) {
        report(fault)
        if let name = fault.suggestions.first, !fault.labels.isEmpty {
          fieldSpellings[fault.range] = name
        }
      }
      if let name = type.groupBy { grouping(name, of: type) }
      for name in type.inLists { shown(name, of: type) }
      for relation in type.relations {
        for field in relation.fields { names(of: field) }
        if let field = type.fields.first(where: { $0.name.value == relation.name.value }) {
          report(.nameTwice(relation.name, first: field.name.range))
        }
      }
    }
    for field in schema.edgeFields { names(of: field) }
  }

  /// A list is grouped by a relation or by a field with named values.
  private mutating func grouping(_ name: Located<String>, of type: TypeDefinition) {
    let fields = type.fields.filter { $0.type == .enumeration }.map(\.name.value)
    let names = fields + type.relations.map(\.name.value)
    if !names.contains(name.value) { report(.unknownGrouping(name, among: names)) }
  }

  /// A list shows fields and relations of its type.
  private mutating func shown(_ name: Located<String>, of type: TypeDefinition) {
    let names = type.fields.map(\.name.value) + type.relations.map(\.name.value)
    if !names.contains(name.value) { report(.unknownInLists(name, among: names)) }
  }

  /// Fields nest only as deep as the file's values, which the parser bounds.
  private mutating func names(of field: FieldDefinition) {
    if field.type == .enumeration {
      if field.enumeration == nil { report(.enumerationMissing(field.name)) }
    }
    if let minimum = field.minimum, let maximum = field.maximum, minimum > maximum {
      report(.emptyRange(field.name))
    }
    for inner in field.fields { names(of: inner) }
  }

  /// Every relation reads from the other end too, under a name that is free there.
  mutating func inverses() {
    for type in schema.types {
      for relation in type.relations
      where relation.inverse == nil && !relation.isSymmetric && !relation.isExternal
        && !relation.isDerived
      {
        report(.relationWithoutInverse(relation.name))
      }
    }
    for type in schema.types {
      let own = type.fields.map(\.name) + type.relations.map(\.name)
      var taken: [String: SourceRange] = [:]
      for name in own { taken[name.value] = name.range }
      for inverse in inverses(at: type) {
        if let first = taken[inverse.value], first != inverse.range {
          let (earlier, later) =
            first < inverse.range || own.contains { $0.range == first }
            ? (first, inverse) : (inverse.range, Located(inverse.value, at: first))
          report(.inverseNameTaken(later, first: earlier, type: type.name.value))
        } else {
          taken[inverse.value] = inverse.range
        }
      }
    }
  }

  /// The inverse names that things of a type have, each declaration once.
  private func inverses(at type: TypeDefinition) -> [Located<String>] {
    var found: [Located<String>] = []
    for source in schema.types {
      for relation in source.relations {
        guard let name = relation.inverse?.name, !found.contains(name) else { continue }
        let isTarget = relation.targets.contains { type.isKind(of: $0.value) }
        if isTarget || relation.targets.isEmpty { found.append(name) }
      }
    }
    return found
  }

  /// No two types may claim one folder.
  mutating func folders() {
    var taken: [String: Located<String>] = [:]
    for type in schema.types {
      guard let folder = type.folder else { continue }
      if let first = taken[folder.value] {
        report(.folderTwice(type.name, folder: folder.value, first: first))
      } else {
        taken[folder.value] = type.name
      }
    }
  }

  /// Every label is given in every language of the schema.
  mutating func labels(in file: [Field]) {
    for type in file["types"]?.value.fields ?? [] {
      label(of: type, isExpected: true)
      for field in type.value.fields["fields"]?.value.fields ?? [] { labels(ofField: field) }
      for relation in type.value.fields["relations"]?.value.fields ?? [] {
        label(of: relation, isExpected: !isInherited(relation, in: type))
        if let inverse = relation.value.fields["inverse"] { label(of: inverse, isExpected: true) }
        for field in relation.value.fields["fields"]?.value.fields ?? [] { labels(ofField: field) }
      }
    }
    for field in file["edges"]?.value.fields ?? [] { labels(ofField: field) }
    for enumeration in file["enums"]?.value.fields ?? [] {
      label(of: enumeration, isExpected: false)
      for value in enumeration.value.fields["values"]?.value.fields ?? [] {
        label(of: value, isExpected: false)
      }
    }
  }

  private mutating func labels(ofField field: Field) {
    label(of: field, isExpected: false)
    if let inverse = field.value.fields["inverse"] { label(of: inverse, isExpected: true) }
    for inner in field.value.fields["fields"]?.value.fields ?? [] { labels(ofField: inner) }
  }

  private func isInherited(_ relation: Field, in type: Field) -> Bool {
    let ancestors = schema.type(named: type.key.value)?.ancestors ?? []
    return ancestors.contains { ancestor in
      schema.type(named: ancestor)?.relations.contains { $0.name.value == relation.key.value }
        ?? false
    }
  }

  /// Checks `label` and `plural`; one that is absent counts only where it is expected.
  private mutating func label(of field: Field, isExpected: Bool) {
    guard case .map(let entries) = field.value.content else { return }
    if isExpected, entries["label"] == nil {
      report(.labelMissing(field.key, languages: schema.languages))
    }
    for word in ["label", "plural", "description"] {
      guard let label = entries[word], case .map(let texts) = label.value.content else { continue }
      let missing = schema.languages.filter { texts[$0]?.value.scalar == nil }
      if !missing.isEmpty, !texts.isEmpty {
        report(.labelMissing(Located(field.key.value, at: label.key.range), languages: missing))
      }
    }
  }
}
