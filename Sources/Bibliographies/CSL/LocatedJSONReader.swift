import SourceText

/// Reads JSON with the place of every value; stops at the first fault and keeps what it has.
///
/// Source: RFC 8259. Nesting is bounded at 64 levels, so that the functions may call themselves.
struct LocatedJSONReader {
  private let file: SourceFile
  private var position = 0
  private(set) var problems: [BibliographyProblem] = []

  private static let deepest = 64

  init(_ file: SourceFile) { self.file = file }

  /// The value of the file; nil where there is none.
  mutating func read() -> BibliographyValue? {
    let value = value(depth: 0)
    skipSpace()
    if problems.isEmpty, position < file.bytes.count { fail(.brokenJSON) }
    return value
  }

  private mutating func value(depth: Int) -> BibliographyValue? {
    skipSpace()
    guard depth < Self.deepest else { return fail(.tooDeep) }
    let start = position
    switch byte {
    case 0x7B: return record(from: start, depth: depth)
    case 0x5B: return list(from: start, depth: depth)
    case 0x22: return text().map { BibliographyValue(.text($0.value), at: $0.range) }
    default: return word()
    }
  }

  private mutating func record(from start: Int, depth: Int) -> BibliographyValue? {
    position += 1
    var members: [BibliographyValue.Member] = []
    skipSpace()
    if take(0x7D) { return BibliographyValue(.record([]), at: range(start)) }
    while problems.isEmpty {
      skipSpace()
      guard let name = text() else { break }
      skipSpace()
      guard take(0x3A) else {
        fail(.brokenJSON)
        break
      }
      guard let value = value(depth: depth + 1) else { break }
      members.append(BibliographyValue.Member(name: name, value: value))
      skipSpace()
      if take(0x7D) { break }
      if !take(0x2C) { fail(.brokenJSON) }
    }
    if depth > 0, !problems.isEmpty { return nil }
    return BibliographyValue(.record(members), at: range(start))
  }

  private mutating func list(from start: Int, depth: Int) -> BibliographyValue? {
    position += 1
    var values: [BibliographyValue] = []
    skipSpace()
    if take(0x5D) { return BibliographyValue(.list([]), at: range(start)) }
    while problems.isEmpty {
      guard let value = value(depth: depth + 1) else { break }
      values.append(value)
      skipSpace()
      if take(0x5D) { break }
      if !take(0x2C) { fail(.brokenJSON) }
    }
    return BibliographyValue(.list(values), at: range(start))
  }

  private mutating func word() -> BibliographyValue? {
    let start = position
    while let byte, !Self.ends.contains(byte) { position += 1 }
    let word = String(decoding: file.bytes[start..<position], as: UTF8.self)
    if word == "null" { return BibliographyValue(.text(""), at: range(start)) }
    guard word == "true" || word == "false" || Double(word) != nil else {
      position = start
      return fail(.brokenJSON)
    }
    return BibliographyValue(.text(word), at: range(start))
  }

  private static let ends: [UInt8] = [0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x5D, 0x7D, 0x3A]

  private mutating func text() -> Located<String>? {
    let start = position
    guard take(0x22) else {
      fail(.brokenJSON)
      return nil
    }
    var units: [UInt8] = []
    while let byte, byte != 0x22 {
      if byte != 0x5C {
        units.append(byte)
        position += 1
      } else if let escaped = escape() {
        units += escaped
      } else {
        fail(.brokenJSON)
        return nil
      }
    }
    guard take(0x22) else {
      fail(.brokenJSON)
      return nil
    }
    return Located(String(decoding: units, as: UTF8.self), at: range(start))
  }

  private mutating func escape() -> [UInt8]? {
    position += 1
    guard let byte else { return nil }
    position += 1
    switch byte {
    case 0x6E: return [0x0A]
    case 0x74: return [0x09]
    case 0x72: return [0x0D]
    case 0x62: return [0x08]
    case 0x66: return [0x0C]
    case 0x22, 0x5C, 0x2F: return [byte]
    case 0x75: return codeUnits()
    default: return nil
    }
  }

  private mutating func codeUnits() -> [UInt8]? {
    guard let first = hexadecimal() else { return nil }
    var units = [first]
    if 0xD800..<0xDC00 ~= first, file.bytes[position...].starts(with: [0x5C, 0x75]) {
      position += 2
      guard let second = hexadecimal() else { return nil }
      units.append(second)
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private mutating func hexadecimal() -> UInt16? {
    let digits = file.bytes[position...].prefix(4)
    guard digits.count == 4, let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    position += 4
    return unit
  }

  private var byte: UInt8? { position < file.bytes.count ? file.bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  private mutating func take(_ wanted: UInt8) -> Bool {
    guard byte == wanted else { return false }
    position += 1
    return true
  }

  private func range(_ start: Int) -> SourceRange {
    SourceRange(path: file.path, bytes: start..<position)
  }

  @discardableResult
  private mutating func fail(_ kind: BibliographyProblem.Kind) -> BibliographyValue? {
    if problems.isEmpty {
      let end = min(position + 1, file.bytes.count)
      let range = SourceRange(path: file.path, bytes: min(position, end)..<end)
      problems.append(BibliographyProblem(kind, at: range))
    }
    return nil
  }
}
