extension Document {
  /// The blocks of the body below a heading, the heading among them, up to the next of its level or
  /// above; all blocks but the title for no heading.
  ///
  /// A heading in a list or quote has no part of its own but itself.
  public func part(below id: String?) -> Range<Int> {
    let blocks = body.nodes.isEmpty ? [] : body.children(of: 0)
    let end = body.nodes.count
    guard let id else {
      guard let first = blocks.first else { return 0..<0 }
      let isTitle = body.nodes[first].kind == .heading && body.nodes[first].number == 1
      return (isTitle ? Int(body.nodes[first].end) : first)..<end
    }
    guard let heading = headings.first(where: { $0.id == id }) else { return 0..<0 }
    guard let place = blocks.firstIndex(of: heading.node) else {
      return heading.node..<Int(body.nodes[heading.node].end)
    }
    let next = blocks[(place + 1)...].first {
      body.nodes[$0].kind == .heading && Int(body.nodes[$0].number) <= heading.level
    }
    return heading.node..<(next ?? end)
  }
}
