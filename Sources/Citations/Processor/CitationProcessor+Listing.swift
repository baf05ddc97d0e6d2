extension CitationProcessor {
  /// The entries of the list in their order.
  public func bibliography() -> [FormattedText] {
    guard let area = style.bibliography, let layout = area.child("layout") else { return [] }
    var previous: [Token]?
    return listed.compactMap { id in
      guard var evaluator = evaluator(id, .bibliography, area) else { return nil }
      var tokens: [Token] = []
      let aligns = area["second-field-align"] != nil
      for (index, child) in layout.children.enumerated() {
        let piece = evaluator.evaluate(child).tokens
        if piece.isBlank { continue }
        if aligns, index == 0 {
          tokens += piece.wrapped(in: .display(.leftMargin)) + [.open(.display(.rightInline))]
        } else {
          tokens += piece
        }
      }
      if let mark = area["subsequent-author-substitute"], let names = evaluator.firstNames,
        !names.isBlank
      {
        if names == previous { tokens = Self.replaced(names, with: mark, in: tokens) }
        previous = names
      }
      if tokens.isBlank { return nil }
      tokens = Self.affixed(tokens, by: layout)
      if aligns, tokens.contains(.open(.display(.rightInline))) {
        tokens.append(.close(.display(.rightInline)))
      }
      return formatted(tokens)
    }
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

  private static func replaced(_ part: [Token], with mark: String, in tokens: [Token]) -> [Token] {
    guard tokens.count >= part.count else { return tokens }
    for start in 0...(tokens.count - part.count)
    where tokens[start..<(start + part.count)].elementsEqual(part) {
      return withoutEmptyBlocks(
        tokens[..<start] + [.text(mark)] + tokens[(start + part.count)...]
      )
    }
    return tokens
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
