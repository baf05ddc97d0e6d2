extension FormattedText {
  /// The text in HTML.
  public var html: String {
    var result = ""
    var open: [Format] = []
    var endings: [String] = []
    var quotes = 0
    for token in Punctuation.tidied(tokens, movesIntoQuotes: locale.takesPunctuation) {
      switch token {
      case .text(let text): result += Self.escaped(text)
      case .open(.quotes):
        quotes += 1
        result += (quotes % 2 == 1 ? locale.outer : locale.inner)[0]
      case .close(.quotes):
        result += (quotes % 2 == 1 ? locale.outer : locale.inner)[1]
        quotes -= 1
      case .open(let format):
        let tags = Self.tags(of: format, in: open)
        open.append(format)
        endings.append(tags.end)
        result += tags.start
      case .close:
        result += endings.popLast() ?? ""
        _ = open.popLast()
      }
    }
    return result
  }

  /// The text without any formatting.
  public var plainText: String {
    var result = ""
    var quotes = 0
    for token in Punctuation.tidied(tokens, movesIntoQuotes: locale.takesPunctuation) {
      switch token {
      case .text(let text): result += text
      case .open(.quotes):
        quotes += 1
        result += (quotes % 2 == 1 ? locale.outer : locale.inner)[0]
      case .close(.quotes):
        result += (quotes % 2 == 1 ? locale.outer : locale.inner)[1]
        quotes -= 1
      default: break
      }
    }
    return result
  }

  private static func escaped(_ text: String) -> String {
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

  private static func tags(of format: Format, in open: [Format]) -> (start: String, end: String) {
    func span(_ style: String) -> (String, String) { ("<span style=\"\(style);\">", "</span>") }
    func isFlipped(_ on: Format, _ off: Format) -> Bool {
      !open.contains(off) && open.count { $0 == on } % 2 == 1
    }
    switch format {
    case .italic:
      return isFlipped(.italic, .uprightStyle) ? span("font-style:normal") : ("<i>", "</i>")
    case .bold:
      return isFlipped(.bold, .normalWeight) ? span("font-weight:normal") : ("<b>", "</b>")
    case .smallCapitals:
      return isFlipped(.smallCapitals, .normalVariant)
        ? span("font-variant:normal") : span("font-variant:small-caps")
    case .uprightStyle: return open.contains(.italic) ? span("font-style:normal") : ("", "")
    case .normalWeight: return open.contains(.bold) ? span("font-weight:normal") : ("", "")
    case .normalVariant:
      return open.contains(.smallCapitals) ? span("font-variant:normal") : ("", "")
    case .plain:
      if open.contains(.italic) { return span("font-style:normal") }
      if open.contains(.smallCapitals) { return span("font-variant:normal") }
      return open.contains(.bold) ? span("font-weight:normal") : ("", "")
    case .oblique: return span("font-style:oblique")
    case .light: return span("font-weight:light")
    case .underline: return span("text-decoration:underline")
    case .noDecoration: return span("text-decoration:none")
    case .superscript: return ("<sup>", "</sup>")
    case .subscript: return ("<sub>", "</sub>")
    case .display(let name):
      let tag = "<div class=\"csl-\(name.rawValue)\">"
      switch name {
      case .block: return ("\n\n    " + tag, "</div>\n")
      case .leftMargin: return ("\n    " + tag, "</div>")
      case .rightInline, .indent: return (tag, "</div>\n  ")
      }
    case .baseline: return ("<span style=\"baseline\">", "</span>")
    case .quotes, .protected, .term, .affix, .cite: return ("", "")
    }
  }
}
