extension Evaluator {
  /// The tokens of names, or of what stands for them (section "Names").
  mutating func names(_ element: StyleElement) -> Piece { names(element, inheriting: nil) }

  /// The tokens of names; without own elements, those of the names that they stand for count.
  mutating func names(_ element: StyleElement, inheriting parent: StyleElement?) -> Piece {
    var element = element
    if let parent, !element.children.contains(where: { $0.name != "substitute" }) {
      let children = parent.children.filter { $0.name != "substitute" }
      element = StyleElement(element, children: children)
    }
    if hidesNames, firstNames == nil {
      firstNames = []
      return Piece(asksVariable: true, hasVariable: true)
    }
    let present = combined(
      element.variables.filter { item.names[$0] != nil && !hiddenVariables.contains($0) }
    )
    if present.isEmpty { return substitute(element) }
    let form = option("form", "name-form", of: element) ?? "long"
    let blocks = blocks(of: present, element, form: form)
    if isSubstituting { hiddenVariables.formUnion(element.variables) }
    let tokens =
      form == "count"
      ? [.text(String(blocks.reduce(0) { $0 + $1.count }))] : joined(blocks, of: element)
    if form != "count", firstNames == nil {
      firstNames = blocks.count == 1 ? blocks[0].names : tokens
    }
    let decorated = decorated(tokens, by: element)
    return Piece(tokens: decorated, asksVariable: true, hasVariable: !decorated.isBlank)
  }

  /// The names of one variable.
  private struct Block {
    /// The names alone, and with the word for what they did.
    let names: [Token]
    let tokens: [Token]

    /// How many names are shown.
    let count: Int
  }

  private mutating func blocks(
    of present: [(variable: String, term: String)],
    _ element: StyleElement,
    form: String
  ) -> [Block] {
    var blocks: [Block] = []
    for (variable, term) in present {
      let people = item.names[variable] ?? []
      let (tokens, count) = self.people(people, element, form: form)
      let whole = labelled(tokens, term: term, count: people.count, element)
      if form == "count" || !whole.isBlank {
        blocks.append(Block(names: tokens, tokens: whole, count: count))
      }
    }
    return blocks
  }

  private func joined(_ blocks: [Block], of element: StyleElement) -> [Token] {
    let delimiter =
      element["delimiter"] ?? areaElement?["names-delimiter"] ?? style.root["names-delimiter"] ?? ""
    return Array(blocks.map(\.tokens).joined(separator: [.text(delimiter)]))
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
}
