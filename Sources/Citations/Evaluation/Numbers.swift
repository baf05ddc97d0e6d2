/// Numbers as styles write them.
enum Numbers {
  /// Whether a text consists of numbers, with a letter before or after them at most.
  static func isNumeric(_ text: String) -> Bool {
    let parts = text.replacing(" ", with: "").split { "-–,&".contains($0) }
    guard !parts.isEmpty, !text.hasSuffix("-") else { return false }
    let isSpaced = text.split(separator: " ").count > 1 && !text.contains { "-–,&".contains($0) }
    return !isSpaced
      && parts.allSatisfy { part in
        let trimmed = part.drop { !$0.isNumber }
        let digits = trimmed.prefix { $0.isNumber }
        return !digits.isEmpty && part.count - trimmed.count < 4
          && trimmed.dropFirst(digits.count).allSatisfy { $0.isLetter }
      }
  }

  /// Numbers and what stands between them, with the spaces that belong there.
  static func normalized(_ text: String) -> String {
    var result = ""
    for character in text where character != " " {
      switch character {
      case ",": result += ", "
      case "&": result += " & "
      case "-", "–": result += text.contains("–") || !text.contains(" ") ? String(character) : "-"
      default: result.append(character)
      }
    }
    return result
  }

  /// Numbers in another form.
  static func formatted(
    _ text: String,
    form: String,
    gender: String?,
    locale: LocaleTerms
  ) -> String {
    var result = ""
    var digits = ""
    func word() -> String {
      guard let number = Int(digits) else { return digits }
      switch form {
      case "ordinal": return String(number) + locale.ordinalSuffix(of: number, gender: gender)
      case "long-ordinal":
        let name = "long-ordinal-" + padded(number)
        return locale.term(name, gender: gender)?.single
          ?? String(number) + locale.ordinalSuffix(of: number, gender: gender)
      case "roman": return roman(number)
      default: return digits
      }
    }
    for character in normalized(text) {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else {
        result += word()
        digits = ""
        result.append(character)
      }
    }
    return result + word()
  }

  /// A number in two digits.
  static func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  /// A number in small roman digits.
  static func roman(_ number: Int) -> String {
    guard 1..<10_000 ~= number else { return String(number) }
    let digits = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
      (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var rest = number
    var result = ""
    for (value, letters) in digits {
      while rest >= value {
        result += letters
        rest -= value
      }
    }
    return result
  }

  /// The letters of a place in an order: a to z, aa, ab.
  static func letters(_ index: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return index < 26
      ? String(letters[index]) : Numbers.letters(index / 26 - 1) + String(letters[index % 26])
  }

  /// Whether a text names several.
  static func isPlural(_ text: String, variable: String) -> Bool {
    if variable.hasPrefix("number-of-") { return text != "1" && text != "0" }
    let parts = text.split { "-–,& ".contains($0) }.filter { $0.contains { $0.isNumber } }
    return parts.count > 1
      && (isNumeric(text) || text.contains { "-–&,".contains($0) }
        || text.contains(" and ") || text.contains(" et "))
  }
}

/// Ranges of pages in the forms of a style.
enum PageRange {
  /// Every range of a text, in a form.
  static func formatted(_ text: String, format: String?, delimiter: String) -> String {
    guard text.contains(where: { "-–".contains($0) }) else { return text }
    return text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      let ends = part.split { "-–".contains($0) }.map { $0.filter { $0 != " " } }
      guard ends.count == 2, ends.allSatisfy({ $0.contains { $0.isNumber } }) else {
        return String(part).replacing("-", with: delimiter)
      }
      let space = part.hasPrefix(" ") ? " " : ""
      guard let format, let first = Int(ends[0]), let last = full(ends[1], first: first) else {
        return space + ends[0] + delimiter + ends[1]
      }
      return space + ends[0] + delimiter + end(last, after: first, format: format)
    }.joined(separator: ",")
  }

  private static func full(_ text: String, first: Int) -> Int? {
    guard Int(text) != nil else { return nil }
    let start = String(first)
    return text.count < start.count ? Int(start.prefix(start.count - text.count) + text) : Int(text)
  }

  private static func end(_ last: Int, after first: Int, format: String) -> String {
    switch format {
    case "minimal": return shortened(last, after: first, atLeast: 1)
    case "minimal-two": return shortened(last, after: first, atLeast: 2)
    case "chicago", "chicago-15", "chicago-16":
      if first < 100 || first % 100 == 0 { return String(last) }
      if first % 100 < 10 { return shortened(last, after: first, atLeast: 1) }
      let short = shortened(last, after: first, atLeast: 2)
      return format != "chicago-16" && short.count == 3 && first > 999 ? String(last) : short
    default: return String(last)
    }
  }

  private static func shortened(_ last: Int, after first: Int, atLeast count: Int) -> String {
    let start = Array(String(first))
    let end = Array(String(last))
    guard start.count == end.count else { return String(last) }
    var index = 0
    while index < end.count - count, start[index] == end[index] { index += 1 }
    return String(end[index...])
  }
}
