import Building
import Diagnostics
import Files
import Model
import SourceText
import TestSupport
import Testing

/// A report with its parts, as a file to print and as a book.
struct WholeReportTests {
  private let project = MemoryFileSystem([
    "site/site.yaml": "title: Proef\nbase-url: https://bericht.example.nl/\n",
    "missions/schema.yaml": """
    types:
      rapport: {folder: rapporten, fields: {titel: {role: title}, datum: {type: date, precision: year}}}
      les:
        folder: lessen
        fields: {titel: {role: title}, nummer: {type: integer, role: order}}
        relations: {rapport: {to: rapport, count: 1..1, part-of: true, inverse: lessen}}
    """,
    "missions/rapporten/plan.md":
      "---\ntitel: Plan & beleid\ndatum: 2020-01\n---\n\nZie [[een]] en [[los]].\n\n![Kaart](kaart.png)\n",
    "missions/rapporten/kaart.png": "geen echt plaatje",
    "missions/lessen/een.md": "---\ntitel: Eén\nnummer: 1\nrapport: plan\n---\n\nTekst.\n",
    "site/los.md": "# Los\n",
  ])

  private func report() throws -> WholeReport {
    let snapshot = build(try readProject(from: project).value)
    return try #require(wholeReport(named: "plan", in: snapshot).report)
  }

  @Test
  func aNameThatNoReportHasGetsTheNearest() throws {
    let snapshot = build(try readProject(from: project).value)
    let found = wholeReport(named: "plam", in: snapshot)
    #expect(found.report == nil)
    #expect(found.suggestions == ["plan"])
    #expect(wholeReport(named: "een", in: snapshot).report == nil)
  }

  @Test
  func linksToTheSiteHaveItsAddressInAFileOfItsOwn() throws {
    let printed = try printedFiles(of: report(), copyingFrom: project)
    let page = try #require(printed.files.first { $0.path == printed.page })
    let text = String(decoding: page.bytes, as: UTF8.self)
    #expect(text.contains("href=\"#les_een\""))
    #expect(text.contains("href=\"https://bericht.example.nl/los/\""))
    #expect(text.contains("src=\"../../../rapporten/kaart.png\""))
    #expect(
      printed.files.map { withoutDigests($0.path.text) } == [
        "rapporten/kaart.png", "rapporten/plan/alles/index.html", "theme/print.css",
        "theme/theme.css",
      ]
    )
  }

  @Test
  func equalSourcesGiveEqualBooks() throws {
    let first = try book(of: report(), modified: nil, copyingFrom: project)
    let second = try book(of: report(), modified: nil, copyingFrom: project)
    #expect(first == second)
    let text = String(decoding: first, as: UTF8.self)
    #expect(text.contains("<dc:title>Plan &amp; beleid</dc:title>"))
    #expect(text.contains("<meta property=\"dcterms:modified\">2020-01-01T00:00:00Z</meta>"))
    #expect(text.contains("href=\"rapporten/kaart.png\" media-type=\"image/png\""))
    let dated = try book(of: report(), modified: "2026-01-01T00:00:00Z", copyingFrom: project)
    #expect(dated != first)
  }

  /// What a reader of the book does not have leads to the site, and what it has stays in it.
  @Test
  func thePageOfAllIsNamedOnceAndIsNoThing() throws {
    let snapshot = build(try readProject(from: project).value)
    let lists = snapshot.output.files.filter { $0.path.text == "rapporten/index.html" }
    guard case .bytes(let bytes) = try #require(lists.first).contents else { return }
    #expect(!String(decoding: bytes, as: UTF8.self).contains("alles/"))
  }

  /// What `date --utc --date=@SECONDS` says.
  @Test(arguments: [
    ("0", "1970-01-01T00:00:00Z"), ("951782400", "2000-02-29T00:00:00Z"),
    ("1580000461", "2020-01-26T01:01:01Z"), ("4107542400", "2100-03-01T00:00:00Z"),
  ])
  func secondsAreAMoment(seconds: String, expected: String) {
    #expect(moment(ofSeconds: seconds) == expected)
  }

  @Test(arguments: ["", "gisteren", "-1", "99999999999999"])
  func otherTextIsNoMoment(text: String) { #expect(moment(ofSeconds: text) == nil) }
}
