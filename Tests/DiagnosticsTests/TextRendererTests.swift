import Diagnostics
import SourceText
import Testing

@Suite("Diagnostics as text")
struct TextRendererTests {
  private func text(
    _ diagnostics: Diagnostic...,
    language: Language = .english,
    style: DiagnosticPresentation.Style = .plain,
    files: [SourceFile] = [Samples.file, Samples.other]
  ) -> String {
    render(
      diagnostics,
      as: .text,
      in: Samples.presentation(language, style: style, files: files)
    )
  }

  /// A diagnostic of a place in a file with this text alone.
  private func excerpt(_ text: String, _ bytes: Range<Int>) -> [String] {
    let file = SourceFile(path: SourcePath("a.md"), text: text)
    let message = LocalizedText(nl: "m", en: "m")
    let range = SourceRange(path: file.path, bytes: bytes)
    let shown = self.text(Diagnostic("c", .error, message, at: range), files: [file])
    return shown.utf8.split(separator: UInt8(ascii: "\n")).dropFirst(3).map {
      String(Substring($0))
    }
  }

  @Test("The line, the place in it, and what was probably meant")
  func simple() {
    #expect(
      text(Samples.unresolved) == """
        error[unresolved-reference]: no mission, lab, lesson or publication is called `energei`
         --> missions/wijklab.md:3:12
          |
        3 | addresses: energei
          |            ^^^^^^^
           = help: did you mean `energie`?

        """
    )
  }

  @Test("Labels close by are drawn in the same excerpt, others in their own")
  func labels() {
    #expect(
      text(Samples.labelled, Samples.unresolved, language: .dutch) == """
        waarschuwing[duplicate-name]: deze naam bestaat al
         --> missions/wijklab.md:2:5
          |
        2 | id: wijklab
          |     ^^^^^^^
        ...
        5 | # Het *wijklab*
          |       --------- hier genoemd
         --> missions/énergie, 1:2.md:2:5
          |
        2 | id: energie
          |     ------- hier gedeclareerd
         --> weg.md
           = en daar
           = hulp: bedoelde u `wijklab-2`, `wijk` of `lab`?
           = hulp: kies een andere naam
                   of verwijder er een

        fout[unresolved-reference]: geen missie, lab, les of publicatie heet `energei`
         --> missions/wijklab.md:3:12
          |
        3 | addresses: energei
          |            ^^^^^^^
           = hulp: bedoelde u `energie`?

        """
    )
  }

  @Test("A place in a file that is not known is shown by its path")
  func unknownFile() {
    let shown = text(Samples.unresolved, files: [])
    #expect(shown.contains("\n --> missions/wijklab.md\n   = help"))
  }

  @Test("Marks stand under wide, tabbed and combining characters")
  func alignment() {
    #expect(excerpt("\tx: 漢字 fout", 11..<15) == ["1 |     x: 漢字 fout", "  |             ^^^^"])
    #expect(
      excerpt("e\u{301}e\u{301} fout", 7..<11) == ["1 | e\u{301}e\u{301} fout", "  |    ^^^^"]
    )
    #expect(excerpt("🙂 fout", 0..<4) == ["1 | 🙂 fout", "  | ^^"])
  }

  @Test("Empty places, ends of lines and files, and ranges of more lines are marked")
  func edges() {
    #expect(excerpt("ab", 1..<1) == ["1 | ab", "  |  ^"])
    #expect(excerpt("ab\ncd", 2..<3) == ["1 | ab", "  |   ^…"])
    #expect(excerpt("ab\r\ncd", 1..<5) == ["1 | ab", "  |  ^…"])
    #expect(excerpt("ab\n", 3..<3) == ["2 |", "  | ^"])
    #expect(excerpt("", 0..<0) == ["1 |", "  | ^"])
    #expect(excerpt("ab", 50..<60) == ["1 | ab", "  |   ^…"])
  }

  @Test("Line numbers of two digits move the bar")
  func gutter() {
    let shown = excerpt(String(repeating: "\n", count: 11) + "twaalf", 11..<17)
    #expect(shown == ["12 | twaalf", "   | ^^^^^^"])
  }

  @Test("A long line is cut around what is marked", arguments: [0, 20, 3000, 5990])
  func longLine(start: Int) throws {
    let line = String(repeating: "abcde ", count: 1000)
    let shown = excerpt(line, start..<start + 5)
    let (first, second) = (try #require(shown.first), try #require(shown.last))
    #expect(first.unicodeScalars.count <= 4 + 120)
    #expect(first.unicodeScalars.contains("…"))
    let under = Array(first.unicodeScalars)
    let marks = Array(second.unicodeScalars).indices.filter {
      second.unicodeScalars.map { $0 }[$0] == "^"
    }
    #expect(marks.count == 5)
    let marked = String(String.UnicodeScalarView(marks.map { under[$0] }))
    let expected = Array(line.unicodeScalars)[start..<start + 5]
    #expect(marked == String(String.UnicodeScalarView(expected)))
  }

  @Test("A range longer than the terminal is marked to where the line is cut")
  func longRange() throws {
    let shown = excerpt(String(repeating: "x", count: 500), 10..<400)
    #expect(
      shown == [
        "1 | " + String(repeating: "x", count: 119) + "…",
        "  |           " + String(repeating: "^", count: 109) + "…",
      ]
    )
  }

  @Test("Nothing from a source or message can steer the terminal")
  func controlCharacters() {
    let evil = "\u{1B}]0;x\u{7} \u{202E}\u{9B}2J\r\u{2066}"
    let file = SourceFile(path: SourcePath("a\u{1B}[2J.md"), text: "key: \(evil) end")
    let text = LocalizedText(nl: evil, en: evil)
    let diagnostic = Diagnostic(
      DiagnosticCode("c\u{1B}"),
      .error,
      text,
      at: SourceRange(path: file.path, bytes: 5..<6),
      help: text,
      suggestions: [evil],
      labels: [Diagnostic.Label(range: file.wholeRange, message: text)]
    )
    for format in [DiagnosticFormat.text, .unix, .github] {
      let shown = render(
        [diagnostic],
        as: format,
        in: Samples.presentation(files: [file])
      )
      let left = shown.unicodeScalars.filter { isInvisible($0) && $0 != "\n" }
      #expect(left.isEmpty, "\(format): \(left.map(spelledOut))")
      #expect(shown.unicodeScalars.filter { $0 == "\n" }.count == (format == .text ? 8 : 1))
    }
  }

  @Test("Colours come only when asked for, and are ended")
  func colours() {
    let plain = text(Samples.labelled)
    let colored = text(Samples.labelled, style: .colored)
    #expect(!plain.unicodeScalars.contains("\u{1B}"))
    var stripped = ""
    var isCommand = false
    for scalar in colored.unicodeScalars {
      if scalar == "\u{1B}" { isCommand = true }
      if !isCommand { stripped.unicodeScalars.append(scalar) }
      if scalar == "m" { isCommand = false }
    }
    #expect(stripped == plain)
    #expect(colored.hasPrefix("\u{1B}[1;33mwarning[duplicate-name]\u{1B}[0m"))
  }

  @Test("The summary counts errors and warnings, not notes")
  func summaries() {
    let errors = [Samples.unresolved, Samples.unresolved]
    #expect(
      summary(of: errors + [Samples.labelled, Samples.note(1)]).dutch == "2 fouten, 1 waarschuwing"
    )
    #expect(summary(of: errors + [Samples.labelled]).english == "2 errors, 1 warning")
    #expect(summary(of: [Samples.note(1)]).english == "no errors or warnings")
    #expect(summary(of: [Samples.unresolved]).dutch == "1 fout")
  }
}
