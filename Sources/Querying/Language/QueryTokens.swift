import SourceText

/// A word, number, text or mark of a question, and where it stands in it.
struct QueryToken: Hashable {
  enum Kind: Hashable {
    case word, text, mark
  }

  let kind: Kind
  let text: String
  let bytes: Range<Int>

  /// Whether it is one of some words, in any case.
  func isWord(_ words: [String]) -> Bool { kind == .word && words.contains(text.lowercased()) }

  func isMark(_ mark: String) -> Bool { kind == .mark && text == mark }
}

/// A question parted into tokens, and where a text in quotes is not closed.
func tokens(of bytes: [UInt8]) -> (tokens: [QueryToken], unclosed: Range<Int>?) {
  var found: [QueryToken] = []
  var index = 0
  while index < bytes.count {
    let start = index
    let byte = bytes[index]
    if byte <= 0x20 {
      index += 1
    } else if isSpace(bytes, at: index) {
      index += 2
    } else if let mark = quotationMark(bytes, at: index) {
      index += mark
      let inner = index
      while index < bytes.count, quotationMark(bytes, at: index) != mark { index += 1 }
      guard index < bytes.count else { return (found, start..<start + mark) }
      let text = String(decoding: bytes[inner..<index], as: UTF8.self)
      index += mark
      found.append(QueryToken(kind: .text, text: text, bytes: start..<index))
    } else if isWordByte(byte) {
      while index < bytes.count, isWordByte(bytes[index]) || bytes[index] == apostrophe,
        !isSpace(bytes, at: index),
        quotationMark(bytes, at: index) == nil
      {
        index += 1
      }
      while index > start + 1, bytes[index - 1] == UInt8(ascii: ".") { index -= 1 }
      let text = String(decoding: bytes[start..<index], as: UTF8.self)
      found.append(QueryToken(kind: .word, text: text, bytes: start..<index))
    } else {
      index += isPair(bytes, at: index) ? 2 : 1
      let text = String(decoding: bytes[start..<index], as: UTF8.self)
      found.append(QueryToken(kind: .mark, text: text, bytes: start..<index))
    }
  }
  return (found, nil)
}

/// Whether a space begins here that does not break a line, as word processors write it.
private func isSpace(_ bytes: [UInt8], at index: Int) -> Bool {
  bytes[index] == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0
}

/// How many bytes the quotation mark takes that begins here: `"`, or one of `“`, `”` and `„` as word
/// processors write them; nil where none begins.
private func quotationMark(_ bytes: [UInt8], at index: Int) -> Int? {
  if bytes[index] == UInt8(ascii: "\"") { return 1 }
  guard bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
    (0x9C...0x9E).contains(bytes[index + 2])
  else { return nil }
  return 3
}

/// What may stand within a word: `thema's`.
private let apostrophe = UInt8(ascii: "'")

/// Letters, digits and what joins them in keys, paths and dates.
private func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
  case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"): true
  default: false
  }
}

private func isPair(_ bytes: [UInt8], at index: Int) -> Bool {
  guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "=") else { return false }
  return [UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "!")].contains(bytes[index])
}

/// The words of the language, Dutch and English.
enum QueryWords {
  static let whereWords = ["waar", "waarvan", "where"]
  static let and = ["en", "and"]
  static let or = ["of", "or"]
  static let not = ["niet", "geen", "not"]
  static let count = ["aantal", "count"]
  static let contains = ["bevat", "contains"]
  static let begins = ["begint", "begins"]
  static let with = ["met", "with"]
  static let isWords = ["is", "zijn", "are"]
  static let empty = ["leeg", "empty"]
  static let show = ["toon", "show"]
  static let sort = ["sorteer", "sort"]
  static let group = ["groepeer", "group"]
  static let on = ["op", "by", "on"]
  static let limit = ["hoogstens", "limit"]
  static let descending = ["aflopend", "descending"]
  static let ascending = ["oplopend", "ascending"]
  static let asWords = ["als", "as"]

  static let displays: [String: String] = [
    "tabel": "table", "table": "table", "lijst": "list", "list": "list", "kaarten": "cards",
    "cards": "cards", "aantal": "count", "count": "count", "matrix": "matrix",
    "kruistabel": "crosstab", "crosstab": "crosstab",
    "tijdlijn": "timeline", "timeline": "timeline", "kaart": "map", "map": "map",
    "figuur": "picture", "picture": "picture",
  ]

  /// The thing of the page.
  static let this = ["dit", "this"]

  /// The words that begin a clause.
  static var clauses: [[String]] { [show, sort, group, limit, asWords] }

  /// All words, for suggestions.
  static var all: [String] {
    whereWords + and + or + not + clauses.joined() + on + contains + isWords
  }
}
