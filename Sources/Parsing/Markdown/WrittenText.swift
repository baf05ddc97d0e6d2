/// Where a text ends that is written from a byte of the file on; nil where something else stands.
///
/// Follows backslash escapes and entities (CommonMark 2.4 and 2.5), and tells of each byte of the
/// text where it, or what stands for it, is written. Linear in the text.
func writtenEnd(
  of text: ArraySlice<UInt8>,
  in bytes: [UInt8],
  from start: Int,
  limit: Int,
  each: (_ offset: Int) -> Void = { _ in }
) -> Int? {
  var index = text.startIndex
  var offset = start
  while index < text.endIndex {
    guard offset < limit else { return nil }
    let byte = bytes[offset]
    if byte == UInt8(ascii: "\\"), offset + 1 < limit, isPunctuation(bytes[offset + 1]),
      bytes[offset + 1] == text[index]
    {
      each(offset)
      index += 1
      offset += 2
    } else if byte == UInt8(ascii: "&"), let entity = entity(in: bytes, at: offset, limit: limit),
      text[index...].starts(with: entity.decoded)
    {
      for _ in entity.decoded { each(offset) }
      index += entity.decoded.count
      offset += entity.length
    } else {
      guard byte == text[index] else { return nil }
      each(offset)
      index += 1
      offset += 1
    }
  }
  return offset
}

/// The entity that begins at a byte, and what it stands for; nil where there is none.
func entity(
  in bytes: [UInt8],
  at start: Int,
  limit: Int
) -> (length: Int, decoded: [UInt8])? {
  guard let semicolon = bytes[start..<min(limit, start + 40)].firstIndex(of: UInt8(ascii: ";"))
  else { return nil }
  let written = Array(bytes[start...semicolon])
  guard let decoded = decodedByCmark(written), decoded != written else { return nil }
  return (written.count, decoded)
}

/// Whether a byte is punctuation in ASCII.
func isPunctuation(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
  default: false
  }
}
