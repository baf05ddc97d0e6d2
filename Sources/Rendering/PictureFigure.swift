import Diagnostics
import Model

/// A picture as it stands in a page: what it is called and says, the drawing, and the same as a
/// table with links.
///
/// `drawing` is the SVG of the picture.
func figure(
  of picture: Picture,
  drawing: [UInt8],
  addresses: PageAddresses,
  language: String
) -> [UInt8] {
  let words = FigureWords(isDutch: Language(tag: language) == .dutch)
  var writer = HTMLWriter(capacity: drawing.count + 1_024)
  writer.markup("<figure class=\"picture\">\n<figcaption><strong>")
  writer.text(picture.caption.title)
  writer.markup("</strong> ")
  writer.text(picture.caption.sentence)
  writer.markup("</figcaption>\n<div class=\"picture-frame\" tabindex=\"0\" role=\"group\"")
  writer.markup(" aria-label=\"")
  writer.text(words.frame)
  writer.markup("\">\n")
  writer.html(drawing)
  writer.markup("</div>\n<details>\n<summary>")
  writer.text(words.table)
  writer.markup("</summary>\n<div class=\"picture-table\">\n<table>\n<thead>\n<tr>")
  for heading in [words.from, words.relation, words.to] {
    writer.markup("<th scope=\"col\">")
    writer.text(heading)
    writer.markup("</th>")
  }
  writer.markup("</tr>\n</thead>\n<tbody>\n")
  for row in picture.rows {
    writer.markup("<tr><td>")
    write(row.from, addresses, to: &writer)
    writer.markup("</td><td>")
    writer.text(row.to == nil ? words.none : row.relation)
    writer.markup("</td><td>")
    if let target = row.to { write(target, addresses, to: &writer) }
    writer.markup("</td></tr>\n")
  }
  writer.markup("</tbody>\n</table>\n</div>\n</details>\n</figure>\n")
  return writer.bytes
}

/// A thing as a link, unless it has no page or is this page.
private func write(_ node: PictureNode, _ addresses: PageAddresses, to writer: inout HTMLWriter) {
  guard let address = node.address, address != addresses.page else {
    return writer.text(node.title)
  }
  writer.markup("<a href=\"")
  writer.address(addresses.relative(address).utf8)
  writer.markup("\">")
  writer.text(node.title)
  writer.markup("</a>")
}

/// The words around a picture.
private struct FigureWords {
  let isDutch: Bool

  var frame: String { isDutch ? "Figuur, kan opzij schuiven" : "Figure, may scroll sideways" }
  var table: String { isDutch ? "Hetzelfde als tabel" : "The same as a table" }
  var from: String { isDutch ? "Van" : "From" }
  var relation: String { isDutch ? "Verband" : "Relation" }
  var to: String { isDutch ? "Naar" : "To" }
  var none: String { isDutch ? "geen verband in deze figuur" : "no relation in this figure" }
}
