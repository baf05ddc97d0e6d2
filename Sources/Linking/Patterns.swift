import Model
import SourceText

/// The regular expressions of a schema, each compiled once: that costs a hundred times what one
/// match does.
struct Patterns {
  private var expressions: [String: Regex<AnyRegexOutput>] = [:]

  /// Compiles the patterns of all fields, those of objects and relations included.
  init(of schema: Schema) {
    for type in schema.types {
      add(type.fields)
      for relation in type.relations { add(relation.fields) }
    }
    add(schema.edgeFields)
  }

  private mutating func add(_ fields: [FieldDefinition]) {
    for field in fields {
      add(field.fields)
      guard let pattern = field.pattern?.value, expressions[pattern] == nil else { continue }
      // One that does not compile is a fault of the schema, told where it stands.
      expressions[pattern] = try? Regex(pattern)
    }
  }

  /// Whether the whole text matches a pattern of the schema; one that is not valid asks nothing.
  func allow(_ text: String, as pattern: String) -> Bool {
    guard let expression = expressions[pattern] else { return true }
    return text.wholeMatch(of: expression) != nil
  }
}
