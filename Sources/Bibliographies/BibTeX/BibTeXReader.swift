import SourceText

/// Reads the syntax of `.bib` files: entries, `@string`, `@preamble`, `@comment`.
///
/// Source: Oren Patashnik, BibTeXing (1988), and the manual of BibLaTeX. Text between entries is a
/// comment. What has no end ends where a line begins with the next entry.
struct BibTeXReader {
  let file: SourceFile
  var position = 0
  var entries: [BibTeXEntry] = []
  var problems: [BibliographyProblem] = []
  var macros: [String: [UInt8]] = [:]
  var budget: RepetitionBudget
  private var openBraces = 0
  private var hasUnclosedComment = false
  private var typeSuggestions = Suggestions(BibTeXTypes.names)
  private var macroSuggestions: Suggestions?

  init(_ file: SourceFile) {
    self.file = file
    budget = RepetitionBudget(fileSize: file.bytes.count)
    for name in MonthNames.abbreviations { macros[name] = Array(name.utf8) }
  }

  /// Reads the whole file.
  mutating func read() {
    while let byte {
      switch byte {
      case UInt8(ascii: "@"): entry()
      case UInt8(ascii: "%"): skipLine()
      case UInt8(ascii: "{"):
        openBraces += 1
        position += 1
      case UInt8(ascii: "}"):
        if openBraces > 0 { openBraces -= 1 } else { strayBrace(at: position) }
        position += 1
      default: position += 1
      }
    }
  }

  private mutating func entry() {
    let start = position
    position += 1
    skipSpace()
    let nameStart = position
    let name = word()
    let type = Located(name.lowercased(), at: range(nameStart))
    skipSpace()
    guard !name.isEmpty, let opening = byte, opening == 0x7B || opening == 0x28 else { return }
    openBraces = 0
    position += 1
    let closing: UInt8 = opening == 0x7B ? 0x7D : 0x29
    switch type.value {
    case "comment": skipComment(from: start, closing: closing)
    case "preamble":
      _ = value(of: type, start)
      finish(start, closing)
    case "string": macro(start, closing)
    default: item(type, start, closing)
    }
  }

  private mutating func skipComment(from start: Int, closing: UInt8) {
    let content = position
    if closing == 0x29 || hasUnclosedComment { return skipLine() }
    var depth = 1
    while let byte, depth > 0 {
      if byte == 0x7B { depth += 1 }
      if byte == 0x7D { depth -= 1 }
      position += 1
    }
    if depth > 0 {
      hasUnclosedComment = true
      position = content
      unfinished(start, content)
      skipLine()
    }
  }

  private mutating func macro(_ start: Int, _ closing: UInt8) {
    skipSpace()
    let nameStart = position
    let name = Located(word().lowercased(), at: range(nameStart))
    skipSpace()
    guard !name.value.isEmpty, take(0x3D) else { return finish(start, closing) }
    if let value = value(of: name, start) { macros[name.value] = value.value }
    finish(start, closing)
  }

  /// Passes over the end of something that is no entry.
  private mutating func finish(_ start: Int, _ closing: UInt8) {
    skipSpace()
    if take(closing) { return }
    if byte == nil || isAtEntry { return unfinished(start, position) }
    unexpectedText(closing)
    if !take(closing) { unfinished(start, position) }
  }

  private mutating func item(_ type: Located<String>, _ start: Int, _ closing: UInt8) {
    if BibTeXTypes.cslType(of: type.value, subtype: nil) == nil, type.value != "xdata" {
      problems.append(
        BibliographyProblem(
          .unknownEntryType(type.value),
          at: type.range,
          suggestions: typeSuggestions.names(near: type.value)
        )
      )
    }
    let key = key(closing)
    var entry = BibTeXEntry(type: type, key: key, range: key.range)
    fields(of: &entry, start, closing)
    entry.range = range(start)
    entries.append(entry)
  }

  private mutating func key(_ closing: UInt8) -> Located<String> {
    skipSpace()
    let start = position
    while let byte, !Self.keyEnds.contains(byte), byte != closing { position += 1 }
    let end = position
    let text = String(decoding: file.bytes[start..<end], as: UTF8.self)
    skipSpace()
    if byte == 0x3D || text.isEmpty {
      position = start
      problems.append(BibliographyProblem(.missingKey, at: range(start, start)))
      return Located("", at: range(start, start))
    }
    if byte != 0x2C, byte != closing, byte != nil { missingComma(after: end) }
    return Located(text, at: range(start, end))
  }

