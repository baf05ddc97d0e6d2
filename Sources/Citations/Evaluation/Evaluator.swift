/// What one element of a style gives for an item.
struct Piece {
  var tokens: [Token] = []

  /// Whether a variable was asked for.
  var asksVariable = false

  /// Whether a variable that was asked for had a value.
  var hasVariable = false

  /// What a group or macro gives counts as a variable with a value, as section "Group" says.
  mutating func countsAsVariable() {
    if !asksVariable, !tokens.isBlank { hasVariable = true }
  }

  mutating func add(_ other: Piece) {
    asksVariable = asksVariable || other.asksVariable
    hasVariable = hasVariable || other.hasVariable
  }
}

/// What disambiguation has decided for an item.
struct Distinction: Hashable {
  var names = 0
  var givenNames: [Int: Int] = [:]

  /// How many conditions that ask for it hold.
  var marks = 0
  var yearSuffix: Int?
}

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

  /// What stands between the parts of the nearest group, also of what a choice in it gives.
  var delimiter = ""
  var usesExplicitYearSuffix = false

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
  mutating func evaluate(_ element: StyleElement) -> Piece {
    depth += 1
    defer { depth -= 1 }
    guard depth < 200 else { return Piece() }
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

  private mutating func text(_ element: StyleElement) -> Piece {
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
    case "page": return item.fields["page"].map { [.text(pageRange($0))] } ?? []
    case "citation-label": return [.text(citationLabel)]
    default: break
    }
    if form == "short", let short = item.fields[variable + "-short"] {
      return FieldText.tokens(of: short)
    }
    let text = item.fields[variable]
    return FieldText.tokens(of: text ?? "")
  }

  private var citationLabel: String {
    if let label = item.fields["citation-label"] { return label }
    let names = item.names["author"] ?? []
    let letters = names.count == 1 ? 4 : 2
    let text = names.prefix(4).map { String(($0.family + $0.literal).prefix(letters)) }.joined()
    let year = item.dates["issued"].map { Numbers.padded($0.start.year % 100) } ?? ""
    return text + year + (distinction.yearSuffix.map { Numbers.letters($0) } ?? "")
  }

  /// A locator with the words for its places, each in one or in many.
  private func sectioned(_ text: String) -> String {
    LocatorSection.sections(of: text, labels: locale.labelsByWord).map { section in
      let text = pageRange(section.text)
      return section.label.map { words(for: $0, of: section.text) + " " + text } ?? text
    }.joined()
  }

  private func words(for label: String, of text: String) -> String {
    let isPlural = Numbers.isPlural(text, variable: label)
    return locale.text(label, form: "short", isPlural: isPlural) ?? label
  }

  /// A range of pages as the style writes it.
  func pageRange(_ text: String) -> String {
    let range = PageRange(
      format: style.root["page-range-format"],
      delimiter: locale.text("page-range-delimiter") ?? "–",
      and: locale.andSymbol
    )
    return range.formatted(text)
  }

  private mutating func number(_ element: StyleElement) -> Piece {
    guard let variable = element["variable"] else { return Piece() }
    var tokens = value(of: variable, form: nil)
    let sections = LocatorSection.sections(of: tokens.plainText, labels: locale.labelsByWord)
    let text = sections.count > 1 && sections[0].label == nil ? sections[0].text : tokens.plainText
    if let form = element["form"], form != "numeric", Numbers.isNumeric(text) {
      let gender = locale.term(variable)?.gender
      tokens = [.text(Numbers.formatted(text, form: form, gender: gender, locale: locale))]
    } else if Numbers.isNumeric(text) {
      tokens = [.text(Numbers.normalized(text))]
    }
    if sections.count > 1, sections[0].label == nil {
      let rest = sections.dropFirst().map { section in
        words(for: section.label ?? "", of: section.text) + " " + pageRange(section.text)
      }
      tokens.append(.text(rest.joined()))
    }
    return Piece(
      tokens: decorated(tokens, by: element),
      asksVariable: true,
      hasVariable: !tokens.isBlank
    )
  }

  private mutating func label(_ element: StyleElement) -> Piece {
    guard let variable = element["variable"] else { return Piece() }
    let content = value(of: variable, form: nil).plainText
    guard !content.isEmpty else { return Piece() }
    let term = variable == "locator" ? cite.label : variable
    let numbers = variable == "locator" ? cite.locator : item.fields[variable] ?? content
    let isPlural = Numbers.isPlural(numbers, variable: variable)
    let words = locale.text(
      term,
      form: element["form"] ?? "long",
      isPlural: element["plural"] == "always" || (element["plural"] != "never" && isPlural)
    )
    guard let words, !words.isEmpty else { return Piece() }
    return Piece(tokens: decorated([.text(words)], by: element))
  }

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
