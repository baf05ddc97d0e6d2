import Diagnostics

/// Sets text as printers do: quotation marks, dashes, ellipses, and spaces at which no line ends.
///
/// For Dutch and English. Code, addresses and what templates write are left as they are. A text is
/// read once, byte by byte; what stands before it decides which way a quotation mark turns.
struct Typography {
  /// Whether texts are set at all.
  private let isOn: Bool

  /// Spans in another language that are open: their texts are left as they are.
  private var foreign = 0

  /// The byte before the next text; a space at the start of a block.
  private var last: UInt8 = 0x20

  init(isOn: Bool, language: String) {
    self.isOn = isOn && Language(tag: language) != nil
  }

  /// Begins a block, or a line.
  mutating func begin() { last = 0x20 }

  /// Passes what is not text: code, a picture.
  mutating func pass() { last = UInt8(ascii: "x") }

  /// Begins a span in another language.
  mutating func enterForeign() { foreign += 1 }

  /// Ends it.
  mutating func leaveForeign() { foreign -= 1 }

  /// The text as it is shown.
  mutating func set(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let final = text.last else { return text }
    defer { last = final }
    guard isOn, foreign == 0, let first = nextMark(in: text, from: text.startIndex, before: last)
    else { return text }
    var setting = TextSetting(text, before: last)
    setting.run(from: first)
    return setting.output[...]
  }
}

/// The next byte that may be set otherwise: a quotation mark, a period or hyphen in a row of them,
/// a space beside what it may belong to.
///
/// Most spaces and periods are passed here, which is what keeps setting cheap.
private func nextMark(in text: ArraySlice<UInt8>, from start: Int, before: UInt8) -> Int? {
  text.withUnsafeBufferPointer { bytes in
    let offset = text.startIndex
    var last = start > offset ? bytes[start - offset - 1] : before
    for index in (start - offset)..<bytes.count {
      let byte = bytes[index]
      if byte <= UInt8(ascii: ".") {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
        if isMark(byte, after: last, before: next) { return index + offset }
      }
      last = byte
    }
    return nil
  }
}

private func isMark(_ byte: UInt8, after last: UInt8, before next: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "\""), UInt8(ascii: "'"): true
  case UInt8(ascii: "."): next == byte
  case UInt8(ascii: "-"): next == byte || last == 0x20
  case 0x20:
    next == UInt8(ascii: "-") || next == 0xE2 || (0x30...0x39).contains(last)
      || (0x30...0x39).contains(next)
  default: false
  }
}

/// One text that is being set.
private struct TextSetting {
  private(set) var output: [UInt8] = []
  private let text: ArraySlice<UInt8>
  private let before: UInt8
  private var index: Int

  init(_ text: ArraySlice<UInt8>, before: UInt8) {
    self.text = text
    self.before = before
    index = text.startIndex
    output.reserveCapacity(text.count + 16)
  }

  /// Sets the marks, the first of which stands at an index.
  mutating func run(from first: Int) {
    var next: Int? = first
    while let mark = next {
      output += text[index..<mark]
      index = mark
      switch text[index] {
      case UInt8(ascii: "\""): replace(1, by: opensQuotation ? "“" : "”")
      case UInt8(ascii: "'"): replace(1, by: opensQuotation && !beginsShortWord ? "‘" : "’")
      case UInt8(ascii: "."): setPeriods()
      case UInt8(ascii: "-"): setDashes()
      default: setSpace()
      }
      next = nextMark(in: text, from: index, before: before)
    }
    output += text[index...]
  }

  private mutating func replace(_ count: Int, by mark: String) {
    output += mark.utf8
    index += count
  }

  private func byte(_ offset: Int) -> UInt8 {
    let place = index + offset
    if place < text.startIndex { return place == text.startIndex - 1 ? before : 0x20 }
    return place < text.endIndex ? text[place] : 0x20
  }

