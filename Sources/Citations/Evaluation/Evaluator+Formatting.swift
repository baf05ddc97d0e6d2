extension Evaluator {
  /// Gives tokens the formatting and affixes of an element.
  func decorated(_ tokens: [Token], by element: StyleElement) -> [Token] {
    if tokens.isBlank { return [] }
    let formatting = element.formatting
    let tokens = formatting.affixed(styled(tokens, by: element))
    guard let display = formatting.display, area == .bibliography else { return tokens }
    return tokens.wrapped(in: .display(display))
  }

  /// Gives tokens the case, quotation marks and formatting of an element.
  func styled(_ tokens: [Token], by element: StyleElement) -> [Token] {
    let formatting = element.formatting
    if formatting.isPlain || tokens.isBlank { return tokens }
    var tokens = tokens
    if formatting.stripsPeriods {
      tokens = tokens.map { token in
        if case .text(let text) = token { return .text(text.filter { $0 != "." }) }
        return token
      }
    }
    if let textCase = formatting.textCase {
      tokens = TextCase.apply(textCase, to: tokens, isEnglish: isEnglish)
    }
    if formatting.hasQuotes, area != .sortKey { tokens = tokens.wrapped(in: .quotes) }
    return formatting.formatted(tokens)
  }

  private var isEnglish: Bool {
    (item.fields["language"] ?? locale.language).lowercased().hasPrefix("en")
  }
}
