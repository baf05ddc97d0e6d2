import Testing

@testable import Citations

/// What faults give: problems with their places, never a crash and never a wait.
struct FaultTests {
  private static let citation = "<citation><layout><text variable='title'/></layout></citation>"

  private func kinds(_ content: String, attributes: String = "") -> [CitationProblem.Kind] {
    CitationStyle("<style \(attributes)>\(content)</style>").problems.map(\.kind)
  }

  @Test
  func brokenTexts() {
    #expect(CitationStyle("<style><macro></style>").problems.map(\.kind) == [.brokenXML])
    #expect(CitationStyle("").problems.map(\.kind) == [.brokenXML])
    #expect(CitationStyle("<locale/>").problems.map(\.kind) == [.unexpectedRoot])
    #expect(CitationLocale("<style/>").problems.map(\.kind) == [.unexpectedRoot])
    #expect(CitationItem.items(ofJSON: "[{").1.map(\.kind) == [.brokenJSON])
    #expect(CitationItem.items(ofJSON: "[nan]").1.map(\.kind) == [.brokenJSON])
    #expect(CitationItem.items(ofJSON: "{}").1.map(\.kind) == [.unexpectedRoot])
  }

  @Test
  func styles() {
    #expect(kinds(Self.citation) == [])
    #expect(kinds("") == [.missingElement("citation")])
    #expect(kinds(Self.citation, attributes: "version='1.1'") == [.unknownVersion("1.1")])
    #expect(kinds(Self.citation + "<intruder/>") == [.unknownElement("intruder")])
    #expect(
      kinds(Self.citation + "<macro name='a'><text macro='a'/></macro>") == [.macroCycle("a")]
    )
    let missing = "<style><citation><text macro='b'/></citation></style>"
    #expect(CitationStyle(missing).problems == [.init(kind: .missingMacro("b"), offset: 17)])
  }

  @Test
  func dependentStyle() {
    let style = CitationStyle(
      """
      <style><info><link rel="independent-parent" href="http://example.org/parent"/></info></style>
      """
    )
    #expect(style.parent == "http://example.org/parent")
    #expect(style.problems.map(\.kind) == [.dependentStyle("http://example.org/parent")])
    let processor = CitationProcessor(style: style, locales: [], items: [])
    #expect(processor.citations([Citation([Cite(item: "a")])]).map(\.isEmpty) == [true])
    #expect(processor.bibliography().isEmpty)
  }

  @Test
  func nesting() {
    #expect(CitationStyle(String(repeating: "<a>", count: 5000)).problems.map(\.kind) == [.tooDeep])
    let lists = String(repeating: "[", count: 5000)
    #expect(CitationItem.items(ofJSON: lists).1.map(\.kind) == [.tooDeep])
    let chain = (0..<500).map { "<macro name='m\($0)'><text macro='m\($0 + 1)'/></macro>" }
    let end = "<macro name='m500'><text value='x'/></macro>"
    #expect(kinds(Self.citation + chain.joined() + end) == [.tooDeep])
  }

  /// Each macro calls the next one twice: more calls than there are atoms.
  @Test
  func doublingMacros() {
    let chain = (0..<90).map { index in
      "<macro name='m\(index)'>"
        + String(repeating: "<text macro='m\(index + 1)'/>", count: 2) + "</macro>"
    }
    let end = "<macro name='m90'><text value='x'/></macro>"
    let citation = "<citation><layout><text macro='m0'/></layout></citation>"
    let style = CitationStyle("<style>\(chain.joined())\(end)\(citation)</style>")
    #expect(style.problems.map(\.kind) == [.tooLarge])
    let (items, _) = CitationItem.items(ofJSON: #"[{"id": "a", "type": "book"}]"#)
    let processor = CitationProcessor(style: style, locales: [], items: items)
    _ = processor.citations([Citation([Cite(item: "a")])])
  }

  @Test
  func strangeItems() {
    let (items, problems) = CitationItem.items(
      ofJSON: """
        [{"id": "a", "type": "book", "title": "<i>\\"'<b>", "page": "99999999999999999999-9",
          "issued": {"date-parts": [[9223372036854775807, -9223372036854775808, 4e9]]},
          "accessed": {"raw": "////", "season": 9223372036854775807},
          "author": [{"family": "", "given": ","}, {"given": "<"}, 5, null]}, 7, []]
        """
    )
    #expect(problems == [] && items.count == 3)
    let style = CitationStyle(
      """
      <style page-range-format="chicago"><citation><layout delimiter=" "><names variable="author">
      <name initialize-with="."/></names><text variable="title" text-case="title"/>
      <text variable="page"/><date variable="issued"><date-part name="year"/></date>
      <date variable="accessed"><date-part name="month"/></date></layout></citation></style>
      """
    )
    let processor = CitationProcessor(style: style, locales: [], items: items)
    let text = processor.citations([Citation([Cite(item: "a"), Cite(item: "unknown")])])
    #expect(text.map(\.isEmpty) == [false])
  }
}
