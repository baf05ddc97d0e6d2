/// A value of JSON as items need it: a number is the text that stands in the file.
enum JSONValue: Hashable, Sendable {
  case null
  case flag(Bool)
  case number(String)
  case text(String)
  case list([JSONValue])
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
