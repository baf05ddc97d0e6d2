import Building
import Diagnostics
import Model
import Testing

/// Who answers a question.
@Suite("Answers")
struct AnswerTests {
  @Test(
    "Conditions over fields and over relations from both ends",
    arguments: [
      ("missies waar labs is leeg", ["Rust"]),
      ("missions where labs is not empty sort by titel", ["Élan", "Schone zee"]),
      ("missies waar doeljaar >= 2050", ["Schone zee"]),
      ("missies waar doeljaar != 2040 sorteer op titel", ["Rust", "Schone zee"]),
      ("missies waar doelen.waarde < 49.75", ["Schone zee"]),
      ("missies waar thema = een en niet (labs.soort = gestopt)", ["Élan"]),
      ("missies waar thema = thema:een en aantal(labs) >= 2", ["Schone zee"]),
      ("missies waar aantal(labs waar open) = 0", ["Rust"]),
      ("missies waar titel begint met elan", ["Élan"]),
      ("missies waar titel bevat “schone zee”", ["Schone zee"]),
      ("Thema's waar missies.labs is leeg", ["Zorg"]),
      ("Living labs waar begin = 2019", ["Proef"]),
      ("labs waar begin < 2019-05", ["Proef"]),
      ("labs waar open is niet ja", ["Kwartier"]),
      ("missies\u{A0}waar labs is leeg", ["Rust"]),
    ]
  )
  func conditions(_ question: String, _ titles: [String]) throws {
    #expect(try SampleProject.titles(question) == titles)
  }

  @Test(
    "A name means what each type says",
    arguments: [
      ("gebeurtenissen waar betreft.soort = actief", ["Opening"]),
      ("gebeurtenissen waar betreft.soort = stad", ["Opening"]),
      ("gebeurtenissen waar betreft.soort = dorp", []),
      ("labs waar type = lab en plaats = dorp", ["Kwartier"]),
    ]
  )
  func names(_ question: String, _ titles: [String]) throws {
    #expect(try SampleProject.titles(question) == titles)
  }

  @Test(
    "Order by values and by counts",
    arguments: [
      ("missies sorteer op aantal(labs) aflopend", ["Schone zee", "Élan", "Rust"]),
      ("missies sorteer op doeljaar, titel", ["Schone zee", "Élan", "Rust"]),
      ("labs sorteer op aantal(plaats waar soort = dorp) aflopend", ["Kwartier", "Proef"]),
    ]
  )
  func order(_ question: String, _ titles: [String]) throws {
    #expect(try SampleProject.titles(question) == titles)
  }

  @Test("A matrix shows things and values; what was cut is counted")
  func matrix() throws {
    let snapshot = try SampleProject.snapshot()
    let years = try #require(
      SampleProject.answer("missies als matrix op doeljaar", in: snapshot).value
    )
    #expect(years.columns.dropFirst() == ["Samen", "2030", "2040", "2050"])
    let cut = try #require(SampleProject.answer("missies hoogstens 2", in: snapshot).value)
    #expect((cut.shown, cut.total) == (2, 3))
  }

  @Test("Things of the same name stay in groups of their own")
  func groups() throws {
    let twin = ["missions/plaatsen/delft-2.md": "---\ntitel: Delft\n---\n"]
    let lab = ["missions/labs/r.md": "---\ntitel: Rivier\nplaats: delft-2\n---\n"]
    let snapshot = try SampleProject.snapshot(twin.merging(lab) { $1 })
    let result = SampleProject.answer("labs groepeer op plaats", in: snapshot).value
    #expect(result?.groups.map(\.title) == ["Delft", "Delft", "Dorp"])
  }

  @Test("An empty project has an empty answer")
  func emptyGraph() throws {
    let result = SampleProject.answer(
      "begrippen toon titel groepeer op titel",
      in: try SampleProject.snapshot([
        "missions/schema.yaml":
          "types: {begrip: {plural: {nl: Begrippen}, fields: {titel: {type: text}}}}\n"
      ])
    ).value
    #expect(result?.total == 0)
    #expect(result?.groups.flatMap(\.rows).isEmpty == true)
  }
}
