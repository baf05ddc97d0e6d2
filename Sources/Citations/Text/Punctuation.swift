/// Mends what meets where pieces of text are put together.
struct Punctuation {
  private let movesIntoQuotes: Bool
  private var result: [Token] = []

  /// The place of the last text.
  private var last: Int?

  /// The place of a closing quotation mark after which only marks have come.
  private var quote: Int?

  /// How many texts of the writer it is in: their own marks stay where they are.
  private var affixes = 0

  /// Tokens without doubled marks and spaces, with stops and commas inside quotation marks if asked.
  static func tidied(_ tokens: [Token], movesIntoQuotes: Bool) -> [Token] {
    var punctuation = Punctuation(movesIntoQuotes: movesIntoQuotes)
    for token in tokens { punctuation.add(token) }
    return punctuation.result
  }

  private init(movesIntoQuotes: Bool) { self.movesIntoQuotes = movesIntoQuotes }

  private mutating func add(_ token: Token) {
    switch token {
    case .text(let text) where !text.isEmpty: add(text)
    case .text: return
    case .open(.affix): affixes += 1
    case .close(.affix): affixes -= 1
    case .close(.quotes):
      if affixes == 0, quote == nil { quote = result.count }
      result.append(token)
    default: result.append(token)
    }
  }

  private mutating func add(_ text: String) {
    var text = text[...]
    if let last, lastCharacter == " ", text.first == " " {
      if case .text(let before) = result[last], before.count > 0 { text.removeFirst() }
    } else if movesIntoQuotes, quote != nil {
      while let mark = text.first, moves(mark) { text.removeFirst() }
    } else {
      join(&text)
    }
    if text.isEmpty { return }
    if !text.allSatisfy({ Self.marks.contains($0) }) { quote = nil }
    last = result.count
    result.append(.text(String(text)))
  }

  private static let marks = ".,:;!?"

  /// What stands when a mark follows another: nothing, itself, or itself in the other's place.
  private enum Outcome {
    case keep
    case drop
    case replace
  }

  private static func outcome(of next: Character, after last: Character) -> Outcome {
    switch (last, next) {
    case (_, _) where last == next: .drop
    case (":", "."), ("!", "."), ("?", "."), (";", "."): .drop
    case (";", ":"), ("!", ":"), ("?", ":"): .drop
    case (":", "!"), (";", "!"), (":", "?"), (";", "?"): .replace
    default: .keep
    }
  }

  private var lastCharacter: Character? {
    guard let last, case .text(let text) = result[last] else { return nil }
    return text.last
  }

  /// Takes a mark that comes after a closing quotation mark, if it belongs inside or nowhere.
  private mutating func moves(_ mark: Character) -> Bool {
    guard Self.marks.contains(mark), let end = lastCharacter, let quote else { return false }
    switch Self.marks.contains(end) ? Self.outcome(of: mark, after: end) : .keep {
    case .drop: return true
    case .replace: removeLastCharacter()
    case .keep: break
    }
    guard ".,!?".contains(mark), let last, last < quote, case .text(let before) = result[last]
    else {
      return false
    }
    result[last] = .text(before + String(mark))
    return true
  }

  private mutating func removeLastCharacter() {
    guard let last, case .text(let text) = result[last] else { return }
    result[last] = .text(String(text.dropLast()))
    guard text.count == 1 else { return }
    self.last = result[..<last].lastIndex { token in
      if case .text(let text) = token { return !text.isEmpty }
      return false
    }
  }

  private mutating func join(_ text: inout Substring) {
    guard let end = lastCharacter, let start = text.first, Self.marks.contains(end),
      Self.marks.contains(start)
    else { return }
    switch Self.outcome(of: start, after: end) {
    case .keep: break
    case .drop: text.removeFirst()
    case .replace: removeLastCharacter()
    }
  }
}
