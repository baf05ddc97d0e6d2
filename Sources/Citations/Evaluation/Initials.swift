/// Given names as first letters.
enum Initials {
  /// A word of given names, with the tags that stand right before and after it.
  private struct Word {
    var opening = ""
    var text = ""
    var closing = ""
    var hasStop = false
    var hasHyphen = false
  }

  /// The first letters of given names, each followed by a mark.
  static func text(
    of given: String,
    with mark: String,
    initializes: Bool,
    keepsHyphens: Bool
  ) -> String {
    var result = ""
    let trimmed = mark.hasSuffix(" ") ? String(mark.dropLast()) : mark
    for (index, word) in words(of: given).enumerated() {
      let isLower = word.text.first?.isLowercase ?? false
      if isLower, word.hasHyphen, initializes { continue }
      if word.text.count > 1, !word.hasStop, !initializes || isLower {
        if index > 0, !result.hasSuffix(" ") { result += " " }
        result += word.opening + word.text + word.closing + " "
        continue
      }
      if word.hasHyphen, keepsHyphens {
        while result.hasSuffix(" ") { result.removeLast() }
        result += "-"
      }
      let letters = word.opening + letters(of: word)
      result +=
        word.hasHyphen && !keepsHyphens
        ? letters + mark + word.closing
        : letters + trimmed + word.closing + (mark.hasSuffix(" ") ? " " : "")
    }
    while result.hasSuffix(" ") { result.removeLast() }
    return result
  }

  /// The initial of a word: what stands before a stop, or the capitals that it begins with.
  private static func letters(of word: Word) -> String {
    if word.hasStop { return word.text }
    let start = word.text.prefix(3)
    if start.count == 3, start.prefix(2).allSatisfy(\.isUppercase), start.last?.isLowercase ?? false
    {
      return String(start.prefix(1)) + start.dropFirst().prefix(1).lowercased()
    }
    return String(word.text.prefix(1))
  }

  private static func words(of given: String) -> [Word] {
    var words: [Word] = []
    var current = Word()
    func isEnd(_ character: Character) -> Bool {
      character == "." || character == "-" || character.isWhitespace
    }
    var tag = ""
    for character in given {
      if character == "<" || !tag.isEmpty {
        tag.append(character)
        if character != ">" { continue }
        if current.text.isEmpty { current.opening += tag } else { current.closing += tag }
        tag = ""
      } else if isEnd(character) {
        let isWord = !current.text.isEmpty
        current.hasStop = character == "."
        if isWord { words.append(current) }
        if isWord || character == "-" {
          let opening = isWord ? "" : current.opening
          current = Word(opening: opening, hasHyphen: character == "-")
        }
      } else {
        current.text.append(character)
      }
    }
    current.hasStop = false
    current.text += tag
    if !current.text.isEmpty { words.append(current) }
    return words
  }
}
