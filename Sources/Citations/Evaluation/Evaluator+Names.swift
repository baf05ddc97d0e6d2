extension Evaluator {
  /// The tokens of names, or of what stands for them.
  mutating func names(_ element: StyleElement) -> Piece { names(element, inheriting: nil) }

  private mutating func names(_ element: StyleElement, inheriting parent: StyleElement?) -> Piece {
    var element = element
    if let parent, !element.children.contains(where: { $0.name != "substitute" }) {
      let children = parent.children.filter { $0.name != "substitute" }
      element = StyleElement(element, children: children)
    }
    var piece = Piece(asksVariable: true)
    if hidesNames, firstNames == nil {
      firstNames = []
      return Piece(asksVariable: true, hasVariable: true)
    }
    let variables = element.variables
    let present = combined(
      variables.filter { item.names[$0] != nil && !hiddenVariables.contains($0) }
    )
    if present.isEmpty { return substitute(element) }
    let form = option("form", "name-form", of: element) ?? "long"
    var blocks: [[Token]] = []
    var bare: [[Token]] = []
    var count = 0
    for (variable, term) in present {
      let people = item.names[variable] ?? []
      let (tokens, shown) = self.people(people, element, form: form)
      count += shown
      let block = labelled(tokens, term: term, count: people.count, element)
      if block.isBlank { continue }
      blocks.append(block)
      bare.append(tokens)
    }
    if isSubstituting { hiddenVariables.formUnion(variables) }
    if form == "count" {
      piece.tokens = decorated([.text(String(count))], by: element)
    } else {
      let delimiter =
        element["delimiter"] ?? areaElement?["names-delimiter"]
        ?? style.root["names-delimiter"] ?? ""
      let tokens = Array(blocks.joined(separator: [.text(delimiter)]))
      if firstNames == nil { firstNames = bare.count == 1 ? bare[0] : tokens }
      piece.tokens = decorated(tokens, by: element)
    }
    piece.hasVariable = !piece.tokens.isBlank
    return piece
  }

  private mutating func substitute(_ element: StyleElement) -> Piece {
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

  /// Editors who are translators too are named once.
  private func combined(_ variables: [String]) -> [(variable: String, term: String)] {
    if variables.count == 2, Set(variables) == ["editor", "translator"],
      item.names["editor"] == item.names["translator"],
      let term = locale.text("editortranslator"), !term.isEmpty
    {
      return [("editor", "editortranslator")]
    }
    return variables.map { ($0, $0) }
  }

  /// An attribute of names, from the element or from what it stands in.
  func option(_ attribute: String, _ inherited: String? = nil, of names: StyleElement) -> String? {
    let inherited = inherited ?? attribute
    if area == .sortKey {
      let mapped = [
        "et-al-min": "names-min", "et-al-use-first": "names-use-first",
        "et-al-use-last": "names-use-last",
      ]
      if let name = mapped[attribute], let value = keyOptions?[name] { return value }
    }
    return names.child("name")?[attribute] ?? names[inherited] ?? areaElement?[inherited]
      ?? style.root[inherited]
  }

  private func labelled(
    _ tokens: [Token],
    term: String,
    count: Int,
    _ element: StyleElement
  ) -> [Token] {
    guard let index = element.children.firstIndex(where: { $0.name == "label" }),
      area != .sortKey
    else { return tokens }
    let label = element.children[index]
    let isPlural = label["plural"] == "always" || (label["plural"] != "never" && count > 1)
    let text = locale.text(term, form: label["form"] ?? "long", isPlural: isPlural) ?? ""
    let labelTokens = text.isEmpty ? [] : decorated([.text(text)], by: label)
    let name = element.children.firstIndex { $0.name == "name" } ?? -1
    return index < name ? labelTokens + tokens : tokens + labelTokens
  }

  private mutating func people(
    _ people: [PersonName],
    _ element: StyleElement,
    form: String
  ) -> (tokens: [Token], shown: Int) {
    let isSubsequent = area == .citation && position != .first
    func limit(_ kind: String) -> Int? {
      let subsequent = isSubsequent ? option("et-al-subsequent-" + kind, of: element) : nil
      return (subsequent ?? option("et-al-" + kind, of: element)).flatMap { Int($0) }
    }
    var shown = people.count
    if let least = limit("min"), let first = limit("use-first"), people.count >= least {
      shown = min(people.count, max(first, distinction.names))
    }
    shownNames = max(shownNames, shown)
    if form == "count" { return ([], shown) }
    let isShort = shown < people.count
    let isFirst = firstNames == nil && nameCount == 0
    let settings = NameFormat(evaluator: self, element: element, form: form)
    var names: [[Token]] = []
    let start = nameCount
    nameCount += people.count
    for index in 0..<shown {
      names.append(
        settings.tokens(
          of: people[index],
          isFirst: index == 0,
          expansion: expansion(of: people[index], index, at: start + index)
        )
      )
    }
    if isFirst { firstNameList = names }
    let last =
      isShort && option("et-al-use-last", of: element) == "true" && shown + 1 < people.count
    if last, let person = people.last {
      let ending = settings.tokens(of: person, isFirst: false, expansion: 0)
      let head = Array(names.joined(separator: [.text(settings.delimiter)]))
      let tokens = head + [.text(settings.delimiter + "… ")] + ending
      return (formatted(tokens, element), shown)
    }
    func isInverted(_ index: Int) -> Bool {
      people.indices.contains(index) && settings.isInverted(people[index], at: index)
    }
    let tokens =
      isShort
      ? settings.withOthers(names, isInverted: isInverted(shown - 1), etAl(element))
      : settings.joined(names, isInverted: isInverted(shown - 2))
    return (formatted(tokens, element), shown)
  }

  /// How much of a given name is shown, for this cite or for everyone of the name.
  private func expansion(of person: PersonName, _ index: Int, at place: Int) -> Int {
    let isGeneral = area == .citation && (index == 0 || !expansions.isForPrimary)
    return max(distinction.givenNames[place] ?? 0, isGeneral ? expansions.levels[person] ?? 0 : 0)
  }

  private func formatted(_ tokens: [Token], _ element: StyleElement) -> [Token] {
    guard let name = element.child("name") else { return tokens }
    return tokens.isBlank ? [] : name.formatting.affixed(name.formatting.formatted(tokens))
  }

  private func etAl(_ element: StyleElement) -> [Token] {
    let child = element.child("et-al")
    let text = locale.text(child?["term"] ?? "et-al") ?? ""
    if text.isEmpty || area == .sortKey { return [] }
    return child.map { decorated([.text(text)], by: $0) } ?? [.text(text)]
  }
}
