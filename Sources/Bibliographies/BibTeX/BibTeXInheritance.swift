import SourceText

/// Gives entries the fields of those that their `xdata` and `crossref` name.
///
/// Source: the manual of BibLaTeX 3.20, appendix B: the title of a book is the book title of its
/// chapters, its author their book author; an own field goes before an inherited one.
struct BibTeXInheritance {
  private let places: [String: Int]
  private let entries: [BibTeXEntry]
  private var budget: RepetitionBudget
  private var suggestions: Suggestions
  private var isExhausted = false
  private(set) var problems: [BibliographyProblem] = []

  /// How many generations an entry inherits from.
  private static let generations = 6

  private static let notInherited: Set<String> = [
    "crossref", "xref", "xdata", "ids", "entryset", "entrysubtype", "execute", "label", "options",
    "presort", "related", "relatedstring", "relatedtype", "shorthand", "sortkey", "keywords",
    "abstract", "doi", "pages",
  ]

  init(_ entries: [BibTeXEntry], budget: RepetitionBudget) {
    self.entries = entries
    self.budget = budget
    places = Dictionary(entries.enumerated().map { ($1.key.value, $0) }) { first, _ in first }
    suggestions = Suggestions(entries.map(\.key.value))
  }

  /// An entry with what it inherits.
  mutating func complete(_ entry: BibTeXEntry) -> BibTeXEntry {
    guard entry["xdata"] != nil || entry["crossref"] != nil else { return entry }
    var result = entry
    var own = Set(entry.fields.map(\.name.value))
    var pending = parents(of: entry, isData: true) + parents(of: entry, isData: false)
    var seen: Set<Int> = []
    var rest = Self.generations
    while !pending.isEmpty, rest > 0 {
      rest -= 1
      var next: [(place: Int, isData: Bool)] = []
      for (place, isData) in pending where seen.insert(place).inserted {
        let parent = entries[place]
        add(parent, isData: isData, to: &result, &own)
        next += parents(of: parent, isData: true)
        if !isData { next += parents(of: parent, isData: false) }
      }
      pending = next
    }
    return result
  }

  private mutating func add(
    _ parent: BibTeXEntry,
    isData: Bool,
    to entry: inout BibTeXEntry,
    _ own: inout Set<String>
  ) {
    for field in parent.fields where !Self.notInherited.contains(field.name.value) || isData {
      let names = isData ? [field.name.value] : Self.names(field.name.value, parent, entry)
      for name in names where !own.contains(name) {
        guard budget.take(field.value.count + 100) else { return exhausted(at: entry) }
        own.insert(name)
        var field = field
        field.name = Located(name, at: field.name.range)
        entry.fields.append(field)
      }
    }
  }

  private mutating func exhausted(at entry: BibTeXEntry) {
    if !isExhausted {
      problems.append(BibliographyProblem(.tooMuchRepetition, at: entry.key.range))
    }
    isExhausted = true
  }

  /// The names under which a child has a field of its parent.
  private static func names(
    _ name: String,
    _ parent: BibTeXEntry,
    _ child: BibTeXEntry
  ) -> [String] {
    let isPart =
      child.type.value.hasPrefix("in") || child.type.value.hasPrefix("supp")
      || child.type.value == "bookinbook" || child.type.value == "conference"
    switch name {
    case "title", "subtitle", "titleaddon":
      if parent.type.value == "periodical" { return ["journal" + name] }
      if isPart { return ["book" + name] }
      return parent.type.value.hasPrefix("mv") ? ["main" + name] : []
    case "shorttitle", "sorttitle": return []
    case "author" where isPart: return ["bookauthor", "author"]
    default: return [name]
    }
  }

  private mutating func parents(
    of entry: BibTeXEntry,
    isData: Bool
  ) -> [(place: Int, isData: Bool)] {
    guard let field = entry[isData ? "xdata" : "crossref"] else { return [] }
    let text = LaTeXText.decoded(field.value[...]).text
    let keys = isData ? text.split(separator: ",").map { String($0) } : [text]
    return keys.prefix(20).compactMap { key in
      let key = String(key.drop { $0 == " " })
      if key.isEmpty { return nil }
      if let place = places[key] { return (place, isData) }
      let problem = BibliographyProblem(
        .unknownParent(key),
        at: field.range,
        suggestions: suggestions.names(near: key)
      )
      if !problems.contains(problem) { problems.append(problem) }
      return nil
    }
  }
}
