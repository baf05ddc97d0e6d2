import Model

/// Numbers stand before captions, in words that a reader can look for: `Figuur 2.`
extension MarkupRenderer {
  /// Writes the number of what holds a caption or title: the node that is open around it.
  mutating func writeNumber(ofOwner caption: Int) {
    guard open.count > 1, let number = numbers[open[open.count - 2]] else { return }
    write(number, mark: ". ")
  }

  /// Writes a number with its word.
  mutating func write(_ number: NodeNumber, mark: StaticString) {
    writer.markup("<span class=\"caption-number\">")
    writer.text(number.word)
    writer.markup("\u{A0}")
    writer.text(number.number)
    writer.markup("</span>")
    writer.markup(mark)
  }

  /// Ends a figure; one that has a number and no caption gets its number as one.
  mutating func closeFigure() {
    writer.line()
    if let figure = open.last, let number = numbers[figure], !hasCaption(figure) {
      writer.markup("<figcaption>")
      write(number, mark: "")
      writer.markup("</figcaption>\n")
    }
    writer.markup("</figure>\n")
  }

  /// Whether a figure or table has a caption of its own.
  func hasCaption(_ index: Int) -> Bool {
    markup.children(of: index).contains {
      markup.nodes[$0].kind == .figureCaption || markup.nodes[$0].kind == .tableCaption
    }
  }
}
