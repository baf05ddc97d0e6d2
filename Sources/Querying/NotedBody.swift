import Model
import SourceText

/// A body whose citations become footnotes among those of its editors, as styles of notes ask.
///
/// The mark stands behind the punctuation that follows a citation, without the space before it, and
/// behind the link that a citation stands in. A citation in a footnote is part of that footnote.
struct NotedBody {
  private let page: Page
  private let plan: NotePlan
  private var body: Markup

  /// Where each node stands now; those that gave way stand nowhere.
  private var places: [Int: Int] = [:]

  /// The nodes that are open: their place, and their end among the old ones.
  private var open: [(place: Int, end: Int)] = []

  /// The citations of the block that is open: notes that are still to be written.
  private var waiting: [Int] = []

  /// The link that is open: its place, its end among the old nodes, and the citations in it, whose
  /// marks stand behind it.
  private var link: (place: Int, end: Int, citations: [Int]) = (0, 0, [])

  /// The nodes that citations have in the notes they made, and those of the names before their marks.
  private var notes: [Int: Int] = [:]
  private var names: [Int: Int] = [:]

  /// The places of the page's citations among its references, in the order they are read.
  private let order: [Int]

  init(_ page: Page) {
    self.page = page
    let nodes = page.references.filter { $0.origin != nil }.map(\.node)
    let plan = NotePlan(page.body, citations: Set(nodes))
    self.plan = plan
    order = page.references.indices.filter { page.references[$0].origin != nil }
      .sorted {
        let notes = (
          plan.note(of: page.references[$0].node), plan.note(of: page.references[$1].node)
        )
        return notes.0 == notes.1 ? $0 < $1 : notes.0 < notes.1
      }
    body = Markup(nodes: [], text: page.body.text, attributes: page.body.attributes)
    body.nodes.reserveCapacity(page.body.nodes.count + 3 * nodes.count)
  }

  /// The citations of the page in the order they are read, each with the number of its note.
  var citations: [PlacedCitation] {
    order.compactMap { index in
      let reference = page.references[index]
      return reference.origin.map {
        PlacedCitation(origin: $0, note: plan.note(of: reference.node))
      }
    }
  }

  /// Gives the page the body with notes; `texts` and `names` are those of `citations`.
  mutating func finish(_ page: inout Page, texts: [PageText], names said: [PageText?]) {
    let isNamed = Set(zip(order, said).filter { $1 != nil }.map { page.references[$0.0].node })
    build(isNamed)
    var references = page.references.filter { $0.origin == nil }.compactMap { placed($0) }
    for (index, (text, name)) in zip(order, zip(texts, said)) {
      var reference = page.references[index]
      let node = reference.node
      reference.origin = nil
      reference.text = text
      if let made = notes[node] {
        references.append(reference.at(made))
        if let name, let place = names[node] {
          references.append(BodyReference(node: place, text: name))
        }
      } else if let place = places[node] {
        reference.text = text.withoutFullStop
        references.append(reference.at(place))
      }
    }
    page.references = references.sorted { $0.node < $1.node }
    page.body = body
    page.links = page.links.compactMap { placed($0) }
    page.numbers = page.numbers.compactMap { placed($0) }
    page.answers = page.answers.compactMap { placed($0) }
    page.anchors = page.anchors.compactMap { placed($0) }
    page.parts = page.parts.compactMap { placed($0) }
    page.headings = page.headings.compactMap { heading in
      places[heading.node].map { heading.at($0) }
    }
  }

  private func placed<Value: BodyNodeValue>(_ value: Value) -> Value? {
    places[value.node].map { value.at($0) }
  }

  // MARK: Nodes

  /// Copies the nodes, with a mark in the place of each citation and its note behind the block.
  private mutating func build(_ isNamed: Set<Int>) {
    let nodes = page.body.nodes
    var index = 0
    var block = 0
    while index < nodes.count {
      if index >= block {
        writeNotes(before: nodes[index].kind == .footnote ? nodes[index].number : nil, at: index)
        block = holdsBlocks(nodes[index].kind) ? index + 1 : Int(nodes[index].end)
      }
      close(before: index)
      if plan.made[index] != nil {
        if isNamed.contains(index) { names[index] = append(nodes[index]) }
        index = mark(index, isNamed: isNamed.contains(index))
        continue
      }
      places[index] = body.nodes.count
      let end = Int(nodes[index].end)
      if end > index + 1 { open.append((body.nodes.count, end)) }
      if isLink(nodes[index].kind) { link = (body.nodes.count, end, []) }
      append(nodes[index])
      index += 1
    }
    writeNotes(before: nil, at: nodes.count)
    close(before: nodes.count)
  }

  private func isLink(_ kind: MarkupNode.Kind) -> Bool { kind == .link || kind == .wikiLink }

  private func holdsBlocks(_ kind: MarkupNode.Kind) -> Bool { kind == .document || kind == .part }

  /// Appends a node without its children, under the number that its note has now.
  @discardableResult
  private mutating func append(_ node: MarkupNode) -> Int {
    var node = node
    node.end = Int32(body.nodes.count + 1)
    if node.kind == .footnote || node.kind == .footnoteReference {
      node.number = plan.footnotes[node.number] ?? node.number
    }
    body.nodes.append(node)
    return body.nodes.count - 1
  }

