/// Bytes as the text they were meant to be, and what was wrong with them.
struct DecodedText: Equatable {
  /// Why the bytes were not UTF-8.
  enum Fault: Equatable {
    /// Some bytes were not; where the first one stands in the text, what it was, how many there were.
    case badBytes(at: Int, first: UInt8, count: Int)

    /// The file is in UTF-16, and says so.
    case utf16
  }

  let bytes: [UInt8]
  let fault: Fault?
}

/// The text of a file: without byte order mark, with a replacement character for each bad stretch.
func decodedText(_ bytes: [UInt8]) -> DecodedText {
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    return DecodedText(bytes: textOfUTF16(bytes), fault: .utf16)
  }
  let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  guard var place = firstBadByte(of: bytes[start...]) else {
    return DecodedText(bytes: start == 0 ? bytes : Array(bytes[start...]), fault: nil)
  }
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count + 16)
  var done = start
  var first: (offset: Int, byte: UInt8)?
  var count = 0
  while true {
    text += bytes[done..<place.start]
    first = first ?? (text.count, bytes[place.start])
    text += [0xEF, 0xBF, 0xBD]
    count += 1
    done = place.end
    guard let next = firstBadByte(of: bytes[done...]) else { break }
    place = next
  }
  text += bytes[done...]
  guard let first else { preconditionFailure("a bad byte was found") }
  return DecodedText(
    bytes: text,
    fault: .badBytes(at: first.offset, first: first.byte, count: count)
  )
}

/// The first bytes that are no UTF-8: one byte, or the beginning of a character that is cut off.
private func firstBadByte(of bytes: ArraySlice<UInt8>) -> (start: Int, end: Int)? {
  var index = bytes.startIndex
  while index < bytes.endIndex {
    let lead = bytes[index]
    if lead < 0x80 {
      index += 1
      continue
    }
    let (length, second): (Int, ClosedRange<UInt8>)
    switch lead {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return (index, index + 1)
    }
    var end = index + 1
    while end < bytes.endIndex, end < index + length {
      let allowed = end == index + 1 ? second : 0x80...0xBF
      guard allowed.contains(bytes[end]) else { break }
      end += 1
    }
    guard end == index + length else { return (index, end) }
    index = end
  }
  return nil
}

private func textOfUTF16(_ bytes: [UInt8]) -> [UInt8] {
  let isLittle = bytes[0] == 0xFF
  let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    return isLittle ? second << 8 | first : first << 8 | second
  }
  return Array(String(decoding: units, as: UTF16.self).utf8)
}
