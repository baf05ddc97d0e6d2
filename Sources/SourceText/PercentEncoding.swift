/// A path with everything but letters, digits and a few marks in percent form (RFC 3986).
///
/// A whole address keeps the marks that part it; either way nothing that HTML minds is left but `&`.
public func percentEncoded(_ text: String, isWhole: Bool = false) -> String {
  let marks: StaticString = isWhole ? "-._~/!$&()*+,;=:@%?#[]" : "-._~/!$()*+,;=@"
  let allowed = marks.withUTF8Buffer { Array($0) }
  let isPlain = text.utf8.allSatisfy { isAlphanumeric($0) || allowed.contains($0) }
  if isPlain { return text }
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    if isAlphanumeric(byte) || allowed.contains(byte) {
      bytes.append(byte)
    } else {
      bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func isAlphanumeric(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}
