/// Evaluates a style for one item in one place.
struct Evaluator {
  /// Where the text is for.
  enum Area {
    case citation
    case bibliography
    case sortKey
  }

  let style: CitationStyle
  let locale: LocaleTerms
  let item: CitationItem
  var area = Area.citation
  var areaElement: StyleElement?
  var cite = Cite(item: "")
  var position = CitePosition.first
  var isNear = false
  var citationNumber = 0
  var firstNote: Int?
  var distinction = Distinction()
  var expansions = NameExpansions()
  var hidesNames = false

  /// The sort key that is made, which has limits of its own on names.
  var keyOptions: StyleElement?

  /// The first names that were rendered, which say who a cite is by.
  var firstNames: [Token]?

  /// The same, one name at a time; empty where they are no names.
  var firstNameList: [[Token]] = []
  var nameCount = 0
  var shownNames = 0
  var hiddenVariables: Set<String> = []

  /// Whether what is rendered stands for names, and so is not shown again.
  var isSubstituting = false

  /// How many conditions have asked whether the cite must be set apart.
  var markConditions = 0

  /// Whether the cite is only compared with others: dates of access do not set cites apart.
  var isComparing = false
  var hasYearSuffix = false
  var depth = 0
  var steps = 0

  /// What stands between the parts of the nearest group, also of what a choice in it gives.
  var delimiter = ""

  /// The tokens of several elements after each other.
  mutating func children(of element: StyleElement, delimiter: String = "") -> Piece {
    var result = Piece()
    let outer = self.delimiter
    self.delimiter = delimiter
    defer { self.delimiter = outer }
    for child in element.children {
      let piece = evaluate(child)
      result.add(piece)
      if piece.tokens.isBlank { continue }
      if !result.tokens.isEmpty, !delimiter.isEmpty { result.tokens.append(.text(delimiter)) }
      result.tokens += piece.tokens
    }
    return result
  }

  /// The tokens of an element.
  ///
  /// The elements of a cite and their nesting are bounded, whatever the macros of a style call.
  mutating func evaluate(_ element: StyleElement) -> Piece {
    depth += 1
    steps += 1
    defer { depth -= 1 }
    guard depth < 200, steps < 100_000 else { return Piece() }
    switch element.kind {
    case .text: return text(element)
    case .number: return number(element)
    case .date: return date(element)
    case .names: return names(element)
    case .label: return label(element)
    case .group: return group(element)
    case .choose: return choose(element)
    case .branch, .otherwise, .other: return Piece()
    }
  }

  private mutating func group(_ element: StyleElement) -> Piece {
    var piece = children(of: element, delimiter: element.delimiter)
    if piece.asksVariable, !piece.hasVariable { return Piece(asksVariable: true) }
    piece.tokens = decorated(piece.tokens, by: element)
    piece.countsAsVariable()
    return piece
  }

  private mutating func choose(_ element: StyleElement) -> Piece {
    for branch in element.children where branch.kind == .otherwise || holds(branch) {
      return children(of: branch, delimiter: delimiter)
    }
    return Piece()
  }
}
