import Model

/// A callout says in words what kind it is, so that colour need not.
extension MarkupRenderer {
  mutating func enterCallout(_ index: Int, _ node: MarkupNode) {
    writer.line()
    writer.markup("<div")
    writeID(detail(node))
    writeAttributes(of: node, classes: classes(of: node))
    writer.markup(" role=\"note\">\n")
    let hasTitle = index + 1 < Int(node.end) && markup.nodes[index + 1].kind == .calloutTitle
    if !hasTitle {
      writer.markup("<p class=\"callout-title\">")
      writer.text(kindWord(of: node))
      writer.markup("</p>\n")
    }
    open.append(index)
  }

  mutating func enterCalloutTitle(_ index: Int) {
    writer.markup("<p class=\"callout-title\"><span class=\"callout-kind\">")
    if let callout = open.last {
      if let number = numbers[callout] {
        writer.text(number.word + "\u{A0}" + number.number)
      } else {
        writer.text(kindWord(of: markup.nodes[callout]))
      }
    }
    writer.markup(":</span> ")
    open.append(index)
  }

  private func classes(of node: MarkupNode) -> [String] {
    guard let callout = MarkupNode.Callout(rawValue: node.number), callout != .note else {
      return ["callout"]
    }
    return ["callout", callout.name.lowercased()]
  }

  private func kindWord(of node: MarkupNode) -> String {
    switch MarkupNode.Callout(rawValue: node.number) {
    case .tip: "Tip"
    case .important: word(dutch: "Belangrijk", english: "Important")
    case .warning: word(dutch: "Let op", english: "Warning")
    case .caution: word(dutch: "Pas op", english: "Caution")
    default: word(dutch: "Opmerking", english: "Note")
    }
  }
}
