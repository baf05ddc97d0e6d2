/// The colour that a style sheet gives to a name of its own, `--ink: #1c2226`, as `0xRRGGBB`: the
/// first that is written in six hexadecimal digits; nil where none is.
public func color(named name: String, inStyleSheet text: [UInt8]) -> UInt32? {
  let name = Array("--\(name):".utf8)
  var index = 0
  while index + name.count + 7 <= text.count {
    guard text[index] == UInt8(ascii: "-"), text[index...].starts(with: name) else {
      index += 1
      continue
    }
    index += name.count
    let value = text[index...].drop { $0 == 0x20 || $0 == 0x0A }
    guard value.first == UInt8(ascii: "#") else { continue }
    let digits = String(decoding: value.dropFirst().prefix(6), as: UTF8.self)
    if digits.utf8.count == 6, let number = UInt32(digits, radix: 16) { return number }
  }
  return nil
}
