import Model

/// A part of a whole is a section with its own title; so headings in it are one level lower.
extension MarkupRenderer {
  mutating func enterPart(_ index: Int) {
    writer.line()
    open.append(index)
    guard let part = parts.first(where: { $0.node == index }) else {
      writer.markup("<section class=\"part\">\n")
      return
    }
    writer.markup("<section class=\"part ")
    writer.text(part.type)
    writer.markup("\" id=\"")
    writer.text(part.id)
    writer.markup("\" aria-labelledby=\"kop_")
    writer.text(part.id)
    writer.markup("\">\n<header class=\"part-opening\">\n<h2 id=\"kop_")
    writer.text(part.id)
    writer.markup("\">")
    if !part.label.isEmpty {
      writer.markup("<span class=\"part-label\">")
      writer.text(part.label)
      writer.markup("</span> ")
    }
    typography.begin()
    writer.text(typography.set(Array(part.title.utf8)[...]))
    writer.markup("</h2>\n")
    if !part.summary.isEmpty {
      writer.markup("<p class=\"lead\">")
      typography.begin()
      writer.text(typography.set(Array(part.summary.utf8)[...]))
      writer.markup("</p>\n")
    }
    writer.markup("</header>\n")
  }

  mutating func closePart() {
    endNoted()
    writer.line()
    writer.markup("</section>\n")
  }
}
