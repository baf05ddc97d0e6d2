/// A text as a key: lower case, accents dropped, everything but letters and digits one hyphen.
///
/// `Coördinatie & samenhang (2019)` becomes `coordinatie-samenhang-2019`. Letters of other scripts
/// stay as they are. This is also the rule for the ids of headings. Linear in the text.
public func foldedKey(_ text: String) -> String {
  var key: [UInt8] = []
  key.reserveCapacity(text.utf8.count)
  var isPending = false
  func append(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars {
      if isPending, !key.isEmpty { key.append(0x2D) }
      isPending = false
      key.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
  for scalar in text.unicodeScalars {
    if scalar.isASCII {
      switch scalar {
      case "a"..."z", "0"..."9": append(CollectionOfOne(scalar))
      case "A"..."Z": append(scalar.properties.lowercaseMapping.unicodeScalars)
      case "'": break
      default: isPending = true
      }
    } else if scalar.properties.generalCategory == .nonspacingMark || scalar == "\u{2019}" {
      continue
    } else if let base = baseLetters(of: scalar) {
      append(base.unicodeScalars)
    } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      append(scalar.properties.lowercaseMapping.unicodeScalars)
    } else {
      isPending = true
    }
  }
  return String(decoding: key, as: UTF8.self)
}

/// What a search takes a character for: letters without accents in lower case, digits as plain ones.
///
/// Empty for what is passed over inside a word, as an apostrophe or an accent that stands apart; nil
/// for what parts words.
public func foldedLetters(of scalar: Unicode.Scalar) -> String? {
  switch scalar.value {
  case 0x27, 0x2019, 0xAD: return ""
  case 0xB2, 0xB3: return String(scalar.value - 0xB0)
  case 0xB9: return "1"
  case 0x2070, 0x2074...0x2079: return String(scalar.value - 0x2070)
  case 0x2080...0x2089: return String(scalar.value - 0x2080)
  default: break
  }
  if let base = baseLetters(of: scalar) { return base }
  if scalar.properties.generalCategory == .nonspacingMark { return "" }
  guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return nil }
  return scalar.properties.lowercaseMapping
}

/// The plain letters of a Latin letter with an accent or of a ligature; nil for any other scalar.
private func baseLetters(of scalar: Unicode.Scalar) -> String? {
  switch scalar.value {
  case 0xC0...0xC5, 0xE0...0xE5, 0x100...0x105, 0x1CD...0x1CE, 0x200...0x203: "a"
  case 0xC6, 0xE6: "ae"
  case 0xC7, 0xE7, 0x106...0x10D: "c"
  case 0x10E...0x111, 0xD0, 0xF0: "d"
  case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B, 0x204...0x207: "e"
  case 0x11C...0x123, 0x1E6...0x1E7: "g"
  case 0x124...0x127: "h"
  case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x131, 0x1CF...0x1D0: "i"
  case 0x132, 0x133: "ij"
  case 0x134, 0x135: "j"
  case 0x136...0x138: "k"
  case 0x139...0x142: "l"
  case 0xD1, 0xF1, 0x143...0x14B: "n"
  case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8, 0x14C...0x151, 0x1D1...0x1D2: "o"
  case 0x152, 0x153: "oe"
  case 0x154...0x159: "r"
  case 0x15A...0x161, 0x218...0x219: "s"
  case 0xDF: "ss"
  case 0x162...0x167, 0x21A...0x21B: "t"
  case 0xD9...0xDC, 0xF9...0xFC, 0x168...0x173, 0x1D3...0x1DC: "u"
  case 0x174, 0x175: "w"
  case 0xDD, 0xFD, 0xFF, 0x176...0x178: "y"
  case 0x179...0x17E: "z"
  default: nil
  }
}
