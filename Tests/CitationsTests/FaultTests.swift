import Testing

@testable import Citations

/// What faults give: problems with their places, never a crash.
struct FaultTests {
  @Test
  func brokenTexts() {
    #expect(CitationStyle("<style><macro></style>").problems.map(\.kind) == [.brokenXML])
    #expect(CitationStyle("").problems.count == 1)
    let cycle = "<style><macro name='a'><text macro='a'/></macro></style>"
    #expect(CitationStyle(cycle).problems.map(\.kind) == [.macroCycle("a")])
    let missing = "<style><citation><text macro='b'/></citation></style>"
    #expect(CitationStyle(missing).problems == [.init(kind: .missingMacro("b"), offset: 17)])
    let deep = String(repeating: "<a>", count: 5000)
    #expect(CitationStyle(deep).problems.map(\.kind) == [.tooDeep])
    #expect(CitationItem.items(ofJSON: "[{").1.map(\.kind) == [.brokenJSON])
  }
}
