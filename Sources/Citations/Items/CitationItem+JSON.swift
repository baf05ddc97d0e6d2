extension CitationItem {
  /// Items in CSL-JSON, an item a line, variables in the order of their names.
  public static func json(of items: [CitationItem]) -> String {
    items.isEmpty ? "[]\n" : "[\n" + items.map(\.json).joined(separator: ",\n") + "\n]\n"
  }

  /// The item as a record of CSL-JSON.
  public var json: String { value.json }

  private var value: JSONValue {
    var record = fields.mapValues { JSONValue.text($0) }
    for (role, people) in names { record[role] = .list(people.map(\.value)) }
    for (variable, date) in dates { record[variable] = date.value }
    return .record(record)
  }
}

extension PersonName {
  /// The name as a record of CSL-JSON, which gives the same name when it is read.
  fileprivate var value: JSONValue {
    var record: [String: JSONValue] = [:]
    let hasParticle = PersonName(family: family).family != family && nonDropping.isEmpty
    let parts = [
      ("family", hasParticle ? "\"\(family)\"" : family), ("given", given),
      ("dropping-particle", dropping), ("non-dropping-particle", nonDropping),
      ("suffix", suffix), ("literal", literal),
    ]
    for (name, text) in parts where !text.isEmpty { record[name] = .text(text) }
    if hasCommaSuffix { record["comma-suffix"] = .flag(true) }
    return .record(record)
  }
}

extension ItemDate {
  fileprivate var value: JSONValue {
    var record: [String: JSONValue] = [:]
    if start.year != 0 {
      record["date-parts"] = .list([start, end].compactMap { $0 }.map(\.value))
    }
    if !literal.isEmpty { record["literal"] = .text(literal) }
    if isApproximate { record["circa"] = .flag(true) }
    return .record(record)
  }
}

extension ItemDate.Day {
  fileprivate var value: JSONValue {
    let parts = [year, month, day]
    let count = day != 0 ? 3 : month != 0 ? 2 : 1
    return .list(parts.prefix(count).map { .number(String($0)) })
  }
}

extension JSONValue {
  /// The value as text of one line; names are in the order of their bytes.
  var json: String {
    switch self {
    case .null: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .number(let text): text
    case .text(let text): Self.quoted(text)
    case .list(let values): "[" + values.map(\.json).joined(separator: ", ") + "]"
    case .record(let fields):
      "{"
        + fields.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        .map { Self.quoted($0.key) + ": " + $0.value.json }.joined(separator: ", ") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = [0x22]
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0x0A: bytes += Array(#"\n"#.utf8)
      case ..<0x20:
        let digits = String(byte, radix: 16)
        bytes += Array((#"\u00"# + (byte < 16 ? "0" : "") + digits).utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes + [0x22], as: UTF8.self)
  }
}
