import Bibliographies
import SourceText
import TestSupport
import Testing

/// No text can crash a reader, and every place it gives lies in the file.
struct MutationTests {
  private static let bib = """
    @string{rp = "Research Policy"}
    @comment{niets}
    @article{diercks2019, author = {Diercks, G. and Larsen, H. and {Rathenau Instituut}},
      title = "Transformative {R\\&D}: {\\"o}ver \\emph{beleid} $x^2$", journal = rp # { B},
      year = 2019, month = jun # "~4", volume = 48, pages = {880--894}, crossref = {boek}}
    @book{boek, title = {Boek}, subtitle = {Deel}, date = {2019-10/2020~}, xdata = {x}}
    @xdata{x, publisher = {Boom}, location = {Den Haag}}
    """

  private static let ris = """
    TY  - JOUR
    ID  - a1
    AU  - Broek, Jos van den, Jr.
    TI  - Titel
    PY  - 2019/10/17/
    DA  - 2019///zomer
    SP  - 1
    EP  - 2
    KW  - a
    ER  -\u{20}
    TY  - BOOK
    """

  private static let json = """
    [{"id": "a", "type": "book", "title": "\\u00e9 \\ud83d\\udc4d", "author": [{"family": "B"}],
      "issued": {"date-parts": [[2019, 1]]}, "accessed": "2019-02-03"}, {"id": "a", "x": [1, true]}]
    """

  @Test(arguments: 21...24 as ClosedRange<UInt64>)
  func changedFilesAreSurvived(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let samples: [(BibliographyFormat, String)] = [
      (.bibTeX, Self.bib), (.ris, Self.ris), (.cslJSON, Self.json),
    ]
    for _ in 0..<700 {
      for (format, sample) in samples {
        var bytes = Array(sample.utf8)
        for _ in 0...(random.next() % 6) { mutate(&bytes, &random) }
        expectSound(bytes, format)
      }
    }
  }

  /// Texts of marks that mean something to one of the formats.
  @Test(arguments: 31...34 as ClosedRange<UInt64>)
  func randomMarksAreSurvived(seed: UInt64) {
    let marks = [
      "@", "@book{", "@string{", "@comment", "{", "}", "(", ")", "\"", "#", "=", ",", "%", "\n",
      "\r\n", "a", "title", "author", "month", "date", "crossref", " and ", "\\", "\\'", "\\emph{",
      "\\em ", "$", "^", "_", "~", "--", "TY  - BOOK\n", "ER  - \n", "AU  - ", "T2  - ", "[", "]",
      ":", "\\u00", "1", "2019-13", "é", "👍", "<i>", "{\\\"o}", "``", "''", ",,",
    ]
    var random = SplitMix64(seed: seed)
    for _ in 0..<1000 {
      var text = ""
      for _ in 0..<(random.next() % 40) { text += marks[Int(random.next() % UInt64(marks.count))] }
      for format in BibliographyFormat.allCases { expectSound(Array(text.utf8), format) }
    }
  }

  /// Nesting and repetition that would end a reader that calls itself or expands without a bound.
  @Test
  func hostileFilesAreSurvived() {
    let deep = String(repeating: "{", count: 100_000)
    let closed = String(repeating: "}", count: 100_000)
    let accents = String(repeating: "\\'{", count: 50_000)
    var bomb = "@string{a0 = {" + String(repeating: "x", count: 1000) + "}}\n"
    for index in 1..<60 { bomb += "@string{a\(index) = a\(index - 1) # a\(index - 1)}\n" }
    var family = "@book{p, abstract = {x}, note = {\(String(repeating: "y", count: 10_000))}}\n"
    for index in 0..<5000 { family += "@book{c\(index), crossref = {p}}\n" }
    let texts = [
      "@book{a, title = {\(deep)\(closed)}}", "@book{a, title = {\(deep)", deep, closed,
      "@book{a, title = {\(accents)e}}",
      "@book{a, title = {{\(String(repeating: "\\em ", count: 20_000))}}}",
      "@book{a, author = {\(deep) and \(closed)}}",
      String(repeating: "@book{a, title = {x\n", count: 5000),
      String(repeating: "@comment{\n", count: 20_000), bomb + "@book{a, title = a59}", family,
      "@book{a, crossref = {b}} @book{b, crossref = {a}}",
      String(repeating: "[", count: 100_000), String(repeating: "TY  - BOOK\n", count: 20_000),
      String(repeating: "@bok{a, mont = foo}\n", count: 5000),
    ]
    for text in texts {
      for format in BibliographyFormat.allCases { expectSound(Array(text.utf8), format) }
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    guard !bytes.isEmpty else { return }
    let index = Int(random.next() % UInt64(bytes.count))
    let marks = Array("{}\"#=,@\\$%()~^ \n\r-/[]:'`".utf8)
    switch random.next() % 5 {
    case 0: bytes.remove(at: index)
    case 1: bytes.insert(marks[Int(random.next() % UInt64(marks.count))], at: index)
    case 2: bytes[index] = marks[Int(random.next() % UInt64(marks.count))]
    case 3: bytes.removeSubrange(index..<min(bytes.count, index + Int(random.next() % 30)))
    default: bytes += bytes[index..<min(bytes.count, index + Int(random.next() % 60))]
    }
  }

  private func expectSound(_ bytes: [UInt8], _ format: BibliographyFormat) {
    let file = SourceFile(path: SourcePath("a"), text: String(decoding: bytes, as: UTF8.self))
    let result = bibliography(of: file, in: format)
    let ranges =
      result.problems.map(\.range) + result.entries.map(\.range) + result.entries.map(\.key.range)
      + result.entries.flatMap { $0.fields.map(\.value) + $0.fields.map(\.name.range) }
    if format == .bibTeX {
      let misplaced = result.entries.filter { entry in
        !entry.key.value.isEmpty && file[entry.key.range.bytes] != entry.key.value
      }
      #expect(misplaced.isEmpty, "\(file.text.prefix(300).debugDescription)")
    }
    let outside = ranges.filter { $0.bytes.upperBound > file.bytes.count }
    #expect(outside.isEmpty, "\(file.text.prefix(300).debugDescription)")
    let written = result.items.prefix(20).map { text(of: [$0], as: format) }
    #expect(written.allSatisfy { !$0.isEmpty })
  }
}
