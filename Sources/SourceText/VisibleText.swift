/// A text as a terminal may show it: what could steer the screen or hide itself is spelled out.
///
/// Control characters, marks that turn the direction of writing, line separators and invisible
/// spaces become `\u{1B}` and the like; a line feed, a carriage return and a tab become `\n`, `\r`
/// and `\t`.
public func visibleText(_ text: some StringProtocol) -> String {
  guard text.unicodeScalars.contains(where: isInvisible) else { return String(text) }
  var shown = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if isInvisible(scalar) {
      shown.append(contentsOf: spelledOut(scalar).unicodeScalars)
    } else {
      shown.append(scalar)
    }
  }
  return String(shown)
}

/// Whether a terminal would obey, turn or hide a character instead of showing it.
public func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20..<0x7F: false
  case 0x00..<0x20, 0x7F..<0xA0: true
  case 0xAD, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
  case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
  default: false
  }
}

/// A character spelled out in ASCII, for example `\u{1B}`.
public func spelledOut(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "\n": "\\n"
  case "\r": "\\r"
  case "\t": "\\t"
  default: "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
  }
}
