import Building
import Diagnostics
import Files
import Mentioning
import Model
import SourceText
import Testing

@Suite("Named and not linked")
struct UnlinkedMentionTests {
  private let schema = """
    types:
      plaats:
        folder: plaatsen
        fields:
          titel: {type: text, required: true}
          ook-wel: {type: text, many: true}
          afkorting: {type: text}

    """

  /// The links that would be put into a text.
  private func links(in text: String, beside others: [String: String] = [:]) throws -> [String] {
    var files = ["missions/schema.yaml": schema, "site/tekst.md": text]
    files["missions/plaatsen/leiden.md"] = "---\ntitel: Leiden\n---\n"
    files["missions/plaatsen/proef.md"] = "---\ntitel: proeftuin\nook-wel: [living lab]\n---\n"
    files["missions/plaatsen/kic.md"] = "---\ntitel: Het convenant\nafkorting: KIC\n---\n"
    files.merge(others) { $1 }
    let sources = try readProject(from: MemoryFileSystem(files))
    let snapshot = build(sources.value, goal: .diagnostics)
    return unlinkedMentions(in: snapshot.graph, source: snapshot.source(at:)).filter {
      $0.range.path == SourcePath("site/tekst.md")
    }
    .flatMap(\.suggestions)
  }

  @Test("Titles, other names and abbreviations, with their endings")
  func names() throws {
    let text = "In Leiden staan twee proeftuinen, en een living lab. Het KIC betaalt."
    #expect(
      try links(in: text) == [
        "[[leiden|Leiden]]", "[[proef|proeftuinen]]", "[[kic|KIC]]",
      ]
    )
  }

  @Test(
    "Verbs, parts of words, and other capitals are no names",
    arguments: ["Zij leiden het.", "De Leidenaar.", "proeftuinbouw", "kic en Kic", "XLeiden"]
  )
  func noNames(_ text: String) throws {
    #expect(try links(in: text).isEmpty)
  }

  @Test(
    "Headings, links and code are left alone, and so is a page that links the thing already",
    arguments: [
      "## Leiden", "[Leiden](https://example.nl/)", "`Leiden`", "[[leiden|Stad]]: Leiden.",
      "    Leiden",
    ]
  )
  func elsewhere(_ text: String) throws {
    #expect(try links(in: text).isEmpty)
  }

  @Test("A name of two things is nobody's")
  func ambiguous() throws {
    let other = ["missions/plaatsen/leiden-2.md": "---\ntitel: Leiden\n---\n"]
    #expect(try links(in: "In Leiden.", beside: other).isEmpty)
  }

  @Test("The place is exact behind letters of several bytes")
  func place() throws {
    #expect(try links(in: "Één keer in Leiden.") == ["[[leiden|Leiden]]"])
  }

  @Test(
    "Behind entities and escapes, over a line end, in quotes of its own",
    arguments: [
      ("Voor 3 &euro; in Leiden.", "Voor 3 &euro; in [[leiden|Leiden]]."),
      ("R\\*D in Leiden.", "R\\*D in [[leiden|Leiden]]."),
      ("Een living\nlab hier.", "Een [[proef|living\nlab]] hier."),
      ("> Een living\n>   lab.", "> Een [[proef|living\n>   lab]]."),
      ("De ‘proeftuin’ bloeit.", "De ‘[[proef|proeftuin]]’ bloeit."),
      ("Een *living lab* dus.", "Een *[[proef|living lab]]* dus."),
      ("'s Avonds in Leiden en 's nachts.", "'s Avonds in [[leiden|Leiden]] en 's nachts."),
    ]
  )
  func mended(_ text: String, _ expected: String) throws {
    #expect(try fixed(text) == expected)
  }

  @Test(
    "Titles in quotes, words that markup parts, letters before or behind, and brackets around",
    arguments: [
      "Het boek “Wonen in Leiden” is uit.", "Het boek \"Wonen in Leiden\" is uit.",
      "Het boek 'Wonen in Leiden' is uit.", "Een living *lab*.", "Een *proef*tuin.",
      "reëLeiden", "Leidenë", "Leiden\u{301}", "Zie [Leiden].",
    ]
  )
  func untouched(_ text: String) throws {
    #expect(try fixed(text) == text)
  }

  /// A text with the links put in.
  private func fixed(_ text: String) throws -> String {
    let path = SourcePath("site/tekst.md")
    let files = [
      "missions/schema.yaml": schema, path.text: text,
      "missions/plaatsen/leiden.md": "---\ntitel: Leiden\n---\n",
      "missions/plaatsen/proef.md": "---\ntitel: proeftuin\nook-wel: [living lab]\n---\n",
    ]
    let snapshot = build(
      try readProject(from: MemoryFileSystem(files)).value,
      goal: .diagnostics
    )
    let edits = unlinkedMentions(in: snapshot.graph, source: snapshot.source(at:))
      .flatMap(\.fixes).flatMap(\.edits).filter { $0.range.path == path }
    var bytes = Array(text.utf8)
    for edit in edits.sorted(by: { $0.range > $1.range }) {
      bytes.replaceSubrange(edit.range.bytes, with: Array(edit.text.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
