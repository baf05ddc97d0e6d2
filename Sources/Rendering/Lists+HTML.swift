import Model

/// Lists that count, and tasks with their boxes.
extension MarkupRenderer {
  mutating func orderedList(_ index: Int, _ node: MarkupNode) {
    writer.line()
    if node.number == 1 {
      writer.markup("<ol>\n")
    } else {
      writer.markup("<ol start=\"")
      writer.number(Int(node.number))
      writer.markup("\">\n")
    }
    open.append(index)
  }

  mutating func item(_ index: Int, _ node: MarkupNode) {
    begin(index, node.number == 0 ? "<li" : "<li class=\"task\"")
    if let anchor = anchors.anchor(at: index) { writeID(anchor.id.utf8) }
    writer.markup(">")
  }

  /// The box of a task, at the start of its text.
  mutating func checkbox(_ item: MarkupNode) {
    guard let state = MarkupNode.TaskState(rawValue: item.number) else { return }
    writer.markup("<input type=\"checkbox\" disabled=\"\"")
    if state == .done { writer.markup(" checked=\"\"") }
    writer.markup(" aria-label=\"")
    writer.text(
      state == .done
        ? word(dutch: "Gedaan", english: "Done") : word(dutch: "Te doen", english: "To do")
    )
    writer.markup("\" /> ")
  }
}
