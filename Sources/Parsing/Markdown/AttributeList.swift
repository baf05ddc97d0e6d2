import Diagnostics
import Model
import SourceText

/// The list `{#id .class key=value}` as it is written, with what is wrong in it.
struct AttributeList {
  private(set) var attributes = MarkupAttributes()

  /// In the file, braces included.
  private(set) var range: Range<Int>

  private(set) var diagnostics: [Diagnostic] = []
  private let file: SourceFile

  /// Reads the list that begins at a byte and ends before another; nil where none does.
  ///
  /// A list begins with `#`, with `.`, or with a word and `=`, and ends on its line.
  init?(at start: Int, limit: Int, of file: SourceFile) {
    guard start + 2 < limit, file.bytes[start] == UInt8(ascii: "{") else { return nil }
    self.file = file
    range = start..<start
    var index = start + 1
    var isFirst = true
    while true {
      while index < limit, file.bytes[index] == 0x20 || file.bytes[index] == 0x09 { index += 1 }
      guard index < limit, file.bytes[index] >= 0x20 else { return nil }
      if file.bytes[index] == UInt8(ascii: "}") { break }
      guard let item = Self.item(at: index, limit: limit, in: file.bytes),
        !isFirst || Self.beginsList(file.bytes[item])
      else { return nil }
      add(item)
      isFirst = false
      index = item.upperBound
    }
    guard !isFirst else { return nil }
    range = start..<index + 1
  }

  /// Whether a first item shows that braces hold attributes.
  private static func beginsList(_ item: ArraySlice<UInt8>) -> Bool {
    if item.first == UInt8(ascii: "#") || item.first == UInt8(ascii: ".") { return item.count > 1 }
    let key = item.prefix { isNameByte($0) }
    return !key.isEmpty && key.endIndex < item.endIndex && item[key.endIndex] == UInt8(ascii: "=")
  }

  /// What stands up to the next space or brace, a value between quotation marks as one.
  private static func item(at start: Int, limit: Int, in bytes: [UInt8]) -> Range<Int>? {
    var isQuoted = false
    var index = start
    while index < limit, bytes[index] >= 0x20 {
      if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, bytes[index] == 0x20 || bytes[index] == UInt8(ascii: "}") {
        return start..<index
      }
      if bytes[index] == UInt8(ascii: "{") { return nil }
      index += 1
    }
    return nil
  }

  private mutating func add(_ item: Range<Int>) {
    let bytes = file.bytes[item]
    let name = item.lowerBound + 1..<item.upperBound
    if bytes.first == UInt8(ascii: "#"), file.bytes[name].allSatisfy(isIDByte), !name.isEmpty {
      attributes.id = located(name)
    } else if bytes.first == UInt8(ascii: "."), isClass(file.bytes[name]) {
      attributes.classes.append(text(name))
    } else if let equals = bytes.firstIndex(of: UInt8(ascii: "=")), equals > item.lowerBound {
      var value = equals + 1..<item.upperBound
      if value.count > 1, file.bytes[value.lowerBound] == UInt8(ascii: "\""),
        file.bytes[value.upperBound - 1] == UInt8(ascii: "\"")
      {
        value = value.lowerBound + 1..<value.upperBound - 1
      }
      set(located(item.lowerBound..<equals), to: value)
    } else {
      diagnostics.append(.brokenAttribute(located(item)))
    }
  }

  private mutating func set(_ key: Located<String>, to value: Range<Int>) {
    let bytes = file.bytes[value]
    let isRight: Bool
    switch key.value {
    case "id":
      isRight = !bytes.isEmpty && bytes.allSatisfy(isIDByte)
      if isRight { attributes.id = located(value) }
    case "class":
      let classes = bytes.split(separator: 0x20)
      isRight = !classes.isEmpty && classes.allSatisfy(isClass)
      if isRight { attributes.classes += classes.map { String(decoding: $0, as: UTF8.self) } }
    case "lang":
      isRight = isLanguageTag(bytes)
      if isRight { attributes.language = text(value) }
    case "width":
      isRight = isLength(bytes, units: ["", "%", "px", "cm", "mm"])
      if isRight { attributes.width = text(value) }
    case "height":
      isRight = isLength(bytes, units: ["", "px", "cm", "mm"])
      if isRight { attributes.height = text(value) }
    default:
      diagnostics.append(.unknownAttribute(key))
      return
    }
    if !isRight { diagnostics.append(.wrongAttributeValue(located(value), of: key.value)) }
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: file.bytes[range], as: UTF8.self)
  }

  private func located(_ range: Range<Int>) -> Located<String> {
    Located(text(range), at: SourceRange(path: file.path, bytes: range))
  }
}

/// Whether a byte may be part of an id.
func isIDByte(_ byte: UInt8) -> Bool {
  isNameByte(byte) || byte >= 0x80 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
}

private func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
  default: false
  }
}

private func isClass(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard let first = bytes.first else { return false }
  return bytes.allSatisfy(isNameByte) && !(0x30...0x39).contains(first)
}

/// Whether a text has the form of a language tag (BCP 47).
private func isLanguageTag(_ bytes: ArraySlice<UInt8>) -> Bool {
  let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  guard let first = parts.first, (2...3).contains(first.count),
    first.allSatisfy({ (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) })
  else { return false }
  return parts.dropFirst().allSatisfy { part in
    (1...8).contains(part.count)
      && part.allSatisfy { isNameByte($0) && $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }
  }
}

/// Whether a text is a number with one of some units.
private func isLength(_ bytes: ArraySlice<UInt8>, units: [String]) -> Bool {
  let digits = bytes.prefix { (0x30...0x39).contains($0) }
  let unit = String(decoding: bytes[digits.endIndex...], as: UTF8.self)
  return (1...4).contains(digits.count) && units.contains(unit)
}
