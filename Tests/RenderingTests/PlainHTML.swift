import Diagnostics
import Model
import Parsing
import SourceText

@testable import Rendering

/// The HTML of Markdown whose links lead where they say.
func plainHTML(of markdown: String) -> String {
  let file = SourceFile(path: SourcePath("site/example.md"), text: "\n" + markdown)
  let document = parse(file).value
  let bytes = document.body.html(
    links: document.links.filter { $0.form != .wiki && $0.form != .include }.map { link in
      let fragment = link.fragment.map { "#" + $0.value } ?? ""
      return BodyLink(node: link.node, target: .external(link.target.value + fragment))
    },
    addresses: PageAddresses(page: ""),
    headings: HeadingPlan([], title: "")
  )
  return String(decoding: bytes, as: UTF8.self)
}
