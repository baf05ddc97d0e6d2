/// Numbers as styles write them.
enum Numbers {
  /// Whether a text consists of numbers, with a letter before or after them at most.
  static func isNumeric(_ text: String) -> Bool {
    let parts = text.filter { $0 != " " }.split { "-–,&".contains($0) }
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
    let keepsDashes = text.contains("–") || !text.contains(" ")
    var result = ""
    for character in text where character != " " {
      switch character {
      case ",": result += ", "
      case "&": result += " & "
      case "-", "–": result += keepsDashes ? String(character) : "-"
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

  /// Whether a word is a number in roman digits.
  static func isRoman(_ word: Substring) -> Bool {
    let values: [Character: Int] = [
      "i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000,
    ]
    let lowered = word.lowercased()
    var sum = 0
    var last = 0
    for character in lowered.reversed() {
      guard let value = values[character], word.utf8.count < 20 else { return false }
      sum += value < last ? -value : value
      last = max(last, value)
    }
    return sum > 0 && roman(sum) == lowered
  }

  /// Whether a text names several places or numbers.
  static func isPlural(_ text: String, variable: String) -> Bool {
    if variable.hasPrefix("number-of-") { return text != "1" && text != "0" }
    let text = PageRange.closedUp(text)
    let words = text.split { ",&; ".contains($0) }.filter {
      $0 != "and" && $0 != "et" && $0 != "en"
    }
    let ends = words.map { PageRange.ends(of: String($0)) }
    if ends.count == 1 { return ends[0].count == 2 }
    return text.contains { ",&-–".contains($0) } || text.contains(" and ") || text.contains(" et ")
      ? ends.count > 1 && ends.allSatisfy { $0.allSatisfy { PageRange.isPlace($0[...]) } } : false
  }
}
