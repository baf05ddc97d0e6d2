import Diagnostics
import Indexing
import Model
import Parsing
import SourceText
import TestSupport
import Testing

/// What a search finds, as the files of the index say it.
struct SearchIndexTests {
  /// An index of pages with a title and Markdown each.
  private func index(
    _ pages: [(title: String, text: String)],
    language: String = "nl",
    facets: [PageFacet] = []
  ) -> ReadIndex {
    let searchable = pages.enumerated().map { number, source in
      searchablePage(page(number, source.title, source.text, language))
    }
    return ReadIndex(searchIndex(of: searchable, facets: facets, in: "i/"))
  }

  private func page(
    _ number: Int,
    _ title: String,
    _ text: String,
    _ language: String
  ) -> Page {
    let path = SourcePath("site/\(number).md")
    let document = parse(SourceFile(path: path, bytes: Array(text.utf8))).value
    var page = Page(role: .page, address: "p\(number)/", language: language, title: title)
    page.body = document.body
    page.headings = document.headings
    return page
  }

  @Test
  func formsOfAWordStandTogether() {
    let index = index([("A", "Een innovatie."), ("B", "Twee innovaties, mooie projecten.")])
    #expect(index.forms(of: "innovaties") == ["innovatie", "innovaties"])
    #expect(index.pages(of: "innovatie").hits.map(\.page) == [0])
    #expect(index.pages(of: "innovaties").hits.map(\.page) == [1])
  }

  @Test
  func aPluralAloneIsNoSingular() {
    #expect(index([("A", "Het fonds en de kosmos.")]).forms(of: "kosmos") == ["kosmos"])
  }

  @Test
  func formsAreThoseOfTheLanguage() {
    let dutch = index([("A", "running runs run")], language: "nl")
    #expect(dutch.forms(of: "running").count == 1)
    let english = index([("A", "running runs run")], language: "en")
    #expect(english.forms(of: "running") == ["run", "running", "runs"])
    let french = index([("A", "missions mission")], language: "fr")
    #expect(french.forms(of: "missions") == ["missions"])
  }

  @Test
  func accentsAndApostrophesDoNotCount() {
    let index = index([("A", "Coördinatie van agenda’s, CO₂, m² en Fryslân; straße, kanaal-ø.")])
    for word in ["coordinatie", "agendas", "co2", "m2", "fryslan", "strasse"] {
      #expect(index.pages(of: word).hits.count == 1, "\(word)")
    }
  }

  @Test
  func partsOfHyphenatedWordsAreWordsToo() {
    let index = index([("A", "Zij doen aan co-creatie - samen.")])
    for word in ["co", "creatie", "cocreatie", "samen"] {
      #expect(index.pages(of: word).hits.count == 1, "\(word)")
    }
    #expect(index.pages(of: "creatiesamen").hits.isEmpty)
  }

  @Test
  func compoundsAreFoundByTheirParts() {
    let index = index([
      ("A", "Het beleid voor innovatie."), ("B", "Ons innovatiebeleid."),
      ("C", "Een gebiedsgerichte aanpak in dit gebied."), ("D", "Klimaatbeleid."),
      ("E", "Topsectorenbeleid en topsectoren. Een fieldlab in het veld, een field, een lab."),
    ])
    #expect(index.compounds(of: "beleid") == [1, 3, 4])
    #expect(index.compounds(of: "innovatie") == [1])
    #expect(index.compounds(of: "topsectoren") == [])
    #expect(index.compounds(of: "lab") == [])
    #expect(index.compounds(of: "aanpak") == [])
  }

  @Test
  func aPartIsFoundThatNoPageSays() {
    let index = index([
      ("A", "De markt."), ("B", "Het marktfalen."), ("C", "Marktstrategie en opschalingsagenda."),
      ("D", "Opschaling."),
    ])
    #expect(index.compounds(of: "falen") == [1])
    #expect(index.compounds(of: "strategie") == [2])
    #expect(index.compounds(of: "agenda") == [2])
    #expect(index.pages(of: "falen").hits.isEmpty)
  }

  @Test
  func threeLettersArePartBehindAWord() {
    let index = index([("A", "Een field en een lab."), ("B", "Een fieldlab."), ("C", "Aanbod.")])
    #expect(index.compounds(of: "lab") == [1])
  }

