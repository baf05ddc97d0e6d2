import Model
import Readability
import SourceText

/// The relations that the links and citations of a body make, each with the sentence that makes it.
///
/// A thing that one sentence names twice is mentioned once. Linear in the body.
func mentions(
  in document: Document,
  of subject: EntityID,
  links: [ResolvedLink],
  references: [ResolvedReference],
  declarations: [Declaration],
  citing: CitingRelation
) -> [Relation] {
  let targets = targets(in: document, of: subject, links, references)
  guard !targets.isEmpty else { return [] }
  var titles: [Int: String] = [:]
  for (link, resolved) in zip(document.links, links)
  where link.form == .wiki || link.form == .include {
    if case .entity(let id, _) = resolved { titles[link.node] = declarations[id.index].title }
  }
  var found: [Relation] = []
  var leaf = LeafText(document: document, titles: titles)
  var told: Set<ToldSentence> = []
  var heading = ""
  var nextHeading = 0
  for target in targets {
    while nextHeading < document.headings.count,
      document.headings[nextHeading].node < target.node
    {
      heading = document.headings[nextHeading].id
      nextHeading += 1
    }
    guard let (mention, sentence) = leaf.mention(at: target.node, heading: heading),
      told.insert(ToldSentence(target, in: leaf.node, sentence)).inserted
    else { continue }
    found.append(
      Relation(
        subject: subject,
        predicate: target.predicate,
        object: target.id,
        origin: document.body.nodes[target.node].range(in: document.path),
        qualifiers: target.intent.flatMap { citing.qualifier($0) }.map { [$0] } ?? [],
        mention: mention
      )
    )
  }
  return found
}

/// Where a body names a thing.
private struct MentionTarget {
  let node: Int
  let id: EntityID
  let predicate: Int
  var intent: String?
}

/// The places that name other things, in the order of the body.
private func targets(
  in document: Document,
  of subject: EntityID,
  _ links: [ResolvedLink],
  _ references: [ResolvedReference]
) -> [MentionTarget] {
  var found: [MentionTarget] = []
  for (link, resolved) in zip(document.links, links) where link.form != .image {
    if case .entity(let id, _) = resolved {
      found.append(MentionTarget(node: link.node, id: id, predicate: PredicateTable.mention))
    }
  }
  for (reference, resolved) in zip(document.references, references) {
    switch resolved {
    case .citation(let works):
      found += works.compactMap { work in
        work.id.thing.map {
          MentionTarget(
            node: reference.node,
            id: $0,
            predicate: PredicateTable.citation,
            intent: work.intent
          )
        }
      }
    case .parts(let parts):
      found += parts.map {
        MentionTarget(node: reference.node, id: $0.thing, predicate: PredicateTable.mention)
      }
    case .broken: break
    }
  }
  if !references.isEmpty { found.sort { $0.node < $1.node } }
  return found.filter { $0.id != subject }
}

/// A sentence that names a thing: a second name for it there tells nothing new, but another reason
/// does.
private struct ToldSentence: Hashable {
  let leaf: Int
  let sentence: Range<Int>
  let object: EntityID
  let predicate: Int
  let intent: String?

  init(_ target: MentionTarget, in leaf: Int, _ sentence: Range<Int>) {
    self.leaf = leaf
    self.sentence = sentence
    object = target.id
    predicate = target.predicate
    intent = target.intent
  }
}

private let placeholder = Array(String(Mention.placeholder).utf8)

/// The text of the paragraph or heading that is being read, and where each node stands in it.
private struct LeafText {
  let markup: Markup
  let references: [EmbeddedReference]
  let titles: [Int: String]
  private(set) var node = -1
  private var text: [UInt8] = []
  private var sentences = Sentences([])
  private var places: [Int: Range<Int>] = [:]
  private var search = 0

  /// Where citations and cross-references stand in the text, and their places in the document.
  private var placeholders: [(offset: Int, reference: Int)] = []
  private var nextReference = 0

  init(document: Document, titles: [Int: String]) {
    self.markup = document.body
    self.references = document.references
    self.titles = titles
  }

  /// The sentence around a link, parted at what the reader sees of the link.
  mutating func mention(
    at link: Int,
    heading: String
  ) -> (mention: Mention, sentence: Range<Int>)? {
    guard let found = leafBlock(of: link) else { return nil }
    if found != node { read(found) }
    guard let place = places[link] else { return nil }
    let sentence = sentences.range(around: place)
    let before = shownBefore(text[sentence.lowerBound..<place.lowerBound])
    let after = shownAfter(text[place.upperBound..<sentence.upperBound])
    let shown = before.lowerBound..<after.upperBound
    let mention = Mention(
      before: (before.lowerBound > sentence.lowerBound ? "…" : "")
        + String(decoding: text[before], as: UTF8.self),
      name: String(decoding: text[place], as: UTF8.self),
      after: String(decoding: text[after], as: UTF8.self)
        + (after.upperBound < sentence.upperBound ? " …" : ""),
      heading: heading,
      references: placeholders.filter { shown.contains($0.offset) }.map(\.reference)
    )
    return (mention, sentence)
  }

  /// The paragraph or heading that holds a node; nodes are asked for in order.
  private mutating func leafBlock(of link: Int) -> Int? {
    while search < link {
      let end = Int(markup.nodes[search].end)
      let isLeafBlock = markup.nodes[search].isLeafBlock
      if isLeafBlock, end > link { return search }
      search = isLeafBlock ? end : search + 1
    }
    return nil
  }

  private mutating func read(_ index: Int) {
    node = index
    text = []
    places = [:]
    placeholders = []
    while nextReference < references.count, references[nextReference].node < index {
      nextReference += 1
    }
    var open: [(node: Int, start: Int)] = []
    for inner in markup.descendants(of: index) {
      close(&open, before: inner)
      let part = markup.nodes[inner]
      if part.kind == .link || part.kind == .wikiLink { open.append((inner, text.count)) }
      if part.kind == .wikiLink, Int(part.end) == inner + 1, let title = titles[inner] {
        text += Array(title.utf8)
      } else if part.kind == .reference {
        readReference(at: inner)
      } else {
        markup.appendPlainText(of: inner, to: &text)
      }
    }
    close(&open, before: Int(markup.nodes[index].end))
    sentences = Sentences(text)
  }

  private mutating func readReference(at index: Int) {
    places[index] = text.count..<text.count + placeholder.count
    if nextReference < references.count, references[nextReference].node == index {
      placeholders.append((text.count, nextReference))
      nextReference += 1
    }
    text += placeholder
  }

  private mutating func close(_ open: inout [(node: Int, start: Int)], before index: Int) {
    while let last = open.last, Int(markup.nodes[last.node].end) <= index {
      places[last.node] = last.start..<text.count
      open.removeLast()
    }
  }
}

/// The most bytes of a sentence that are shown on one side of a name.
private let longestSide = 240

/// What is shown of a sentence before a name: its end, from a word on where it is very long.
private func shownBefore(_ side: ArraySlice<UInt8>) -> Range<Int> {
  guard side.count > longestSide else { return side.startIndex..<side.endIndex }
  let tail = side.suffix(longestSide)
  return (tail.firstIndex(of: 0x20) ?? tail.startIndex)..<side.endIndex
}

/// What is shown of a sentence behind a name: its begin, up to a word where it is very long.
private func shownAfter(_ side: ArraySlice<UInt8>) -> Range<Int> {
  guard side.count > longestSide else { return side.startIndex..<side.endIndex }
  let head = side.prefix(longestSide)
  return side.startIndex..<(head.lastIndex(of: 0x20) ?? head.endIndex)
}
