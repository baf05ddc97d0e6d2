import Building
import Diagnostics
import Model
import SourceText
import Testing

/// What is wrong with a question, and exactly where.
@Suite("Faults in questions")
struct FaultTests {
  @Test(
    "Each fault stands at its own words",
    arguments: [
      ("misies", "unknown-type: misies"),
      ("missies waar lab is leeg", "unknown-name-in-condition: lab"),
      ("missies waar labs.misies is leeg", "unknown-name-in-condition: misies"),
      ("missies waar titel.titel is leeg", "unknown-name-in-condition: titel"),
      ("missies waar thema > 3", "impossible-comparison: >"),
      ("missies waar titel < b", "impossible-comparison: <"),
      ("missies waar doelen = 3", "impossible-comparison: ="),
      ("missies waar doeljaar > nan", "impossible-comparison: nan"),
      ("missies waar doeljaar = 0x7EE", "impossible-comparison: 0x7EE"),
      ("labs waar begin > 2019-13", "impossible-comparison: 2019-13"),
      ("labs waar begin > 2019-01-01-01", "impossible-comparison: 2019-01-01-01"),
      ("labs waar open = misschien", "impossible-comparison: misschien"),
      ("labs waar soort = aktief", "unknown-value: aktief"),
      ("gebeurtenissen waar betreft.soort = stat", "unknown-value: stat"),
      ("labs waar type = labb", "unknown-type: labb"),
      ("missies waar thema = drie", "unresolved-reference: drie"),
      ("missies waar thema = missie:a", "unresolved-reference: missie:a"),
      ("labs als tijdlijn op plaats", "impossible-comparison: tijdlijn"),
      ("labs als kaart op soort", "impossible-comparison: kaart"),
      ("missies hoogstens 2 hoogstens 3", "invalid-query: hoogstens"),
      ("missies hoogstens 0", "invalid-query: 0"),
      ("missies waar titel bevat \"zee", "invalid-query: \""),
      ("missies waar titel bevat “zee", "invalid-query: “"),
    ]
  )
  func places(_ question: String, _ fault: String) throws {
    #expect(try SampleProject.faults(question) == [fault])
  }

  @Test("A key that two things have asks for its type")
  func ambiguousKey() throws {
    let more = ["missions/plaatsen/p.md": "---\ntitel: Pijnacker\n---\n"]
    let snapshot = try SampleProject.snapshot(more)
    let question = "gebeurtenissen waar betreft = p"
    let found = SampleProject.answer(question, in: snapshot)
    #expect(found.diagnostics.map(\.code) == ["ambiguous-reference"])
    #expect(found.diagnostics.first?.suggestions == ["lab:p", "plaats:p"])
    let typed = "gebeurtenissen waar betreft = lab:p"
    #expect(SampleProject.answer(typed, in: snapshot).diagnostics.isEmpty)
  }

  @Test(
    "Hostile questions are told, not obeyed",
    arguments: [
      "missies waar " + String(repeating: "(", count: 10_000),
      "missies waar " + String(repeating: "niet ", count: 3_000),
      "missies waar " + String(repeating: "(niet ", count: 1_000) + "labs",
      "missies waar labs is leeg" + String(repeating: " of labs is leeg", count: 70_000),
      "missies waar " + String(repeating: "labs.missies.", count: 100_000) + "titel is leeg",
      "missies toon " + String(repeating: "aantal(", count: 900),
      "\u{0}\u{1}\u{1B}[31m", "missies waar", "toon", "\"", "()",
      String(repeating: "\n", count: 1_000_000),
    ]
  )
  func hostile(_ question: String) throws {
    let found = SampleProject.answer(question, in: try SampleProject.snapshot())
    #expect(found.value == nil)
    #expect(found.diagnostics.count == 1)
  }

  @Test("Parentheses nest 63 deep and no deeper")
  func nesting() throws {
    func question(_ depth: Int) -> String {
      "missies waar " + String(repeating: "(", count: depth) + "labs is leeg"
        + String(repeating: ")", count: depth)
    }
    #expect(try SampleProject.titles(question(63)) == ["Rust"])
    #expect(try SampleProject.faults(question(64)).count == 1)
  }

  @Test("A chain that comes back to where it was ends")
  func roundTrips() throws {
    let chain = String(repeating: "labs.missies.", count: 500) + "titel"
    #expect(try SampleProject.titles("missies waar \(chain) = rust") == [])
  }

  @Test("Ten thousand answers, and the same each time")
  func manyAnswers() throws {
    var more: [String: String] = [:]
    for number in 0..<10_000 {
      more["missions/themas/t-\(number).md"] = "---\ntitel: T \(number % 7)\n---\n"
    }
    let snapshot = try SampleProject.snapshot(more)
    let question = "themas toon missies groepeer op titel hoogstens 9999"
    let first = SampleProject.answer(question, in: snapshot).value
    #expect(first?.total == 10_002)
    #expect(first?.shown == 9_999)
    #expect(first == SampleProject.answer(question, in: snapshot).value)
  }
}
