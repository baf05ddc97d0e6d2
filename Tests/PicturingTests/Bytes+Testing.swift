/// How often a text occurs in bytes.
func occurrences(of text: String, in bytes: [UInt8]) -> Int {
  let pattern = Array(text.utf8)
  guard bytes.count >= pattern.count else { return 0 }
  return (0...(bytes.count - pattern.count)).count { start in
    bytes[start..<(start + pattern.count)].elementsEqual(pattern)
  }
}

/// Whether every element is closed where it should be and no attribute is left open.
func isWellFormed(_ bytes: [UInt8]) -> Bool {
  var open: [[UInt8]] = []
  var index = 0
  while index < bytes.count {
    guard bytes[index] == UInt8(ascii: "<") else {
      if bytes[index] == UInt8(ascii: ">") { return false }
      index += 1
      continue
    }
    guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else { return false }
    let tag = Array(bytes[(index + 1)..<end])
    if tag.contains(UInt8(ascii: "<")) { return false }
    if tag.count(where: { $0 == UInt8(ascii: "\"") }) % 2 != 0 { return false }
    let name = Array(tag.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "/") })
    if tag.first == UInt8(ascii: "/") {
      guard open.popLast() == Array(tag.dropFirst()) else { return false }
    } else if tag.last != UInt8(ascii: "/") {
      open.append(name)
    }
    index = end + 1
  }
  return open.isEmpty
}
