import SourceText

/// The sentences of a text in UTF-8.
///
/// A sentence ends at `.`, `!`, `?` or `…`, closing quotes and brackets included, where white space
/// and then a capital, a digit or an opening quote follows; a full stop behind an abbreviation or
/// an initial ends nothing. Found in one pass; a look-up is logarithmic in their number.
public struct Sentences: Sendable {
  private let text: [UInt8]

  /// Where all but the last end.
  private let ends: [Int]

  /// Finds the sentences of a text.
  public init(_ text: [UInt8]) {
    self.text = text
    var ends: [Int] = []
    while let end = nextEnd(in: text, from: ends.last ?? 0) { ends.append(end) }
    self.ends = ends
  }

  /// Where each sentence stands, without the spaces around it; empty ones are left out.
  public var ranges: [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    for end in ends + [trimmedEnd(of: text)] {
      let first = skippingSpaces(in: text, from: start)
      if first < end { found.append(first..<end) }
      start = max(start, end)
    }
    return found
  }

  /// The sentence around a range of bytes, or the sentences that it lies in.
  public func range(around place: Range<Int>) -> Range<Int> {
    let last = ends.partitioningIndex { $0 >= place.upperBound }
    let before = ends[..<last].partitioningIndex { $0 > place.lowerBound }
    let start = before == 0 ? 0 : skippingSpaces(in: text, from: ends[before - 1])
    if last < ends.count { return start..<ends[last] }
    return min(start, place.lowerBound)..<max(trimmedEnd(of: text), place.upperBound)
  }
}

private func nextEnd(in text: [UInt8], from start: Int) -> Int? {
  var index = start
  while index < text.count {
    let byte = text[index]
    index += 1
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") else {
      continue
    }
    var end = index
    while end < text.count, isClosing(text, end) { end += closingLength(text, end) }
    guard end < text.count, text[end] == 0x20 else { continue }
    let next = skippingSpaces(in: text, from: end)
    guard next < text.count, beginsSentence(text, next) else { continue }
    if byte == UInt8(ascii: "."), isAbbreviation(in: text, before: index - 1) { continue }
    return end
  }
  return nil
}

private func skippingSpaces(in text: [UInt8], from start: Int) -> Int {
  var index = start
  while index < text.count, text[index] == 0x20 { index += 1 }
  return index
}

private func trimmedEnd(of text: [UInt8]) -> Int {
  var end = text.count
  while end > 0, text[end - 1] == 0x20 { end -= 1 }
  return end
}

private func isClosing(_ text: [UInt8], _ index: Int) -> Bool {
  switch text[index] {
  case UInt8(ascii: ")"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "]"): true
  case 0xE2:
    index + 2 < text.count && text[index + 1] == 0x80 && [0x99, 0x9D].contains(text[index + 2])
  default: false
  }
}

private func closingLength(_ text: [UInt8], _ index: Int) -> Int { text[index] == 0xE2 ? 3 : 1 }

/// Whether a capital, a digit, an opening quote or bracket stands here.
private func beginsSentence(_ text: [UInt8], _ index: Int) -> Bool {
  switch text[index] {
  case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
  case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: "["): true
  case 0xC3: index + 1 < text.count && (0x80...0x9E).contains(text[index + 1])
  case 0xE2, 0xEF: true
  default: false
  }
}

/// Whether the full stop at an index belongs to a short form.
private func isAbbreviation(in text: [UInt8], before stop: Int) -> Bool {
  var start = stop
  while start > 0, text[start - 1] != 0x20, text[start - 1] != UInt8(ascii: "(") { start -= 1 }
  // No abbreviation of the list is longer.
  if stop - start > 6, !text[start..<stop].contains(UInt8(ascii: ".")) { return false }
  let word = String(decoding: text[start..<stop], as: UTF8.self).lowercased()
  if word == placeholder { return false }
  if word.unicodeScalars.count == 1 { return !word.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  return word.utf8.contains(UInt8(ascii: ".")) || abbreviations.contains(word)
}

/// What stands for a citation.
private let placeholder = "\u{FFFC}"

private let abbreviations: Set<String> = [
  "bijv", "blz", "ca", "dhr", "dr", "drs", "enz", "etc", "evt", "fig", "incl", "ing", "ir",
  "jl", "max", "mevr", "min", "mr", "nr", "nrs", "prof", "resp", "st", "tel", "vgl", "vs", "zgn",
  "eds", "ed", "no", "vol", "approx",
]
