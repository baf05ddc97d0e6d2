/// XML under construction, in bytes: the one place where text becomes text or an attribute of XML.
///
/// What XML 1.0 has no form for (section 2.2: control characters, U+FFFE and U+FFFF) is left out.
struct XMLText {
  /// What was written.
  private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)

  /// Writes XML that the program itself contains.
  mutating func markup(_ xml: StaticString) {
    xml.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes text: `&`, `<`, `>`, `"` and `'` become entities.
  mutating func text(_ text: String) {
    let text = Array(text.utf8)
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "<"): markup("&lt;")
      case UInt8(ascii: ">"): markup("&gt;")
      case UInt8(ascii: "\""): markup("&quot;")
      case UInt8(ascii: "'"): markup("&apos;")
      case 0x09, 0x0A, 0x0D: bytes.append(0x20)
      case 0x00..<0x20: break
      case 0xEF
      where index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE:
        index += 2
      default: bytes.append(text[index])
      }
      index += 1
    }
  }

  /// Writes an element that holds text on a line of its own.
  mutating func element(_ name: StaticString, _ text: String) {
    markup("<")
    markup(name)
    markup(">")
    self.text(text)
    markup("</")
    markup(name)
    markup(">\n")
  }
}
