/// Writes SVG as bytes: the one place where text becomes the text of a picture.
///
/// Escaping works on bytes, so no combining mark can hide a quotation mark from it.
struct SVGWriter {
  /// What was written.
  private(set) var bytes: [UInt8] = []

  /// Writes SVG that the program itself contains.
  mutating func markup(_ svg: StaticString) {
    svg.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes text: what SVG and HTML mind becomes an entity.
  mutating func text(_ string: String) {
    var string = string
    string.withUTF8 { utf8 in
      for byte in utf8 {
        switch byte {
        case UInt8(ascii: "&"): markup("&amp;")
        case UInt8(ascii: "<"): markup("&lt;")
        case UInt8(ascii: ">"): markup("&gt;")
        case UInt8(ascii: "\""): markup("&quot;")
        case UInt8(ascii: "'"): markup("&#39;")
        default: bytes.append(byte)
        }
      }
    }
  }

  /// Writes a whole number.
  mutating func number(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let size = number.magnitude
    var unit: UInt = 1
    while size / unit >= 10 { unit *= 10 }
    while unit > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(size / unit % 10))
      unit /= 10
    }
  }

  /// Writes numbers with spaces between them.
  mutating func numbers(_ numbers: Int...) {
    for (index, number) in numbers.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: " ")) }
      self.number(number)
    }
  }

  /// Writes what another writer wrote.
  mutating func append(_ other: SVGWriter) { bytes.append(contentsOf: other.bytes) }
}