  /// Whether a quotation mark here begins a quotation: behind white space, a bracket or a dash.
  private var opensQuotation: Bool {
    switch byte(-1) {
    case 0...0x20, UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "/"), UInt8(ascii: "-"): true
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      // What a mark right before this one became: U+201C and U+2018 open.
      output.last == 0x9C || output.last == 0x98
    // The dashes of U+2013 and U+2014, and quotation marks that open.
    case 0x93, 0x94, 0x98, 0x9C: byte(-2) == 0x80 && byte(-3) == 0xE2
    default: false
    }
  }

  /// Whether letters are left out here: `'s ochtends`, `'t`, `'90`.
  private var beginsShortWord: Bool {
    if (0x30...0x39).contains(byte(1)) { return true }
    switch byte(1) | 0x20 {
    case UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "n"), UInt8(ascii: "k"),
      UInt8(ascii: "m"), UInt8(ascii: "r"):
      return byte(2) == 0x20 || byte(2) == UInt8(ascii: "-")
    default: return false
    }
  }

  private mutating func setPeriods() {
    let count = text[index...].prefix { $0 == UInt8(ascii: ".") }.count
    if count == 3 {
      replace(3, by: "…")
    } else {
      output += text[index..<index + count]
      index += count
    }
  }

  /// Two hyphens are a dash, three a long one, one between spaces a dash too, but in a sum.
  private mutating func setDashes() {
    let count = text[index...].prefix { $0 == UInt8(ascii: "-") }.count
    let isBetweenSpaces = byte(-1) == 0x20 && byte(count) == 0x20
    let isSum = (0x30...0x39).contains(byte(-2)) && (0x30...0x39).contains(byte(count + 1))
    let isTable = byte(-1) == UInt8(ascii: "|") || byte(-2) == UInt8(ascii: "|")
    switch isTable ? 0 : count {
    case 1 where isBetweenSpaces && !isSum && index > text.startIndex: replace(1, by: "–")
    case 2 where isBetweenSpaces || (byte(-1) > 0x20 && byte(2) > 0x20): replace(2, by: "–")
    case 3: replace(3, by: "—")
    default:
      output += text[index..<index + count]
      index += count
    }
  }

  private mutating func setSpace() {
    let isKept = isBeforeDash || isBeforeUnit || isBehindShortForm
    replace(1, by: isKept ? "\u{A0}" : " ")
  }

  private var isBeforeDash: Bool {
    let dashes = text[(index + 1)...].prefix { $0 == UInt8(ascii: "-") }.count
    if dashes > 0 {
      let isSum = (0x30...0x39).contains(byte(-1)) && (0x30...0x39).contains(byte(dashes + 2))
      return dashes < 3 && byte(dashes + 1) == 0x20 && !(dashes == 1 && isSum)
    }
    return byte(1) == 0xE2 && byte(2) == 0x80 && byte(3) == 0x93 && byte(4) == 0x20
  }

  private var isBeforeUnit: Bool {
    guard (0x30...0x39).contains(byte(-1)) else { return false }
    if byte(1) == UInt8(ascii: "%") { return true }
    let word = text[(index + 1)...].prefix(9).prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    return units.contains { word.elementsEqual($0) }
  }

  private var isBehindShortForm: Bool {
    guard (0x30...0x39).contains(byte(1)) else { return false }
    if byte(-1) == 0xAC { return byte(-2) == 0x82 && byte(-3) == 0xE2 }
    if byte(-1) == 0xA7 { return byte(-2) == 0xC2 }
    guard byte(-1) == UInt8(ascii: ".") else { return false }
    var start = index - 1
    while start > text.startIndex, index - start < 6, isLetter(text[start - 1]) { start -= 1 }
    let isWhole = start == text.startIndex || !isLetter(text[start - 1])
    let word = text[start..<index]
    return isWhole && shortForms.contains { word.elementsEqual($0) }
  }
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

/// What a number is counted in.
private let units = [
  "procent", "percent", "euro", "miljoen", "miljard", "million", "billion", "mln", "mld", "km",
  "kg", "ha", "MW", "GW", "kWh", "MWh", "PJ", "Mton",
].map { Array($0.utf8) }

/// What stands before a number that belongs to it.
private let shortForms = ["p.", "pp.", "blz.", "nr.", "nrs.", "no.", "art.", "fig.", "ca.", "par."]
  .map { Array($0.utf8) }
