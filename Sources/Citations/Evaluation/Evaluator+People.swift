extension Evaluator {
  /// The people of one variable after each other, and how many of them are shown (sections "Name"
  /// and "Et-al Abbreviation").
  mutating func people(
    _ people: [PersonName],
    _ element: StyleElement,
    form: String
  ) -> (tokens: [Token], shown: Int) {
    let shown = shownCount(of: people, element)
    shownNames = max(shownNames, shown)
    if form == "count" { return ([], shown) }
    let isFirst = firstNames == nil && nameCount == 0
    let format = NameFormat(evaluator: self, element: element, form: form)
    let start = nameCount
    nameCount += people.count
    let names = (0..<shown).map { index in
      let expansion = expansion(of: people[index], index, at: start + index)
      return format.tokens(of: people[index], isFirst: index == 0, expansion: expansion)
    }
    if isFirst { firstNameList = names }
    return (formatted(joined(names, of: people, element, format), element), shown)
  }

  private func shownCount(of people: [PersonName], _ element: StyleElement) -> Int {
    let isSubsequent = area == .citation && position != .first
    func limit(_ kind: String) -> Int? {
      let subsequent = isSubsequent ? option("et-al-subsequent-" + kind, of: element) : nil
      return (subsequent ?? option("et-al-" + kind, of: element)).flatMap { Int($0) }
    }
    guard let least = limit("min"), let first = limit("use-first"), people.count >= least else {
      return people.count
    }
    return min(people.count, max(first, distinction.names, 0))
  }

  private func joined(
    _ names: [[Token]],
    of people: [PersonName],
    _ element: StyleElement,
    _ format: NameFormat
  ) -> [Token] {
    func isInverted(_ index: Int) -> Bool {
      people.indices.contains(index) && format.isInverted(people[index], at: index)
    }
    if names.count == people.count {
      return format.joined(names, isInverted: isInverted(names.count - 2))
    }
    if option("et-al-use-last", of: element) == "true", names.count + 1 < people.count,
      let person = people.last
    {
      let head = Array(names.joined(separator: [.text(format.delimiter)]))
      let last = format.tokens(of: person, isFirst: false, expansion: 0)
      return head + [.text(format.delimiter + "… ")] + last
    }
    return format.withOthers(names, isInverted: isInverted(names.count - 1), etAl(element))
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
