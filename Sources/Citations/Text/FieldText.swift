/// Reads the little markup that fields may hold: italics, bold, small capitals, quotation marks.
enum FieldText {
  private struct Mark {
    let format: Format
    let opening: [Character]
    let closing: [Character]

    init(_ format: Format, _ opening: String, _ closing: String) {
      self.format = format
      self.opening = Array(opening)
      self.closing = Array(closing)
    }
  }

  private static let marks = [
    Mark(.italic, "<i>", "</i>"),
    Mark(.bold, "<b>", "</b>"),
    Mark(.superscript, "<sup>", "</sup>"),
    Mark(.subscript, "<sub>", "</sub>"),
    Mark(.smallCapitals, "<sc>", "</sc>"),
    Mark(.smallCapitals, "<span style=\"font-variant:small-caps;\">", "</span>"),
    Mark(.smallCapitals, "<span style=\"font-variant: small-caps;\">", "</span>"),
    Mark(.plain, "<span class=\"nodecor\">", "</span>"),
    Mark(.protected, "<span class=\"nocase\">", "</span>"),
  ]

  /// The tokens of a field's text.
  ///
  /// Curly quotation marks can be left as they are, as in what a writer puts around a cite.
  static func tokens(of text: String, readsCurlyQuotes: Bool = true) -> [Token] {
    if !text.utf8.contains(where: { [0x3C, 0x22, 0x27, 0xE2, 0xC2].contains($0) }) {
      return text.isEmpty ? [] : [.text(text)]
    }
    return quoted(tagged(Array(text)), marks: readsCurlyQuotes ? "\"'“”‘’«»" : "\"'")
  }

  /// A piece of a text being read: a character, or a tag that may find its end.
  private enum Piece {
    case character(Character)
    case open(Format)
    case close(Format)
  }

  private static func tagged(_ text: [Character]) -> [Piece] {
    var pieces: [Piece] = []
    var stack: [(mark: Mark, index: Int)] = []
    var position = 0
    while position < text.count {
      if text[position] == "<" {
        if let top = stack.last, matches(top.mark.closing, text, position) {
          stack.removeLast()
          pieces.append(.close(top.mark.format))
          position += top.mark.closing.count
          continue
        }
        if let mark = marks.first(where: { matches($0.opening, text, position) }) {
          stack.append((mark, pieces.count))
          pieces.append(.open(mark.format))
          position += mark.opening.count
          continue
        }
      }
      pieces.append(.character(text[position]))
      position += 1
    }
    if stack.isEmpty { return pieces }
    let unclosed = Dictionary(stack.map { ($0.index, $0.mark.opening) }) { $1 }
    return pieces.enumerated().flatMap { index, piece in
      unclosed[index].map { word in word.map { .character($0) } } ?? [piece]
    }
  }

  private static func matches(_ word: [Character], _ text: [Character], _ position: Int) -> Bool {
    position + word.count <= text.count
      && text[position..<(position + word.count)].elementsEqual(word)
  }

  /// A quotation mark that may open a quotation, and the place of the token that it is.
  private struct Opener {
    let character: Character
    let index: Int
  }

  /// How many quotation marks can wait for their ends.
  private static let deepest = 16

  private static func quoted(_ pieces: [Piece], marks: String) -> [Token] {
    var line = Line()
    var stack: [Opener] = []
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .open(let format): line.append(.open(format))
      case .close(let format): line.append(.close(format))
      case .character(let character):
        guard marks.contains(character) else {
          line.append(character)
          continue
        }
        let before = neighbour(pieces, index, step: -1)
        let after = neighbour(pieces, index, step: 1)
        if closes(character, before, after),
          let match = stack.lastIndex(where: { $0.character == opening(of: character) })
        {
          line.tokens[stack[match].index] = .open(.quotes)
          stack.removeSubrange(match...)
          line.append(.close(.quotes))
        } else if opens(character, before, after) {
          line.flush()
          if stack.count == deepest { stack.removeFirst() }
          stack.append(Opener(character: opening(of: character), index: line.tokens.count))
          line.append(.text(character == "'" ? "’" : String(character)))
        } else {
          line.append(character == "'" ? "’" : character)
        }
      }
    }
    line.flush()
    return line.tokens
  }

  /// Tokens with the run of characters that comes after them.
  private struct Line {
    var tokens: [Token] = []
    private var run = ""

    mutating func append(_ token: Token) {
      flush()
      tokens.append(token)
    }

    /// Adds a character; the spaces within guillemets are narrow and keep lines together.
    mutating func append(_ character: Character) {
      if character == " ", run.last == "«" {
        run.append("\u{202F}")
      } else if character == "»", run.last == " " {
        run.removeLast()
        run.append("\u{202F}»")
      } else {
        run.append(character)
      }
    }

    mutating func flush() {
      if !run.isEmpty { tokens.append(.text(run)) }
      run = ""
    }
  }

  private static func closes(
    _ character: Character,
    _ before: Character?,
    _ after: Character?
  ) -> Bool {
    if "“‘".contains(character) { return false }
    return isBoundary(after) && before.map { !$0.isWhitespace } ?? false
  }

  private static func opens(
    _ character: Character,
    _ before: Character?,
    _ after: Character?
  ) -> Bool {
    if "”’«»".contains(character) || (character == "'" && before == "'") { return false }
    return isBoundary(before) && after.map { !$0.isWhitespace } ?? false
  }

  private static func opening(of character: Character) -> Character {
    switch character {
    case "”", "“": "“"
    case "’", "‘": "‘"
    default: character
    }
  }

  private static func isBoundary(_ character: Character?) -> Bool {
    guard let character else { return true }
    return character.isWhitespace || "()[]{},.;:!?–—-/\"'“”‘’".contains(character)
  }

  private static func neighbour(_ pieces: [Piece], _ index: Int, step: Int) -> Character? {
    var index = index + step
    while pieces.indices.contains(index) {
      if case .character(let character) = pieces[index] { return character }
      index += step
    }
    return nil
  }
}
