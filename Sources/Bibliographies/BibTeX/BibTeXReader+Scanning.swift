import SourceText

/// The bytes that a reader of `.bib` files looks at, and what it tells of them.
extension BibTeXReader {
  var byte: UInt8? { position < file.bytes.count ? file.bytes[position] : nil }

  mutating func strayBrace(at place: Int) {
    let range = range(place, place + 1)
    let fix = TextEdit(range: range, text: "")
    problems.append(BibliographyProblem(.strayBrace, at: range, fix: fix))
  }

  mutating func missingComma(after place: Int) {
    let range = range(place, place)
    let fix = TextEdit(range: range, text: ",")
    problems.append(BibliographyProblem(.missingComma, at: range, fix: fix))
  }

  /// Tells of an entry without an end, once: where a value of it has none, that was told.
  mutating func unfinished(_ start: Int, _ end: Int) {
    if let last = problems.last, last.kind == .unfinishedEntry,
      last.range.bytes.lowerBound >= start
    {
      return
    }
    let line = file.bytes[start..<end].prefix { $0 != 0x0A && $0 != 0x0D }
    problems.append(BibliographyProblem(.unfinishedEntry, at: range(start, line.endIndex)))
  }

  /// Passes over what is no field, up to the next comma, brace or line.
  mutating func unexpectedText(_ closing: UInt8) {
    let start = position
    while let byte, !Self.textEnds.contains(byte), byte != closing || position == start {
      position += 1
    }
    if position == start, byte != nil { position += 1 }
    problems.append(BibliographyProblem(.unexpectedText, at: range(start)))
  }

  private static let textEnds: Set<UInt8> = [0x0A, 0x0D, 0x2C, 0x7D]

  /// Whether a known entry begins here, first on its line.
  var isAtEntry: Bool {
    guard byte == UInt8(ascii: "@") else { return false }
    var start = position
    while start > 0, position - start < 40, [0x20, 0x09].contains(file.bytes[start - 1]) {
      start -= 1
    }
    guard start == 0 || [0x0A, 0x0D].contains(file.bytes[start - 1]) else { return false }
    let rest = file.bytes[(position + 1)...].prefix(40)
    let name = rest.prefix { 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 }
    let next = rest[name.endIndex...].first { $0 != 0x20 && $0 != 0x09 }
    let word = String(decoding: name, as: UTF8.self).lowercased()
    return (next == 0x7B || next == 0x28) && BibTeXTypes.words.contains(word)
  }

  /// Whether a name and `=` stand here.
  var isAtField: Bool {
    let rest = file.bytes[position...].prefix(80)
    let name = rest.prefix { Self.isWord($0) }
    return !name.isEmpty && rest[name.endIndex...].first { !Self.isSpace($0) } == 0x3D
  }

  /// Whether a comma and a field follow, as they do after a brace that is one too many.
  var isFollowedByField: Bool {
    let rest = file.bytes[position...].prefix(160).drop { Self.isSpace($0) }
    guard rest.first == 0x2C else { return false }
    let field = rest.dropFirst().drop { Self.isSpace($0) }
    let name = field.prefix { Self.isWord($0) }
    return !name.isEmpty && field[name.endIndex...].first { !Self.isSpace($0) } == 0x3D
  }

  /// A name: everything but spaces and the marks of the syntax.
  mutating func word() -> String {
    let start = position
    while let byte, Self.isWord(byte) { position += 1 }
    return String(decoding: file.bytes[start..<position], as: UTF8.self)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte > 0x20 && ![0x22, 0x23, 0x25, 0x28, 0x29, 0x2C, 0x3D, 0x40, 0x7B, 0x7D].contains(byte)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }

  mutating func skipSpace() {
    while let byte, Self.isSpace(byte) { position += 1 }
  }

  mutating func skipBlanks() {
    while byte == 0x20 || byte == 0x09 { position += 1 }
  }

  mutating func skipLine() {
    while let byte, byte != 0x0A { position += 1 }
  }

  mutating func take(_ wanted: UInt8) -> Bool {
    guard byte == wanted else { return false }
    position += 1
    return true
  }

  func range(_ start: Int, _ end: Int? = nil) -> SourceRange {
    SourceRange(path: file.path, bytes: start..<(end ?? position))
  }
}
