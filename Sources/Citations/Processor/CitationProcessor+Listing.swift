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
          tokens += piece.wrapped(in: .display("left-margin")) + [.open(.display("right-inline"))]
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
      tokens = Evaluator.affixed(tokens, by: layout)
      if aligns, tokens.contains(.open(.display("right-inline"))) {
        tokens.append(.close(.display("right-inline")))
      }
      return formatted(tokens)
    }
  }

  private static func replaced(_ part: [Token], with mark: String, in tokens: [Token]) -> [Token] {
    guard tokens.count >= part.count else { return tokens }
    for start in 0...(tokens.count - part.count)
    where tokens[start..<(start + part.count)].elementsEqual(part) {
      return tokens[..<start] + [.text(mark)] + tokens[(start + part.count)...]
    }
    return tokens
  }
}
