/// Ranges of pages and other places, as section "Page Ranges" of the specification says.
struct PageRange {
  /// The form of the style, as `chicago`; nil where it leaves ranges as they are.
  let format: String?

  /// What stands between the ends of a range.
  let delimiter: String

  /// What stands for an ampersand.
  let and: String

  /// Every range of a text, in the form of the style.
  func formatted(_ text: String) -> String {
    guard text.contains(where: { "-–&".contains($0) }) else { return text }
    var result = ""
    var word = ""
    for character in PageRange.closedUp(text) {
      if " ,;".contains(character) {
        result += formatted(word: word)
        word = ""
        result.append(character)
      } else {
        word.append(character)
      }
    }
    return result + formatted(word: word)
  }

  private func formatted(word: String) -> String {
    if word == "&" { return and }
    let ends = PageRange.ends(of: word)
    guard ends.count == 2 else {
      return word.contains("\\") ? word.replacing("\\-", with: "-") : word
    }
    let last = format.flatMap { shortened(ends[1], after: ends[0], format: $0) } ?? ends[1]
    return ends[0] + delimiter + last
  }

  /// Without the spaces around hyphens between figures, and with spaces around ampersands.
  static func closedUp(_ text: String) -> String {
    let characters = Array(text)
    var result: [Character] = []
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      if character == "&" {
        if let last = result.last, last != " " { result.append(" ") }
        result.append("&")
        if next != " " { result.append(" ") }
      } else if character == " ", "-–".contains(next) {
        continue
      } else if character == " ", let last = result.last, "-–".contains(last) {
        continue
      } else {
        result.append(character)
      }
    }
    return String(result)
  }

  /// The two ends of a word that is a range; the word alone where it is none.
  static func ends(of word: String) -> [String] {
    let ends = word.split(omittingEmptySubsequences: false) { "-–".contains($0) }
    guard ends.count == 2, ends.allSatisfy({ isPlace($0) }) else { return [word] }
    return ends.map { String($0) }
  }

  /// Whether a word is a number of a page: digits with a few letters around them, or roman digits.
  static func isPlace(_ word: Substring) -> Bool {
    let rest = word.drop { $0.isLetter }
    if rest.isEmpty { return Numbers.isRoman(word) }
    let digits = rest.drop { $0.isNumber }
    return digits.count < rest.count && digits.count < 3 && digits.allSatisfy { $0.isLetter }
      && word.count - rest.count < 4
  }

  private func shortened(_ end: String, after start: String, format: String) -> String? {
    let prefix = start.prefix { $0.isLetter }
    guard end.hasPrefix(prefix) || end.first?.isNumber ?? false else { return nil }
    let digits = start.dropFirst(prefix.count)
    let rest = end.hasPrefix(prefix) ? end.dropFirst(prefix.count) : end[...]
    guard let first = Int(digits), let last = full(rest, after: digits) else { return nil }
    return (format == "expanded" ? prefix : "") + shown(last, after: first, format: format)
  }

  private func full(_ end: Substring, after start: Substring) -> Int? {
    guard Int(end) != nil else { return nil }
    return Int(start.prefix(max(0, start.count - end.count)) + end)
  }

  private func shown(_ last: Int, after first: Int, format: String) -> String {
    switch format {
    case "minimal": return digits(last, after: first, atLeast: 1)
    case "minimal-two": return digits(last, after: first, atLeast: 2)
    case "chicago", "chicago-15", "chicago-16":
      if first < 100 || first % 100 == 0 { return String(last) }
      if first % 100 < 10 { return digits(last, after: first, atLeast: 1) }
      let short = digits(last, after: first, atLeast: 2)
      let isWhole = format != "chicago-16" && short.count == 3 && 1000...9999 ~= first
      return isWhole ? String(last) : short
    default: return String(last)
    }
  }

  private func digits(_ last: Int, after first: Int, atLeast count: Int) -> String {
    let start = Array(String(first))
    let end = Array(String(last))
    guard start.count == end.count else { return String(last) }
    var index = 0
    while index < end.count - count, start[index] == end[index] { index += 1 }
    return String(end[index...])
  }
}
