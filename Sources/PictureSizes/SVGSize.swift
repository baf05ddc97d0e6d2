/// The size of an SVG drawing: what its root says in `width` and `height` (SVG 2, section 8.2).
///
/// One of the two may follow from the `viewBox`. Percentages and units of fonts say nothing, nor does a
/// `viewBox` alone: such a drawing takes the room that there is.
func svgSize(_ bytes: [UInt8]) -> (Int, Int)? {
  guard let tag = rootTag(of: bytes) else { return nil }
  let box = attribute("viewBox", of: tag).map { text in
    text.split { $0 == " " || $0 == "," || $0 == "\n" || $0 == "\t" }.compactMap { Double($0) }
  }
  let width = attribute("width", of: tag).flatMap { length($0) }
  let height = attribute("height", of: tag).flatMap { length($0) }
  if let width, let height { return rounded(width, height) }
  guard let box, box.count == 4, box[2] > 0, box[3] > 0 else { return nil }
  if let width { return rounded(width, width * box[3] / box[2]) }
  if let height { return rounded(height * box[2] / box[3], height) }
  return nil
}

private func rounded(_ width: Double, _ height: Double) -> (Int, Int)? {
  guard width >= 0.5, height >= 0.5, width < 1e6, height < 1e6 else { return nil }
  return (Int(width.rounded()), Int(height.rounded()))
}

/// The bytes of the first `<svg …>`, before which only declarations and comments may stand.
private func rootTag(of bytes: [UInt8]) -> ArraySlice<UInt8>? {
  let limit = min(bytes.count, 1 << 16)
  var index = 0
  while index + 4 < limit {
    guard bytes[index] == UInt8(ascii: "<") else {
      index += 1
      continue
    }
    if bytes[index...].starts(with: "<svg".utf8) {
      guard let end = bytes[index..<limit].firstIndex(of: UInt8(ascii: ">")) else { return nil }
      return bytes[index..<end]
    }
    guard bytes[index + 1] == UInt8(ascii: "?") || bytes[index + 1] == UInt8(ascii: "!") else {
      return nil
    }
    guard let end = bytes[index..<limit].firstIndex(of: UInt8(ascii: ">")) else { return nil }
    index = end + 1
  }
  return nil
}

/// The value of an attribute of a tag.
private func attribute(_ name: String, of tag: ArraySlice<UInt8>) -> String? {
  let name = Array(name.utf8)
  var index = tag.startIndex
  while index + name.count + 2 < tag.endIndex {
    let isStart = tag[index] <= 0x20 && tag[(index + 1)...].starts(with: name)
    var place = index + 1 + name.count
    guard isStart else {
      index += 1
      continue
    }
    while place < tag.endIndex, tag[place] <= 0x20 { place += 1 }
    guard place < tag.endIndex, tag[place] == UInt8(ascii: "=") else {
      index += 1
      continue
    }
    place += 1
    while place < tag.endIndex, tag[place] <= 0x20 { place += 1 }
    guard place < tag.endIndex else { return nil }
    let quote = tag[place]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let end = tag[(place + 1)...].firstIndex(of: quote)
    else { return nil }
    return String(decoding: tag[(place + 1)..<end], as: UTF8.self)
  }
  return nil
}

/// A length in pixels of CSS; nil for a percentage or a unit of fonts.
private func length(_ text: String) -> Double? {
  let trimmed = text.filter { $0 != " " }
  let digits = trimmed.prefix { $0.isNumber || $0 == "." }
  guard let number = Double(digits) else { return nil }
  switch trimmed.dropFirst(digits.count) {
  case "", "px": return number
  case "pt": return number * 4 / 3
  case "pc": return number * 16
  case "in": return number * 96
  case "cm": return number * 96 / 2.54
  case "mm": return number * 9.6 / 2.54
  default: return nil
  }
}
