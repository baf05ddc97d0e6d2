import Model
import SourceText

/// A body in which others are put: parts of other files in its midst, or whole things behind it.
struct JoinedBody {
  private let host: Page
  private var body: Markup
  private var links: [BodyLink] = []
  private var references: [BodyReference] = []
  private var nodeNumbers: [NodeNumber] = []
  private var answers: [QueryAnswer] = []
  private var anchors: [ParagraphAnchor] = []

  /// The headings of things that were put behind the host's body.
  private var headings: [Heading] = []

  /// The things that were put behind the host's body.
  private var things: [PagePart] = []

  /// Where each node of the host stands now; those that gave way stand nowhere.
  private var places: [Int: Int] = [:]

  /// The host's containers that are open: their place, and their end among the host's nodes.
  private var open: [(place: Int, end: Int)] = []

  /// The numbers that footnotes have now, by where they come from.
  private var numbers: [[Int32]: Int32] = [:]
  private var parts: Int32 = 0

  /// How many levels the headings of the host are lowered.
  private let shift: Int

  init(_ host: Page, lowering shift: Int = 0) {
    self.host = host
    self.shift = shift
    body = Markup(nodes: [], text: host.body.text, attributes: host.body.attributes)
    body.nodes.reserveCapacity(host.body.nodes.count)
  }

  /// Appends a node of the host.
  mutating func append(_ index: Int) {
    close(before: index)
    var node = host.body.nodes[index]
    places[index] = body.nodes.count
    if Int(node.end) > index + 1 { open.append((body.nodes.count, Int(node.end))) }
    node.end = Int32(body.nodes.count + 1)
    node.number = number(of: node, part: 0)
    if node.kind == .heading { node.number = Int32(level(Int(node.number), lowered: shift)) }
    body.nodes.append(node)
  }

  /// Appends parts of another page in the place of a node of the host, without their ids.
  mutating func append(_ ranges: [Range<Int>], of page: Page, before index: Int) {
    close(before: index)
    parts += 1
    for nodes in ranges { append(nodes, of: page, as: nil, lowering: 0) }
  }

  /// Appends the whole body of another page behind the host's, a level lower, with ids of its own.
  mutating func append(_ page: Page, as part: PagePart) {
    close(before: host.body.nodes.count, keeping: 1)
    parts += 1
    var part = part
    part.node = body.nodes.count
    body.nodes.append(MarkupNode(kind: .part))
    things.append(part)
    let plan = HeadingPlan(page.headings, title: page.title)
    let title = Heading(
      node: part.node,
      level: 2,
      text: part.label.isEmpty ? part.title : "\(part.label): \(part.title)",
      id: part.id,
      range: SourceRange(path: SourcePath(page.address), bytes: 0..<0)
    )
    headings.append(title)
    var start = 1
    let end = page.body.nodes.count
    if let omitted = plan.omitted {
      let next = Int(page.body.nodes[omitted].end)
      append(start..<max(omitted, start), of: page, as: part, lowering: plan.shift + 1)
      start = next
    }
    if start < end { append(start..<end, of: page, as: part, lowering: plan.shift + 1) }
    body.nodes[part.node].end = Int32(body.nodes.count)
  }

  private mutating func append(
    _ nodes: Range<Int>,
    of page: Page,
    as part: PagePart?,
    lowering levels: Int
  ) {
    let shift = body.nodes.count - nodes.lowerBound
    for index in nodes {
      var node = page.body.nodes[index]
      node.text = copy(node.text, of: page.body)
      node.detail =
        holdsID(node.kind)
        ? id(node.detail, of: page.body, in: part) : copy(node.detail, of: page.body)
      if var attributes = page.body.attributes(of: node) {
        attributes.id = attributes.id.flatMap { id in
          part.map { Located($0.id(of: id.value), at: id.range) }
        }
        node.attributes = body.append(attributes)
      }
      node.end += Int32(shift)
      node.number = number(of: node, part: parts)
      if node.kind == .heading { node.number = Int32(level(Int(node.number), lowered: levels)) }
      body.nodes.append(node)
    }
    links += page.links.filter { nodes.contains($0.node) }.map { link in
      var link = link
      link.node += shift
      if case .page("#", let fragment) = link.target {
        link.target = .page(page.address, fragment: fragment)
      }
      return link
    }
    references += page.references.filter { nodes.contains($0.node) }.map {
      leading(moved($0, by: shift), from: page)
    }
    nodeNumbers += page.numbers.filter { nodes.contains($0.node) }.map { moved($0, by: shift) }
    answers += page.answers.filter { nodes.contains($0.node) }.map { moved($0, by: shift) }
    guard let part else { return }
    anchors += page.anchors.filter { nodes.contains($0.node) }.map { moved($0, by: shift) }
    headings += page.headings.filter { nodes.contains($0.node) }.map { heading in
      Heading(
        node: heading.node + shift,
        level: level(heading.level, lowered: levels),
        text: heading.text,
        id: part.id(of: heading.id),
        range: heading.range
      )
    }
  }

