import Citations
import Testing

/// How the library is used: citing in a text and listing what is cited.
struct CitingTests {
  private static let style = CitationStyle(
    """
    <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
      <citation disambiguate-add-year-suffix="true" collapse="year">
        <layout prefix="(" suffix=")" delimiter="; ">
          <group delimiter=", ">
            <names variable="author"><name form="short" and="symbol"/></names>
            <choose>
              <if variable="issued">
                <date variable="issued"><date-part name="year"/></date>
                <group delimiter=" ">
                  <label variable="locator" form="short"/>
                  <text variable="locator"/>
                </group>
              </if>
            </choose>
          </group>
        </layout>
      </citation>
      <bibliography subsequent-author-substitute="———"
        subsequent-author-substitute-rule="partial-each">
        <sort><key macro="names"/><key variable="issued"/></sort>
        <layout suffix=".">
          <group delimiter=". ">
            <text macro="names"/>
            <date variable="issued"><date-part name="year"/></date>
            <text variable="title" font-style="italic"/>
          </group>
        </layout>
      </bibliography>
      <macro name="names">
        <names variable="author"><name name-as-sort-order="all" and="symbol"/></names>
      </macro>
    </style>
    """
  )

  private static let locale = CitationLocale(
    """
    <locale xml:lang="en-US"><terms>
      <term name="page" form="short"><single>p.</single><multiple>pp.</multiple></term>
      <term name="volume" form="short"><single>vol.</single><multiple>vols.</multiple></term>
    </terms></locale>
    """
  )

  private func processor(_ json: String) -> CitationProcessor {
    let (items, problems) = CitationItem.items(ofJSON: json)
    #expect(problems.isEmpty && Self.style.problems.isEmpty)
    return CitationProcessor(style: Self.style, locales: [Self.locale], items: items)
  }

  private let books = """
    [{"id": "water", "type": "book", "title": "Water", "issued": {"date-parts": [[2015]]},
      "author": [{"family": "van den Berg", "given": "Anna"}]},
     {"id": "air", "type": "book", "title": "Air", "issued": {"date-parts": [[2015]]},
      "author": [{"family": "van den Berg", "given": "Anna"}]},
     {"id": "both", "type": "book", "title": "Both", "issued": {"date-parts": [[2001], [2003]]},
      "author": [{"family": "van den Berg", "given": "Anna"}, {"family": "Roe", "given": "Jo"}]}]
    """

  @Test
  func citesAndLists() {
    let processor = processor(books)
    var place = Cite(item: "both")
    place.locator = "12-14"
    place.prefix = "see"
    let citations = [
      Citation([Cite(item: "water"), Cite(item: "air")]), Citation([place, Cite(item: "air")]),
    ]
    #expect(
      processor.citations(citations).map(\.plainText) == [
        "(van den Berg, 2015a, 2015b)",
        "(see van den Berg & Roe, 2001–2003, pp. 12–14; van den Berg, 2015b)",
      ]
    )
    #expect(
      processor.bibliography().map(\.html) == [
        "Berg, Anna van den. 2015a. <i>Water</i>.", "———. 2015b. <i>Air</i>.",
        "——— &#38; Roe, Jo. 2001–2003. <i>Both</i>.",
      ]
    )
  }

  @Test
  func locatorsKnowTheirOwnWords() {
    let processor = processor(books)
    func text(_ locator: String) -> String {
      var cite = Cite(item: "both")
      cite.locator = locator
      return processor.citations([Citation([cite])])[0].plainText
    }
    #expect(text("3") == "(van den Berg & Roe, 2001–2003, p. 3)")
    #expect(text("vol. 2") == "(van den Berg & Roe, 2001–2003, vol. 2)")
    #expect(text("vol. 2, p. 3-4") == "(van den Berg & Roe, 2001–2003, vol. 2, pp. 3–4)")
  }

  @Test
  func formsOfCites() {
    let processor = processor(books)
    func text(_ form: Cite.Form) -> String {
      var cite = Cite(item: "water")
      cite.form = form
      return processor.citations([Citation([cite])])[0].plainText
    }
    #expect(text(.withoutAuthor) == "(2015a)")
    #expect(text(.authorOnly) == "van den Berg")
  }

  @Test
  func onlyWhatIsCited() {
    let (items, _) = CitationItem.items(ofJSON: books)
    let citations = [
      Citation([Cite(item: "air"), Cite(item: "none")]), Citation([Cite(item: "air")]),
    ]
    #expect(CitationProcessor.items(items, citedIn: citations).map(\.id) == ["air"])
  }
}
