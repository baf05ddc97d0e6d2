/// The longest text in quotation marks, in bytes, that counts as one: a mark that is never closed
/// takes nothing with it.
private let longestQuotation = 400

/// What stands in quotation marks in a text: titles and what others said.
///
/// Double marks of either kind, and single ones around words; the apostrophe of `'s` opens nothing.
struct Quotations {
  /// The quotations, the marks not included.
  private(set) var ranges: Set<Range<Int>> = []

  private var isQuoted: [Bool]

  /// Finds the quotations of a text, in time linear in it.
  init(in text: [UInt8]) {
    isQuoted = [Bool](repeating: false, count: text.count)
    var straight: Int?
    var double: Int?
    var single: Int?
    var apostrophe: Int?
    for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "\""):
        if straight == nil { straight = index + 1 } else { close(&straight, at: index) }
      case UInt8(ascii: "'"):
        if opens(index, in: text) {
          apostrophe = index + 1
        } else if !isLetter(index + 1, in: text) {
          close(&apostrophe, at: index)
        }
      case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80:
        switch text[index + 2] {
        case 0x9C, 0x9E: double = index + 3
        case 0x9D: close(&double, at: index)
        case 0x98, 0x9A: single = index + 3
        case 0x99 where !isLetter(index + 3, in: text): close(&single, at: index)
        default: break
        }
      default: break
      }
    }
  }

  /// Whether words are part of a quotation, and not the whole of it.
  func hold(_ words: Range<Int>) -> Bool {
    isQuoted[words.lowerBound] && !ranges.contains(words)
  }

  private mutating func close(_ start: inout Int?, at end: Int) {
    if let opened = start, end - opened <= longestQuotation {
      ranges.insert(opened..<end)
      for index in opened..<end { isQuoted[index] = true }
    }
    start = nil
  }
}

/// Whether an apostrophe begins a quotation: behind a space or bracket, before a word, and not that
/// of `'s`, `'t` or `'n`.
private func opens(_ index: Int, in text: [UInt8]) -> Bool {
  if index > 0, text[index - 1] != 0x20, text[index - 1] != UInt8(ascii: "(") { return false }
  guard isLetter(index + 1, in: text) else { return false }
  let isShort = [UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "n")].contains(text[index + 1])
  return !isShort || isLetter(index + 2, in: text)
}

private func isLetter(_ index: Int, in text: [UInt8]) -> Bool {
  guard index < text.count else { return false }
  return (0x41...0x5A).contains(text[index] & 0xDF) || text[index] >= 0xC3 && text[index] < 0xE2
}
