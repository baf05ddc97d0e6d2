import Model

/// The texts of a body as they are read, block by block.
struct BlockTexts {
  /// The text of the last block, in UTF-8, without line ends.
  private(set) var text: [UInt8] = []

  private let page: Page
  private var index = 1
  private var links: Array<BodyLink>.Iterator
  private var link: BodyLink?
  private var references: Array<BodyReference>.Iterator
  private var reference: BodyReference?
  private var answers: Array<QueryAnswer>.Iterator
  private var answer: QueryAnswer?

  init(_ page: Page) {
    self.page = page
    links = page.links.makeIterator()
    link = links.next()
    references = page.references.makeIterator()
    reference = references.next()
    answers = page.answers.makeIterator()
    answer = answers.next()
  }

  /// Reads the next block with text; nil behind the last.
  mutating func next() -> (kind: MarkupNode.Kind, node: Int)? {
    let nodes = page.body.nodes
    while index < nodes.count {
      let node = nodes[index]
      let place = index
      if node.isLeafBlock {
        index = Int(node.end)
        text.removeAll(keepingCapacity: true)
        for inline in place + 1..<max(index, place + 1) { append(inline) }
      } else if node.kind == .codeBlock {
        index += 1
        while let next = answer, next.node < place { answer = answers.next() }
        if answer?.node == place { continue }
        text.removeAll(keepingCapacity: true)
        text += page.body.text[Int(node.text.lowerBound)..<Int(node.text.upperBound)]
      } else {
        index += 1
        continue
      }
      for byte in text.indices where text[byte] < 0x20 { text[byte] = 0x20 }
      if text.contains(where: { $0 != 0x20 }) { return (node.kind, place) }
    }
    return nil
  }

  private mutating func append(_ node: Int) {
    switch page.body.nodes[node].kind {
    case .wikiLink where Int(page.body.nodes[node].end) == node + 1:
      while let next = link, next.node < node { link = links.next() }
      if let link, link.node == node, !link.title.isEmpty {
        text += link.title.utf8
      } else {
        page.body.appendPlainText(of: node, to: &text)
      }
    case .reference:
      while let next = reference, next.node < node { reference = references.next() }
      guard let reference, reference.node == node, let runs = reference.text?.runs else { return }
      for run in runs { text += run.text.utf8 }
    case .inlineQuery:
      while let next = answer, next.node < node { answer = answers.next() }
      guard let answer, answer.node == node, let total = answer.result?.total else { return }
      text += String(total).utf8
    default:
      page.body.appendPlainText(of: node, to: &text)
    }
  }
}