  /// Closes what ends before an old node, parts of the page perhaps not; behind a link the marks of its
  /// citations are written.
  private mutating func close(before index: Int, keepingParts: Bool = false) {
    while let last = open.last, last.end <= index {
      if keepingParts, holdsBlocks(body.nodes[last.place].kind) { return }
      body.nodes[last.place].end = Int32(body.nodes.count)
      open.removeLast()
      guard last.place == link.place else { continue }
      for citation in link.citations { appendMark(of: citation) }
      link.citations = []
    }
  }

  // MARK: Marks

  /// Puts a mark in the place of a citation; gives the old node that follows.
  private mutating func mark(_ index: Int, isNamed: Bool) -> Int {
    waiting.append(index)
    if index < link.end {
      trimSpace()
      link.citations.append(index)
      return index + 1
    }
    if isNamed {
      appendMark(of: index)
      return index + 1
    }
    let followsText = trimSpace()
    let next = index + 1
    guard followsText, next < page.body.nodes.count, let parent = open.last, next < parent.end,
      page.body.nodes[next].kind == .text
    else {
      appendMark(of: index)
      return next
    }
    var text = page.body.nodes[next]
    let count = punctuation(at: text.text)
    if count > 0 {
      var sign = text
      sign.text = text.text.lowerBound..<text.text.lowerBound + count
      append(sign)
    }
    appendMark(of: index)
    text.text = text.text.lowerBound + count..<text.text.upperBound
    if !text.text.isEmpty { places[next] = append(text) }
    return next + 1
  }

  private mutating func appendMark(of citation: Int) {
    let source = page.body.nodes[citation].source
    if let last = body.nodes.last, last.kind == .footnoteReference {
      let start = Int32(body.text.count)
      body.text.append(UInt8(ascii: " "))
      append(MarkupNode(kind: .text, text: start..<start + 1))
    }
    let end = Int32(body.nodes.count + 1)
    let number = plan.made[citation] ?? 0
    body.nodes.append(
      MarkupNode(kind: .footnoteReference, number: number, end: end, source: source)
    )
  }

  /// Takes the space before a mark away, at the end of a line or a text, not that between two marks.
  ///
  /// Gives whether the mark stands behind more than another mark.
  @discardableResult
  private mutating func trimSpace() -> Bool {
    if let last = body.nodes.last, last.kind == .softBreak { body.nodes.removeLast() }
    guard let last = body.nodes.indices.last, body.nodes[last].kind == .text else { return true }
    var range = body.nodes[last].text
    while let end = range.last, body.text[Int(end)] == UInt8(ascii: " ") {
      range = range.lowerBound..<end
    }
    if last > 0, range.isEmpty, body.nodes[last - 1].kind == .footnoteReference {
      return false
    }
    body.nodes[last].text = range
    return true
  }

  /// How many bytes of signs a text begins with that a mark stands behind.
  private func punctuation(at range: Range<Int32>) -> Int32 {
    var count: Int32 = 0
    let bytes = body.text[Int(range.lowerBound)..<Int(range.upperBound)]
    var rest = bytes[...]
    while let first = rest.first {
      let isSign = ".,;:!?\"'".utf8.contains(first)
      let length = isSign ? 1 : closingQuotes.first { rest.starts(with: $0) }?.count ?? 0
      guard length > 0 else { break }
      count += Int32(length)
      rest = rest.dropFirst(length)
    }
    return count
  }

  // MARK: Notes

  /// Writes the notes that wait: all of them, or those before a footnote with an old number.
  private mutating func writeNotes(before footnote: Int32?, at index: Int) {
    guard !waiting.isEmpty else { return }
    let limit = footnote.flatMap { plan.footnotes[$0] } ?? Int32.max
    let due = waiting.filter { plan.made[$0, default: 0] < limit }
    guard !due.isEmpty else { return }
    waiting.removeAll { plan.made[$0, default: 0] < limit }
    close(before: index, keepingParts: true)
    for citation in due { writeNote(of: citation) }
  }

  private mutating func writeNote(of citation: Int) {
    let source = page.body.nodes[citation].source
    let note = body.nodes.count
    let number = plan.made[citation] ?? 0
    body.nodes.append(
      MarkupNode(kind: .footnote, number: number, end: Int32(note + 3), source: source)
    )
    body.nodes.append(MarkupNode(kind: .paragraph, end: Int32(note + 3), source: source))
    var reference = page.body.nodes[citation]
    reference.end = Int32(note + 3)
    body.nodes.append(reference)
    notes[citation] = note + 2
  }
}

extension PageText {
  /// The text for the midst of a note, whose sentence goes on.
  fileprivate var withoutFullStop: PageText {
    guard let last = runs.last, last.text.utf8.last == UInt8(ascii: ".") else { return self }
    var text = self
    text.runs[runs.count - 1].text = String(last.text.dropLast())
    return text
  }
}

/// Quotation marks that close, in UTF-8.
private let closingQuotes: [[UInt8]] = ["”", "’", "»"].map { Array($0.utf8) }
