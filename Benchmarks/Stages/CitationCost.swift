import Citations

/// Prints what 2,000 citations of as many items cost, with their list; the limit is a second.
///
/// The style asks for every way of setting cites apart, and every third item is by people who have
/// several in one year.
func measureCitations() {
  let count = 2_000
  let watch = Stopwatch()
  let json = "[" + (0..<count).map { citationItem($0) }.joined(separator: ",\n") + "]"
  var length = 0
  let seconds = watch.shortest(of: 3) {
    let (items, _) = CitationItem.items(ofJSON: json)
    let style = CitationStyle(authorDateStyle)
    let processor = CitationProcessor(style: style, locales: [], items: items)
    let citations = items.map { Citation([Cite(item: $0.id)]) }
    let texts = processor.citations(citations) + processor.bibliography()
    length = texts.reduce(0) { $0 + $1.html.utf8.count }
  }
  print("")
  print("\(count) citations and their list of \(length) bytes  \(fixed(seconds)) s  (limit 1)")
}

private func citationItem(_ index: Int) -> String {
  let group = index % 3 == 0 ? 0 : index
  return """
    {"id": "i\(index)", "type": "article-journal", "title": "What \(index) says of 'all' the rest",
     "container-title": "Journal \(index % 50)", "volume": "\(index % 40)",
     "page": "\(index)-\(index + 20)", "issued": {"date-parts": [[\(1990 + group % 30), 3]]},
     "author": [{"family": "Family\(group)", "given": "Jan \(index % 7)"},
       {"family": "van den Berg", "given": "Anna B."}, {"family": "Third\(index % 20)", "given": "C"},
       {"family": "Fourth", "given": "Dirk-Jan"}]}
    """
}

private let authorDateStyle = """
  <style class="in-text" version="1.0" page-range-format="expanded">
    <macro name="names">
      <names variable="author">
        <name name-as-sort-order="all" and="symbol" initialize-with=". "/>
        <substitute><names variable="editor"/><text variable="title"/></substitute>
      </names>
    </macro>
    <citation et-al-min="3" et-al-use-first="1" collapse="year" disambiguate-add-names="true"
      disambiguate-add-givenname="true" disambiguate-add-year-suffix="true">
      <sort><key macro="names"/></sort>
      <layout prefix="(" suffix=")" delimiter="; ">
        <group delimiter=", ">
          <names variable="author">
            <name form="short" and="symbol" initialize-with=". "/>
            <substitute><names variable="editor"/><text variable="title" quotes="true"/></substitute>
          </names>
          <date variable="issued"><date-part name="year"/></date>
          <text variable="locator"/>
        </group>
      </layout>
    </citation>
    <bibliography et-al-min="21" et-al-use-first="19" hanging-indent="true">
      <sort><key macro="names"/><key variable="issued"/></sort>
      <layout suffix=".">
        <group delimiter=". ">
          <text macro="names"/>
          <date variable="issued"><date-part name="year"/></date>
          <choose>
            <if type="book report"><text variable="title" font-style="italic"/></if>
            <else>
              <text variable="title" quotes="true"/>
              <group delimiter=", ">
                <text variable="container-title" font-style="italic" text-case="title"/>
                <text variable="volume"/>
                <text variable="page"/>
              </group>
            </else>
          </choose>
        </group>
      </layout>
    </bibliography>
  </style>
  """
