import Model
import SourceText

extension PageBuilder {
  /// How the citations and cross-references of a body read.
  func bodyReferences(of document: Document, at index: Int) -> [BodyReference] {
    var count = 0
    return zip(document.references, graph.references[index]).enumerated().map { place, pair in
      let (reference, target) = pair
      switch target {
      case .citation:
        count += 1
        let text = texts.text(ofReference: place, in: index).map { pageText($0) }
        return BodyReference(node: reference.node, text: text, number: count)
      case .things(let ids):
        return BodyReference(node: reference.node, text: names(of: ids))
      case .broken:
        return BodyReference(node: reference.node, text: nil)
      }
    }
  }

  /// What a body cites, in the order of a list, each with the numbers of its citations.
  func bibliography(of document: Document, at index: Int) -> [BibliographyEntry] {
    var numbers: [EntityID: [Int]] = [:]
    var count = 0
    for case .citation(let works) in graph.references[index] {
      count += 1
      for work in works where numbers[work.id]?.last != count {
        numbers[work.id, default: []].append(count)
      }
    }
    if numbers.isEmpty { return [] }
    return texts.order.filter { numbers[$0] != nil }.map { work in
      var link = link(to: work)
      link.title = texts.names[work]?.plainText ?? link.title
      return BibliographyEntry(
        id: entryID(of: work),
        text: pageText(texts.entries[work] ?? StyledText()),
        link: link,
        citations: numbers[work] ?? []
      )
    }
  }

  /// A text in which each work leads to its entry on the page.
  func pageText(_ text: StyledText) -> PageText {
    PageText(
      text.runs.flatMap { run -> [PageText.Run] in
        if let work = run.work {
          let target = PageLink.Target.page("#", fragment: entryID(of: work))
          return [PageText.Run(run.text, style: run.style, target: target)]
        }
        return linkingAddresses(run)
      }
    )
  }

  /// The id of a work's entry on any page: no heading's id holds a low line.
  private func entryID(of work: EntityID) -> String {
    let entity = graph[work]
    return "ref_" + (entity.type.map { "\($0)_" } ?? "") + entity.key
  }

  /// A sentence with what its citations and cross-references say in their places.
  func complete(_ mention: Mention, of subject: EntityID) -> Mention {
    if mention.references.isEmpty { return mention }
    var texts = mention.references.map { text(ofReference: $0, in: graph[subject].document) }[...]
    func complete(_ side: String) -> String {
      guard side.unicodeScalars.contains(placeholder) else { return side }
      var scalars = String.UnicodeScalarView()
      for scalar in side.unicodeScalars {
        if scalar == placeholder, let text = texts.popFirst() {
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

  private func text(ofReference index: Int, in document: Int) -> String {
    switch graph.references[document][index] {
    case .citation: return texts.text(ofReference: index, in: document)?.plainText ?? ""
    case .things(let ids): return ids.map { graph[$0].title }.joined(separator: ", ")
    case .broken:
      let written = graph.documents[document]
      return written.body.string(written.body.nodes[written.references[index].node].text)
    }
  }

  /// Things by their titles: `A, B en C`, each a link.
  private func names(of ids: [EntityID]) -> PageText {
    var runs: [PageText.Run] = []
    for (index, id) in ids.enumerated() {
      if index > 0 {
        let isLast = index == ids.count - 1
        runs.append(.init(isLast ? language == "nl" ? " en " : " and " : ", "))
      }
      let link = link(to: id)
      runs.append(.init(link.title, target: routes.isPublished(id) ? link.target : nil))
    }
    return PageText(runs)
  }
}

/// What stands in a sentence for a citation or cross-reference.
private let placeholder: Unicode.Scalar = "\u{FFFC}"

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
