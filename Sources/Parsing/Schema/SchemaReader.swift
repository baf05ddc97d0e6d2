import Diagnostics
import Model
import SourceText

/// Reads pieces of the schema file, and keeps what there is to say about them.
struct SchemaReader {
  /// The languages of the schema; the first is that of plain labels.
  var languages = ["nl", "en"]

  /// What there is to say.
  var diagnostics: [Diagnostic] = []

  /// The enumerations that fields declare in place.
  var inlineEnumerations: [Enumeration] = []

  /// The text of a field; nil, and a diagnostic, where it is a list or map.
  mutating func text(_ field: Field?) -> Located<String>? {
    guard let field, !field.value.isEmpty else { return nil }
    if let text = field.value.scalar { return text }
    diagnostics.append(.schemaTextExpected(field.key, at: field.value.range))
    return nil
  }

  /// The texts of a field that holds one or several.
  mutating func texts(_ field: Field?) -> [Located<String>] {
    guard let field else { return [] }
    return field.value.items.compactMap { item in
      if let text = item.scalar { return text }
      diagnostics.append(.schemaTextExpected(field.key, at: item.range))
      return nil
    }
  }

  /// Whether a field says yes; false where it is absent.
  mutating func flag(_ field: Field?, default standard: Bool = false) -> Bool {
    guard let text = text(field) else { return standard }
    switch text.value.lowercased() {
    case "true", "ja", "yes": return true
    case "false", "nee", "no": return false
    default:
      diagnostics.append(.schemaFlagExpected(text))
      return standard
    }
  }

  /// A whole number.
  mutating func integer(_ field: Field?) -> Int? {
    guard let text = text(field) else { return nil }
    if let number = Int(text.value) { return number }
    diagnostics.append(.schemaNumberExpected(text))
    return nil
  }

  /// A number.
  mutating func number(_ field: Field?) -> Double? {
    guard let text = text(field) else { return nil }
    if let number = Double(text.value) { return number }
    diagnostics.append(.schemaNumberExpected(text))
    return nil
  }

  /// A label: one text, or a map of languages.
  mutating func labels(_ field: Field?) -> Labels {
    guard let field, !field.value.isEmpty else { return Labels() }
    guard case .map(let entries) = field.value.content else {
      guard let text = text(field) else { return Labels() }
      return Labels([(languages.first ?? "nl", text.value)])
    }
    return Labels(
      entries.compactMap { entry in
        text(entry).map { (entry.key.value, $0.value) }
      }
    )
  }

  /// The word of a choice; nil, and a diagnostic, where it is not one of those there are.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ word: Located<String>,
    of choices: Choice.Type
  ) -> Choice? {
    if let choice = Choice(rawValue: word.value) { return choice }
    diagnostics.append(.unknownSchemaWord(word, among: choices.allCases.map(\.rawValue)))
    return nil
  }

  /// The fields of a value that must be a map.
  mutating func map(_ field: Field?) -> [Field] {
    guard let field, !field.value.isEmpty else { return [] }
    guard case .map(let fields) = field.value.content else {
      diagnostics.append(.schemaMapExpected(field.key, at: field.value.range))
      return []
    }
    return fields
  }
}

/// The words that may stand in one construct of the schema language.
struct SchemaWords {
  /// What this version acts on.
  let known: Set<String>

  /// What is kept for exports and says nothing about checking.
  let annotations: Set<String>

  /// What the language has but this version does not act on.
  let later: Set<String>

  /// All of them, in order, for suggestions.
  var all: [String] { known.union(annotations).union(later).sorted() }

  static let schema = SchemaWords(
    known: ["languages", "enums", "edges", "types", "rules", "network"],
    annotations: ["model", "version", "namespace", "prefixes", "description"],
    later: []
  )

  static let enumeration = SchemaWords(
    known: ["values", "label"],
    annotations: ["rdf", "scheme", "description", "meaning", "plural"],
    later: []
  )

  static let type = SchemaWords(
    known: [
      "is_a", "abstract", "open", "label", "plural", "description", "folder", "template", "order",
      "group-by", "in-lists", "numbering", "feed", "class", "also", "fields", "relations",
      "sections",
    ],
    annotations: ["scheme", "profile", "rdf", "meaning"],
    later: ["mixins"]
  )

  static let section = SchemaWords(
    known: ["heading", "required"],
    annotations: ["rdf", "description"],
    later: []
  )

  static let field = SchemaWords(
    known: [
      "type", "label", "required", "recommended", "many", "localized", "unique", "enum", "values",
      "to", "inverse", "pattern", "minimum", "maximum", "max-length", "precision", "default",
      "role", "csl", "rdf", "fields", "required-if", "default-from", "not-before",
    ],
    annotations: ["description", "plural", "meaning", "unit"],
    later: []
  )

  static let relation = SchemaWords(
    known: [
      "to", "count", "label", "inverse", "symmetric", "irreflexive", "recommended", "required",
      "fields", "derived", "qualifier", "acyclic", "source", "csl", "rdf", "part-of", "banner",
    ],
    annotations: ["node", "description", "meaning", "plural", "ordered"],
    later: []
  )

  static let inverse = SchemaWords(
    known: ["name", "label", "ordered-by", "banner"],
    annotations: ["rdf", "description", "plural"],
    later: ["count"]
  )
}
