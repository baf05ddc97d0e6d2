import Model

extension MarkupRenderer {
  /// Writes the start of an abbreviation with what it stands for.
  mutating func enterAbbreviation(_ index: Int, _ node: MarkupNode) {
    writer.markup("<abbr title=\"")
    writer.text(detail(node))
    writer.markup("\">")
    open.append(index)
  }

  mutating func closeDefinition(_ node: MarkupNode) {
    switch node.kind {
    case .definitionList: writer.markup("</dl>\n")
    case .definitionTerm: writer.markup("</dt>\n")
    default: writer.markup("</dd>\n")
    }
  }
}
