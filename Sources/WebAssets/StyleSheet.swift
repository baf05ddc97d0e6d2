/// A style sheet without what browsers do not need: comments, and white space that parts nothing.
///
/// Strings and `url(…)` stay as they are. White space stays where it may mean something: between
/// words, around `+` and `-`, before `(`, `.`, `#`, `[`, `:` and `*`. After CSS Syntax Level 3,
/// section 4. Works on bytes; linear.
public func minifiedStyleSheet(_ text: [UInt8]) -> [UInt8] {
  var output: [UInt8] = []
  output.reserveCapacity(text.count)
  var isSpaced = false
  var index = 0
  func copy(to end: Int) {
    if isSpaced, let last = output.last, !isClosed(after: last), !isOpen(before: text[index]) {
      output.append(0x20)
    }
    isSpaced = false
    output += text[index..<end]
    index = end
  }
  while index < text.count {
    let byte = text[index]
    if byte == UInt8(ascii: "/"), index + 1 < text.count, text[index + 1] == UInt8(ascii: "*") {
      index = endOfComment(in: text, from: index + 2)
      isSpaced = true
    } else if isSpace(byte) {
      isSpaced = true
      index += 1
    } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      copy(to: endOfString(in: text, from: index))
    } else if isURL(in: text, at: index) {
      copy(to: endOfURL(in: text, from: index))
    } else if byte == UInt8(ascii: "\\"), index + 1 < text.count {
      copy(to: index + 2)
    } else if isIdleZero(in: text, at: index), isSpaced || !isNumber(output.last) {
      index += 1
    } else {
      if byte == UInt8(ascii: "}"), output.last == UInt8(ascii: ";") { output.removeLast() }
      copy(to: index + 1)
    }
  }
  return output
}

/// Whether a byte is the `0` of a number such as `0.5`, which `.5` says too.
private func isIdleZero(in text: [UInt8], at index: Int) -> Bool {
  text[index] == UInt8(ascii: "0") && index + 2 < text.count
    && text[index + 1] == UInt8(ascii: ".") && (0x30...0x39).contains(text[index + 2])
}

/// Whether a byte may belong to a number or name that goes on.
private func isNumber(_ byte: UInt8?) -> Bool {
  guard let byte else { return false }
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80..., UInt8(ascii: "."), UInt8(ascii: "_"),
    UInt8(ascii: "-"), UInt8(ascii: "#"), UInt8(ascii: "\\"), UInt8(ascii: "+"):
    return true
  default: return false
  }
}

/// The file that a style sheet names at a place, as it is written there.
public struct StyleSheetReference: Hashable, Sendable {
  /// The bytes of the name in the style sheet.
  public let range: Range<Int>

  /// The name.
  public let name: String
}

/// The files that a style sheet names in `url(…)` or `@import "…"`, in their order; addresses with
/// a scheme or a host, and places within a drawing, are none.
public func references(inStyleSheet text: [UInt8]) -> [StyleSheetReference] {
  var found: [StyleSheetReference] = []
  func add(_ range: Range<Int>) {
    let name = String(decoding: text[range], as: UTF8.self)
    let isLocal =
      !name.isEmpty && !name.utf8.contains(UInt8(ascii: ":")) && !name.utf8.starts(with: "//".utf8)
      && name.utf8.first != UInt8(ascii: "#")
    if isLocal { found.append(StyleSheetReference(range: range, name: name)) }
  }
  var index = 0
  var isImport = false
  while index < text.count {
    let byte = text[index]
    if byte == UInt8(ascii: "/"), index + 1 < text.count, text[index + 1] == UInt8(ascii: "*") {
      index = endOfComment(in: text, from: index + 2)
    } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      let end = endOfString(in: text, from: index)
      if isImport { add(index + 1..<max(index + 1, end - 1)) }
      isImport = false
      index = end
    } else if isURL(in: text, at: index) {
      let end = endOfURL(in: text, from: index)
      var range = index + 4..<max(index + 4, end - 1)
      while let first = range.first, isSpace(text[first]) { range = first + 1..<range.upperBound }
      while let last = range.last, isSpace(text[last]) { range = range.lowerBound..<last }
      if range.count > 1,
        text[range.lowerBound] == UInt8(ascii: "\"")
          || text[range.lowerBound] == UInt8(ascii: "'")
      {
        range = range.lowerBound + 1..<range.upperBound - 1
      }
      add(range)
      isImport = false
      index = end
    } else {
      if byte == UInt8(ascii: "@") { isImport = text[index...].starts(with: "@import".utf8) }
      index += 1
    }
  }
  return found
}

private func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C
}

/// Whether no space is needed behind a byte.
private func isClosed(after byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","),
    UInt8(ascii: ":"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: "["):
    true
  default: false
  }
}

/// Whether no space is needed before a byte.
private func isOpen(before byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","),
    UInt8(ascii: ">"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "!"):
    true
  default: false
  }
}

private func endOfComment(in text: [UInt8], from start: Int) -> Int {
  var index = start
  while index + 1 < text.count {
    if text[index] == UInt8(ascii: "*"), text[index + 1] == UInt8(ascii: "/") { return index + 2 }
    index += 1
  }
  return text.count
}

private func endOfString(in text: [UInt8], from start: Int) -> Int {
  var index = start + 1
  while index < text.count {
    if text[index] == UInt8(ascii: "\\") {
      index += 2
    } else if text[index] == text[start] {
      return index + 1
    } else {
      index += 1
    }
  }
  return text.count
}

/// Whether `url(` begins at a place, in capitals or not.
private func isURL(in text: [UInt8], at index: Int) -> Bool {
  guard index + 4 <= text.count, text[index + 3] == UInt8(ascii: "(") else { return false }
  return zip(text[index..<index + 3], "url".utf8).allSatisfy { $0 | 0x20 == $1 }
}

/// The place behind the parenthesis that closes `url(`.
private func endOfURL(in text: [UInt8], from start: Int) -> Int {
  var index = start + 4
  while index < text.count {
    switch text[index] {
    case UInt8(ascii: "\\"): index += 2
    case UInt8(ascii: "\""), UInt8(ascii: "'"): index = endOfString(in: text, from: index)
    case UInt8(ascii: ")"): return index + 1
    default: index += 1
    }
  }
  return text.count
}
