import Diagnostics
import SourceText
import Testing

@testable import Templates

struct ParsingTests {
  @Test(arguments: [
    ("<h1>{{titel</h1>\n{{naam}}", "template-unclosed-tag: {{titel</h1>"),
    ("<h1>{{{titel}} x", "template-unclosed-tag: {{{titel}} x"),
    ("a {{! never ends\nb", "template-unclosed-tag: {{! never ends"),
    ("a {{", "template-unclosed-tag: {{"),
    ("a {{=<% %>", "template-unclosed-tag: {{=<% %>"),
    ("{{}}", "template-bad-name: {{}}"),
    ("{{ two words }}", "template-bad-name: two words"),
    ("{{a..b}}", "template-bad-name: a..b"),
    ("{{.a}}", "template-bad-name: .a"),
    ("{{{{a}}}}", "template-bad-name: {a"),
    ("{{#if x}}{{/if x}}", "template-bad-name: if x"),
    ("{{=<%=}}", "template-bad-delimiters: {{=<%=}}"),
    ("{{= a b c =}}", "template-bad-delimiters: {{= a b c =}}"),
    ("a{{#list}}b", "template-unclosed-section: {{#list}}"),
    ("{{#a}}{{#b}}{{/a}}", "template-unclosed-section: {{#b}}"),
    ("a{{/list}}b", "template-unmatched-closing: list"),
    ("{{#list}}{{/lst}}", "template-unmatched-closing: lst"),
    ("{{#list}}{{/other}}{{/list}}", "template-unmatched-closing: other"),
    ("{{=<% %>=}}<%#a%>x<% b", "template-unclosed-tag: <% b"),
    ("{{> parts/fact}}", "template-missing-part: parts/fact"),
    ("{{<layot}}{{/layot}}", "template-missing-part: layot"),
    ("{{<layout}}{{$mian}}{{/mian}}{{/layout}}", "template-unknown-block: mian"),
    ("{{<layout}} lost\n {{$main}}{{/main}}{{/layout}}", "template-lost-text: lost"),
    ("{{<layout}}{{lost}}{{/layout}}", "template-lost-text: {{lost}}"),
    ("{{> page}}", "template-endless-part: page"),
  ])
  func aFaultIsToldAtItsPlace(_ page: String, _ expected: String) {
    let others = ["layout.html": "{{$main}}{{/main}}", "parts/facts.html": ""]
    #expect(toldFindings(page, others).contains(expected), "\(toldFindings(page, others))")
    let errors = findings(page, others).filter { $0.severity == .error }
    #expect(errors.count <= (page.contains("<%#a") ? 2 : 1))
    for finding in findings(page, others) {
      #expect(finding.help != nil || finding.code == "template-unknown-name")
      #expect(templatesExplanations.contains { $0.code == finding.code })
    }
  }

  @Test
  func aWrongClosingShowsWhatIsOpen() throws {
    let finding = try #require(findings("{{#partners}}x{{/partnes}}").first)
    #expect(finding.suggestions == ["partners"])
    #expect(finding.labels.map(\.range.bytes) == [0..<13])
    #expect(finding.fixes.first?.edits.first?.text == "partners")
    #expect(finding.fixes.first?.edits.first?.range.bytes == 17..<24)
    #expect(findings("{{#partners}}x{{/partnes}}").count == 1)
  }

  @Test
  func anUnclosedSectionShowsWhereTheOuterOneEnds() throws {
    let finding = try #require(findings("{{#a}}{{#b}}{{/a}}").first)
    #expect(finding.range.bytes == 6..<12)
    #expect(finding.labels.map(\.range.bytes) == [12..<18])
  }

  @Test
  func missingPartsAndBlocksAreSuggested() throws {
    let part = try #require(findings("{{> parts/fact}}", ["parts/facts.html": ""]).first)
    #expect(part.suggestions == ["parts/facts"])
    #expect(part.fixes.first?.edits.first?.range.bytes == 4..<14)
    let layout = ["layout.html": "{{> inner}}", "inner.html": "{{$main}}{{/main}}"]
    #expect(findings("{{<layout}}{{$main}}{{/main}}{{/layout}}", layout).isEmpty)
    let block = try #require(findings("{{<layout}}{{$mian}}{{/mian}}{{/layout}}", layout).first)
    #expect(block.severity == .warning)
    #expect(block.suggestions == ["main"])
  }

  @Test
  func lenientSetsLeaveMissingPartsEmpty() {
    #expect(findings("{{> parts/fact}}", mode: .lenient).isEmpty)
  }

  @Test
  func anEndlessPartShowsItsChain() throws {
    let parts = ["a.html": "x{{> b}}", "b.html": "{{> c}}", "c.html": "  {{> a}}\n1"]
    let all = findings("{{> a}}", parts)
    #expect(all.map(\.code) == ["template-endless-part"])
    #expect(all.first?.message.english.hasSuffix("a → b → c → a") == true)
    #expect(all.first?.labels.count == 2)
    #expect(filled("{{> a}}!", parts, with: [:]) == "x1!")
    let layout = ["layout.html": "{{> page}}{{$main}}{{/main}}"]
    let child = findings("{{<layout}}{{$main}}1{{/main}}{{/layout}}", layout)
    #expect(child.map(\.code) == ["template-endless-part"])
    #expect(findings("{{#list}}{{> page}}{{/list}}").isEmpty)
  }

  @Test
  func aBrokenTemplateIsFilledAllTheSame() {
    let record: TemplateRecord = ["a": .text("1"), "b": .text("2")]
    #expect(filled("{{a}}{{b c}}{{b}}{{/x}}{{#a}}!", with: record) == "12!")
    #expect(filled("{{a}} {{oops {{b}}", with: record) == "1 2")
  }

  @Test
  func everyCodeIsExplainedOnceInBothLanguages() {
    let codes = templatesExplanations.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes.count == 16)
    for explanation in templatesExplanations {
      #expect(explanation.page.dutch != explanation.page.english)
    }
  }
}
