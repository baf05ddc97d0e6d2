import Model

extension Markup {
  /// Adds a text as several nodes: each bracket that the editor wrote as markup is one of its own.
  ///
  /// libcmark joins what it reads as text, so `\[`, `&#91;` and `[` come as the same byte; only the
  /// source tells them apart. Both have their brackets in one order. Linear in the text.
  mutating func appendParted(_ node: MarkupNode, source: ArraySlice<UInt8>) {
    let start = Int(node.text.lowerBound)
    let shown = (start..<Int(node.text.upperBound)).filter { isBracket(text[$0]) }
    let written = writtenBrackets(in: source)
    guard shown.count == written.count else {
      nodes.append(node)
      return
    }
    var rest = node
    func appendRest(before text: Int, _ source: Int) {
      guard Int(rest.text.lowerBound) < text else { return }
      var part = rest
      part.text = rest.text.lowerBound..<Int32(text)
      part.source = rest.source.lowerBound..<Int32(source)
      append(part)
    }
    for (text, bracket) in zip(shown, written) where !bracket.isEscaped {
      appendRest(before: text, bracket.offset)
      var part = node
      part.text = Int32(text)..<Int32(text + 1)
      part.source = Int32(bracket.offset)..<Int32(bracket.offset + 1)
      append(part)
      rest.text = part.text.upperBound..<node.text.upperBound
      rest.source = part.source.upperBound..<max(part.source.upperBound, node.source.upperBound)
    }
    appendRest(before: Int(node.text.upperBound), Int(rest.source.upperBound))
  }

  private mutating func append(_ node: MarkupNode) {
    var node = node
    node.end = Int32(nodes.count + 1)
    nodes.append(node)
  }
}

/// A bracket of a source: where it begins, and whether it is written so that it is no markup.
private struct WrittenBracket {
  let offset: Int
  let isEscaped: Bool
}

private func writtenBrackets(in source: ArraySlice<UInt8>) -> [WrittenBracket] {
  var found: [WrittenBracket] = []
  var index = source.startIndex
  while index < source.endIndex {
    let byte = source[index]
    if byte == UInt8(ascii: "\\"), index + 1 < source.endIndex, isPunctuation(source[index + 1]) {
      if isBracket(source[index + 1]) {
        found.append(WrittenBracket(offset: index, isEscaped: true))
      }
      index += 2
    } else if byte == UInt8(ascii: "&"), let length = bracketReference(in: source[index...]) {
      found.append(WrittenBracket(offset: index, isEscaped: true))
      index += length
    } else {
      if isBracket(byte) { found.append(WrittenBracket(offset: index, isEscaped: false)) }
      index += 1
    }
  }
  return found
}

/// How long a character reference to a bracket is; nil where there is none.
private func bracketReference(in source: ArraySlice<UInt8>) -> Int? {
  guard let end = source.prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
  let name = source[(source.startIndex + 1)..<end]
  let isBracket: Bool
  if name.first == UInt8(ascii: "#") {
    let digits = String(decoding: name.dropFirst(), as: UTF8.self).lowercased()
    let number =
      digits.utf8.first == UInt8(ascii: "x") ? Int(digits.dropFirst(), radix: 16) : Int(digits)
    isBracket = number == 0x5B || number == 0x5D
  } else {
    isBracket = ["lbrack", "lsqb", "rbrack", "rsqb"].contains(String(decoding: name, as: UTF8.self))
  }
  return isBracket ? end + 1 - source.startIndex : nil
}

private func isBracket(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
}

private func isPunctuation(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
  default: false
  }
}
