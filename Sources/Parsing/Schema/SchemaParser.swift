import Diagnostics
import Model
import SourceText

/// The schema that a file declares: types are data, so nothing here knows a mission from a lab.
///
/// Types inherit by `is_a`: a type's fields stand behind those of its ancestors, its relations
/// before theirs, and one that is declared again adds to what it inherits.
public func parseSchema(_ file: SourceFile) -> Diagnosed<Schema> {
  let yaml = parseYAML(file, in: file.bytes.indices)
  var spelling = SchemaSpelling()
  let fields = spelling.mended(yaml.fields)
  let names = SchemaNames(fields)
  var reader = SchemaReader()
  let declared = reader.texts(fields["languages"])
  if !declared.isEmpty { reader.languages = declared.map(\.value) }
  var schema = Schema(languages: reader.languages, path: file.path)
  let enumerations = reader.map(fields["enums"])
  schema.enumerations = enumerations.map { reader.enumeration($0) }
  schema.edgeFields = reader.map(fields["edges"]).map {
    reader.field($0, owner: "edges", base: nil)
  }
  schema.types = reader.types(reader.map(fields["types"]), names: names)
  schema.rules = reader.rules(fields["rules"])
  schema.enumerations += reader.inlineEnumerations
  schema.spellings = names.typeSpellings
  schema.network = reader.texts(fields["network"]).map { names.withMeantType($0) }
  schema.enumerationSpellings = names.enumerationSpellings
  schema.isBroken = yaml.isBroken
  var diagnostics = yaml.diagnostics + spelling.diagnostics + reader.diagnostics
  if !yaml.isBroken {
    diagnostics += names.diagnostics
    diagnostics += check(&schema, file: fields, requiresLabels: !declared.isEmpty)
  }
  return Diagnosed(schema, diagnostics)
}

extension SchemaNames {
  /// A relation behind the name of its type, `lab.partners`, with the type as it is declared.
  fileprivate func withMeantType(_ name: Located<String>) -> Located<String> {
    let parts = name.value.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, let type = typeSpellings[parts[0]] else { return name }
    return Located("\(type).\(parts[1])", at: name.range)
  }
}

extension SchemaReader {
  /// An enumeration: its values are a list of names, or a map of names and what is said of them.
  mutating func enumeration(_ field: Field) -> Enumeration {
    let fields = map(field)
    return Enumeration(name: field.key, values: values(fields["values"]))
  }

  /// The values of an enumeration.
  mutating func values(_ field: Field?) -> [Enumeration.Value] {
    guard let field else { return [] }
    if case .map(let entries) = field.value.content {
      return entries.map { entry in
        let label =
          entry.value.fields.isEmpty
          ? labels(entry)
          : labels(entry.value.fields["label"])
        return Enumeration.Value(
          name: entry.key,
          label: label,
          attributes: entry.value.fields.filter { $0.key.value != "label" }
        )
      }
    }
    return texts(field).map { Enumeration.Value(name: $0, label: Labels()) }
  }

  /// The types, each after the type it inherits from has been read; in the order of the file.
  mutating func types(
    _ fields: [Field],
    names: SchemaNames
  ) -> [TypeDefinition] {
    var done: [String: TypeDefinition] = [:]
    var waiting = fields
    while !waiting.isEmpty {
      var later: [Field] = []
      for field in waiting {
        let written = field.value.fields["is_a"]?.value.scalar
        let parent = written.flatMap { names.type(meantBy: $0.value, in: field.key.value) }
        if let parent, done[parent] == nil {
          later.append(field)
        } else {
          let base = parent.flatMap { done[$0] }
          done[field.key.value] = type(field, base: base)
        }
      }
      if later.count == waiting.count {
        diagnostics.append(.inheritanceCircle(later.map(\.key)))
        for field in later {
          done[field.key.value] = type(field, base: nil)
        }
        later = []
      }
      waiting = later
    }
    return fields.compactMap { done[$0.key.value] }
  }

  /// One type, on top of what it inherits.
  private mutating func type(
    _ field: Field,
    base: TypeDefinition?
  ) -> TypeDefinition {
    let fields = map(field)
    var type = TypeDefinition(name: field.key)
    if let base { type.ancestors = [base.name.value] + base.ancestors }
    type.isAbstract = flag(fields["abstract"])
    type.isOpen = flag(fields["open"], default: base?.isOpen ?? false)
    type.label = labels(fields["label"])
    type.plural = labels(fields["plural"])
    type.description = labels(fields["description"])
    type.folder = text(fields["folder"])
    type.template = text(fields["template"])?.value ?? base?.template
    type.order = integer(fields["order"])
    type.groupBy = text(fields["group-by"]) ?? base?.groupBy
    type.inLists = fields["in-lists"].map { texts($0) } ?? base?.inLists ?? []
    type.numbering = base?.numbering ?? .digits
    if let word = text(fields["numbering"]) {
      type.numbering = choice(word, of: TypeDefinition.Numbering.self) ?? type.numbering
    }
    type.follow = base?.follow
    if let feed = fields["feed"] { type.follow = follow(feed) }
    let classes = (texts(fields["class"]) + texts(fields["also"])).map(\.value)
    type.classes = classes.isEmpty ? base?.classes ?? [] : classes
    type.sections = (base?.sections ?? []) + sections(fields["sections"])
    type.fields = base?.fields ?? []
    for entry in map(fields["fields"]) {
      let index = type.fields.firstIndex { $0.name.value == entry.key.value }
      let made = self.field(
        entry,
        owner: field.key.value,
        base: index.map { type.fields[$0] }
      )
      if let index { type.fields[index] = made } else { type.fields.append(made) }
    }
    var inherited = base?.relations ?? []
    for entry in map(fields["relations"]) {
      let index = inherited.firstIndex { $0.name.value == entry.key.value }
      let above = index.map { inherited.remove(at: $0) }
      type.relations.append(relation(entry, base: above))
    }
    type.relations += inherited
    return type
  }

  /// What the link to a feed says; `true` leaves it to the tool, `false` is no feed.
  private mutating func follow(_ field: Field) -> Labels? {
    guard let word = field.value.scalar?.value else { return labels(field) }
    switch word.lowercased() {
    case "true", "ja", "yes": return Labels()
    case "false", "nee", "no": return nil
    default: return labels(field)
    }
  }

  /// The parts that a body has: each a heading, or a map with `heading:`.
  private mutating func sections(_ field: Field?) -> [SectionDefinition] {
    map(field).map { entry in
      guard case .map(let fields) = entry.value.content else {
        return SectionDefinition(
          name: entry.key,
          heading: labels(entry),
          isRequired: true
        )
      }
      return SectionDefinition(
        name: entry.key,
        heading: labels(fields["heading"]),
        isRequired: flag(fields["required"], default: false)
      )
    }
  }
}
