/// A small reader of JSON.
struct JSONReader {
  private let bytes: [UInt8]
  private var position = 0

  /// The deepest nesting that is read.
  private static let deepest = 60

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// The value of a text, or what is wrong with it.
  static func value(of text: String) throws(CitationProblem) -> JSONValue {
    var reader = JSONReader(text)
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.position == reader.bytes.count else { throw reader.problem(.brokenJSON) }
    return value
  }

  private func problem(_ kind: CitationProblem.Kind) -> CitationProblem {
    CitationProblem(kind: kind, offset: min(position, bytes.count))
  }

  private mutating func value(depth: Int) throws(CitationProblem) -> JSONValue {
    if depth > Self.deepest { throw problem(.tooDeep) }
    skipSpace()
    guard position < bytes.count else { throw problem(.brokenJSON) }
    switch bytes[position] {
    case 0x7B: return try record(depth: depth)
    case 0x5B: return try list(depth: depth)
    case 0x22: return .text(try text())
    default: return try word()
    }
  }

  private mutating func record(depth: Int) throws(CitationProblem) -> JSONValue {
    position += 1
    var fields: [String: JSONValue] = [:]
    skipSpace()
    if take(0x7D) { return .record(fields) }
    while true {
      skipSpace()
      let name = try text()
      skipSpace()
      guard take(0x3A) else { throw problem(.brokenJSON) }
      fields[name] = try value(depth: depth + 1)
      skipSpace()
      if take(0x7D) { return .record(fields) }
      guard take(0x2C) else { throw problem(.brokenJSON) }
    }
  }

  private mutating func list(depth: Int) throws(CitationProblem) -> JSONValue {
    position += 1
    var values: [JSONValue] = []
    skipSpace()
    if take(0x5D) { return .list(values) }
    while true {
      values.append(try value(depth: depth + 1))
      skipSpace()
      if take(0x5D) { return .list(values) }
      guard take(0x2C) else { throw problem(.brokenJSON) }
    }
  }

  private mutating func word() throws(CitationProblem) -> JSONValue {
    let start = position
    while position < bytes.count, !Self.ends.contains(bytes[position]) { position += 1 }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    switch word {
    case "null": return .null
    case "true": return .flag(true)
    case "false": return .flag(false)
    default:
      guard Double(word) != nil, word.utf8.allSatisfy({ Self.figures.contains($0) }) else {
        throw problem(.brokenJSON)
      }
      return .number(word)
    }
  }

  private static let figures = Set("0123456789+-.eE".utf8)

  private static let ends: [UInt8] = [0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x5D, 0x7D, 0x3A]

  private mutating func text() throws(CitationProblem) -> String {
    guard take(0x22) else { throw problem(.brokenJSON) }
    var units: [UInt8] = []
    while position < bytes.count, bytes[position] != 0x22 {
      if bytes[position] == 0x5C {
        units += try escape()
      } else {
        units.append(bytes[position])
        position += 1
      }
    }
    guard take(0x22) else { throw problem(.brokenJSON) }
    return String(decoding: units, as: UTF8.self)
  }

  private mutating func escape() throws(CitationProblem) -> [UInt8] {
    position += 2
    guard position <= bytes.count else { throw problem(.brokenJSON) }
    switch bytes[position - 1] {
    case 0x6E: return [0x0A]
    case 0x74: return [0x09]
    case 0x72: return [0x0D]
    case 0x62: return [0x08]
    case 0x66: return [0x0C]
    case 0x75: return try codeUnits()
    case let byte where [0x22, 0x5C, 0x2F].contains(byte): return [byte]
    default: throw problem(.brokenJSON)
    }
  }

  private mutating func codeUnits() throws(CitationProblem) -> [UInt8] {
    var units = [try hexadecimal()]
    if 0xD800..<0xDC00 ~= units[0], position + 1 < bytes.count, bytes[position] == 0x5C,
      bytes[position + 1] == 0x75
    {
      position += 2
      units.append(try hexadecimal())
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private mutating func hexadecimal() throws(CitationProblem) -> UInt16 {
    guard position + 4 <= bytes.count else { throw problem(.brokenJSON) }
    let digits = String(decoding: bytes[position..<(position + 4)], as: UTF8.self)
    guard let unit = UInt16(digits, radix: 16) else { throw problem(.brokenJSON) }
    position += 4
    return unit
  }

  private mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
      position += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }
}
