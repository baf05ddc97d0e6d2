import Building
import Diagnostics
import Files
import Model
import Querying
import SourceText
import TestSupport
import Testing

/// A paragraph keeps its id when the text around it changes, and when it changes itself behind its
/// sixth word.
struct ParagraphAnchorTests {
  /// Sixteen reports of up to forty paragraphs, each edited five times at random.
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func idsOutlastEditsNearby(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<2 {
      var paragraphs = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        words(Int.random(in: 6...30, using: &random), &random)
      }
      for _ in 0..<5 {
        let before = try ids(of: paragraphs)
        let edited = paragraphs.indices.randomElement(using: &random) ?? 0
        let kept = edit(&paragraphs, at: edited, &random)
        let after = try ids(of: paragraphs)
        for (old, new) in kept { #expect(before[old] == after[new], "seed \(seed)") }
        #expect(Set(after).count == after.count, "seed \(seed)")
      }
    }
  }

  @Test
  func marksLinksCaseAndCitationsDoNotCount() throws {
    let plain = try ids(of: ["Lang geleden was het beleid eenvoudig en klein."])
    for text in [
      "Lang geleden was het **beleid** eenvoudig, en klein!",
      "Lang geleden, was het [beleid](https://example.nl) *eenvoudig* en groot.",
      "lang geleden “was” het beleid eenvoudig [@iets-2019] en anders.",
    ] { #expect(try ids(of: [text]) == plain) }
    #expect(try ids(of: ["Kort geleden was het beleid eenvoudig en klein."]) != plain)
  }

  @Test
  func paragraphsThatBeginAlikeAreToldApartByTheirOrder() throws {
    let start = "Een twee drie vier vijf zes"
    let found = try ids(of: ["\(start) zeven.", "\(start) acht."])
    let first = try #require(found.first)
    #expect(found == [first, first + "-2"])
  }

  @Test
  func thePageOfAllHasTheSameIDs() throws {
    let pages = try pages(of: ["Een begin.", "Een midden.\n\n- Een punt\n- Nog een", "Een eind."])
    let report = try #require(pages.first { $0.role == .thing && !$0.anchors.isEmpty })
    let whole = try #require(pages.first { $0.role == .document })
    #expect(whole.anchors.map(\.id) == report.anchors.map(\.id))
    #expect(whole.anchors.map(\.number) == [1, 2, 0, 0, 3])
  }

  /// Edits a list of paragraphs; gives the places before and after of those that must keep their id.
  private func edit(
    _ paragraphs: inout [String],
    at place: Int,
    _ random: inout SplitMix64
  ) -> [(Int, Int)] {
    let all = Array(paragraphs.indices)
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      paragraphs.insert(words(12, &random), at: place)
      return all.map { ($0, $0 < place ? $0 : $0 + 1) }
    case 1 where paragraphs.count > 1:
      paragraphs.remove(at: place)
      return all.filter { $0 != place }.map { ($0, $0 < place ? $0 : $0 - 1) }
    case 2:
      paragraphs[place] = words(12, &random)
      return all.filter { $0 != place }.map { ($0, $0) }
    default:
      let start = paragraphs[place].split(separator: " ").prefix(6).joined(separator: " ")
      paragraphs[place] = start + " " + words(Int.random(in: 0...20, using: &random), &random)
      return all.map { ($0, $0) }
    }
  }

  /// Words of up to three syllables, so that no two paragraphs begin alike by chance.
  private func words(_ count: Int, _ random: inout SplitMix64) -> String {
    let syllables = ["ka", "lo", "mi", "ne", "pu", "ra", "so", "te", "vu", "wo", "zi", "be"]
    return (0..<count).map { _ in
      (0..<Int.random(in: 1...3, using: &random)).map { _ in
        syllables.randomElement(using: &random) ?? ""
      }.joined()
    }.joined(separator: " ")
  }

  private func ids(of paragraphs: [String]) throws -> [String] {
    try pages(of: paragraphs).first { $0.role == .document }?.anchors.map(\.id) ?? []
  }

  private func pages(of paragraphs: [String]) throws -> [Page] {
    let project = MemoryFileSystem([
      "missions/schema.yaml": """
      types:
        rapport: {folder: rapporten, fields: {titel: {role: title}}}
        les: {folder: lessen, relations: {rapport: {to: rapport, count: 1..1, part-of: true}}}
      """,
      "missions/rapporten/plan.md": "---\ntitel: Plan\n---\n\n"
        + paragraphs.joined(separator: "\n\n") + "\n",
    ])
    let snapshot = build(try readProject(from: project).value, goal: .diagnostics)
    return Querying.pages(of: snapshot.graph).pages
  }
}
