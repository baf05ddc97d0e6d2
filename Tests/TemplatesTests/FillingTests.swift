import Diagnostics
import SourceText
import Testing

@testable import Templates

struct FillingTests {
  @Test
  func textIsEscapedAndHTMLIsNot() {
    let record: TemplateRecord = [
      "text": .text("<b class=\"x\">Jan's & co</b> #5"),
      "html": .html(Array("<b>&amp;</b>".utf8)),
    ]
    #expect(
      filled("{{text}}|{{html}}|{{{html}}}", with: record)
        == "&lt;b class=&quot;x&quot;&gt;Jan&#39;s &amp; co&lt;/b&gt; #5|<b>&amp;</b>|<b>&amp;</b>"
    )
  }

  @Test(arguments: 0..<40)
  func everyPlaceInATextIsEscaped(_ length: Int) {
    for special in ["&", "<", ">", "\"", "'", "#", "é", "\u{FF02}"] {
      for index in 0...length {
        let front = String(repeating: "a", count: index)
        let back = String(repeating: "%", count: length - index)
        let expected = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"]
        let text = filled("[{{text}}]", with: ["text": .text(front + special + back)])
        #expect(text == "[" + front + (expected[special] ?? special) + back + "]")
      }
    }
  }

  @Test
  func aQuoteWithACombiningMarkIsEscaped() {
    let text = "a\"\u{301} onload=\"x\"\u{20DD} <\u{338}script>'\u{308}"
    #expect(
      Array(filled("{{text}}", with: ["text": .text(text)]).utf8)
        == Array(
          "a&quot;\u{301} onload=&quot;x&quot;\u{20DD} &lt;\u{338}script&gt;&#39;\u{308}".utf8
        )
    )
  }

  @Test
  func strictTemplatesCannotInsertTextUnescaped() {
    let record: TemplateRecord = ["text": .text("<script>")]
    #expect(filled("{{{text}}}{{&text}}", with: record) == "&lt;script&gt;&lt;script&gt;")
    #expect(filled("{{{text}}}", with: record, mode: .lenient) == "<script>")
  }

  @Test
  func sectionsOpenOnWhatIsThere() {
    let record: TemplateRecord = [
      "yes": .flag(true), "no": .flag(false), "none": .absent, "empty": .text(""),
      "text": .text("t"), "html": .html([]), "list": .list([]), "record": .record([:]),
      "texts": .list([.text("a"), .text("<")]),
    ]
    let names = ["yes", "no", "none", "empty", "text", "html", "list", "record", "texts"]
    let page = names.map { "{{#\($0)}}+{{/\($0)}}{{^\($0)}}-{{/\($0)}}" }.joined(separator: " ")
    #expect(filled(page, with: record) == "+ - - - + - - + ++")
    #expect(
      filled("{{#texts}}({{.}}){{/texts}}{{#yes}}{{text}}{{/yes}}", with: record) == "(a)(&lt;)t"
    )
  }

  @Test
  func whatIsAbsentInsideHidesWhatIsOutside() {
    let record: TemplateRecord = [
      "title": .text("outer"),
      "lab": .record(["title": .absent]),
      "other": .record([:]),
    ]
    #expect(
      filled("{{#lab}}[{{title}}]{{/lab}}{{#other}}{{title}}{{/other}}", with: record) == "[]outer"
    )
  }

  @Test
  func aLayoutTakesBlocksAndKeepsTheirIndentation() {
    let layout = """
      <body>
        <title>{{$title}}Site{{/title}}</title>
        <main>
          {{$main}}
          {{/main}}
        </main>
      </body>

      """
    let page = """
      {{<layout}}
      {{$main}}
      <h1>{{name}}</h1>
      {{#list}}
        {{> parts/item}}
      {{/list}}
      {{/main}}
      {{/layout}}

      """
    let item = "<li>{{.}}</li>\n\n"
    let text = filled(
      page,
      ["layout.html": layout, "parts/item.html": item],
      with: ["name": .text("A&B"), "list": .list([.text("1"), .text("2")])]
    )
    #expect(
      text == """
        <body>
          <title>Site</title>
          <main>
            <h1>A&amp;B</h1>
              <li>1</li>

              <li>2</li>

          </main>
        </body>

        """
    )
  }

  @Test
  func linesMayEndInBothCharacters() {
    let page = "{{#list}}\r\n  {{> part}}\r\n{{/list}}\r\n{{! note }}\r\nend\r\n"
    let text = filled(
      page,
      ["part.html": "<p>\r\n{{.}}\r\n\r\n"],
      with: ["list": .list([.text("1"), .text("2")])]
    )
    #expect(Array(text.utf8) == Array("  <p>\r\n  1\r\n\r\n  <p>\r\n  2\r\n\r\nend\r\n".utf8))
  }

  @Test
  func onlyHTMLFilesAreTemplates() {
    let set = TemplateSet.parse(
      theme(["lab.html": "", "parts/facts.html": "", "style.css": "{{", "script.js": "{{#a}}"])
    )
    #expect(set.value.names == ["lab", "parts/facts"])
    #expect(set.value.contains("parts/facts"))
    #expect(!set.value.contains("style"))
    #expect(set.diagnostics.isEmpty)
    var output: [UInt8] = [1]
    set.value.fill("style", with: [:], into: &output)
    #expect(output == [1])
  }

  @Test
  func aPageLargerThanItsBufferIsTheSame() {
    let texts = (0..<3000).map {
      TemplateValue.text("<\($0)>" + String(repeating: "\"", count: $0 % 70))
    }
    let record: TemplateRecord = [
      "list": .list(texts), "html": .html(Array(repeating: 65, count: 9000)),
    ]
    let set = TemplateSet.parse(theme(["page.html": "{{#list}}{{.}}, {{/list}}{{html}}"])).value
    var small: [UInt8] = []
    set.fill("page", with: record, into: &small)
    var large: [UInt8] = []
    large.reserveCapacity(4_000_000)
    set.fill("page", with: record, into: &large)
    let expected = (0..<3000).map {
      "&lt;\($0)&gt;" + String(repeating: "&quot;", count: $0 % 70) + ", "
    }
    #expect(small == large)
    #expect(small == Array((expected.joined() + String(repeating: "A", count: 9000)).utf8))
  }

  @Test
  func fillingAddsToWhatIsThere() {
    let set = TemplateSet.parse(theme(["page.html": "b"])).value
    var output = Array("a".utf8)
    set.fill("page", with: [:], into: &output)
    set.fill("page", with: [:], into: &output)
    #expect(output == Array("abb".utf8))
  }

  @Test
  func namesOfARecordCanBeShared() {
    let names: [TemplateName] = ["a", "b", "a"]
    let record = TemplateRecord(names: names, values: [.text("1"), .flag(true), .text("2")])
    #expect(record["a"] == .text("1"))
    #expect(record["c"] == nil)
    #expect(filled("{{a}}", with: record) == "1")
  }
}
