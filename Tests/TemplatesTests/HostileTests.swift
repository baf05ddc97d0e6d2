import Diagnostics
import SourceText
import Testing

@testable import Templates

struct HostileTests {
  private let count = 100_000

  @Test
  func sectionsCanBeNestedDeeply() {
    let page =
      String(repeating: "{{#a}}", count: count) + "x" + String(repeating: "{{/a}}", count: count)
    #expect(filled(page, with: ["a": .flag(true)]) == "x")
    let set = TemplateSet.parse(theme(["page.html": page]))
    #expect(set.diagnostics.isEmpty)
    let member = TemplateMember("a", .record("root"), LocalizedText(nl: "", en: ""))
    let root = TemplateShape("root", LocalizedText(nl: "", en: ""), members: [member])
    let shapes = TemplateShapes([root])
    #expect(set.value.check(template: "page", root: "root", shapes: shapes).isEmpty)
  }

  @Test
  func sectionsThatAreNeverClosedAreSummedUp() {
    let all = findings(String(repeating: "{{#a}}", count: count))
    #expect(all.count == 101)
    #expect(all.filter { $0.code == "template-more-faults" }.count == 1)
    #expect(findings(String(repeating: "{{/a}}", count: count)).count == 101)
    #expect(findings("{{#b}}" + String(repeating: "{{/a}}", count: count)).count == 101)
  }

  @Test(arguments: [
    "{{", "{", "{{{", "}}", "{{a", "{{!", "{{=", "{{#a}}{{", "{{>", "{{$a}}", "{{<a}}",
  ])
  func aMegabyteOfHalfTagsIsRead(_ piece: String) {
    let page = String(
      repeating: piece,
      count: (piece == "{{" ? 1_000_000 : 200_000) / piece.utf8.count
    )
    #expect(findings(page).count <= 202)
    #expect(findings(page, mode: .lenient).count <= 202)
  }

  @Test
  func partsThatDoubleAreRefused() {
    var parts: [String: String] = [:]
    for level in 0..<60 {
      let next = "p\((level + 1) % 100)"
      parts["p\(level).html"] = "{{> \(next)}}\n {{> \(next)}}\n\t{{> \(next)}}\n"
    }
    parts["p60.html"] = "x"
    #expect(findings("{{#a}}{{> p0}}{{/a}}", parts).map(\.code) == ["template-too-large"])
  }

  @Test
  func namesCanBeLong() {
    let name = String(repeating: "ab.", count: 100_000) + "c"
    #expect(filled("{{\(name)}}", with: ["ab": .text("x")]) == "")
    let long = String(repeating: "n", count: 500_000)
    let all = findings("{{#\(long)}}{{/\(long)x}}{{> \(long)}}")
    #expect(all.allSatisfy { $0.message.english.utf8.count < 300 })
  }

  @Test
  func bytesInAnyOrderAreRead() {
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces = [
      "{{#a}}", "{{/a}}", "{{^b}}", "{{/b}}", "{{a}}", "{{{b}}}", "{{>p}}", "{{<p}}", "{{/p}}",
      "{{$x}}", "{{/x}}", "\n", "\r\n", "  ", "text", "{{! c }}", "{{=| |=}}", "|a|", "{{", "}}",
    ]
    for _ in 0..<2000 {
      let texts = (0..<2).map { _ in
        (0..<next(25)).map { _ in pieces[next(pieces.count)] }.joined()
      }
      let record: TemplateRecord = ["a": .flag(true), "b": .list([.text("<"), .absent])]
      for mode in [TemplateMode.strict, .lenient] {
        let set = TemplateSet.parse(
          theme(["page.html": texts[0], "p.html": "{{$x}}d{{/x}}"]),
          mode: mode
        )
        var output: [UInt8] = []
        set.value.fill("page", with: record, into: &output)
        for finding in set.diagnostics {
          #expect(finding.range.bytes.upperBound <= texts[0].utf8.count)
        }
      }
    }
  }
}