  private static let keyEnds: Set<UInt8> = [
    0x09, 0x0A, 0x0D, 0x20, 0x22, 0x2C, 0x3D, 0x7B, 0x7D,
  ]

  private mutating func fields(of entry: inout BibTeXEntry, _ start: Int, _ closing: UInt8) {
    var names: [String: SourceRange] = [:]
    while true {
      skipSpace()
      if byte == nil || isAtEntry { return unfinished(start, position) }
      if take(0x2C) { continue }
      if byte == UInt8(ascii: "%") {
        skipLine()
        continue
      }
      if take(closing) {
        guard closing == 0x7D, isFollowedByField else { return }
        strayBrace(at: position - 1)
        continue
      }
      let nameStart = position
      let name = Located(word().lowercased(), at: range(nameStart))
      skipSpace()
      guard !name.value.isEmpty, take(0x3D) else {
        position = nameStart
        unexpectedText(closing)
        continue
      }
      guard let field = value(of: name, start) else { continue }
      if let first = names[name.value] {
        problems.append(
          BibliographyProblem(.duplicateField(name.value), at: name.range, related: first)
        )
      } else {
        names[name.value] = name.range
        entry.fields.append(field)
      }
      let end = position
      skipSpace()
      if let byte, byte != 0x2C, byte != closing, !isAtEntry, isAtField { missingComma(after: end) }
    }
  }

  /// The value of a field, pieces joined by `#`; nil where there is none.
  private mutating func value(of name: Located<String>, _ entryStart: Int) -> BibTeXField? {
    var pieces: [UInt8] = []
    skipSpace()
    let start = position
    var end = position
    repeat {
      skipSpace()
      switch byte {
      case 0x7B: pieces += delimited(0x7D, entryStart)
      case 0x22: pieces += delimited(0x22, entryStart)
      default:
        let wordStart = position
        let text = word()
        if text.isEmpty {
          problems.append(BibliographyProblem(.missingValue(name.value), at: name.range))
          return nil
        }
        pieces += expansion(of: text, at: range(wordStart))
      }
      end = position
      skipSpace()
    } while take(UInt8(ascii: "#"))
    position = end
    return BibTeXField(name: name, value: pieces, range: range(start, end))
  }

  private mutating func expansion(of text: String, at range: SourceRange) -> [UInt8] {
    if text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) { return Array(text.utf8) }
    if let value = macros[text.lowercased()] {
      if budget.take(value.count) { return value }
      problems.append(BibliographyProblem(.tooMuchRepetition, at: range))
      return []
    }
    if macroSuggestions == nil { macroSuggestions = Suggestions([String](macros.keys).sorted()) }
    let month = MonthNames.month(text).flatMap { $0 > 12 ? nil : MonthNames.abbreviations[$0 - 1] }
    let names = month.map { [$0] } ?? macroSuggestions?.names(near: text) ?? []
    problems.append(
      BibliographyProblem(
        .unknownMacro(text),
        at: range,
        suggestions: names,
        fix: names.count == 1 ? TextEdit(range: range, text: names[0]) : nil
      )
    )
    return Array(text.utf8)
  }

  /// What stands between braces or quotation marks; braces count even after a backslash.
  private mutating func delimited(_ closing: UInt8, _ entryStart: Int) -> ArraySlice<UInt8> {
    position += 1
    let start = position
    var depth = 0
    while let byte {
      if depth == 0, byte == closing {
        position += 1
        return file.bytes[start..<(position - 1)]
      }
      if byte == 0x7B { depth += 1 }
      if byte == 0x7D { depth -= 1 }
      if depth < 0 { break }
      position += 1
      if byte == 0x0A {
        skipBlanks()
        if isAtEntry { break }
      }
    }
    if depth < 0 {
      strayBrace(at: position)
      return file.bytes[start..<position]
    }
    problems.append(BibliographyProblem(.unfinishedEntry, at: range(start - 1, start)))
    return file.bytes[start..<position].prefix { $0 != 0x0A }
  }
}
