import SourceText

/// A key and its value as they stand in YAML.
public struct Field: Hashable, Sendable {
  /// The key.
  public let key: Located<String>

  /// What stands behind it.
  public let value: FieldValue

  /// Joins a key and its value.
  public init(key: Located<String>, value: FieldValue) {
    self.key = key
    self.value = value
  }
}

/// A value as it stands in YAML: text, list or map; what it means is the schema's to say.
///
/// Nesting is bounded by the parser, so walking it by recursion is safe.
public struct FieldValue: Hashable, Sendable {
  /// What kind of value it is.
  public enum Content: Hashable, Sendable {
    /// The text of a scalar; `isPlain` where it stands without quotes.
    case scalar(String, isPlain: Bool)

    /// The items of a list.
    case list([FieldValue])

    /// The fields of a map, in the order they are written.
    case map([Field])
  }

  /// The value itself.
  public let content: Content

  /// From its first to its last byte; empty, behind the key, where nothing stands.
  public let range: SourceRange

  /// Makes a value.
  public init(_ content: Content, at range: SourceRange) {
    self.content = content
    self.range = range
  }

  /// Whether nothing stands here: an empty plain scalar, `~` or `null`.
  public var isEmpty: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  /// The text of a scalar; nil for lists, maps and nothing.
  public var scalar: Located<String>? {
    guard case .scalar(let text, _) = content, !isEmpty else { return nil }
    return Located(text, at: range)
  }

  /// The items of a list; a single value is a list of one, nothing a list of none.
  public var items: [FieldValue] {
    if isEmpty { return [] }
    guard case .list(let items) = content else { return [self] }
    return items
  }

  /// The fields of a map; none for any other value.
  public var fields: [Field] {
    guard case .map(let fields) = content else { return [] }
    return fields
  }
}

extension [Field] {
  /// The field with a key; the first where there are several.
  public subscript(_ key: String) -> Field? {
    first { $0.key.value == key }
  }
}
