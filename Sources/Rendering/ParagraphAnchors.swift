import Model

/// The paragraphs of a body that can be linked to, asked for in the order of the body.
struct ParagraphAnchors {
  private let anchors: [ParagraphAnchor]
  private let showsNumbers: Bool
  private var next = 0

  /// The numbers to write at the ends of the paragraphs that are open, innermost last.
  private var open: [ParagraphAnchor?] = []

  init(_ anchors: [ParagraphAnchor] = [], showsNumbers: Bool = false) {
    self.anchors = anchors
    self.showsNumbers = showsNumbers
  }

  /// The anchor at a node; nil where there is none.
  mutating func anchor(at node: Int) -> ParagraphAnchor? {
    while next < anchors.count, anchors[next].node < node { next += 1 }
    guard next < anchors.count, anchors[next].node == node else { return nil }
    return anchors[next]
  }

  /// Keeps the anchor of a paragraph until its end.
  mutating func enter(_ anchor: ParagraphAnchor?) { open.append(anchor) }

  /// The anchor of the paragraph that ends, where it shows its number.
  mutating func leave() -> ParagraphAnchor? {
    guard let anchor = open.popLast() ?? nil, showsNumbers, anchor.number > 0 else { return nil }
    return anchor
  }
}

extension MarkupRenderer {
  mutating func paragraph(_ index: Int) {
    begin(index, "<p")
    let anchor = anchors.anchor(at: index)
    if let anchor { writeID(anchor.id.utf8) }
    anchors.enter(anchor)
    writer.markup(">")
  }

  /// Ends a paragraph with its number, which is a link to it.
  mutating func closeParagraph() {
    if let anchor = anchors.leave() {
      writer.markup(" <a class=\"paragraph-number\" href=\"#")
      writer.text(anchor.id)
      writer.markup("\" aria-label=\"")
      writer.text(word(dutch: "Alinea ", english: "Paragraph "))
      writer.number(anchor.number)
      writer.markup("\">")
      writer.number(anchor.number)
      writer.markup("</a>")
    }
    writer.markup("</p>\n")
  }
}
