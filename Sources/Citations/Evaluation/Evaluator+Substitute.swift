extension Evaluator {
  /// What stands for names that an item does not have, and is not shown again (section "Substitute").
  mutating func substitute(_ element: StyleElement) -> Piece {
    let wasSubstituting = isSubstituting
    isSubstituting = true
    defer { isSubstituting = wasSubstituting }
    for child in element.child("substitute")?.children ?? [] {
      let before = firstNames
      var piece = child.name == "names" ? names(child, inheriting: element) : evaluate(child)
      if piece.tokens.isBlank {
        firstNames = before
        if child.term.flatMap({ locale.text($0) }) != nil { return Piece(asksVariable: true) }
        continue
      }
      if child.name == "names" { piece.tokens = decorated(piece.tokens, by: element) }
      if before == nil, firstNames == nil { firstNames = piece.tokens }
      return Piece(
        tokens: piece.tokens,
        asksVariable: true,
        hasVariable: true
      )
    }
    return Piece(asksVariable: true)
  }
}
