import Model
import SourceText

extension PageBuilder {
  /// How the citations and cross-references of a body read.
  func bodyReferences(of document: Document, thing: EntityID) -> [BodyReference] {
    let index = graph[thing].document
    return zip(document.references, graph.references[index]).enumerated().map { place, pair in
      let (reference, target) = pair
      switch target {
      case .citation(let works):
        var found = BodyReference(
          node: reference.node,
          text: reader == nil
            ? texts.text(ofReference: place, in: index).map { pageText($0) } : nil,
          entries: works.map { entryID(of: $0.id) }
        )
        if reader != nil { found.origin = ReferenceOrigin(document: index, reference: place) }
        return found
      case .parts(let parts):
        return BodyReference(
          node: reference.node,
          text: self.text(of: reference, to: parts, on: thing)
        )
      case .broken: return BodyReference(node: reference.node, text: nil)
      }
    }
  }

  /// Says how the citations of a page read, and lists what it cites.
  func finishBody(of page: inout Page) {
    let list = readCitations(of: &page)
    completeHeadings(of: &page)
    addBibliography(list, to: &page)
  }

  /// Gives the citations of a page their texts where these depend on their order, as notes in a style
  /// of notes; gives the list of a page that numbers its works.
  private func readCitations(of page: inout Page) -> ReferenceList? {
    guard let reader, page.references.contains(where: { $0.origin != nil }) else { return nil }
    if reader.makesNotes {
      var body = NotedBody(page)
      let row = reader.row(of: body.citations)
      body.finish(
        &page,
        texts: row.texts.map { pageText($0) },
        names: row.names.map { $0.map { pageText($0) } }
      )
      return row.list
    }
    let places = page.references.indices.filter { page.references[$0].origin != nil }
    let row = reader.row(
      of: places.compactMap { place in
        page.references[place].origin.map { PlacedCitation(origin: $0, note: 0) }
      }
    )
    for (place, text) in zip(places, row.texts) {
      page.references[place].text = pageText(text)
      page.references[place].origin = nil
    }
    return row.list
  }

  /// Numbers the citations of a page, and lists what they cite, each with the numbers of its citations.
  private func addBibliography(_ list: ReferenceList?, to page: inout Page) {
    var numbers: [String: [Int]] = [:]
    var count = 0
    for index in page.references.indices where !page.references[index].entries.isEmpty {
      count += 1
      page.references[index].number = count
      for entry in page.references[index].entries where numbers[entry]?.last != count {
        numbers[entry, default: []].append(count)
      }
    }
    let order = list?.order ?? texts.order
    let ranks = list == nil ? ranks : Self.ranks(of: order, in: graph)
    let cited = numbers.compactMap { id, numbers in ranks[id].map { (id, numbers, rank: $0) } }
    if !cited.isEmpty, page.role != .document { page.allReferences = allReferences }
    page.bibliography = cited.sorted { $0.rank < $1.rank }.map { id, numbers, rank in
      let work = order[rank]
      return BibliographyEntry(
        id: id,
        text: pageText(list?.entries[work] ?? texts.entries[work] ?? StyledText()),
        title: texts.names[work]?.plainText ?? "",
        link: work.thing.map { link(to: $0) },
        citations: numbers
      )
    }
  }

  /// Gives the headings that cite something what their citations say, for the list of contents.
  func completeHeadings(of page: inout Page) {
    var next = 0
    for index in page.headings.indices
    where page.body.nodes[page.headings[index].node].kind == .heading {
      let heading = page.headings[index]
      let end = Int(page.body.nodes[heading.node].end)
      while next < page.references.count, page.references[next].node < heading.node { next += 1 }
      guard next < page.references.count, page.references[next].node < end else { continue }
      var bytes: [UInt8] = []
      for node in page.body.descendants(of: heading.node) {
        page.body.appendPlainText(of: node, to: &bytes)
        guard next < page.references.count, page.references[next].node == node else { continue }
        let runs = page.references[next].text?.runs ?? []
        bytes += runs.flatMap { Array($0.text.utf8) }
        next += 1
      }
      page.headings[index].text = String(decoding: bytes, as: UTF8.self)
    }
  }

