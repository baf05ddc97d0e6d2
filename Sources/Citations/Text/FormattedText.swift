/// Text with its formatting, ready to be written in a format (section "Formatting" of the
/// specification).
public struct FormattedText: Hashable, Sendable {
  /// Whether there is nothing to show, as for a cite of an unknown item.
  public var isEmpty: Bool { tokens.isBlank }

  let tokens: [Token]
  let marks: QuotationMarks
}

/// The quotation marks of a language.
struct QuotationMarks: Hashable, Sendable {
  let outer: [String]
  let inner: [String]
  let takesPunctuation: Bool

  init(_ locale: LocaleTerms) {
    outer = [locale.text("open-quote") ?? "“", locale.text("close-quote") ?? "”"]
    inner = [locale.text("open-inner-quote") ?? "‘", locale.text("close-inner-quote") ?? "’"]
    takesPunctuation = locale.hasPunctuationInQuote
  }
}
