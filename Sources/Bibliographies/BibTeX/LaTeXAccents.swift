/// The accents of LaTeX, put on letters.
enum LaTeXAccents {
  /// The combining mark of each command for an accent.
  static let marks: [String: Unicode.Scalar] = [
    "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "\"": "\u{308}", "~": "\u{303}",
    "=": "\u{304}", ".": "\u{307}", "u": "\u{306}", "v": "\u{30C}", "H": "\u{30B}",
    "c": "\u{327}", "k": "\u{328}", "r": "\u{30A}", "d": "\u{323}", "b": "\u{331}",
  ]

  /// The marks by the words for them in the names of characters.
  private static let names: [String: Unicode.Scalar] = [
    "ACUTE": "\u{301}", "GRAVE": "\u{300}", "CIRCUMFLEX": "\u{302}", "DIAERESIS": "\u{308}",
    "TILDE": "\u{303}", "MACRON": "\u{304}", "DOT ABOVE": "\u{307}", "BREVE": "\u{306}",
    "CARON": "\u{30C}", "DOUBLE ACUTE": "\u{30B}", "CEDILLA": "\u{327}", "OGONEK": "\u{328}",
    "RING ABOVE": "\u{30A}", "DOT BELOW": "\u{323}", "LINE BELOW": "\u{331}",
  ]

  private struct Pair: Hashable {
    let letter: Unicode.Scalar
    let mark: Unicode.Scalar
  }

  /// The letters with one mark that are characters of their own, by their names in Unicode.
  private static let composed: [Pair: Unicode.Scalar] = {
    var result: [Pair: Unicode.Scalar] = [:]
    for code in Array(0xC0...0x233) + Array(0x1E00...0x1EFF) {
      guard let scalar = Unicode.Scalar(UInt32(code)), let name = scalar.properties.name else {
        continue
      }
      let words = name.split(separator: " ")
      guard words.count >= 6, words[0] == "LATIN", words[2] == "LETTER", words[3].count == 1,
        words[4] == "WITH", let mark = names[words[5...].joined(separator: " ")]
      else { continue }
      let text = words[1] == "SMALL" ? words[3].lowercased() : String(words[3])
      guard let letter = text.unicodeScalars.first else { continue }
      result[Pair(letter: letter, mark: mark)] = scalar
    }
    return result
  }()

  /// A letter with marks on it, the innermost first, in one character where there is one.
  static func text(_ text: String, with marks: some Sequence<Unicode.Scalar>) -> [UInt8] {
    var scalars = String.UnicodeScalarView()
    guard var letter = text.unicodeScalars.first else { return [] }
    for mark in marks {
      if scalars.isEmpty, let whole = composed[Pair(letter: letter, mark: mark)] {
        letter = whole
      } else {
        scalars.append(mark)
      }
    }
    return Array((String(letter) + String(scalars) + String(text.unicodeScalars.dropFirst())).utf8)
  }
}
