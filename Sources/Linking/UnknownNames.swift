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
    guard !fields.isEmpty || !values.isEmpty else { return [] }
    let evidence = evidence(of: names.schema)
    return fieldDiagnostics(names, evidence) + valueDiagnostics(names, evidence)
  }

  /// The words of the schema: its names and labels.
  private func evidence(of schema: Schema) -> SpellingEvidence {
    var evidence = SpellingEvidence()
    var seen: Set<SourceRange> = []
    func add(_ name: Located<String>, _ labels: Labels) {
      guard seen.insert(name.range).inserted else { return }
      evidence.add(name.value)
      for entry in labels.entries { evidence.add(entry.text) }
    }
    for type in schema.types {
      add(type.name, type.label)
      for entry in type.plural.entries { evidence.add(entry.text) }
      for field in type.fields {
        add(field.name, field.label)
        for part in field.fields { add(part.name, part.label) }
      }
      for relation in type.relations {
        add(relation.name, relation.label)
        if let inverse = relation.inverse { add(inverse.name, inverse.label) }
        for part in relation.fields { add(part.name, part.label) }
      }
    }
    for field in schema.edgeFields { add(field.name, field.label) }
    for enumeration in schema.enumerations {
      for value in enumeration.values { add(value.name, value.label) }
    }
    return evidence
  }

  private func fieldDiagnostics(_ names: NameIndex, _ evidence: SpellingEvidence) -> [Diagnostic] {
    let groups = Dictionary(grouping: fields) { field in
      UseGroup(
        declared: field.meant?.range,
        scope: field.meant == nil ? field.type ?? "" : "",
        name: field.name.value
      )
    }
    return groups.sorted { $0.key < $1.key }.flatMap { _, group -> [Diagnostic] in
      if let meant = group[0].meant?.range,
        names.schema.fieldSpellings[meant] == group[0].name.value
      {
        return []
      }
      guard let meant = group[0].meant, isMisspelt(meant, group, names, evidence) else {
        return group.map { $0.otherwise ?? .unknownField($0) }
      }
      let uses = group.map(\.name)
      return [
        .declaredNotUsed("unknown-field", meant, instead: uses[0].value, uses: uses.map(\.range))
      ]
    }
  }

  /// Whether no file uses the field that a group of files probably means, so that the schema is
  /// what is misspelt: several files agree, or the schema's own words do.
  private func isMisspelt(
    _ declared: Located<String>,
    _ group: [UnknownField],
    _ names: NameIndex,
    _ evidence: SpellingEvidence
  ) -> Bool {
    if isUsed(declared, asPart: group[0].type == nil, names) { return false }
    let used = group[0].name.value
    let areAgreed = group.count > 3 || (group.count > 1 && group.contains { $0.otherwise == nil })
    return areAgreed || evidence.favours(used, uses: 0, over: declared.value, declarations: 1)
      || isProse(used, names) && !isProse(declared.value, names)
  }

  /// Whether a file uses a field where the schema declares it.
  private func isUsed(_ declared: Located<String>, asPart: Bool, _ names: NameIndex) -> Bool {
    names.declarations.contains { declaration in
      let fields = names.documents[declaration.document].frontMatter.fields
      if asPart {
        return fields.contains { field in field.value.items.contains { usesPart($0, declared) } }
      }
      guard let type = declaration.type else { return false }
      let isOwn =
        type.fields.contains { $0.name.range == declared.range }
        || type.relations.contains { $0.name.range == declared.range }
      return isOwn && fields[declared.value] != nil
    }
  }

  /// Whether a value, or one inside it, has a field of a name; nesting is bounded by the parser.
  private func usesPart(_ value: FieldValue, _ name: Located<String>) -> Bool {
    value.fields.contains { field in
      field.key.value == name.value || field.value.items.contains { usesPart($0, name) }
    }
  }

  private func valueDiagnostics(_ names: NameIndex, _ evidence: SpellingEvidence) -> [Diagnostic] {
    let groups = Dictionary(grouping: values) { value in
      UseGroup(declared: value.enumeration.name.range, scope: "", name: value.value.value)
    }
    return groups.sorted { $0.key < $1.key }.flatMap { _, group -> [Diagnostic] in
      guard let value = misspeltValue(group, names, evidence) else {
        return group.map { .unknownValue($0) }
      }
      let uses = group.map(\.value)
      return [
        .declaredNotUsed("unknown-value", value, instead: uses[0].value, uses: uses.map(\.range))
      ]
    }
  }

  /// The value of the schema that a group of files probably means and that no file uses.
  private func misspeltValue(
    _ group: [UnknownValue],
    _ names: NameIndex,
    _ evidence: SpellingEvidence
  ) -> Located<String>? {
    let used = group[0].value.value
    guard let near = group[0].suggestions.first,
      let name = group[0].enumeration.value(named: near)?.name,
      !names.documents.contains(where: { document in
        document.frontMatter.fields.contains { uses($0.value, near) }
      }),
      group.count > 1 || evidence.favours(used, uses: 0, over: near, declarations: 1)
        || isProse(used, names) && !isProse(near, names)
    else { return nil }
    return name
  }

  /// Whether the bodies of the files hold every word of a name.
  private func isProse(_ name: String, _ names: NameIndex) -> Bool {
    let words = name.split(separator: "-").map { Array($0.utf8) }
    return words.allSatisfy { word in
      names.documents.contains { holds(word, in: $0.body.text) }
    }
  }

  /// Whether a text holds a word, in any case; linear but for texts made to be slow.
  private func holds(_ word: [UInt8], in text: [UInt8]) -> Bool {
    guard let first = word.first, word.count <= text.count else { return false }
    return (0...(text.count - word.count)).contains { start in
      (text[start] | 0x20) == (first | 0x20)
        && zip(text[start...], word).allSatisfy { ($0 | 0x20) == ($1 | 0x20) }
    }
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

/// The places that use one name in one scope.
private struct UseGroup: Hashable, Comparable {
  let declared: SourceRange?
  let scope: String
  let name: String

  static func < (left: UseGroup, right: UseGroup) -> Bool {
    if left.declared != right.declared {
      guard let first = left.declared, let second = right.declared else {
        return left.declared == nil
      }
      return first < second
    }
    return (left.scope, left.name) < (right.scope, right.name)
  }
}
