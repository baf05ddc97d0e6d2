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
      hide(child)
      return Piece(
        tokens: piece.tokens,
        asksVariable: true,
        hasVariable: true
      )
    }
    return Piece(asksVariable: true)
  }

  private mutating func hide(_ element: StyleElement) {
    var pending = [element]
    var seen = 0
    while let element = pending.popLast(), seen < 500 {
      seen += 1
      hiddenVariables.formUnion(element.variables)
      pending += element.children
      if let name = element.macro, let macro = style.macros[name] { pending.append(macro) }
    }
  }
}
