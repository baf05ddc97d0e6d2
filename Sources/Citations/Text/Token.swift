/// A piece of formatted text: a run of characters, or the beginning or end of a format.
enum Token: Hashable, Sendable {
  case text(String)
  case open(Format)
  case close(Format)
}

/// A way in which text can be formatted.
enum Format: Hashable, Sendable {
  /// Slanted letters.
  case italic

  /// Upright letters in slanted ones.
  case uprightStyle

  /// Mechanically slanted letters.
  case oblique

  /// Heavy letters.
  case bold

  /// Letters of normal weight in heavy ones.
  case normalWeight

  /// Thin letters.
  case light

  /// Small capitals.
  case smallCapitals

  /// Normal letters in small capitals.
  case normalVariant

  /// A line below the text.
  case underline

  /// No line below a part of underlined text.
  case noDecoration

  /// Above the line.
  case superscript

  /// Below the line.
  case `subscript`

  /// On the line.
  case baseline

  /// Between quotation marks.
  case quotes

  /// Without the formats that stand around it.
  case plain

  /// Not touched by a change of case.
  case protected

  /// A word of the language, which begins with a capital where it begins a note.
  case term

  /// Text that the writer put before or after a cite, which is left as it is.
  case affix

  /// A block of its own.
  case display(Display)
}

/// Where a block of an entry stands.
enum Display: String, Sendable {
  case block
  case leftMargin = "left-margin"
  case rightInline = "right-inline"
  case indent
}

extension Token {
  /// Whether it has no characters but some of a few.
  func isBlank(but few: String) -> Bool {
    guard case .text(let text) = self else { return true }
    return text.allSatisfy { few.contains($0) }
  }
}

extension [Token] {
  /// All characters without any formatting.
  var plainText: String {
    var result = ""
    for case .text(let text) in self { result += text }
    return result
  }

  /// The last character; nil in blank text.
  var lastCharacter: Character? {
    for case .text(let text) in reversed() {
      if let last = text.last { return last }
    }
    return nil
  }

  /// Whether no character is in it.
  var isBlank: Bool {
    !contains { token in
      if case .text(let text) = token { return !text.isEmpty }
      return false
    }
  }

  /// The tokens between the beginning and the end of a format.
  func wrapped(in format: Format) -> [Token] { [.open(format)] + self + [.close(format)] }
}
