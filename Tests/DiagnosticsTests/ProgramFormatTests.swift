import Diagnostics
import Foundation
import SourceText
import TestSupport
import Testing

@Suite("Diagnostics for programs")
struct ProgramFormatTests {
  private let both = [Samples.unresolved, Samples.labelled]

  @Test("One JSON object, every key always there")
  func json() {
    #expect(
      render(both, as: .json, in: Samples.presentation()) == """
        {"version":1,"diagnostics":[\
        {"code":"unresolved-reference","severity":"error",\
        "message":"no mission, lab, lesson or publication is called `energei`",\
        "file":"missions/wijklab.md","start":{"line":3,"column":12},"end":{"line":3,"column":19},\
        "help":null,"suggestions":["energie"],"labels":[],\
        "fixes":[{"title":"Replace by `energie`","edits":[{"file":"missions/wijklab.md",\
        "start":{"line":3,"column":12},"end":{"line":3,"column":19},"text":"energie"}]}]},\
        {"code":"duplicate-name","severity":"warning","message":"this name exists already",\
        "file":"missions/wijklab.md","start":{"line":2,"column":5},"end":{"line":2,"column":12},\
        "help":"choose another name\\nor remove one","suggestions":["wijklab-2","wijk","lab"],\
        "labels":[{"file":"missions/wijklab.md","start":{"line":5,"column":7},\
        "end":{"line":5,"column":16},"message":"named here"},\
        {"file":"missions/énergie, 1:2.md","start":{"line":2,"column":5},\
        "end":{"line":2,"column":12},"message":"declared here"},\
        {"file":"weg.md","start":{"line":1,"column":1},"end":{"line":1,"column":1},\
        "message":"and there"}],"fixes":[]}]}

        """
    )
    #expect(
      render([], as: .json, in: Samples.presentation()) == "{\"version\":1,\"diagnostics\":[]}\n"
    )
  }

  @Test("Any text is valid JSON and comes back as it was", arguments: [1, 2])
  func jsonOfAnything(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let special: [UInt32] = [
      0, 8, 0xA, 0x1B, 0x22, 0x5C, 0x7F, 0x85, 0x9F, 0x301, 0x2028, 0x202E, 0x2069, 0xFEFF,
    ]
    for _ in 0..<200 {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0..<20, using: &random) {
        let value =
          Bool.random(using: &random)
          ? special.randomElement(using: &random) ?? 0
          : UInt32.random(in: 0..<0x11_0000, using: &random)
        if let scalar = Unicode.Scalar(value) { view.append(scalar) }
      }
      let text = String(view)
      var json = JSONText()
      json.object { $0.member(text, text) }
      #expect(json.bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
      let parsed = try JSONSerialization.jsonObject(with: Data(json.bytes))
      let object = try #require(parsed as? [String: String])
      #expect(object.first.map { Array($0.key.utf8) } == Array(text.utf8))
      #expect(object.first.map { Array($0.value.utf8) } == Array(text.utf8))
    }
  }

  @Test("JSON escapes what controls, and leaves what does not")
  func jsonEscapes() {
    var json = JSONText()
    json.string(
      "\"\\\n\r\t\u{0}\u{1B}\u{7F}\u{85}\u{2028}\u{2029}\u{202E}\u{2066}é漢\u{301}\"\u{301}"
    )
    #expect(
      json.text == """
        "\\"\\\\\\n\\r\\t\\u0000\\u001B\\u007F\\u0085\\u2028\\u2029\\u202E\\u2066é漢\u{301}\\"\u{301}"
        """
    )
  }

  @Test("One line each, in the order given")
  func unix() {
    #expect(
      render(both, as: .unix, in: Samples.presentation()) == """
        missions/wijklab.md:3:12: error: no mission, lab, lesson or publication is called `energei` \
        [unresolved-reference]
        missions/wijklab.md:2:5: warning: this name exists already [duplicate-name]

        """
    )
    #expect(render([], as: .unix, in: Samples.presentation()) == "")
  }

  @Test("GitHub commands with what GitHub wants escaped")
  func github() {
    let file = Samples.other
    let text = LocalizedText(nl: "100%\r\nzeker: ja, a::b", en: "100%\r\nsure: yes, a::b")
    let odd = Diagnostic("odd", .info, text, at: Samples.range(of: "energie\n-", in: file))
    #expect(
      render(both + [odd], as: .github, in: Samples.presentation(.dutch)) == """
        ::error file=missions/wijklab.md,line=3,endLine=3,col=12,endColumn=18,\
        title=unresolved-reference::geen missie, lab, les of publicatie heet `energei`%0A\
        bedoelde u `energie`?
        ::warning file=missions/wijklab.md,line=2,endLine=2,col=5,endColumn=11,\
        title=duplicate-name::deze naam bestaat al%0A\
        bedoelde u `wijklab-2`, `wijk` of `lab`?%0Akies een andere naam%0Aof verwijder er een
        ::notice file=missions/énergie%2C 1%3A2.md,line=2,endLine=3,col=5,endColumn=1,\
        title=odd::100%25%0D%0Azeker: ja, a::b

        """
    )
  }

  @Test("After ten of a level GitHub is told how many more, and the rest is plain text")
  func githubLimit() {
    let many = (1...12).flatMap { [Samples.note($0, severity: .error), Samples.note($0)] }
    let lines = render(many, as: .github, in: Samples.presentation())
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.filter { $0.hasPrefix("::error ") }.count == 10)
    #expect(lines.filter { $0.hasPrefix("::notice") }.count == 10)
    #expect(lines.contains("::notice::and 2 errors more, to be read in the log of this step"))
    #expect(lines.contains("::notice::and 4 notes more, to be read in the log of this step"))
    #expect(lines.contains("error: missions/wijklab.md:2:1: note 11 [a-note]"))
    #expect(lines.count == 24 + 2)
    let text = LocalizedText(nl: "x", en: "::error::x ##[add-mask]y")
    let evil = Diagnostic("c", .error, text, at: SourceRange(path: SourcePath("::x"), bytes: 0..<0))
    let shown = render(Array(repeating: evil, count: 11), as: .github, in: Samples.presentation())
    #expect(shown.hasSuffix("\nerror: ::x:1:1: ::error::x ## [add-mask]y [c]\n"))
  }
}
