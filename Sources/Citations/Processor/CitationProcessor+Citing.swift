extension CitationProcessor {
  /// The citations of a document in their order.
  public func citations(_ citations: [Citation]) -> [FormattedText] {
    var firstNotes: [String: Int] = [:]
    var lastNotes: [String: Int] = [:]
    var previous: Citation?
    return citations.map { citation in
      var citation = citation
      if let sort = style.citation?.child("sort") { citation.cites = ordered(citation.cites, sort) }
      var parts: [Cited] = []
      for (index, cite) in citation.cites.enumerated() {
        let before =
          index > 0
          ? citation.cites[index - 1]
          : previous.flatMap { $0.cites.count == 1 ? $0.cites[0] : nil }
        var position = CitePosition.first
        if firstNotes[cite.item] != nil {
          position = Self.position(of: cite, after: before)
        } else {
          firstNotes[cite.item] = citation.note
        }
        let distance = Int(style.citation?["near-note-distance"] ?? "") ?? 5
        let last = lastNotes[cite.item]
        let isNear = citation.note > 0 && last.map { citation.note - $0 <= distance } ?? false
        let note = position == .first ? nil : firstNotes[cite.item]
        parts.append(cited(cite, position: position, isNear: isNear, firstNote: note))
        lastNotes[cite.item] = citation.note
      }
      previous = citation
      return formatted(cluster(parts))
    }
  }

  private func ordered(_ cites: [Cite], _ sort: XMLElement) -> [Cite] {
    let ids = sorted(cites.map(\.item), by: sort, area: style.citation)
    var rest = cites
    return ids.compactMap { id in
      rest.firstIndex { $0.item == id }.map { rest.remove(at: $0) }
    }
  }

  private static func position(of cite: Cite, after before: Cite?) -> CitePosition {
    guard let before, before.item == cite.item else { return .subsequent }
    if cite.locator == before.locator, cite.label == before.label || cite.locator.isEmpty {
      return .ibid
    }
    return cite.locator.isEmpty ? .subsequent : .ibidWithLocator
  }

  /// A cite that has been rendered, with what says how it meets its neighbours.
  struct Cited {
    let cite: Cite
    let tokens: [Token]
    let names: String
    let withoutNames: [Token]
    let number: Int

    /// What is left without names and year suffix, and the place of the suffix.
    let base: String
    let suffix: Int?
  }

  private func cited(
    _ cite: Cite,
    position: CitePosition,
    isNear: Bool,
    firstNote: Int?
  ) -> Cited {
    guard var evaluator = evaluator(cite.item, .citation, style.citation),
      let layout = style.citation?.child("layout")
    else {
      return Cited(
        cite: cite,
        tokens: [],
        names: "",
        withoutNames: [],
        number: 0,
        base: "",
        suffix: nil
      )
    }
    evaluator.cite = cite
    evaluator.position = position
    evaluator.isNear = isNear
    evaluator.firstNote = firstNote
    var bare = evaluator
    bare.hidesNames = true
    var plain = bare
    plain.distinction.yearSuffix = nil
    var tokens = evaluator.children(of: layout).tokens
    let names = evaluator.firstNames ?? []
    let rest = bare.children(of: layout).tokens
    if cite.prefix.isEmpty || cite.prefix.hasSuffix(".") { capitalizeIbid(&tokens) }
    let isCollapsing = style.citation?["collapse"]?.hasPrefix("year-suffix") ?? false
    let base = isCollapsing ? plain.children(of: layout).tokens.plainText : ""
    switch cite.form {
    case .full: break
    case .withoutAuthor: tokens = rest
    case .authorOnly: tokens = names
    }
    return Cited(
      cite: cite,
      tokens: tokens,
      names: names.plainText,
      withoutNames: rest,
      number: numbers[cite.item] ?? 0,
      base: base,
      suffix: cite.locator.isEmpty ? evaluator.distinction.yearSuffix : nil
    )
  }

  /// A note that begins with the word for the same place begins with a capital.
  private func capitalizeIbid(_ tokens: inout [Token]) {
    guard let word = locale.text("ibid"), word.hasSuffix("."),
      let index = tokens.firstIndex(where: { token in
        if case .text(let text) = token { return text.hasPrefix(word) }
        return false
      }), Array(tokens[..<index]).plainText.allSatisfy({ "([ ".contains($0) }),
      case .text(let text) = tokens[index]
    else { return }
    tokens[index] = .text(text.prefix(1).uppercased() + text.dropFirst())
  }

  private func cluster(_ parts: [Cited]) -> [Token] {
    guard let area = style.citation, let layout = area.child("layout") else { return [] }
    let delimiter = layout["delimiter"] ?? ""
    let collapse = area["collapse"]
    let groups = collapse == nil && area["cite-group-delimiter"] == nil ? parts : grouped(parts)
    var tokens: [Token] = []
    var index = 0
    var before: Cited?
    while index < groups.count {
      var part = groups[index]
      var content = part.tokens
      var mark = delimiter
      if collapse == "citation-number", let last = range(groups, from: index) {
        let end = groups[last]
        content = part.tokens + [.text("–")] + end.tokens
        index = last
        part = end
      } else if let before, before.names == part.names, !part.names.isEmpty {
        if collapse?.hasPrefix("year") ?? false {
          content = part.withoutNames
          mark = area["cite-group-delimiter"] ?? (collapse == "year" ? ", " : delimiter)
          if collapse?.hasPrefix("year-suffix") ?? false, let letter = part.suffix,
            before.suffix != nil, before.base == part.base
          {
            mark = area["year-suffix-delimiter"] ?? delimiter
            content = [.text(Numbers.letters(letter))]
            let last = suffixRange(groups, from: index)
            if collapse == "year-suffix-ranged", let last, let end = groups[last].suffix {
              content += [.text("–" + Numbers.letters(end))]
              index = last
            }
          }
        } else {
          mark = area["cite-group-delimiter"] ?? delimiter
        }
      } else if before != nil, collapse != nil, let other = area["after-collapse-delimiter"] {
        mark = other
      }
      if content == part.tokens, collapse == "year-suffix-ranged",
        let last = suffixRange(groups, from: index), last - index >= 2,
        let end = groups[last].suffix
      {
        content.append(.text("–" + Numbers.letters(end)))
        index = last
      }
      let whole = affixed(content, by: part.cite)
      if !whole.isBlank {
        if !tokens.isEmpty { tokens.append(.text(mark)) }
        tokens += whole
      }
      before = groups[index]
      index += 1
    }
    if tokens.isEmpty { return [] }
    tokens = Evaluator.affixed(tokens, by: layout)
    for format in Evaluator.formats(of: layout) { tokens = tokens.wrapped(in: format) }
    return tokens
  }

  private func grouped(_ parts: [Cited]) -> [Cited] {
    var result: [Cited] = []
    for part in parts {
      if !part.names.isEmpty, let index = result.lastIndex(where: { $0.names == part.names }) {
        result.insert(part, at: index + 1)
      } else {
        result.append(part)
      }
    }
    return result
  }

  private func range(_ parts: [Cited], from start: Int) -> Int? {
    var end = start
    func isPlain(_ index: Int) -> Bool {
      let cite = parts[index].cite
      return cite.locator.isEmpty && cite.prefix.isEmpty && cite.suffix.isEmpty
    }
    guard isPlain(start) else { return nil }
    while end + 1 < parts.count, isPlain(end + 1), parts[end + 1].number == parts[end].number + 1 {
      end += 1
    }
    return end - start >= 2 ? end : nil
  }

  /// Where the letters end that follow each other without a gap, if they began before.
  private func suffixRange(_ parts: [Cited], from start: Int) -> Int? {
    var end = start
    while end + 1 < parts.count, let one = parts[end].suffix, let next = parts[end + 1].suffix,
      next == one + 1, parts[end + 1].base == parts[start].base,
      parts[end + 1].names == parts[start].names
    {
      end += 1
    }
    return end > start ? end : nil
  }

  private func affixed(_ tokens: [Token], by cite: Cite) -> [Token] {
    var result = tokens
    if !cite.prefix.isEmpty {
      let space = cite.prefix.hasSuffix(" ") || tokens.isBlank ? "" : " "
      result = FieldText.tokens(of: cite.prefix) + [.text(space)] + result
    }
    if !cite.suffix.isEmpty {
      let isOpen = cite.suffix.first.map { $0.isLetter || $0.isNumber } ?? false
      result += [.text(isOpen ? " " : "")] + FieldText.tokens(of: cite.suffix)
    }
    return result
  }
}

extension CitationProcessor {
  /// The items that a document cites, in the order in which it first cites them.
  public static func items(
    _ items: [CitationItem],
    citedIn citations: [Citation]
  ) -> [CitationItem] {
    let known = Dictionary(items.map { ($0.id, $0) }) { _, last in last }
    var seen: Set<String> = []
    return citations.flatMap(\.cites).compactMap { cite in
      seen.insert(cite.item).inserted ? known[cite.item] : nil
    }
  }
}