  /// Gives a page the joined body in place of its own.
  mutating func finish(_ page: inout Page) {
    close(before: host.body.nodes.count)
    page.body = body
    page.headings =
      host.headings.compactMap { heading in
        places[heading.node].map {
          Heading(
            node: $0,
            level: level(heading.level, lowered: shift),
            text: heading.text,
            id: heading.id,
            range: heading.range
          )
        }
      } + headings
    links += host.links.compactMap { placed($0) }
    references += host.references.compactMap { placed($0) }
    nodeNumbers += host.numbers.compactMap { placed($0) }
    answers += host.answers.compactMap { placed($0) }
    anchors += host.anchors.compactMap { placed($0) }
    page.links = links.sorted { $0.node < $1.node }
    page.references = references.sorted { $0.node < $1.node }
    page.numbers = nodeNumbers.sorted { $0.node < $1.node }
    page.answers = answers.sorted { $0.node < $1.node }
    page.anchors = anchors.sorted { $0.node < $1.node }
    page.parts += things
  }

  private mutating func close(before index: Int, keeping count: Int = 0) {
    while open.count > count, let last = open.last, last.end <= index {
      body.nodes[last.place].end = Int32(body.nodes.count)
      open.removeLast()
    }
  }

  /// A reference of another page with what it names there as the address of that page; what it cites
  /// is listed here.
  private func leading(_ reference: BodyReference, from page: Page) -> BodyReference {
    guard reference.entries.isEmpty, var text = reference.text else { return reference }
    for index in text.runs.indices {
      guard case .page("#", let fragment) = text.runs[index].target else { continue }
      text.runs[index].target = .page(page.address, fragment: fragment)
    }
    var reference = reference
    reference.text = text
    return reference
  }

  private func moved<Value: BodyNodeValue>(_ value: Value, by shift: Int) -> Value {
    value.at(value.node + shift)
  }

  private func placed<Value: BodyNodeValue>(_ value: Value) -> Value? {
    places[value.node].map { value.at($0) }
  }

  private func level(_ level: Int, lowered levels: Int) -> Int { min(level + levels, 6) }

  private mutating func copy(_ range: Range<Int32>, of other: Markup) -> Range<Int32> {
    append(other.text[Int(range.lowerBound)..<Int(range.upperBound)])
  }

  /// The id of a node of a part on this page; none for what is shown of another file.
  private mutating func id(
    _ range: Range<Int32>,
    of other: Markup,
    in part: PagePart?
  ) -> Range<Int32> {
    guard let part, !range.isEmpty else { return 0..<0 }
    return append(part.id(of: other.string(range)).utf8)
  }

  private mutating func append(_ bytes: some Sequence<UInt8>) -> Range<Int32> {
    let start = Int32(body.text.count)
    body.text += bytes
    return start..<Int32(body.text.count)
  }

  /// The number of a node: footnotes are numbered anew, in the order they are met.
  private mutating func number(of node: MarkupNode, part: Int32) -> Int32 {
    guard node.kind == .footnote || node.kind == .footnoteReference else { return node.number }
    let key = [part, node.number]
    let number = numbers[key] ?? Int32(numbers.count + 1)
    numbers[key] = number
    return number
  }

  private func holdsID(_ kind: MarkupNode.Kind) -> Bool {
    kind == .heading || kind == .table || kind == .figure || kind == .callout
  }
}
