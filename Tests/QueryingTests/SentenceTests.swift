import Building
import Diagnostics
import Model
import SourceText
import Testing

/// Questions in sentences: where they are found, and what they leave alone.
@Suite("Questions in sentences")
struct SentenceTests {
  /// The questions in a text, each as it is read and as it stands in the file.
  private func queries(in text: String) throws -> [String] {
    let snapshot = try SampleProject.snapshot(["site/tekst.md": text])
    let path = SourcePath("site/tekst.md")
    let document = snapshot.graph.documents.first { $0.path == path }
    return document?.queries.map { String(decoding: $0.text, as: UTF8.self) } ?? []
  }

  private func faults(in text: String) throws -> [String] {
    let snapshot = try SampleProject.snapshot(["site/tekst.md": text])
    return snapshot.diagnostics.filter { $0.range.path == SourcePath("site/tekst.md") }.map {
      let source = SourceFile(path: $0.range.path, text: text)
      return "\($0.code): \(source[$0.range.bytes])"
    }
  }

  @Test(
    "Beside escapes and entities, over lines, in quotes and emphasis",
    arguments: [
      "Er zijn {{ aantal: missies }} missies.",
      "Een \\* en R&amp;D: {{ aantal: missies }}.",
      "*Samen {{count: missies }}*",
      "{{ aantal:\nmissies }}",
      "> Samen {{ aantal:\n> missies }}",
      "[hier {{ aantal: missies }}](https://voorbeeld.example.nl/)",
    ]
  )
  func found(_ text: String) throws {
    let found = try queries(in: text).map { $0.split(whereSeparator: \.isWhitespace) }
    #expect(found == [["missies"]])
    #expect(try faults(in: text) == [])
  }

  @Test(
    "Code, escapes, entities and other braces keep their meaning",
    arguments: [
      "`{{ aantal: missies }}`", "    {{ aantal: missies }}", "\\{{ aantal: missies }}",
      "{\\{ aantal: missies }}", "&lbrace;{ aantal: missies }}", "{{ iets }}", "{{aantal}}",
      "{ { aantal: missies } }",
    ]
  )
  func notFound(_ text: String) throws {
    #expect(try queries(in: text) == [])
    #expect(try faults(in: text) == [])
  }

  @Test("A question without its end is told, once for a paragraph")
  func unclosed() throws {
    #expect(
      try faults(in: "Er zijn {{ aantal: missies } missies.") == ["unclosed-query: {{ aantal:"]
    )
    #expect(
      try faults(in: "Er zijn {{ count: *missies* }}.") == ["unclosed-query: {{ count:"]
    )
    let many = String(repeating: "{{ aantal: ", count: 50_000)
    #expect(try faults(in: many) == ["unclosed-query: {{ aantal:"])
    let nested = "{{ aantal: {{ aantal: missies }}"
    #expect(try queries(in: nested) == [" missies "])
    #expect(try faults(in: nested) == ["unclosed-query: {{ aantal:"])
  }

  @Test("A fault stands at its place, also in the second line and behind an escape")
  func places() throws {
    #expect(
      try faults(in: "> \\* {{ aantal: missies\n>   waar lab is leeg }}")
        == ["unknown-name-in-condition: lab"]
    )
    #expect(
      try faults(in: "- Lijst\n\n  ```query\r\n  missies waar\r\n    lab is leeg\r\n  ```\r\n")
        == ["unknown-name-in-condition: lab"]
    )
  }

  @Test("Thousands of questions in one paragraph")
  func many() throws {
    let text = String(repeating: "x {{ aantal: missies }} ", count: 5_000)
    #expect(try queries(in: text).count == 5_000)
  }
}
