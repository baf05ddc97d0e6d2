import Model
import SourceText

/// The relations that the links of a body make, each with the sentence that makes it.
///
/// A thing that one sentence names twice is mentioned once. Linear in the body.
func mentions(
  in document: Document,
  of subject: EntityID,
  links: [ResolvedLink],
  declarations: [Declaration]
) -> [Relation] {
  var targets: [(link: Link, id: EntityID)] = []
  for (link, resolved) in zip(document.links, links) where link.form != .image {
    if case .entity(let id, _) = resolved, id != subject { targets.append((link, id)) }
  }
  guard !targets.isEmpty else { return [] }
  var titles: [Int: String] = [:]
  for (link, resolved) in zip(document.links, links)
  where link.form == .wiki || link.form == .include {
    if case .entity(let id, _) = resolved { titles[link.node] = declarations[id.index].title }
  }
  var found: [Relation] = []
  var leaf = LeafText(markup: document.body, titles: titles)
  var told: Set<ToldSentence> = []
  var heading = ""
  var nextHeading = 0
  for (link, id) in targets {
    while nextHeading < document.headings.count, document.headings[nextHeading].node < link.node {
      heading = document.headings[nextHeading].id
      nextHeading += 1
    }
    guard let (mention, sentence) = leaf.mention(at: link.node, heading: heading),
      told.insert(ToldSentence(leaf: leaf.node, sentence: sentence, object: id)).inserted
    else { continue }
    found.append(
      Relation(
        subject: subject,
        predicate: PredicateTable.mention,
        object: id,
        origin: document.body.nodes[link.node].range(in: document.path),
        mention: mention
      )
    )
  }
  return found
}

/// A sentence that names a thing: a second name for it there tells nothing new.
private struct ToldSentence: Hashable {
  let leaf: Int
  let sentence: Range<Int>
  let object: EntityID
}

/// The text of the paragraph or heading that is being read, and where each node stands in it.
private struct LeafText {
  let markup: Markup
  let titles: [Int: String]
  private(set) var node = -1
  private var text: [UInt8] = []
  private var sentences = Sentences([])
  private var places: [Int: Range<Int>] = [:]
  private var search = 0

  init(markup: Markup, titles: [Int: String]) {
    self.markup = markup
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
    let mention = Mention(
      before: shortened(text[sentence.lowerBound..<place.lowerBound], isBefore: true),
      name: String(decoding: text[place], as: UTF8.self),
      after: shortened(text[place.upperBound..<sentence.upperBound], isBefore: false),
      heading: heading
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
    var open: [(node: Int, start: Int)] = []
    for inner in markup.descendants(of: index) {
      close(&open, before: inner)
      let part = markup.nodes[inner]
      if part.kind == .link || part.kind == .wikiLink { open.append((inner, text.count)) }
      if part.kind == .wikiLink, Int(part.end) == inner + 1, let title = titles[inner] {
        text += Array(title.utf8)
      } else {
        markup.appendPlainText(of: inner, to: &text)
      }
    }
    close(&open, before: Int(markup.nodes[index].end))
    sentences = Sentences(text)
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

/// One side of a sentence, cut at a word where it is very long.
private func shortened(_ side: ArraySlice<UInt8>, isBefore: Bool) -> String {
  guard side.count > longestSide else { return String(decoding: side, as: UTF8.self) }
  if isBefore {
    let tail = side.suffix(longestSide)
    let start = tail.firstIndex(of: 0x20) ?? tail.startIndex
    return "…" + String(decoding: tail[start...], as: UTF8.self)
  }
  let head = side.prefix(longestSide)
  let end = head.lastIndex(of: 0x20) ?? head.endIndex
  return String(decoding: head[..<end], as: UTF8.self) + " …"
}
