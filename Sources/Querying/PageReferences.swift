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
        return BodyReference(
          node: reference.node,
          text: texts.text(ofReference: place, in: index).map { pageText($0) },
          entries: works.map { entryID(of: $0.id) }
        )
      case .parts(let parts):
        return BodyReference(
          node: reference.node,
          text: self.text(of: reference, to: parts, on: thing)
        )
      case .broken: return BodyReference(node: reference.node, text: nil)
      }
    }
  }

  /// Numbers the citations of a page, and lists what they cite, each with the numbers of its citations.
  func addBibliography(to page: inout Page) {
    var numbers: [String: [Int]] = [:]
    var count = 0
    for index in page.references.indices where !page.references[index].entries.isEmpty {
      count += 1
      page.references[index].number = count
      for entry in page.references[index].entries where numbers[entry]?.last != count {
        numbers[entry, default: []].append(count)
      }
    }
    let cited = numbers.compactMap { id, numbers in ranks[id].map { (id, numbers, rank: $0) } }
    page.bibliography = cited.sorted { $0.rank < $1.rank }.map { id, numbers, rank in
      let work = texts.order[rank]
      var link = link(to: work)
      link.title = texts.names[work]?.plainText ?? link.title
      return BibliographyEntry(
        id: id,
        text: pageText(texts.entries[work] ?? StyledText()),
        link: link,
        citations: numbers
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

  private func entryID(of work: EntityID) -> String { Self.entryID(of: graph[work]) }

  /// The id of a work's entry on any page: no heading's id holds a low line.
  static func entryID(of work: Entity) -> String {
    "ref_" + (work.type.map { "\($0)_" } ?? "") + work.key
  }

  /// A sentence with what its citations and cross-references say in their places.
  func complete(_ mention: Mention, of subject: EntityID) -> Mention {
    if mention.references.isEmpty { return mention }
    var texts = mention.references.map { text(ofReference: $0, of: subject) }[...]
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
