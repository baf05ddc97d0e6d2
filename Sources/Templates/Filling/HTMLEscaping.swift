/// Text as HTML shows it, in content and in attributes: `&`, `<`, `>`, `"` and `'` are replaced.
///
/// On bytes: a quote with a combining mark behind it is one `Character`, and is escaped here.
enum HTMLEscaping {
  /// How many bytes one byte can become.
  static let growth = 6

  /// How many bytes behind the end of the escaped text may be written over.
  static let slack = 8

  /// How many bytes the escaped text has.
  static func length(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.reduce(0) { $0 + (Replacement(of: $1)?.count ?? 1) }
  }

  /// Writes the escaped text and gives its end; there is room for it and the slack.
  ///
  /// Eight bytes at a time are put down as they are; where one of them needs a replacement, that is
  /// put down over it, and the next eight begin behind it.
  static func escape(
    _ bytes: UnsafeBufferPointer<UInt8>,
    to output: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return output }
    let count = bytes.count
    var output = UnsafeMutableRawPointer(output)
    var index = 0
    while count - index >= 8 {
      let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      output.storeBytes(of: word, as: UInt64.self)
      let marks = marks(in: word)
      if marks == 0 {
        index += 8
        output += 8
        continue
      }
      let clean = marks.trailingZeroBitCount / 8
      output = put(base.load(fromByteOffset: index + clean, as: UInt8.self), at: output + clean)
      index += clean + 1
    }
    let rest = count - index
    if rest > 0, count >= 8 {
      // The last eight bytes once more, without those that are done.
      let word = base.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      let last = (UInt64(littleEndian: word) >> (8 * (8 - rest))).littleEndian
      output.storeBytes(of: last, as: UInt64.self)
      let clean = min(marks(in: last).trailingZeroBitCount / 8, rest)
      index += clean
      output += clean
    }
    while index < count {
      output = put(base.load(fromByteOffset: index, as: UInt8.self), at: output)
      index += 1
    }
    return output.assumingMemoryBound(to: UInt8.self)
  }

  /// The lowest bit that is set is the top bit of the first byte that may need a replacement.
  ///
  /// With bits 0 and 2 set, `"`, `&` and `'` are `'`, as is `#`; with bit 1 set, `<` and `>` are
  /// `>`. The first byte of a little-endian word is its lowest.
  @inline(__always)
  private static func marks(in word: UInt64) -> UInt64 {
    let word = UInt64(littleEndian: word)
    let quotes = (word | 0x0505_0505_0505_0505) ^ 0x2727_2727_2727_2727
    let angles = (word | 0x0202_0202_0202_0202) ^ 0x3E3E_3E3E_3E3E_3E3E
    return (zeroes(in: quotes) | zeroes(in: angles)) & 0x8080_8080_8080_8080
  }

  /// Sets the top bit of the lowest byte that is zero, and of some bytes above it.
  @inline(__always)
  private static func zeroes(in word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word
  }

  @inline(__always)
  private static func put(
    _ byte: UInt8,
    at output: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    guard let replacement = Replacement(of: byte) else {
      output.storeBytes(of: byte, as: UInt8.self)
      return output + 1
    }
    output.storeBytes(of: replacement.bytes.littleEndian, as: UInt64.self)
    return output + replacement.count
  }

  /// What stands for a byte: up to eight bytes, the first one lowest.
  private struct Replacement {
    let bytes: UInt64
    let count: Int

    @inline(__always)
    init?(of byte: UInt8) {
      switch byte {
      case UInt8(ascii: "&"): (bytes, count) = (0x3B_706D_6126, 5)  // &amp;
      case UInt8(ascii: "<"): (bytes, count) = (0x3B74_6C26, 4)  // &lt;
      case UInt8(ascii: ">"): (bytes, count) = (0x3B74_6726, 4)  // &gt;
      case UInt8(ascii: "\""): (bytes, count) = (0x3B74_6F75_7126, 6)  // &quot;
      case UInt8(ascii: "'"): (bytes, count) = (0x3B_3933_2326, 5)  // &#39;
      default: return nil
      }
    }
  }
}
