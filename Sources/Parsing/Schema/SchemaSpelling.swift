import Diagnostics
import Model
import SourceText

/// The words of the schema language as they were meant.
///
/// A misspelt word is told once and then read as the word it resembles, so that one slip in the
/// schema is not a fault in every file. Values nest only as deep as the YAML parser lets them.
struct SchemaSpelling {
  /// What there is to say.
  private(set) var diagnostics: [Diagnostic] = []

  /// The whole schema, its words mended.
  mutating func mended(_ file: [Field]) -> [Field] {
    mend(file, .schema) { spelling, word, value in
      switch word {
      case "types": spelling.eachEntry(of: value) { $0.type($1) }
      case "edges": spelling.eachEntry(of: value) { $0.property($1, .field) }
      case "enums": spelling.eachEntry(of: value) { $0.mend($1, .enumeration) }
      case "rules": spelling.eachItem(of: value) { $0.mend($1, .rule) }
      default: value
      }
    }
  }

  private mutating func type(_ fields: [Field]) -> [Field] {
    mend(fields, .type) { spelling, word, value in
      switch word {
      case "fields": spelling.eachEntry(of: value) { $0.property($1, .field) }
      case "relations": spelling.eachEntry(of: value) { $0.property($1, .relation) }
      case "sections": spelling.eachEntry(of: value) { $0.mend($1, .section) }
      default: value
      }
    }
  }

  /// A field or a relation, with the words that may stand in it.
  private mutating func property(_ fields: [Field], _ words: SchemaWords) -> [Field] {
    mend(fields, words) { spelling, word, value in
      switch word {
      case "fields": spelling.eachEntry(of: value) { $0.property($1, .field) }
      case "inverse": spelling.map(value) { $0.mend($1, .inverse) }
      default: value
      }
    }
  }

  private typealias Change = (inout SchemaSpelling, [Field]) -> [Field]

  /// The fields of one construct, with its words mended and its values changed.
  private mutating func mend(
    _ fields: [Field],
    _ words: SchemaWords,
    value: (inout SchemaSpelling, String, FieldValue) -> FieldValue = { $2 }
  ) -> [Field] {
    var free = words.all.filter { fields[$0] == nil }
    return fields.map { field in
      var word = field.key.value
      if words.later.contains(word) {
        diagnostics.append(.schemaWordNotUsed(field.key))
      } else if !words.known.contains(word), !words.annotations.contains(word) {
        let near = nearestNames(to: word, among: free)
        diagnostics.append(.unknownSchemaWord(field.key, suggestions: near))
        if let first = near.first {
          word = first
          free.removeAll { $0 == first }
        }
      }
      return Field(key: Located(word, at: field.key.range), value: value(&self, word, field.value))
    }
  }

  /// A map of names, each with a construct.
  private mutating func eachEntry(of value: FieldValue, _ change: Change) -> FieldValue {
    map(value) { spelling, entries in
      entries.map { Field(key: $0.key, value: spelling.map($0.value, change)) }
    }
  }

  /// A list of constructs, or a map of names with one each.
  private mutating func eachItem(of value: FieldValue, _ change: Change) -> FieldValue {
    guard case .list(let items) = value.content else { return eachEntry(of: value, change) }
    return FieldValue(.list(items.map { map($0, change) }), at: value.range)
  }

  private mutating func map(_ value: FieldValue, _ change: Change) -> FieldValue {
    guard case .map(let fields) = value.content else { return value }
    return FieldValue(.map(change(&self, fields)), at: value.range)
  }
}
