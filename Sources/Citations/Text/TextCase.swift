/// Changes the case of formatted text, leaving what is protected.
enum TextCase {
  private static let small: Set<String> = [
    "a", "an", "and", "as", "at", "but", "by", "down", "for", "from", "in", "into", "nor", "of",
    "on", "onto", "or", "over", "so", "the", "till", "to", "up", "via", "with", "yet", "under",
    "about",
    "v", "vs", "von", "van", "de", "d", "l", "per", "plus", "et", "al",
  ]

  /// The tokens in another case.
  static func apply(_ textCase: String, to tokens: [Token], isEnglish: Bool) -> [Token] {
    switch textCase {
    case "lowercase": return mapped(tokens) { $0.lowercased() }
    case "uppercase": return mapped(tokens) { $0.uppercased() }
    case "capitalize-first": return firstCapitalized(tokens)
    case "capitalize-all": return wordsCapitalized(tokens)
    case "sentence": return isEnglish ? sentence(tokens) : firstCapitalized(tokens)
    case "title": return isEnglish ? title(tokens) : tokens
    default: return tokens
    }
  }

  private static func mapped(_ tokens: [Token], _ change: (String) -> String) -> [Token] {
    var depth = 0
    return tokens.map { token in
      switch token {
      case .open(.protected), .open(.plain): depth += 1
      case .close(.protected), .close(.plain): depth -= 1
      case .text(let text) where depth == 0: return .text(change(text))
      default: break
      }
      return token
    }
  }

  private static func firstCapitalized(_ tokens: [Token]) -> [Token] {
    var isDone = false
    var before: Character?
    return mapped(tokens) { text in
      defer { before = text.last ?? before }
      guard !isDone, let index = firstWord(of: text, after: before) else { return text }
      isDone = true
      return text[..<index] + text[index].uppercased() + text[text.index(after: index)...]
    }
  }

  /// Where a text that begins a sentence gets its capital.
  ///
  /// A Dutch word that is clipped at its front, as in `'t Hart` and `'s-Hertogenbosch`, stays small:
  /// the capital goes to the next.
  private static func firstWord(of text: String, after before: Character?) -> String.Index? {
    guard let index = text.firstIndex(where: { $0.isLetter || $0.isNumber }) else { return nil }
    let next = text.index(after: index)
    let mark = index > text.startIndex ? text[text.index(before: index)] : before
    let isClipped =
      mark.map { "'’".contains($0) } ?? false && "tskmnr".contains(text[index])
      && (next == text.endIndex || !text[next].isLetter && !text[next].isNumber)
    guard isClipped else { return index }
    return text[next...].firstIndex { $0.isLetter || $0.isNumber }
  }

  private static func wordsCapitalized(_ tokens: [Token]) -> [Token] {
    var isStart = true
    return mapped(tokens) { text in
      var result = ""
      for character in text {
        result += isStart && character.isLetter ? character.uppercased() : String(character)
        isStart = character.isWhitespace || (isStart && !character.isLetter && !character.isNumber)
      }
      return result
    }
  }

  private static func sentence(_ tokens: [Token]) -> [Token] {
    let isShouting = tokens.plainText == tokens.plainText.uppercased()
    let lowered = mapped(tokens) { text in
      text.split(separator: " ", omittingEmptySubsequences: false).map { word in
        isShouting || word.dropFirst() == word.dropFirst().lowercased()[...]
          ? word.lowercased() : String(word)
      }.joined(separator: " ")
    }
    return firstCapitalized(lowered)
  }

  /// One character of the whole text, with the token that it stands in.
  private struct Place {
    var text: String
    let character: Character
    let token: Int
    let isProtected: Bool
  }

  /// Capitals at the beginnings of words that have none.
  ///
  /// The specification lowers the rest of a text in capitals; the public fixtures keep it, as names
  /// of bodies need.
  private static func title(_ tokens: [Token]) -> [Token] {
    var places: [Place] = []
    var depth = 0
    for (index, token) in tokens.enumerated() {
      switch token {
      case .open(let format) where protects(format): depth += 1
      case .close(let format) where protects(format): depth -= 1
      case .text(let text):
        for character in text {
          places.append(
            Place(
              text: String(character),
              character: character,
              token: index,
              isProtected: depth > 0
            )
          )
        }
      default: break
      }
    }
    capitalize(&places)
    var texts: [Int: String] = [:]
    for place in places { texts[place.token, default: ""] += place.text }
    return tokens.enumerated().map { index, token in
      if case .text = token { return .text(texts[index] ?? "") }
      return token
    }
  }

  private static func protects(_ format: Format) -> Bool {
    [.protected, .plain, .superscript, .subscript, .smallCapitals].contains(format)
  }

  private static func capitalize(_ places: inout [Place]) {
    let words = words(of: places)
    for (number, word) in words.enumerated() {
      if places[word.lowerBound].isProtected { continue }
      let text = String(places[word].map(\.character))
      let isFirst = number == 0 || followsStop(places, word.lowerBound)
      let isLast = number == words.count - 1
      guard text == text.lowercased() else { continue }
      let after = word.upperBound < places.count ? places[word.upperBound].character : " "
      let before = word.lowerBound > 0 ? places[word.lowerBound - 1].character : " "
      if text.count == 1, before == "-" { continue }
      if small.contains(text.lowercased()), !isFirst, !isLast || after != " ", before != "/" {
        continue
      }
      places[word.lowerBound].text = places[word.lowerBound].text.uppercased()
    }
  }

  private static func words(of places: [Place]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for (index, place) in places.enumerated() {
      let character = place.character
      let isInner =
        "’'`.".contains(character) && start != nil && index + 1 < places.count
        && places[index + 1].character.isLetter
      if character.isLetter || character.isNumber || isInner {
        if start == nil { start = index }
      } else if let first = start {
        words.append(first..<index)
        start = nil
      }
    }
    if let start { words.append(start..<places.count) }
    return words
  }

  private static func followsStop(_ places: [Place], _ index: Int) -> Bool {
    var index = index - 1
    while index >= 0 {
      let character = places[index].character
      if ":?!.".contains(character) { return true }
      if !character.isWhitespace && !"“‘\"(".contains(character) { return false }
      index -= 1
    }
    return false
  }
}
