import Bibliographies
import Citations
import SourceText
import Testing

/// Entries of a tree that another reader made, as that of CSL-YAML.
struct ValueTests {
  private static let range = SourceRange(path: SourcePath("a.yaml"), bytes: 3..<9)

  private static func text(_ text: String) -> BibliographyValue {
    BibliographyValue(.text(text), at: range)
  }

  private static func record(_ members: [(String, BibliographyValue)]) -> BibliographyValue {
    let members = members.map { name, value in
      BibliographyValue.Member(name: Located(name, at: range), value: value)
    }
    return BibliographyValue(.record(members), at: range)
  }

  /// In YAML every scalar is a text, and dates have names or are one text.
  @Test
  func yamlTreesAreRead() {
    let name = Self.record([("family", Self.text("van den Broek")), ("given", Self.text("Jos"))])
    let date = Self.record([("year", Self.text("2019")), ("month", Self.text("10"))])
    let entry = Self.record([
      ("id", Self.text("a")), ("type", Self.text("report")), ("title", Self.text("no")),
      ("author", BibliographyValue(.list([name]), at: Self.range)),
      ("issued", BibliographyValue(.list([date]), at: Self.range)),
      ("accessed", Self.text("2020-11-03")),
    ])
    let root = Self.record([("references", BibliographyValue(.list([entry]), at: Self.range))])
    let result = bibliography(of: root)
    let expected = CitationItem(
      id: "a",
      type: "report",
      fields: ["title": "no"],
      names: ["author": [PersonName(family: "Broek", given: "Jos", nonDropping: "van den")]],
      dates: [
        "issued": ItemDate(ItemDate.Day(year: 2019, month: 10)),
        "accessed": ItemDate(ItemDate.Day(year: 2020, month: 11, day: 3)),
      ]
    )
    #expect(result.items == [expected])
    #expect(result.problems.isEmpty)
    #expect(result.entries[0].fields.count == 6)
  }

  @Test
  func treesWithoutEntriesAreTold() {
    #expect(bibliography(of: Self.text("a")).problems.map(\.kind) == [.unexpectedRoot])
    let list = BibliographyValue(.list([Self.text("a")]), at: Self.range)
    #expect(bibliography(of: list).problems.map(\.kind) == [.unexpectedText])
  }
}