  @Test
  func englishWordsHaveNoParts() {
    let index = index([("A", "Policy and innovation."), ("B", "Innovationpolicy")], language: "en")
    #expect(index.compounds(of: "policy") == [])
  }

  @Test
  func titlesWeighMoreThanHeadingsAndThoseMoreThanText() {
    let index = index([
      ("Water", "Tekst."), ("Water en meer dan dat", "Tekst."), ("C", "## Water\n\nTekst."),
      ("D", "Water, water, water en nog meer water."),
      ("E", "Water. " + String(repeating: "Lange tekst over iets anders. ", count: 40)),
    ])
    let weights = index.pages(of: "water").hits.map(\.weight)
    #expect(weights == weights.sorted(by: >))
    #expect(Set(weights).count == 5)
  }

  @Test
  func everyWordHasASentenceThatSaysIt() {
    let text = (0..<400).map { "Zin \($0) zegt woord\($0) en nog iets." }.joined(separator: " ")
    let index = index([("Eerst", "Kort."), ("Lang", "## Kop\n\n\(text)")])
    for number in stride(from: 0, to: 400, by: 13) {
      let hit = index.pages(of: "woord\(number)").hits.first
      let passage = index.text(of: hit?.page ?? 0, passage: hit?.passage ?? 0)
      #expect(passage.contains("woord\(number) "), "\(number)")
      #expect(passage.contains("#kop\n"), "\(number)")
    }
    #expect(index.text(of: 0, passage: 0) == "Eerst\tp0/\t\nKort.")
  }

  @Test
  func whatIsSaidAgainIsNotKept() {
    let index = index([("A", "Water stroomt. Stroomt water? Water stroomt hard.")])
    #expect(index.text(of: 0, passage: 0) == "A\tp0/\t\nWater stroomt.\nWater stroomt hard.")
  }

  @Test
  func aLineOfTextIsNoHeading() {
    let index = index([("A", "## Kop\n\n\\#tag hier.")])
    #expect(index.text(of: 0, passage: 0) == "A\tp0/\t\n#kop\nKop\n #tag hier.")
  }

  @Test
  func aWordOfMostPagesIsToldOfTheBest() {
    let pages = (0..<1_000).map { ($0 % 100 == 99 ? "Overal" : "X", "Overal hetzelfde.") }
    let list = index(pages).pages(of: "overal")
    #expect(list.count == 1_000)
    #expect(list.hits.count == 900)
    #expect(list.hits.count { $0.weight == 7 } == 10)
    #expect(list.hits.map(\.page) == list.hits.map(\.page).sorted())
  }

  @Test
  func filesStaySmall() {
    var random = SplitMix64(seed: 7)
    let pages = (0..<300).map { _ in
      ("T", (0..<300).map { _ in "w\(random.next() % 4_000)x" }.joined(separator: " ") + ".")
    }
    let index = index(pages)
    #expect(index.pageCount == 300)
    for (name, bytes) in index.files where name.hasPrefix("i/p/") || name.hasPrefix("i/w/") {
      #expect(bytes.count < 3_200, "\(name)")
    }
  }

  @Test
  func setsSayWhichPagesHaveAValue() {
    let facet = Explorer.Facet(
      name: "thema",
      label: "Thema",
      values: [.init(name: "a", title: "A"), .init(name: "b", title: "B")]
    )
    let index = index(
      (0..<6).map { ("T\($0)", "Tekst.") },
      facets: [PageFacet(facet: facet, valuesOf: ["p1/": [0], "p2/": [0, 1], "p5/": [1]])]
    )
    #expect(index.sets(3) == [[0], [1, 2], [2, 5]])
  }

  @Test
  func equalPagesGiveEqualFilesAndOtherPagesAnotherVersion() {
    let pages = [("A", "Een zin."), ("B", "Nog een.")]
    #expect(index(pages).files == index(pages).files)
    let other = index([("A", "Een zin."), ("B", "Nog twee.")])
    #expect(index(pages).files["i/start.txt"] != other.files["i/start.txt"])
  }

  @Test
  func noPagesGiveAnIndexOfNothing() {
    let index = index([])
    #expect(index.pageCount == 0)
    #expect(index.stems.isEmpty)
  }
}
