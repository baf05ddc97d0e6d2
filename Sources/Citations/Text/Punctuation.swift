/// Mends what meets where pieces of text are put together.
enum Punctuation {
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

  /// Tokens without doubled marks and spaces, with stops and commas inside quotation marks if asked.
  static func tidied(_ tokens: [Token], movesIntoQuotes: Bool) -> [Token] {
    var result: [Token] = []
    var last: Int?
    var quote: Int?
    for token in tokens {
      guard case .text(var text) = token, !text.isEmpty else {
        if token == .close(.quotes), quote == nil { quote = result.count }
        result.append(token)
        continue
      }
      if movesIntoQuotes, let index = quote, let mark = text.first, ".,".contains(mark) {
        text.removeFirst()
        insert(mark, before: index, last, &result)
      } else if let index = last, case .text(let before) = result[index], let end = before.last,
        let start = text.first
      {
        join(end, start, index, &text, &result)
      }
      if text.isEmpty { continue }
      quote = nil
      last = result.count
      result.append(.text(text))
    }
    return result
  }

  private static func insert(
    _ mark: Character,
    before index: Int,
    _ last: Int?,
    _ result: inout [Token]
  ) {
    guard let last, case .text(let before) = result[last], let end = before.last else { return }
    if ".,:;!?".contains(end), outcome(of: mark, after: end) != .keep || mark == "." { return }
    result[last] = .text(before + String(mark))
  }

  private static func join(
    _ end: Character,
    _ start: Character,
    _ index: Int,
    _ text: inout String,
    _ result: inout [Token]
  ) {
    if end == " ", start == " " {
      text.removeFirst()
      return
    }
    guard ".,:;!?".contains(end), ".,:;!?".contains(start) else { return }
    switch outcome(of: start, after: end) {
    case .keep: break
    case .drop: text.removeFirst()
    case .replace:
      if case .text(let before) = result[index] { result[index] = .text(String(before.dropLast())) }
    }
  }
}
