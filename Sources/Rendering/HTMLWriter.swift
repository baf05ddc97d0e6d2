/// Writes HTML as bytes: the one place where text becomes HTML text or an attribute.
///
/// Escaping works on bytes, so no combining mark can hide a quotation mark from it.
struct HTMLWriter {
  /// What was written.
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Writes HTML that the program itself contains.
  mutating func markup(_ html: StaticString) {
    html.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes text: `&`, `<`, `>` and `"` become entities (as libcmark does it).
  mutating func text(_ text: some Collection<UInt8>) {
    guard
      text.withContiguousStorageIfAvailable({ appendEscaped($0) }) == nil
    else { return }
    Array(text).withUnsafeBufferPointer { appendEscaped($0) }
  }

  /// Writes a string as text.
  mutating func text(_ string: String) {
    var string = string
    string.withUTF8 { appendEscaped($0) }
  }

  /// Writes HTML that an earlier writer made.
  mutating func html(_ html: [UInt8]) { bytes.append(contentsOf: html) }

  /// Writes an address as the value of an attribute: what an address may not hold in percent form.
  mutating func address(_ address: some Collection<UInt8>) {
    for byte in address {
      switch byte {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "'"): markup("&#x27;")
      case let byte where isAddressByte(byte): bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "%"))
        bytes.append(hexDigit(byte >> 4))
        bytes.append(hexDigit(byte & 15))
      }
    }
  }

  /// Writes a whole number.
  mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  /// Begins a new line, unless one has just begun.
  mutating func line() {
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
  }

  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var clean = 0
    for index in text.indices {
      let entity: StaticString
      switch text[index] {
      case UInt8(ascii: "&"): entity = "&amp;"
      case UInt8(ascii: "<"): entity = "&lt;"
      case UInt8(ascii: ">"): entity = "&gt;"
      case UInt8(ascii: "\""): entity = "&quot;"
      default: continue
      }
      bytes.append(contentsOf: text[clean..<index])
      markup(entity)
      clean = index + 1
    }
    bytes.append(contentsOf: text[clean...])
  }

  private func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  /// The bytes that stand for themselves in an address (RFC 3986, and `%` as already decided).
  private func isAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "+"),
      UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: ","), UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "@"),
      UInt8(ascii: "?"), UInt8(ascii: "="), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "/"), UInt8(ascii: "$"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
