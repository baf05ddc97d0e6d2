import SourceText
import Testing

@Suite("Paths in a project")
struct SourcePathTests {
  @Test(
    arguments: [
      ("missions/labs", "../x.md", "missions/x.md"), ("", "./a//b", "a/b"), ("a", "..", ""),
      ("a", "../..", nil), ("", "../a", nil), ("a/b", "/c", "a/b/c"),
    ] as [(String, String, String?)]
  )
  func resolving(folder: String, address: String, expected: String?) {
    #expect(SourcePath(folder).resolving(address)?.text == expected)
  }

  @Test("A slash parts names also where a combining mark follows it")
  func slashIsAByte() {
    #expect(SourcePath("a").resolving("../..\u{2F}\u{301}b") == nil)
    #expect(SourcePath("a/\u{301}b").components.count == 2)
    #expect(SourcePath("a/\u{301}b").folder.text == "a")
  }

  @Test("Two Unicode forms of a name are two paths")
  func unicodeForms() {
    #expect(SourcePath("caf\u{E9}") != SourcePath("cafe\u{301}"))
    #expect(Set([SourcePath("caf\u{E9}"), SourcePath("cafe\u{301}")]).count == 2)
  }

  @Test("A folder holds itself and what is below it, not what begins alike")
  func isInside() {
    #expect(SourcePath("site/a").isInside(SourcePath("site")))
    #expect(SourcePath("site").isInside(SourcePath("site")))
    #expect(!SourcePath("sites/a").isInside(SourcePath("site")))
    #expect(SourcePath("a").isInside(SourcePath("")))
  }

  @Test("Names have a stem and an extension")
  func names() {
    let path = SourcePath("a/Report.v2.MD")
    #expect(path.fileExtension == "md")
    #expect(path.stem == "Report.v2")
    #expect(path.name == "Report.v2.MD")
    #expect(SourcePath(".git").fileExtension == "")
  }
}
