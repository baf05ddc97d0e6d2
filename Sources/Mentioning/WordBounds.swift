/// The endings that Dutch and English put behind a name.
private let endings = ["'s", "\u{2019}s", "en", "es", "s", "e", "n"]

/// Whether a match is a word of its own, perhaps with an ending.
func isWord(_ match: Range<Int>, in text: [UInt8]) -> Bool {
  if let previous = scalar(before: match.lowerBound, in: text), isPartOfWord(previous) {
    return false
  }
  return isEnd(match.upperBound, in: text) || ending(at: match.upperBound, in: text) != nil
}

/// Where a word ends that begins with a match: behind its ending, where it has one.
func wordEnd(of match: Range<Int>, in text: [UInt8]) -> Int {
  if isEnd(match.upperBound, in: text) { return match.upperBound }
  return match.upperBound + (ending(at: match.upperBound, in: text)?.utf8.count ?? 0)
}

private func ending(at offset: Int, in text: [UInt8]) -> String? {
  endings.first { ending in
    text[offset...].starts(with: ending.utf8) && isEnd(offset + ending.utf8.count, in: text)
  }
}

/// Whether no word goes on here; an apostrophe goes on where a letter follows.
private func isEnd(_ offset: Int, in text: [UInt8]) -> Bool {
  guard let next = scalar(at: offset, in: text) else { return true }
  if next == "'" || next == "\u{2019}" {
    let length = next == "'" ? 1 : 3
    return scalar(at: offset + length, in: text).map { !isPartOfWord($0) } ?? true
  }
  return !isPartOfWord(next)
}

/// Letters and digits of any script, marks above or below them, and hyphens.
private func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-": return true
    default: return false
    }
  }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .spacingMark, .decimalNumber: return true
  default: return scalar.properties.isAlphabetic
  }
}

private func scalar(at offset: Int, in text: [UInt8]) -> Unicode.Scalar? {
  String(decoding: text[offset...].prefix(4), as: UTF8.self).unicodeScalars.first
}

private func scalar(before offset: Int, in text: [UInt8]) -> Unicode.Scalar? {
  guard offset > 0 else { return nil }
  var start = offset - 1
  while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
  return String(decoding: text[start..<offset], as: UTF8.self).unicodeScalars.first
}
