/// Reads the little markup that fields may hold: italics, bold, small capitals, quotation marks.
enum FieldText {
  private struct Mark {
    let format: Format
    let opening: String
    let closing: String
  }

  private static let marks = [
    Mark(format: .italic, opening: "<i>", closing: "</i>"),
    Mark(format: .bold, opening: "<b>", closing: "</b>"),
    Mark(format: .superscript, opening: "<sup>", closing: "</sup>"),
    Mark(format: .subscript, opening: "<sub>", closing: "</sub>"),
    Mark(format: .smallCapitals, opening: "<sc>", closing: "</sc>"),
    Mark(
      format: .smallCapitals,
      opening: "<span style=\"font-variant:small-caps;\">",
      closing: "</span>"
    ),
    Mark(
      format: .smallCapitals,
      opening: "<span style=\"font-variant: small-caps;\">",
      closing: "</span>"
    ),
    Mark(format: .plain, opening: "<span class=\"nodecor\">", closing: "</span>"),
    Mark(format: .protected, opening: "<span class=\"nocase\">", closing: "</span>"),
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
    for (mark, index) in stack.reversed() {
      pieces.replaceSubrange(index...index, with: mark.opening.map { .character($0) })
    }
    return pieces
  }

  private static func matches(_ word: String, _ text: [Character], _ position: Int) -> Bool {
    position + word.count <= text.count
      && text[position..<(position + word.count)].elementsEqual(word)
  }

  private static func quoted(_ pieces: [Piece], marks: String) -> [Token] {
    var tokens: [Token] = []
    var stack: [(character: Character, index: Int)] = []
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .open(let format): tokens.append(.open(format))
      case .close(let format): tokens.append(.close(format))
      case .character(let character):
        guard marks.contains(character) else {
          append(character, to: &tokens)
          continue
        }
        let before = neighbour(pieces, index, step: -1)
        let after = neighbour(pieces, index, step: 1)
        let canOpen = isBoundary(before) && !(character == "'" && before == "'") && after.map { !$0.isWhitespace } ?? false
        let canClose = isBoundary(after) && before.map { !$0.isWhitespace } ?? false
        let opener = opening(of: character)
        if canClose, character != "“", character != "‘",
          let match = stack.lastIndex(where: { $0.character == opener })
        {
          tokens[stack[match].index] = .open(.quotes)
          stack.removeSubrange(match...)
          tokens.append(.close(.quotes))
        } else if canOpen, character != "”", character != "’", character != "«", character != "»" {
          stack.append((opener, tokens.count))
          tokens.append(.text(character == "'" ? "’" : String(character)))
        } else {
          append(character == "'" ? "’" : character, to: &tokens)
        }
      }
    }
    return tokens
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

  private static func append(_ character: Character, to tokens: inout [Token]) {
    if case .text(let text)? = tokens.last, text.hasSuffix("«"), character == " " {
      tokens.append(.text("\u{202F}"))
      return
    }
    if character == "»", case .text(let text)? = tokens.last, text.hasSuffix(" ") {
      tokens[tokens.count - 1] = .text(text.dropLast() + "\u{202F}")
    }
    if case .text(let text)? = tokens.last, !isSingleQuote(text) {
      tokens[tokens.count - 1] = .text(text + String(character))
    } else {
      tokens.append(.text(String(character)))
    }
  }

  private static func isSingleQuote(_ text: String) -> Bool {
    text.count == 1 && "\"’“‘".contains(text)
  }
}
