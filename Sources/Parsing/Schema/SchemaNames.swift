import Diagnostics
import Model
import SourceText

/// The types and enumerations that a schema declares and those that it names.
///
/// Where the two differ by a slip, one message tells of it: at the declaration when several places,
/// or the schema's other words, agree on the other spelling, else at the place itself.
struct SchemaNames {
  /// What there is to say.
  private(set) var diagnostics: [Diagnostic] = []

  /// Names that the declaration misspells, with the name it declares.
  private(set) var typeSpellings: [String: String] = [:]
  private(set) var enumerationSpellings: [String: String] = [:]

  private let types: [Located<String>]
  private let enumerations: [Located<String>]
  private var namedTypes: [Located<String>] = []
  private var namedEnumerations: [Located<String>] = []
  private var evidence = SpellingEvidence()

  /// Compares the names of a schema whose words have been mended.
  init(_ file: [Field]) {
    types = file["types"]?.value.fields.map(\.key) ?? []
    enumerations = file["enums"]?.value.fields.map(\.key) ?? []
    for type in file["types"]?.value.fields ?? [] { addType(type.value.fields) }
    for field in file["edges"]?.value.fields ?? [] { addField(field.value.fields) }
    let unknownTypes = groups(of: namedTypes, missingIn: types)
    let unknownEnumerations = groups(of: namedEnumerations, missingIn: enumerations)
    guard !unknownTypes.isEmpty || !unknownEnumerations.isEmpty else { return }
    addWords(of: file)
    for uses in unknownTypes {
      judge(uses, declared: types, named: namedTypes, \.typeSpellings)
    }
    for uses in unknownEnumerations {
      judge(uses, declared: enumerations, named: namedEnumerations, \.enumerationSpellings)
    }
  }

  /// The declared type that another type means by a name, misspelt or not; nil where none is like it.
  func type(meantBy name: String, in other: String) -> String? {
    let names = types.map(\.value)
    if names.contains(name) { return name }
    return typeSpellings[name] ?? nearestNames(to: name, among: names.filter { $0 != other }).first
  }

  private mutating func addType(_ type: [Field]) {
    if let parent = type["is_a"]?.value.scalar { namedTypes.append(parent) }
    for field in type["fields"]?.value.fields ?? [] { addField(field.value.fields) }
    for relation in type["relations"]?.value.fields ?? [] {
      addTargets(relation.value.scalar == nil ? relation.value.fields["to"]?.value : relation.value)
      for field in relation.value.fields["fields"]?.value.fields ?? [] {
        addField(field.value.fields)
      }
      if let qualifier = relation.value.fields["qualifier"]?.value.scalar {
        namedEnumerations.append(qualifier)
      }
    }
  }

  /// Fields nest only as deep as the YAML parser lets them.
  private mutating func addField(_ field: [Field]) {
    addTargets(field["to"]?.value)
    if let name = field["enum"]?.value.scalar { namedEnumerations.append(name) }
    for inner in field["fields"]?.value.fields ?? [] { addField(inner.value.fields) }
  }

  private mutating func addTargets(_ value: FieldValue?) {
    let targets = value?.items.compactMap(\.scalar) ?? []
    namedTypes += targets.filter { $0.value != "any" && $0.value != "external" }
  }

  /// The places of every name that nothing declares, in the order of the names.
  private func groups(
    of named: [Located<String>],
    missingIn declared: [Located<String>]
  ) -> [[Located<String>]] {
    let known = Set(declared.map(\.value))
    let unknown = named.filter { !known.contains($0.value) }
    return Dictionary(grouping: unknown, by: \.value).sorted { $0.key < $1.key }.map(\.value)
  }

  private mutating func judge(
    _ uses: [Located<String>],
    declared: [Located<String>],
    named: [Located<String>],
    _ spellings: WritableKeyPath<SchemaNames, [String: String]>
  ) {
    let name = uses[0].value
    let near = nearestNames(to: name, among: declared.map(\.value))
    let isEnumeration = spellings == \.enumerationSpellings
    if let first = near.first, let declaration = declared.first(where: { $0.value == first }),
      !named.contains(where: { $0.value == first }),
      uses.count > 1
        || evidence.favours(name, uses: uses.count, over: first, declarations: 1)
    {
      self[keyPath: spellings][name] = first
      let places = uses.map(\.range).sorted()
      diagnostics.append(
        isEnumeration
          ? .enumerationNotNamed(declaration, instead: name, places: places)
          : .typeNotNamed(declaration, instead: name, places: places)
      )
    } else {
      let names = declared.map(\.value)
      diagnostics += uses.map {
        isEnumeration
          ? .unknownEnumeration($0, among: names)
          : .unknownType($0, suggestions: nearestNames(to: $0.value, among: names))
      }
    }
  }

  /// Every word of the schema, names and labels alike; it nests as the YAML parser lets it.
  private mutating func addWords(of fields: [Field]) {
    for field in fields {
      evidence.add(field.key.value)
      for item in field.value.items {
        if let text = item.scalar, !isTerm(text.value) { evidence.add(text.value) }
        addWords(of: item.fields)
      }
    }
  }

  /// Whether a text is a name of another vocabulary, like `schema:Place`.
  private func isTerm(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: ":")) && !text.utf8.contains(0x20)
  }
}
