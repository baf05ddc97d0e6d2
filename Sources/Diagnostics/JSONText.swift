/// JSON under construction, in bytes; commas and escapes are its own business.
///
/// Valid JSON for any strings; control characters, line separators, marks that turn the direction of
/// writing and byte order marks, which some readers drop, are escaped: the text is safe to show.
public struct JSONText: Sendable {
  /// The JSON so far, in UTF-8.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Makes an empty text; write one value into it.
  public init() {}

  /// The JSON as a string.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes a string.
  public mutating func string(_ value: some StringProtocol) {
    separate()
    quoted(value)
  }

  /// Writes a string, or null where there is none.
  public mutating func string(_ value: String?) {
    if let value { string(value) } else { null() }
  }

  /// Writes a whole number.
  public mutating func number(_ value: Int) {
    separate()
    bytes += String(value).utf8
  }

  /// Writes true or false.
  public mutating func flag(_ value: Bool) {
    separate()
    bytes += (value ? "true" : "false").utf8
  }

  /// Writes null.
  public mutating func null() {
    separate()
    bytes += "null".utf8
  }

  /// Writes an object; `members` writes its members.
  public mutating func object(_ members: (inout JSONText) -> Void) {
    open("{")
    members(&self)
    close("}")
  }

  /// Writes an array with one value for each element.
  public mutating func array<Element>(
    _ elements: some Sequence<Element>,
    _ value: (inout JSONText, Element) -> Void
  ) {
    open("[")
    for element in elements { value(&self, element) }
    close("]")
  }

  /// Writes an array of strings.
  public mutating func strings(_ values: some Sequence<String>) {
    array(values) { json, value in json.string(value) }
  }

  /// Writes the name of a member; its value comes next.
  public mutating func name(_ name: String) {
    separate()
    quoted(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a member that is a string.
  public mutating func member(_ name: String, _ value: some StringProtocol) {
    self.name(name)
    string(value)
  }

  /// Writes a member that is a number.
  public mutating func member(_ name: String, _ value: Int) {
    self.name(name)
    number(value)
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    needsComma = false
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  private mutating func quoted(_ value: some StringProtocol) {
    bytes.append(UInt8(ascii: "\""))
    var text = String(value)
    text.withUTF8 { escape($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x00..<0x20, 0x7F: escape(UInt16(byte))
      case 0xC2 where index < text.count && text[index] < 0xA0:
        escape(UInt16(text[index]))
        index += 1
      case 0xE2 where index + 1 < text.count && isTurning(text[index], text[index + 1]):
        escape(UInt16(0x2000) + UInt16(text[index] & 0x3F) << 6 + UInt16(text[index + 1] & 0x3F))
        index += 2
      case 0xEF where index + 1 < text.count && text[index] == 0xBB && text[index + 1] == 0xBF:
        escape(0xFEFF)
        index += 2
      default: bytes.append(byte)
      }
    }
  }

  /// Whether the bytes after 0xE2 make U+2028 to U+202E or U+2066 to U+2069.
  private func isTurning(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: (0xA8...0xAE).contains(third)
    case 0x81: (0xA6...0xA9).contains(third)
    default: false
    }
  }

  private mutating func escape(_ unit: UInt16) {
    let digits = String(unit, radix: 16, uppercase: true)
    bytes += "\\u".utf8
    bytes += String(repeating: "0", count: 4 - digits.utf8.count).utf8
    bytes += digits.utf8
  }
}
