import Foundation
import Testing

@testable import Citations

/// The public fixtures of the citation language, read from the folder of shared material.
///
/// The material lies beside the package as `../shared`, or where `BERICHT_SHARED` says.
@Suite(.enabled(if: Fixture.isPresent, "no fixtures: set BERICHT_SHARED to their folder"))
struct FixtureTests {
  /// How many pass: no change may make it fewer.
  static let floor = 558

  /// Every fixture gives its result, but for those that are known not to.
  @Test
  func fixtures() throws {
    let locales = try Fixture.texts(in: "locales").map { CitationLocale($0.text) }
    var failed: [String] = []
    let all = try Fixture.texts(in: "fixtures")
    for (name, text) in all {
      let fixture = Fixture(text)
      let actual = fixture.actual(locales)
      if !fixture.expected.isEmpty, actual == fixture.expected { continue }
      failed.append(name)
      if ProcessInfo.processInfo.environment["SHOW_FIXTURES"] != nil {
        print("FAIL \(name)\n<<<\(fixture.expected)\n>>>\(actual)")
      }
    }
    let known = try Fixture.expectedFailures()
    #expect(Set(failed).subtracting(known).isEmpty)
    let passed = all.count - failed.count
    print("Citation fixtures: \(passed) of \(all.count)")
    #expect(passed >= Self.floor)
  }
}

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

/// One fixture: named sections of a text.
private struct Fixture {
  private var sections: [String: String] = [:]

  init(_ text: String) {
    var name: String?
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.filter { $0 != "\u{FEFF}" && $0 != "\r" }
      if words.hasPrefix(">>==") {
        name = String(words.filter { $0.isLetter || $0 == "-" })
        lines = []
      } else if words.hasPrefix("<<=="), let section = name {
        sections[section] = lines.joined(separator: "\n")
        name = nil
      } else {
        lines.append(line)
      }
    }
  }

  var expected: String {
    (sections["RESULT"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  func actual(_ locales: [CitationLocale]) -> String {
    let (items, _) = CitationItem.items(ofJSON: sections["INPUT"] ?? "")
    let processor = CitationProcessor(
      style: CitationStyle(sections["CSL"]?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""),
      locales: locales,
      items: items
    )
    if sections["MODE"]?.contains("bibliography") ?? false {
      let entries = processor.bibliography().map { "  <div class=\"csl-entry\">\($0.html)</div>\n" }
      return "<div class=\"csl-bib-body\">\n" + entries.joined() + "</div>"
    }
    if let text = sections["CITATIONS"] { return documented(text, processor) }
    var citations = [Citation(items.map { Cite(item: $0.id) })]
    if let text = sections["CITATION-ITEMS"],
      case .success(let value) = JSONReader.value(of: text)
    {
      citations = value.values.map { Citation($0.values.map { Self.cite($0) }) }
    }
    return processor.citations(citations).map(\.html).joined(separator: "\n")
  }

  private func documented(_ text: String, _ processor: CitationProcessor) -> String {
    guard case .success(let value) = JSONReader.value(of: text) else { return "" }
    var known: [String: Citation] = [:]
    var order: [String] = []
    for step in value.values {
      let data = step.values[0]
      let id = data["citationID"]?.string ?? ""
      let note = Int(data["properties"]?["noteIndex"]?.string ?? "") ?? 0
      known[id] = Citation((data["citationItems"]?.values ?? []).map { Self.cite($0) }, note: note)
      let around = step.values.dropFirst().map { list in
        list.values.map { entry in
          let name = entry.values.first?.string ?? ""
          known[name]?.note = Int(entry.values.last?.string ?? "") ?? 0
          return name
        }
      }
      order = (around.first ?? []) + [id] + (around.dropFirst().first ?? [])
    }
    let marks = expected.split(separator: "\n").map { $0.prefix(2) }
    let texts = processor.citations(order.compactMap { known[$0] })
    return texts.enumerated().map { index, text in
      "\(index < marks.count ? marks[index] : "..")[\(index)] \(text.html)"
    }.joined(separator: "\n")
  }

  private static func cite(_ value: JSONValue) -> Cite {
    var cite = Cite(item: value["id"]?.string ?? "")
    cite.locator = value["locator"]?.string ?? ""
    cite.label = value["label"]?.string ?? "page"
    cite.prefix = value["prefix"]?.string ?? ""
    cite.suffix = value["suffix"]?.string ?? ""
    if value["suppress-author"]?.isTrue ?? false { cite.form = .withoutAuthor }
    if value["author-only"]?.isTrue ?? false { cite.form = .authorOnly }
    return cite
  }

  static var folder: URL {
    let shared =
      ProcessInfo.processInfo.environment["BERICHT_SHARED"].map { URL(filePath: $0) }
      ?? URL(filePath: #filePath).appending(path: "../../../../shared").standardizedFileURL
    return shared.appending(path: "conformance/csl")
  }

  /// The names of `ExpectedFailures.txt`; a line that begins with `#` says the reason.
  static func expectedFailures() throws -> Set<String> {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "ExpectedFailures.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    return Set(lines.filter { !$0.hasPrefix("#") }.map { String($0) })
  }

  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path()) }

  static func texts(in name: String) throws -> [(name: String, text: String)] {
    let place = folder.appending(path: name)
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path()).sorted()
    return try names.map { name in
      let text = try String(contentsOf: place.appending(path: name), encoding: .utf8)
      return (String(name.split(separator: ".")[0]), text)
    }
  }
}
