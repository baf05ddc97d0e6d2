import Foundation

@testable import Citations

/// One fixture: named sections of a text, which say what goes in and what comes out.
///
/// The comparison is of every character, with these freedoms:
///
/// 1. Line breaks around a section are not part of it: they belong to the marks of the section.
/// 2. A citation of which nothing is shown is an empty text here; the fixtures have a sentence in
///    the words of another processor there, which is a matter of who shows the citation.
struct Fixture {
  let name: String
  private var sections: [String: String] = [:]

  /// What stands for a citation without a text.
  private static let nothing = "[CSL STYLE ERROR: reference with no printed form.]"

  init(name: String, text: String) {
    self.name = name
    var section: String?
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.filter { $0 != "\u{FEFF}" && $0 != "\r" }
      if words.hasPrefix(">>==") {
        section = String(words.filter { $0.isLetter || $0 == "-" })
        lines = []
      } else if words.hasPrefix("<<=="), let name = section {
        sections[name] = lines.joined(separator: "\n").trimmingCharacters(in: .newlines)
        section = nil
      } else {
        lines.append(line)
      }
    }
  }

  /// The text that the processor must give.
  var expected: String {
    let result = sections["RESULT"] ?? ""
    if sections["CITATIONS"] == nil { return result }
    return result.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.hasPrefix("..[") || line.hasPrefix(">>[") ? line.dropFirst(2) : line)
    }.joined(separator: "\n")
  }

  /// The text that the processor gives.
  func actual(_ locales: [CitationLocale]) throws -> String {
    let (items, _) = CitationItem.items(ofJSON: sections["INPUT"] ?? "")
    let style = CitationStyle(sections["CSL"] ?? "")
    let steps = try steps()
    let cited = steps.last.map { CitationProcessor.items(items, citedIn: $0.citations) } ?? items
    let processor = CitationProcessor(style: style, locales: locales, items: cited)
    if sections["MODE"]?.contains("bibliography") ?? false { return list(processor) }
    if let step = steps.last { return document(step, processor) }
    let (before, citations) = try citations(processor)
    return processor.citations(before + citations).dropFirst(before.count).map { Self.shown($0) }
      .joined(separator: "\n")
  }

  private static func shown(_ text: FormattedText) -> String {
    text.html.isEmpty ? nothing : text.html
  }

  private func list(_ processor: CitationProcessor) -> String {
    let entries = processor.bibliography().map { "  <div class=\"csl-entry\">\($0.html)</div>\n" }
    return "<div class=\"csl-bib-body\">\n" + entries.joined() + "</div>"
  }

  /// The citations of the fixture, after those that stand before them unseen; without any, all
  /// items in the order of the list.
  private func citations(_ processor: CitationProcessor) throws -> ([Citation], [Citation]) {
    guard let text = sections["CITATION-ITEMS"] else {
      return ([], [Citation(processor.listed.map { Cite(item: $0) })])
    }
    let lists = try JSONReader.value(of: text).values.map(\.values)
    let repeated = lists.joined().filter { $0["position"]?.string == "1" }.map { Self.cite($0) }
    let before = repeated.map { Citation([$0, $0]) }
    return (before, lists.map { Citation($0.map { Self.cite($0) }) })
  }

  // MARK: Documents that change

  /// A state of a document: its citations.
  private struct Step {
    var citations: [Citation] = []
  }

  /// The citations of the last state, each after its place.
  private func document(_ step: Step, _ processor: CitationProcessor) -> String {
    processor.citations(step.citations).enumerated().map { index, text in
      "[\(index)] \(Self.shown(text))"
    }.joined(separator: "\n")
  }

  private func steps() throws -> [Step] {
    guard let text = sections["CITATIONS"] else { return [] }
    let value = try JSONReader.value(of: text)
    var known: [String: Citation] = [:]
    return value.values.map { step in
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
      let names = (around.first ?? []) + [id] + (around.dropFirst().first ?? [])
      return Step(citations: names.compactMap { known[$0] })
    }
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

  // MARK: Files

  private static var folder: URL {
    let shared =
      ProcessInfo.processInfo.environment["BERICHT_SHARED"].map { URL(filePath: $0) }
      ?? URL(filePath: #filePath).appending(path: "../../../../shared").standardizedFileURL
    return shared.appending(path: "conformance/csl")
  }

  /// Whether the fixtures lie where they are looked for.
  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path()) }

  /// Every fixture by name.
  static func all() throws -> [Fixture] {
    try texts(in: "fixtures").map { Fixture(name: $0.name, text: $0.text) }
  }

  /// The locales that lie beside the fixtures.
  static func locales() throws -> [CitationLocale] {
    try texts(in: "locales").map { CitationLocale($0.text) }
  }

  /// The names of `ExpectedFailures.txt`; a line that begins with `#` says the reason.
  static func expectedFailures() throws -> Set<String> {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "ExpectedFailures.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    return Set(lines.filter { !$0.hasPrefix("#") }.map { String($0) })
  }

  private static func texts(in name: String) throws -> [(name: String, text: String)] {
    let place = folder.appending(path: name)
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path()).sorted()
    return try names.map { name in
      let text = try String(contentsOf: place.appending(path: name), encoding: .utf8)
      return (String(name.split(separator: ".")[0]), text)
    }
  }
}
