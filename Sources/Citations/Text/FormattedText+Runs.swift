/// A run of text of one look, for programs that write their own format.
public struct FormattedRun: Hashable, Sendable {
  /// Where it stands in the line.
  public enum Position: Hashable, Sendable {
    case line, raised, lowered
  }

  /// What it says, quotation marks included.
  public var text: String

  /// Whether its letters are slanted.
  public var isItalic = false

  /// Whether its letters are heavy.
  public var isBold = false

  /// Whether it is in small capitals.
  public var isSmallCapitals = false

  /// Whether a line stands below it.
  public var isUnderlined = false

  /// Where it stands in the line.
  public var position = Position.line

  /// Which cite of its citation it is, from zero; nil for what stands around them.
  public var cite: Int?

  /// The block it stands in, as CSL calls it; nil where it stands in none.
  public var block: String?
}

extension FormattedText {
  /// The text in runs, each of one look; formats within formats undo each other as CSL says.
  public var runs: [FormattedRun] {
    var writer = RunWriter(marks)
    for token in Punctuation.tidied(tokens, movesIntoQuotes: marks.takesPunctuation) {
      writer.add(token)
    }
    return writer.runs
  }
}

/// Follows the formats that are open, and joins what looks alike.
private struct RunWriter {
  private(set) var runs: [FormattedRun] = []
  private var looks = [FormattedRun(text: "")]
  private var quotes = 0
  private let marks: QuotationMarks

  init(_ marks: QuotationMarks) { self.marks = marks }

  mutating func add(_ token: Token) {
    switch token {
    case .text(let text): append(text)
    case .open(let format):
      var look = looks[looks.count - 1]
      apply(format, to: &look)
      looks.append(look)
      if format == .quotes {
        quotes += 1
        append((quotes % 2 == 1 ? marks.outer : marks.inner)[0])
      }
    case .close(let format):
      if format == .quotes {
        append((quotes % 2 == 1 ? marks.outer : marks.inner)[1])
        quotes -= 1
      }
      if looks.count > 1 { looks.removeLast() }
    }
  }

  private func apply(_ format: Format, to look: inout FormattedRun) {
    switch format {
    case .italic, .oblique: look.isItalic.toggle()
    case .uprightStyle: look.isItalic = false
    case .bold: look.isBold.toggle()
    case .normalWeight, .light: look.isBold = false
    case .smallCapitals: look.isSmallCapitals.toggle()
    case .normalVariant: look.isSmallCapitals = false
    case .underline: look.isUnderlined = true
    case .noDecoration: look.isUnderlined = false
    case .superscript: look.position = .raised
    case .subscript: look.position = .lowered
    case .baseline: look.position = .line
    case .plain:
      let (cite, block) = (look.cite, look.block)
      look = FormattedRun(text: "")
      (look.cite, look.block) = (cite, block)
    case .cite(let index): look.cite = index
    case .display(let block): look.block = block.rawValue
    case .quotes, .protected, .term, .affix: break
    }
  }

  private mutating func append(_ text: String) {
    var run = looks[looks.count - 1]
    run.text = text
    if text.isEmpty { return }
    if let last = runs.last {
      run.text = last.text
      if run == last {
        runs[runs.count - 1].text += text
        return
      }
      run.text = text
    }
    runs.append(run)
  }
}
