/// A value of JSON as items need it: a number is the text that stands in the file.
public enum JSONValue: Hashable, Sendable {
  /// Nothing.
  case null

  /// Yes or no.
  case flag(Bool)

  /// A number, as it was written.
  case number(String)

  /// A text.
  case text(String)

  /// Values in their order.
  case list([JSONValue])

  /// Values by name.
  case record([String: JSONValue])

  /// The value of a name of a record.
  subscript(name: String) -> JSONValue? {
    guard case .record(let fields) = self else { return nil }
    return fields[name]
  }

  /// The text of a text or number; nil for everything else.
  var string: String? {
    switch self {
    case .text(let text), .number(let text): text
    default: nil
    }
  }

  /// The values of a list; none for everything else.
  var values: [JSONValue] {
    guard case .list(let values) = self else { return [] }
    return values
  }

  /// Whether it says yes, as a flag, a number or a text.
  var isTrue: Bool {
    switch self {
    case .flag(let flag): flag
    case .number(let text), .text(let text): text != "0" && text != "false" && !text.isEmpty
    default: false
    }
  }
}
