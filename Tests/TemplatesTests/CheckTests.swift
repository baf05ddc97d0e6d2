import Diagnostics
import SourceText
import Testing

@testable import Templates

private func words(_ text: String) -> LocalizedText { LocalizedText(nl: text, en: text) }

private func shape(_ id: ShapeID, _ members: [(TemplateName, TemplateMember.Kind)]) -> TemplateShape
{
  TemplateShape(
    id,
    words(id.text),
    members: members.map { TemplateMember($0.0, $0.1, words($0.0.text)) }
  )
}

private let shapes = TemplateShapes([
  shape(
    "root",
    [
      ("page", .record("page")), ("site", .record("site")), ("isHome", .flag),
      ("contents", .list("entry")),
    ]
  ),
  shape(
    "page",
    [
      ("title", .text), ("body", .html), ("partners", .list("partner")), ("tags", .texts),
      ("figures", .htmls), ("summary", .text),
    ]
  ),
  shape("site", [("name", .text), ("home", .record("page"))]),
  shape("partner", [("name", .text), ("role", .text)]),
  shape("entry", [("label", .text), ("children", .list("entry"))]),
])

private func checked(_ page: String, _ others: [String: String] = [:]) -> [Diagnostic] {
  let parsed = TemplateSet.parse(theme(others.merging(["page.html": page]) { $1 }))
  return parsed.value.check(template: "page", root: "root", shapes: shapes)
}

private func toldChecks(_ page: String, _ others: [String: String] = [:]) -> [String] {
  let files = theme(others.merging(["page.html": page]) { $1 })
  let set = TemplateSet.parse(files)
  #expect(set.diagnostics.isEmpty)
  return told(set.value.check(template: "page", root: "root", shapes: shapes), in: files)
}

struct CheckTests {
  @Test(arguments: [
    "{{page.title}}{{page.body}}{{{page.body}}}{{&page.body}}",
    "{{#page}}{{title}}{{site.name}}{{#isHome}}{{title}}{{/isHome}}{{/page}}",
    "{{#page.partners}}{{name}}{{role}}{{page.title}}{{/page.partners}}",
    "{{#page.tags}}{{.}}{{/page.tags}}{{#page.figures}}{{{.}}}{{/page.figures}}",
    "{{#page.summary}}{{.}}{{page.title}}{{/page.summary}}{{^page.summary}}-{{/page.summary}}",
    "{{site.home.title}}{{#site}}{{#home}}{{title}}{{name}}{{/home}}{{/site}}",
  ])
  func aRightTemplateIsSilent(_ page: String) {
    #expect(toldChecks(page) == [])
  }

  @Test(arguments: [
    ("{{titel}}", "template-unknown-name: titel"),
    ("{{ page.titel }}", "template-unknown-name: titel"),
    ("{{site.home.titel.x}}", "template-unknown-name: titel"),
    ("{{#page}}{{partner}}{{/page}}", "template-unknown-name: partner"),
    ("{{^pagee}}{{/pagee}}", "template-unknown-name: pagee"),
    ("{{#pagee}}{{anything.at.all}}{{/pagee}}", "template-unknown-name: pagee"),
    ("{{title}}", "template-unknown-name: title"),
    ("{{page}}", "template-wrong-kind: page"),
    ("{{page.partners}}", "template-wrong-kind: page.partners"),
    ("{{isHome}}", "template-wrong-kind: isHome"),
    ("{{page.partners.name}}", "template-wrong-kind: partners"),
    ("{{page.title.x}}", "template-wrong-kind: title"),
    ("{{.}}", "template-wrong-kind: ."),
    ("{{#page.partners}}{{.}}{{/page.partners}}", "template-wrong-kind: ."),
    ("{{{page.title}}}", "template-unescaped-text: page.title"),
    ("{{#page.tags}}{{&.}}{{/page.tags}}", "template-unescaped-text: ."),
  ])
  func aWrongNameIsToldAtItsPlace(_ page: String, _ expected: String) {
    #expect(toldChecks(page) == [expected])
  }

