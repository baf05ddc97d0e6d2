/// Text as HTML shows it, in content and in attributes: `&`, `<`, `>`, `"` and `'` are replaced.
///
/// On bytes: a quote with a combining mark behind it is one `Character`, and is escaped here.
enum HTMLEscaping {
  /// How many bytes one byte can become.
  static let growth = 6

  /// How many bytes the escaped text has.
  static func length(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.reduce(0) { $0 + (replacement(of: $1)?.utf8CodeUnitCount ?? 1) }
  }

  /// Writes the escaped text and gives its end; there is room for all of it.
  static func escape(
    _ bytes: UnsafeBufferPointer<UInt8>,
    to output: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    guard let base = bytes.baseAddress else { return output }
    let count = bytes.count
    var output = output
    var index = 0
    while count - index >= 8 {
      let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
      if isClean(word) {
        UnsafeMutableRawPointer(output).storeBytes(of: word, as: UInt64.self)
        output += 8
      } else {
        for offset in index..<(index + 8) { output = escape(base[offset], to: output) }
      }
      index += 8
    }
    while index < count {
      output = escape(base[index], to: output)
      index += 1
    }
    return output
  }

  /// Whether none of eight bytes needs a replacement; `#` and a few others are taken for unclean.
  ///
  /// With bits 0 and 2 set, `"`, `&` and `'` are `'`; with bit 1 set, `<` and `>` are `>`.
  private static func isClean(_ word: UInt64) -> Bool {
    let quotes = (word | 0x0505_0505_0505_0505) ^ 0x2727_2727_2727_2727
    let angles = (word | 0x0202_0202_0202_0202) ^ 0x3E3E_3E3E_3E3E_3E3E
    return (zeroes(in: quotes) | zeroes(in: angles)) == 0
  }

  /// A bit for each byte that is zero, and possibly for bytes above one.
  private static func zeroes(in word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  private static func escape(
    _ byte: UInt8,
    to output: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    guard let replacement = replacement(of: byte) else {
      output.pointee = byte
      return output + 1
    }
    output.update(from: replacement.utf8Start, count: replacement.utf8CodeUnitCount)
    return output + replacement.utf8CodeUnitCount
  }

  private static func replacement(of byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
