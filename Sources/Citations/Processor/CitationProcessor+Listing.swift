extension CitationProcessor {
  /// The entries of the list in their order (section "Bibliography-specific Options"); an item of
  /// which nothing is shown has none.
  public func bibliography() -> [FormattedText] { entries().map(\.text) }

  /// The entries of the list in their order, each with the key of its item.
  public func entries() -> [(item: String, text: FormattedText)] {
    guard let area = style.bibliography, let layout = area.child("layout") else { return [] }
    let substitute = area["subsequent-author-substitute"].map { mark in
      NameSubstitute(mark: mark, rule: area["subsequent-author-substitute-rule"] ?? "")
    }
    let aligns = area["second-field-align"] != nil
    var previous = NameSubstitute.Names()
    return listed.compactMap { id in
      guard var evaluator = evaluator(id, .bibliography, area) else { return nil }
      var tokens = entry(&evaluator, layout, aligns: aligns)
      if let substitute, let names = evaluator.firstNames, !names.isBlank {
        let own = NameSubstitute.Names(all: names, each: evaluator.firstNameList)
        tokens = Self.withoutEmptyBlocks(substitute.applied(to: tokens, own, after: previous))
        previous = own
      }
      if tokens.isBlank { return nil }
      tokens = Self.affixed(tokens, by: layout)
      if aligns, tokens.contains(.open(.display(.rightInline))) {
        tokens.append(.close(.display(.rightInline)))
      }
      return (id, formatted(tokens))
    }
  }

  /// How an item stands alone, apart from the items of the processor and without a number.
  public func entry(of item: CitationItem) -> FormattedText {
    guard let area = style.bibliography, let layout = area.child("layout") else {
      return formatted([])
    }
    var evaluator = Evaluator(style: style, locale: locale, item: item)
    evaluator.area = .bibliography
    evaluator.areaElement = area
    let tokens = entry(&evaluator, layout, aligns: false)
    return formatted(tokens.isBlank ? [] : Self.affixed(tokens, by: layout))
  }

  /// Whether the entry of an item says that its year is not known, as `z.j.`.
  public func saysNoDate(of item: CitationItem) -> Bool {
    let words = Set(["long", "short"].compactMap { locale.text("no date", form: $0) })
    return words.contains { !$0.isEmpty && plainText(of: item).contains($0) }
  }

  private func plainText(of item: CitationItem) -> String {
    entry(of: item).runs.map(\.text).joined()
  }

  private func entry(
    _ evaluator: inout Evaluator,
    _ layout: StyleElement,
    aligns: Bool
  ) -> [Token] {
    var tokens: [Token] = []
    for (index, child) in layout.children.enumerated() {
      let piece = evaluator.evaluate(child).tokens
      if piece.isBlank { continue }
      if aligns, index == 0 {
        tokens += piece.wrapped(in: .display(.leftMargin)) + [.open(.display(.rightInline))]
      } else {
        tokens += piece
      }
    }
    return tokens
  }

  /// Tokens with the affixes of the layout, which stand within its first and last block.
  private static func affixed(_ tokens: [Token], by layout: StyleElement) -> [Token] {
    var result = layout.formatting.affixed(tokens)
    let end = result.count - 2
    if end > 0, !layout.formatting.suffix.isEmpty, case .close(.display) = result[end] {
      result.swapAt(end, end + 1)
    }
    return result
  }

  /// Tokens without blocks that show nothing, as that of an author who stood above.
  private static func withoutEmptyBlocks(_ tokens: [Token]) -> [Token] {
    var result: [Token] = []
    var start: Int?
    for token in tokens {
      result.append(token)
      if case .open(.display) = token { start = result.count - 1 }
      if case .close(.display) = token, let opening = start {
        if Array(result[opening...]).isBlank { result.removeSubrange(opening...) }
        start = nil
      }
    }
    return result
  }
}