  @Test
  func whatWasMeantIsSuggested() throws {
    let nested = try #require(checked("{{#page}}{{titl}}{{/page}}").first)
    #expect(nested.suggestions == ["title"])
    #expect(nested.fixes.first?.edits.first?.range.bytes == 11..<15)
    #expect(nested.help?.english.contains("`partners`") == true)
    #expect(checked("{{title}}").first?.suggestions == ["page.title"])
    let unescaped = try #require(checked("a{{{page.title}}}").first)
    #expect(unescaped.fixes.first?.edits.first?.text == "{{page.title}}")
    #expect(unescaped.fixes.first?.edits.first?.range.bytes == 1..<17)
  }

  @Test
  func aPartIsCheckedWhereItIsCalled() throws {
    let part = ["part.html": "{{name}}"]
    #expect(toldChecks("{{#page.partners}}{{> part}}{{/page.partners}}", part) == [])
    let all = checked("{{> part}}{{#site}}{{> part}}{{/site}}{{#page}}{{> part}}{{/page}}", part)
    #expect(
      all.map(\.range) == [SourceRange(path: SourcePath("templates/part.html"), bytes: 2..<6)]
    )
    #expect(all.first?.labels.map(\.range.bytes) == [4..<8])
  }

  @Test
  func aBlockIsCheckedWhereItIsInserted() {
    let layout = ["layout.html": "{{#page}}{{$main}}{{/main}}{{/page}}{{$foot}}{{title}}{{/foot}}"]
    let page = "{{<layout}}{{$main}}{{title}}{{/main}}{{$foot}}{{page.title}}{{/foot}}{{/layout}}"
    #expect(toldChecks(page, layout) == [])
    #expect(
      toldChecks("{{<layout}}{{$main}}{{nam}}{{/main}}{{/layout}}", layout)
        == ["template-unknown-name: title", "template-unknown-name: nam"]
    )
  }

  @Test
  func aTreeIsWalkedOnce() {
    let tree = ["tree.html": "{{label}}{{#children}}\n    {{> tree}}\n{{/children}}\n"]
    #expect(toldChecks("{{#contents}}{{> tree}}{{/contents}}", tree) == [])
    let wrong = ["tree.html": "{{lable}}{{#children}}\n    {{> tree}}\n{{/children}}\n"]
    #expect(
      toldChecks("{{#contents}}{{> tree}}{{/contents}}", wrong)
        == ["template-unknown-name: lable"]
    )
  }

  @Test(arguments: [
    "{{#isHome}}{{> part}}{{/isHome}}",
    "{{^isHome}}{{> part}}{{/isHome}}",
    "{{#page}}{{> part}}{{/page}}",
    "{{#site}}{{#home}}{{> part}}{{/home}}{{/site}}",
    "{{#contents}}{{#children}}{{> part}}{{/children}}{{/contents}}",
    "{{#.}}{{> part}}{{/.}}",
  ])
  func aPartThatNeverGetsFurtherIsEndless(_ part: String) {
    #expect(toldChecks("{{> part}}", ["part.html": part]) == ["template-endless-part: part"])
  }

  @Test
  func theDepthOfAPartThatNeverGetsFurtherIsBounded() {
    let record: TemplateRecord = ["isHome": .flag(true)]
    let page = "x{{#isHome}}{{> page}}{{> page}}{{/isHome}}"
    #expect(filled(page, with: record).utf8.count == 1001)
  }

  @Test
  func aMissingTemplateIsAFinding() {
    let all = TemplateSet.parse(theme(["lab.html": ""])).value
      .check(template: "labb", root: "root", shapes: shapes)
    #expect(all.map(\.code) == ["template-missing"])
    #expect(all.first?.suggestions == ["lab"])
  }

  @Test
  func treesAreFilledAsDeepAsTheirDataGoes() {
    var entry: TemplateValue = .list([])
    for level in (0..<100).reversed() {
      entry = .list([.record(["label": .text("\(level)"), "children": entry])])
    }
    let text = filled(
      "{{#children}}\n  {{> tree}}\n{{/children}}\n",
      ["tree.html": "{{label}}\n{{#children}}\n  {{> tree}}\n{{/children}}\n"],
      with: ["children": entry]
    )
    let lines = text.split(separator: "\n")
    #expect(lines.count == 100)
    for (level, line) in lines.enumerated() {
      #expect(line == String(repeating: " ", count: 2 * (level + 1)) + "\(level)")
    }
  }
}
