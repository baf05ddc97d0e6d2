import Citations

/// Reads and writes lists of names: `Broek, Jos van den and {Rathenau Instituut}`.
///
/// Source: BibTeXing, section 4 ("First von Last", "von Last, First", "von Last, Jr, First"), and
/// the extended form of BibLaTeX ("family=Broek, given=Jos, prefix=van den").
enum BibTeXNames {
  private typealias Word = ArraySlice<UInt8>

  /// The names of a value, and whether "and others" follows them.
  static func names(of value: [UInt8]) -> (names: [PersonName], hasOthers: Bool) {
    var names: [PersonName] = []
    var hasOthers = false
    for parts in lists(of: value) {
      if parts.count == 1, parts[0].count == 1, parts[0][0].elementsEqual("others".utf8) {
        hasOthers = true
      } else if let name = name(of: parts) {
        names.append(name)
      }
    }
    return (names, hasOthers)
  }

  /// Each name as the words between its commas.
  ///
  /// Braces hold together what stands in them.
  private static func lists(of value: [UInt8]) -> [[[Word]]] {
    var names: [[[Word]]] = []
    var parts: [[Word]] = [[]]
    var start: Int?
    var depth = 0
    func isSpace(_ byte: UInt8) -> Bool {
      [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "~")].contains(byte)
    }
    func endWord(_ end: Int) {
      guard let first = start else { return }
      start = nil
      let word = value[first..<end]
      if word.count == 3, String(decoding: word, as: UTF8.self).lowercased() == "and" {
        names.append(parts)
        parts = [[]]
      } else {
        parts[parts.count - 1].append(word)
      }
    }
    for (index, byte) in value.enumerated() {
      if depth == 0, isSpace(byte), index == 0 || value[index - 1] != UInt8(ascii: "\\") {
        endWord(index)
      } else if depth == 0, byte == UInt8(ascii: ",") {
        endWord(index)
        parts.append([])
      } else {
        if start == nil { start = index }
        if byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: "}") { depth = max(0, depth - 1) }
      }
    }
    endWord(value.count)
    return names + [parts]
  }

  private static func name(of parts: [[Word]]) -> PersonName? {
    let words = parts[0]
    if parts.count == 1, words.count == 1, isBraced(words[0]) {
      let text = decoded(words)
      return text.isEmpty ? nil : PersonName(literal: text)
    }
    if let name = extendedName(of: parts) { return name }
    var given: [Word] = []
    var suffix = ""
    var rest = words[...]
    switch parts.count {
    case 1:
      let von = words.dropLast().firstIndex { isSmall($0) } ?? max(0, words.count - 1)
      given = Array(words[..<von])
      rest = words[von...]
    case 2: given = parts[1]
    default:
      suffix = decoded(parts[1])
      given = Array(parts[2...].joined())
    }
    let last = rest.dropLast().lastIndex { isSmall($0) }.map { $0 + 1 } ?? rest.startIndex
    let von = decoded(Array(rest[..<last]))
    let names = decoded(given)
    let parted = von.isEmpty ? DutchParticles.parted(names) : (given: names, particle: von)
    let name = PersonName(
      family: decoded(Array(rest[last...])),
      given: parted.given,
      nonDropping: parted.particle,
      suffix: suffix
    )
    if !name.family.isEmpty { return name }
    return name.given.isEmpty ? nil : PersonName(literal: name.given)
  }

  private static func extendedName(of parts: [[Word]]) -> PersonName? {
    var values: [String: String] = [:]
    for part in parts {
      guard let first = part.first, let mark = first.firstIndex(of: UInt8(ascii: "=")) else {
        return nil
      }
      let key = String(decoding: first[..<mark], as: UTF8.self)
      guard ["family", "given", "prefix", "suffix", "useprefix"].contains(key) else { return nil }
      values[key] = decoded([first[(mark + 1)...]] + part.dropFirst())
    }
    return PersonName(
      family: values["family"] ?? "",
      given: values["given"] ?? "",
      nonDropping: values["prefix"] ?? "",
      suffix: values["suffix"] ?? ""
    )
  }

  /// Whether braces stand around a whole word, as they do around the name of a body.
  private static func isBraced(_ word: Word) -> Bool {
    guard word.first == UInt8(ascii: "{"), word.dropFirst().first != UInt8(ascii: "\\") else {
      return false
    }
    var depth = 0
    for (index, byte) in zip(word.indices, word) {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return index == word.endIndex - 1 }
    }
    return false
  }

  /// Whether the first letter of a word is small, which makes it a particle.
  private static func isSmall(_ word: Word) -> Bool {
    if isBraced(word) { return false }
    let letter = LaTeXText.decoded(word).text.unicodeScalars.first { $0.properties.isAlphabetic }
    return letter?.properties.isLowercase ?? false
  }

  private static func decoded(_ words: [Word]) -> String {
    words.map { LaTeXText.decoded($0).text }.joined(separator: " ")
  }

  /// The list of names as it is read again.
  static func text(of names: [PersonName]) -> String {
    names.map { text(of: $0) }.joined(separator: " and ")
  }

  private static func text(of name: PersonName) -> String {
    if !name.literal.isEmpty { return "{" + LaTeXEscape.latex(name.literal) + "}" }
    let given = [name.given, name.dropping].filter { !$0.isEmpty }.joined(separator: " ")
    let joint = name.nonDropping.hasSuffix("'") || name.nonDropping.hasSuffix("’") ? "" : " "
    let whole = name.nonDropping.isEmpty ? name.family : name.nonDropping + joint + name.family
    let parts = [whole] + (name.suffix.isEmpty ? [] : [name.suffix])
    let texts = parts + (given.isEmpty && name.suffix.isEmpty ? [] : [given])
    let plain = texts.map { LaTeXEscape.latex($0) }.joined(separator: ", ")
    if names(of: Array(plain.utf8)).names == [name] { return plain }
    let named = [
      ("family", name.family), ("given", given), ("prefix", name.nonDropping),
      ("suffix", name.suffix),
    ]
    return named.filter { !$0.1.isEmpty }
      .map { "\($0.0)={\(LaTeXEscape.latex($0.1))}" }.joined(separator: ", ")
  }
}
