extension CitationProcessor {
  /// The people of an item as a sentence names them, without the marks that a citation stands in.
  ///
  /// A style that cites by number names nobody: then it is the first family name, or the title.
  public func names(of cite: Cite) -> FormattedText {
    guard var evaluator = evaluator(cite.item, .citation, style.citation),
      let layout = style.citation?.child("layout")
    else { return formatted([]) }
    evaluator.cite = cite
    _ = evaluator.children(of: layout)
    if let names = evaluator.firstNames, !names.isBlank { return formatted(names) }
    let first = items[cite.item]?.names["author"]?.first
    let name = first.map { $0.literal.isEmpty ? $0.family : $0.literal }
    return formatted([.text(name ?? items[cite.item]?.fields["title"] ?? "")])
  }
}
