extension FormattedText {
  /// The text in HTML, its blocks in elements with the classes `csl-block`, `csl-left-margin`,
  /// `csl-right-inline` and `csl-indent` (section "Display").
  public var html: String {
    var writer = HTMLTags()
    return written { token in
      switch token {
      case .text(let text): writer.escaped(text)
      case .open(let format): writer.opening(of: format)
      case .close(let format): writer.closing(of: format)
      }
    }
  }

  /// The text without any formatting.
  public var plainText: String {
    written { token in
      if case .text(let text) = token { text } else { "" }
    }
  }

  /// The text as a function writes its tokens, with the quotation marks of the language.
  private func written(_ write: (Token) -> String) -> String {
    var result = ""
    var quotes = 0
    for token in Punctuation.tidied(tokens, movesIntoQuotes: marks.takesPunctuation) {
      switch token {
      case .open(.quotes):
        quotes += 1
        result += (quotes % 2 == 1 ? marks.outer : marks.inner)[0]
      case .close(.quotes):
        result += (quotes % 2 == 1 ? marks.outer : marks.inner)[1]
        quotes -= 1
      default: result += write(token)
      }
    }
    return result
  }
}

/// The tags of HTML for formats, which undo each other where they are nested.
private struct HTMLTags {
  /// How often each format is open.
  private var depths: [Format: Int] = [:]
  private var endings: [String] = []

  func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&#38;"
      case "<": result += "&#60;"
      case ">": result += "&#62;"
      default:
        if scalar.value >= 0xAA, let plain = Superscripts.plain(scalar) {
          result += "<sup>" + plain + "</sup>"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }

  mutating func opening(of format: Format) -> String {
    let (start, end) = tags(of: format)
    depths[format, default: 0] += 1
    endings.append(end)
    return start
  }

  mutating func closing(of format: Format) -> String {
    depths[format, default: 1] -= 1
    return endings.popLast() ?? ""
  }

  private func isOpen(_ format: Format) -> Bool { depths[format, default: 0] > 0 }

  /// Whether a format within itself means the opposite, as italics in italics are upright.
  private func isFlipped(_ format: Format, unless opposite: Format) -> Bool {
    !isOpen(opposite) && depths[format, default: 0] % 2 == 1
  }

  private func tags(of format: Format) -> (start: String, end: String) {
    switch format {
    case .italic:
      isFlipped(.italic, unless: .uprightStyle) ? Self.upright : ("<i>", "</i>")
    case .bold:
      isFlipped(.bold, unless: .normalWeight) ? Self.normalWeight : ("<b>", "</b>")
    case .smallCapitals:
      isFlipped(.smallCapitals, unless: .normalVariant)
        ? Self.normalVariant : Self.span("font-variant:small-caps")
    case .uprightStyle: isOpen(.italic) ? Self.upright : ("", "")
    case .normalWeight: isOpen(.bold) ? Self.normalWeight : ("", "")
    case .normalVariant: isOpen(.smallCapitals) ? Self.normalVariant : ("", "")
    case .plain: plainTags
    case .oblique: Self.span("font-style:oblique")
    case .light: Self.span("font-weight:light")
    case .underline: Self.span("text-decoration:underline")
    case .noDecoration: Self.span("text-decoration:none")
    case .superscript: ("<sup>", "</sup>")
    case .subscript: ("<sub>", "</sub>")
    case .baseline: ("<span style=\"baseline\">", "</span>")
    case .display(let display): Self.block(display)
    case .quotes, .protected, .term, .affix: ("", "")
    }
  }

  /// Text without the formats around it undoes the one that is open.
  private var plainTags: (start: String, end: String) {
    if isOpen(.italic) { return Self.upright }
    if isOpen(.smallCapitals) { return Self.normalVariant }
    return isOpen(.bold) ? Self.normalWeight : ("", "")
  }

  private static let upright = span("font-style:normal")
  private static let normalWeight = span("font-weight:normal")
  private static let normalVariant = span("font-variant:normal")

  private static func span(_ style: String) -> (start: String, end: String) {
    ("<span style=\"\(style);\">", "</span>")
  }

  private static func block(_ display: Display) -> (start: String, end: String) {
    let tag = "<div class=\"csl-\(display.rawValue)\">"
    return switch display {
    case .block: ("\n\n    " + tag, "</div>\n")
    case .leftMargin: ("\n    " + tag, "</div>")
    case .rightInline, .indent: (tag, "</div>\n  ")
    }
  }
}
