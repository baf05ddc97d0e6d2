import Model
import SourceText

extension PageBuilder {
  /// Gives a page the body of its file, with the parts of other files that it shows in their places.
  ///
  /// What a part shows of a third file stays a link, so that a page is no longer than what its file
  /// and the files it names say.
  func addBody(of document: Document, thing id: EntityID, to page: inout Page) {
    page.body = document.body
    page.headings = document.headings
    page.links = bodyLinks(of: document, at: graph[id].document)
    page.references = bodyReferences(of: document, thing: id)
    page.numbers = nodeNumbers(of: document, thing: id)
    page.answers = answers(of: id)
    defer {
      completeHeadings(of: &page)
      addBibliography(of: graph[id].document, to: &page)
    }
    guard document.links.contains(where: { $0.form == .include }) else { return }
    var joined = JoinedBody(page)
    let parts = parts(of: document, thing: id)
    var sources: [EntityID: Page] = [:]
    var index = 0
    while index < document.body.nodes.count {
      if let part = parts[index] {
        let source = sources[part.id] ?? source(part.id)
        sources[part.id] = source
        joined.append(
          [part.nodes] + source.body.notes(missingIn: part.nodes),
          of: source,
          before: index
        )
        index = Int(document.body.nodes[index].end)
      } else {
        joined.append(index)
        index += 1
      }
    }
    joined.finish(&page)
  }

  /// What each include of a file shows, by its node; a part that was shown before stays a link.
  private func parts(
    of document: Document,
    thing id: EntityID
  ) -> [Int: (id: EntityID, nodes: Range<Int>)] {
    var parts: [Int: (id: EntityID, nodes: Range<Int>)] = [:]
    var shown: [EntityID: Set<Range<Int>>] = [:]
    for (link, resolved) in zip(document.links, graph.links[graph[id].document])
    where link.form == .include {
      guard case .entity(let target, let fragment) = resolved, target != id,
        link.fragment == nil || fragment != nil
      else { continue }
      let nodes = graph.documents[graph[target].document].part(below: fragment)
      guard !nodes.isEmpty, shown[target, default: []].insert(nodes).inserted else { continue }
      parts[link.node - 1] = (target, nodes)
    }
    return parts
  }

  /// The body of another thing, as a page of its own would have it.
  private func source(_ id: EntityID) -> Page {
    let document = graph.documents[graph[id].document]
    var page = Page(role: .page, address: graph[id].address, language: "", title: "")
    page.body = document.body
    page.links = bodyLinks(of: document, at: graph[id].document)
    page.references = bodyReferences(of: document, thing: id)
    page.numbers = nodeNumbers(of: document, thing: id)
    page.answers = answers(of: id)
    return page
  }
}

extension Markup {
  /// The footnotes that a part refers to, and they to, and that stand elsewhere in the body.
  fileprivate func notes(missingIn part: Range<Int>) -> [Range<Int>] {
    guard nodes[part].contains(where: { $0.kind == .footnoteReference }) else { return [] }
    var notes: [Int32: Range<Int>] = [:]
    for index in nodes.indices where nodes[index].kind == .footnote && !part.contains(index) {
      notes[nodes[index].number] = index..<Int(nodes[index].end)
    }
    var found: [Range<Int>] = []
    var ranges = [part]
    while let range = ranges.popLast() {
      for node in nodes[range] where node.kind == .footnoteReference {
        guard let note = notes.removeValue(forKey: node.number) else { continue }
        found.append(note)
        ranges.append(note)
      }
    }
    return found
  }
}

/// A body in which parts of others are put.
private struct JoinedBody {
  private let host: Page
  private var body: Markup
  private var links: [BodyLink] = []
  private var references: [BodyReference] = []
  private var nodeNumbers: [NodeNumber] = []
  private var answers: [QueryAnswer] = []

  /// Where each node of the host stands now; those that gave way stand nowhere.
  private var places: [Int: Int] = [:]

  /// The host's containers that are open: their place, and their end among the host's nodes.
  private var open: [(place: Int, end: Int)] = []

  /// The numbers that footnotes have now, by where they come from.
  private var numbers: [[Int32]: Int32] = [:]
  private var parts: Int32 = 0

  init(_ host: Page) {
    self.host = host
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
    body.nodes.append(node)
  }

  /// Appends a part of another page in the place of a node of the host.
  mutating func append(_ ranges: [Range<Int>], of page: Page, before index: Int) {
    close(before: index)
    parts += 1
    for nodes in ranges { append(nodes, of: page) }
  }

  private mutating func append(_ nodes: Range<Int>, of page: Page) {
    let shift = body.nodes.count - nodes.lowerBound
    for index in nodes {
      var node = page.body.nodes[index]
      node.text = copy(node.text, of: page.body)
      node.detail = holdsID(node.kind) ? 0..<0 : copy(node.detail, of: page.body)
      if var attributes = page.body.attributes(of: node) {
        attributes.id = nil
        node.attributes = body.append(attributes)
      }
      node.end += Int32(shift)
      node.number = number(of: node, part: parts)
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
    references += page.references.filter { nodes.contains($0.node) }.map { reference in
      var reference = reference
      reference.node += shift
      return reference
    }
    nodeNumbers += page.numbers.filter { nodes.contains($0.node) }.map { number in
      var number = number
      number.node += shift
      return number
    }
    answers += page.answers.filter { nodes.contains($0.node) }.map { answer in
      var answer = answer
      answer.node += shift
      return answer
    }
  }

  mutating func finish(_ page: inout Page) {
    close(before: host.body.nodes.count)
    page.body = body
    page.headings = host.headings.compactMap { heading in
      places[heading.node].map {
        Heading(
          node: $0,
          level: heading.level,
          text: heading.text,
          id: heading.id,
          range: heading.range
        )
      }
    }
    links += host.links.compactMap { link in
      places[link.node].map { BodyLink(node: $0, target: link.target, title: link.title) }
    }
    references += host.references.compactMap { reference in
      places[reference.node].map { place in
        var reference = reference
        reference.node = place
        return reference
      }
    }
    nodeNumbers += host.numbers.compactMap { number in
      places[number.node].map { place in
        var number = number
        number.node = place
        return number
      }
    }
    answers += host.answers.compactMap { answer in
      places[answer.node].map { QueryAnswer(node: $0, result: answer.result) }
    }
    page.links = links.sorted { $0.node < $1.node }
    page.references = references.sorted { $0.node < $1.node }
    page.numbers = nodeNumbers.sorted { $0.node < $1.node }
    page.answers = answers.sorted { $0.node < $1.node }
  }

  private mutating func close(before index: Int) {
    while let last = open.last, last.end <= index {
      body.nodes[last.place].end = Int32(body.nodes.count)
      open.removeLast()
    }
  }

  private mutating func copy(_ range: Range<Int32>, of other: Markup) -> Range<Int32> {
    let start = Int32(body.text.count)
    body.text += other.text[Int(range.lowerBound)..<Int(range.upperBound)]
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
