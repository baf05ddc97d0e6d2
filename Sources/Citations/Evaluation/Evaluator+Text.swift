extension Evaluator {
  /// The tokens of a text: a value, a term, a macro or a variable (section "Text").
  mutating func text(_ element: StyleElement) -> Piece {
    var piece = Piece()
    if let value = element["value"] {
      piece.tokens = FieldText.tokens(of: value)
    } else if let term = element.term {
      let text = locale.text(
        term,
        form: element.form ?? "long",
        isPlural: element.says("plural")
      )
      if let text, !text.isEmpty { piece.tokens = [Token.text(text)].wrapped(in: .term) }
    } else if let name = element.macro {
      guard let macro = style.macros[name] else { return piece }
      piece = children(of: macro)
      if piece.asksVariable, !piece.hasVariable { return Piece(asksVariable: true) }
      piece.countsAsVariable()
    } else if let variable = element.variables.first {
      piece.asksVariable = variable != "year-suffix"
      piece.tokens = value(of: variable, form: element.form)
      piece.hasVariable = !piece.tokens.isBlank
      if isSubstituting, piece.hasVariable { hiddenVariables.insert(variable) }
    }
    piece.tokens = decorated(piece.tokens, by: element)
    return piece
  }

  /// The value of an ordinary variable.
  mutating func value(of variable: String, form: String?) -> [Token] {
    if hiddenVariables.contains(variable) { return [] }
    switch variable {
    case "citation-number": return citationNumber > 0 ? [.text(String(citationNumber))] : []
    case "first-reference-note-number": return firstNote.map { [.text(String($0))] } ?? []
    case "year-suffix":
      hasYearSuffix = true
      return distinction.yearSuffix.map { [.text(Numbers.letters($0))] } ?? []
    case "locator":
      return cite.locator.isEmpty ? [] : FieldText.tokens(of: sectioned(cite.locator))
    case "page": return FieldText.tokens(of: pageRange(item.fields["page"] ?? ""))
    case "citation-label": return [.text(citationLabel)]
    default: break
    }
    if form == "short", let short = item.fields[variable + "-short"] {
      return FieldText.tokens(of: short)
    }
    let text = item.fields[variable] ?? ""
    let isRange = Self.numbers.contains(variable) && text.contains("-")
    return FieldText.tokens(of: isRange ? range(text) : text)
  }

  /// Variables that hold numbers and are not pages (appendix "Number Variables").
  private static let numbers: Set<String> = [
    "chapter-number", "collection-number", "edition", "issue", "number", "number-of-pages",
    "number-of-volumes", "part-number", "printing-number", "section", "supplement-number",
    "version", "volume",
  ]

  private var citationLabel: String {
    if let label = item.fields["citation-label"] { return label }
    let names = item.names["author"] ?? []
    let letters = names.count == 1 ? 4 : 2
    let text = names.prefix(4).map { String(($0.family + $0.literal).prefix(letters)) }.joined()
    let year = item.dates["issued"].map { Numbers.padded(abs($0.start.year) % 100) } ?? ""
    return text + year + (distinction.yearSuffix.map { Numbers.letters($0) } ?? "")
  }
}
