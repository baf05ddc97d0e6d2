import Diagnostics
import SourceText
import Templates

/// Prints what filling a page costs against copying its bytes, in one run.
///
/// Copying is measured twice: the whole page at once, and in the pieces that filling puts together.
func measureTemplates() {
  let template = SourceFile(
    path: SourcePath("templates/page.html"),
    text: """
      <!DOCTYPE html>
      <html lang="{{language}}"><head><title>{{title}} – {{site.title}}</title></head>
      <body><header><a href="{{site.home}}">{{site.title}}</a></header>
      <main><h1>{{title}}</h1><p class="lead">{{summary}}</p>
      {{body}}
      <ul>
      {{#items}}<li><a href="{{href}}">{{title}}</a>{{#summary}} <span>{{summary}}</span>{{/summary}}</li>
      {{/items}}</ul></main></body></html>

      """
  )
  let set = TemplateSet.parse([template]).value
  let items = (0..<40).map { index -> TemplateValue in
    .record([
      "href": .text("../../labs/lab-\(index)/"), "title": .text("Lab nummer \(index)"),
      "summary": .text("Een plek waar mensen een oplossing uitproberen & bijstellen."),
    ])
  }
  let body = String(
    repeating: "<p>Een alinea van de tekst, zoals die er al staat.</p>\n",
    count: 60
  )
  let record: TemplateRecord = [
    "language": .text("nl"), "title": .text("Een pagina"), "summary": .text("Wat er staat."),
    "site": .record(["title": .text("De site"), "home": .text("../../")]),
    "body": .html(Array(body.utf8)), "items": .list(items),
  ]
  var page: [UInt8] = []
  set.fill("page", with: record, into: &page)
  let pieces = stride(from: 0, to: page.count, by: 24).map {
    Array(page[$0..<min($0 + 24, page.count)])
  }
  let (rounds, watch) = (2_000, Stopwatch())
  var output: [UInt8] = []
  output.reserveCapacity(page.count * 2)
  func microseconds(_ work: () -> Void) -> Double {
    watch.shortest {
      for _ in 0..<rounds {
        output.removeAll(keepingCapacity: true)
        work()
      }
    }
      * 1e6 / Double(rounds)
  }
  let whole = microseconds { output.append(contentsOf: page) }
  let parts = microseconds { for piece in pieces { output.append(contentsOf: piece) } }
  let filling = microseconds { set.fill("page", with: record, into: &output) }
  print("")
  print("a page of \(page.count) bytes with 40 list items, in microseconds")
  print("  copied at once            \(fixed(whole))")
  print("  copied in pieces of 24 B  \(fixed(parts))")
  print("  filled                    \(fixed(filling))")
  print("  ratio to pieces           \(fixed(filling / parts))  (limit 5)")
}
