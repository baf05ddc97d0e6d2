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

  /// The citations of a document in their order (section "Citation" of the specification); empty
  /// where nothing of the items is shown, and without the cites of unknown items.
  public func citations(_ citations: [Citation]) -> [FormattedText] {
    let distance = style.citation?["near-note-distance"].flatMap { Int($0) } ?? 5
    var positions = CitePositions(nearDistance: distance)
    return citations.map { citation in
      var citation = citation
      citation.cites = ordered(citation.cites.map { readable($0) })
      let places = positions.places(of: citation)
      let cites = citation.cites.enumerated().map { index, cite in
        cited(cite, at: places[index], isFirst: index == 0)
      }
      return formatted(cluster(cites))
    }
  }

  /// A cite with a locator without spaces around it and with the label that it begins with.
  private func readable(_ cite: Cite) -> Cite {
    var cite = cite
    let section = LocatorSection.sections(of: cite.locator, labels: locale.labelsByWord)
    if cite.label == "sub verbo" { cite.label = "sub-verbo" }
    if let label = section.first?.label {
      cite.label = label
      cite.locator = String(cite.locator.drop { $0 == " " }.drop { $0 != " " && $0 != "." })
      if cite.locator.hasPrefix(".") { cite.locator.removeFirst() }
    }
    while cite.locator.last == " " { cite.locator.removeLast() }
    cite.locator = String(cite.locator.drop { $0 == " " })
    return cite
  }

  private func ordered(_ cites: [Cite]) -> [Cite] {
    guard cites.count > 1, let sort = style.citation?.child("sort") else { return cites }
    var places: [String: [Cite]] = [:]
    for cite in cites { places[cite.item, default: []].append(cite) }
    var seen: Set<String> = []
    let ids = cites.map(\.item).filter { seen.insert($0).inserted }
      .sorted { numbers[$0] ?? 0 < numbers[$1] ?? 0 }
    return sorted(ids, by: sort, area: style.citation).flatMap { places[$0] ?? [] }
  }

  /// A cite that has been rendered, with what says how it meets its neighbours.
  struct Cited {
    let cite: Cite
    var tokens: [Token] = []
    var names = ""
    var withoutNames: [Token] = []
    var number = 0

    /// What is left without names and year suffix, and the place of the suffix.
    var base = ""
    var suffix: Int?
  }

  private func cited(_ cite: Cite, at place: CitePositions.Place, isFirst: Bool) -> Cited {
    guard var evaluator = evaluator(cite.item, .citation, style.citation),
      let layout = style.citation?.child("layout")
    else { return Cited(cite: cite) }
    evaluator.cite = cite
    evaluator.position = place.position
    evaluator.isNear = place.isNear
    evaluator.firstNote = place.firstNote
    var bare = evaluator
    bare.hidesNames = true
    var tokens = evaluator.children(of: layout).tokens
    if style.isNoteStyle, beginsSentence(cite, isFirst: isFirst) { capitalizeTerm(&tokens) }
    var result = Cited(cite: cite, tokens: tokens, number: numbers[cite.item] ?? 0)
    let names = evaluator.firstNames ?? []
    result.names = names.plainText
    let collapse = style.citation?["collapse"] ?? ""
    if collapse.hasPrefix("year") || cite.form == .withoutAuthor {
      result.withoutNames = bare.children(of: layout).tokens
    }
    if collapse.hasPrefix("year-suffix") {
      var plain = bare
      plain.distinction.yearSuffix = nil
      result.base = plain.children(of: layout).tokens.plainText
    }
    switch cite.form {
    case .full: break
    case .withoutAuthor: result.tokens = Self.withoutLeadingMarks(result.withoutNames)
    case .authorOnly: result.tokens = names
    }
    if cite.locator.isEmpty { result.suffix = evaluator.distinction.yearSuffix }
    return result
  }

  /// Tokens without the marks that stood after the names.
  private static func withoutLeadingMarks(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (index, token) in tokens.enumerated() {
      guard case .text(let text) = token else { continue }
      let rest = text.drop { ",;: ".contains($0) }
      tokens[index] = .text(String(rest))
      if !rest.isEmpty { break }
    }
    return tokens
  }

  private func beginsSentence(_ cite: Cite, isFirst: Bool) -> Bool {
    if cite.prefix.isEmpty { return isFirst }
    let end = cite.prefix.last { !" ”’»\"'\u{A0}".contains($0) }
    return end.map { ".?!".contains($0) } ?? false
  }

  /// A note that begins with a word of the language begins with a capital.
  private func capitalizeTerm(_ tokens: inout [Token]) {
    guard let index = tokens.firstIndex(of: .open(.term)), index + 1 < tokens.count,
      tokens[..<index].allSatisfy({ $0.isBlank(but: "([ ") }),
      case .text(let text) = tokens[index + 1]
    else { return }
    tokens[index + 1] = .text(text.prefix(1).uppercased() + text.dropFirst())
  }
}
