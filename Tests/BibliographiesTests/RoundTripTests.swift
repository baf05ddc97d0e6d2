import Citations
import SourceText
import TestSupport
import Testing

@testable import Bibliographies

/// What is written and read again is the same item.
struct RoundTripTests {
  @Test(arguments: BibliographyFormat.allCases, [11, 12, 13, 14] as [UInt64])
  func writtenItemsAreReadAgain(_ format: BibliographyFormat, seed: UInt64) {
    var items = RandomItems(seed: seed, format: format)
    for index in 0..<500 {
      let item = items.next(id: "sleutel\(index)")
      let written = text(of: [item], as: format)
      let file = SourceFile(path: SourcePath("a"), text: written)
      let read = bibliography(of: file, in: format)
      #expect(read.items == [item], "\(written)\n\(item.json)\n\(read.items.first?.json ?? "")")
      #expect(read.problems.isEmpty, "\(written)")
    }
  }
}

/// Items of those variables that a format has words for.
private struct RandomItems {
  private var random: SplitMix64
  private let format: BibliographyFormat

  init(seed: UInt64, format: BibliographyFormat) {
    random = SplitMix64(seed: seed)
    self.format = format
  }

  private mutating func pick<Element>(_ values: [Element]) -> Element {
    values[Int(random.next() % UInt64(values.count))]
  }

  private mutating func chance(_ count: UInt64) -> Bool { random.next() % count == 0 }

  private static let words = [
    "Over", "beleid", "R&D", "50%", "$5", "#1", "a_b", "{", "}", "\\", "~", "^", "--", "---",
    "é", "Ö", "ŝ", "'s", "''", "`", "\"", "<i>nadruk</i>", "x<sup>2</sup>", "<b>", "–", "“zo”",
    "\u{A0}", "c's", "and", "@", "=", ",", "e\u{301}", "👍", "…", "m-v", "<", ">", "\\'e", "1.",
  ]

  private mutating func text(protects: Bool = false) -> String {
    var words = (0...Int(random.next() % 4)).map { _ in pick(Self.words) }
    if format == .bibTeX, protects, chance(3) {
      words.append("<span class=\"nocase\">\(pick(["NWO", "\\x", "&", "{a", "<i>b</i>"]))</span>")
    }
    return words.joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  private mutating func name() -> PersonName {
    let bodies = ["Rathenau Instituut", "Raad & Daad", "CBS", "Jan and Piet", "Natuur, Milieu"]
    if chance(4) { return PersonName(literal: pick(bodies)) }
    return PersonName(
      family: pick(["Broek", "Hart", "Maclaine Pont", "Öz", "O'Neil", "Bakker-Smit"]),
      given: pick(["Jos", "J. P.", "É.", "Johann von", "Jean-Luc", "W.E."]),
      nonDropping: pick(["", "", "van den", "'t", "de", "van der", "d'"]),
      suffix: chance(5) ? pick(["Jr.", "III"]) : ""
    )
  }

  private mutating func date() -> ItemDate {
    let year = Int(random.next() % 300) + 1750
    let month = Int(random.next() % 17)
    let isSeason = month > 12
    let day = month == 0 || isSeason ? 0 : Int(random.next() % 29)
    let start = ItemDate.Day(year: year, month: month, day: day)
    if format == .ris { return ItemDate(start) }
    if chance(8) { return ItemDate(literal: pick(["ter perse", "in druk", "omstreeks 1900"])) }
    let end = ItemDate.Day(year: year + 1, month: month, day: day)
    return ItemDate(start, to: chance(4) ? end : nil, isApproximate: chance(6))
  }

  mutating func next(id: String) -> CitationItem {
    let type = pick(types)
    var fields: [String: String] = [:]
    for variable in variables(of: type) where chance(3) {
      fields[variable] = text(protects: variable == "title" || variable == "title-short")
    }
    if chance(2) { fields["page"] = pick(["880-894", "12", "e12", "1-3, 7-9"]) }
    if chance(3) { fields["URL"] = "https://voorbeeld.nl/a_b?c=%20d&e=f#g~h" }
    if chance(3) { fields["DOI"] = "10.1016/j.respol.2018_08(11)" }
    if chance(2) { fields["language"] = pick(["nl", "en", "en-GB", "de", "nl-BE"]) }
    var names: [String: [PersonName]] = [:]
    for role in roles where chance(2) { names[role] = (0...2).map { _ in name() } }
    var dates: [String: ItemDate] = [:]
    if chance(2) { dates["issued"] = date() }
    if chance(3) { dates["accessed"] = ItemDate(ItemDate.Day(year: 2020, month: 11, day: 3)) }
    return CitationItem(id: id, type: type, fields: fields, names: names, dates: dates)
  }

  private var types: [String] {
    format == .ris ? RISTypes.exactTypes : CSLVariables.types
  }

  private var roles: [String] {
    switch format {
    case .bibTeX: ["author", "editor", "translator", "container-author"]
    case .ris: ["author", "editor", "translator", "collection-editor"]
    case .cslJSON: ["author", "interviewer", "reviewed-author"]
    }
  }

  private func variables(of type: String) -> [String] {
    let common = ["title", "title-short", "volume", "edition", "publisher", "note", "abstract"]
    let shared =
      common + ["publisher-place", "genre", "call-number", "number-of-volumes", "keyword"]
    switch format {
    case .cslJSON: return shared + ["archive", "dimensions", "references", "ISBN", "status"]
    case .ris:
      let isWhole = RISTypes.isWhole(type)
      let titles = isWhole ? ["collection-title"] : ["container-title", "collection-title"]
      let isArticle = type.hasPrefix("article") || type == "periodical"
      return shared + titles + [
        "issue", "number", "section", "source", isArticle ? "ISSN" : "ISBN",
      ]
    case .bibTeX:
      return shared + [
        "container-title", "collection-title", "chapter-number", "status", "event-title", "ISBN",
        "event-place", "version", "medium", "original-title", "volume-title",
        BibTeXFields.number(of: type),
      ]
    }
  }
}