  /// A text in which each work leads to its entry on the page.
  func pageText(_ text: StyledText) -> PageText {
    PageText(
      text.runs.flatMap { run -> [PageText.Run] in
        if let work = run.work {
          return [PageText.Run(run.text, style: run.style, target: target(of: work))]
        }
        return linkingAddresses(run)
      }
    )
  }

  /// Where a cite of a work leads: its entry, or its page in a style that has no list.
  private func target(of work: WorkID) -> PageLink.Target? {
    let id = entryID(of: work)
    if ranks[id] != nil { return .page("#", fragment: id) }
    return work.thing.map { link(to: $0).target }
  }

  /// The places of works in a list, by the ids of their entries.
  static func ranks(of order: [WorkID], in graph: KnowledgeGraph) -> [String: Int] {
    Dictionary(
      order.enumerated().map { (entryID(of: $1, in: graph), $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private func entryID(of work: WorkID) -> String { Self.entryID(of: work, in: graph) }

  /// The id of a work's entry on any page: no heading's id holds a low line.
  static func entryID(of work: WorkID, in graph: KnowledgeGraph) -> String {
    switch work {
    case .thing(let id): "ref_" + (graph[id].type.map { "\($0)_" } ?? "") + graph[id].key
    case .listed(let index): "lit_" + safeID(graph.library[index].key.value)
    }
  }

  /// A key in which every byte that is no letter, digit or usual mark stands as `~` and its number.
  private static func safeID(_ key: String) -> String {
    let bytes = key.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80..., UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: ":"):
        [byte]
      default: Array("~\(byte)~".utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A sentence with what its citations and cross-references say in their places.
  func complete(_ mention: Mention, of subject: EntityID) -> Mention {
    if mention.references.isEmpty { return mention }
    var texts = mention.references.map { text(ofReference: $0, of: subject) }[...]
    func complete(_ side: String) -> String {
      guard side.unicodeScalars.contains(Mention.placeholder) else { return side }
      var scalars = String.UnicodeScalarView()
      for scalar in side.unicodeScalars {
        if scalar == Mention.placeholder, let text = texts.popFirst() {
          scalars.append(contentsOf: text.unicodeScalars)
        } else {
          scalars.append(scalar)
        }
      }
      return String(scalars)
    }
    return Mention(
      before: complete(mention.before),
      name: complete(mention.name),
      after: complete(mention.after),
      heading: mention.heading
    )
  }

  private func text(ofReference index: Int, of subject: EntityID) -> String {
    let document = graph[subject].document
    switch graph.references[document][index] {
    case .citation: return texts.text(ofReference: index, in: document)?.plainText ?? ""
    case .parts(let parts):
      let reference = graph.documents[document].references[index]
      return text(of: reference, to: parts, on: subject).runs.map(\.text).joined()
    case .broken:
      let written = graph.documents[document]
      return written.body.string(written.body.nodes[written.references[index].node].text)
    }
  }
}

/// A run with the web addresses in it as links.
private func linkingAddresses(_ run: StyledText.Run) -> [PageText.Run] {
  guard run.text.utf8.contains(UInt8(ascii: ":")) else {
    return [PageText.Run(run.text, style: run.style)]
  }
  var runs: [PageText.Run] = []
  var plain = ""
  let parts = run.text.split(separator: " ", omittingEmptySubsequences: false)
  for (index, part) in parts.enumerated() {
    if index > 0 { plain += " " }
    let isAddress =
      part.utf8.starts(with: "https://".utf8) || part.utf8.starts(with: "http://".utf8)
    guard isAddress else {
      plain += part
      continue
    }
    if !plain.isEmpty { runs.append(PageText.Run(plain, style: run.style)) }
    var address = part
    while let last = address.unicodeScalars.last, ".,;)".unicodeScalars.contains(last) {
      address = Substring(address.unicodeScalars.dropLast())
    }
    runs.append(
      PageText.Run(String(address), style: run.style, target: .external(String(address)))
    )
    plain = String(part.unicodeScalars.dropFirst(address.unicodeScalars.count))
  }
  if !plain.isEmpty { runs.append(PageText.Run(plain, style: run.style)) }
  return runs
}
