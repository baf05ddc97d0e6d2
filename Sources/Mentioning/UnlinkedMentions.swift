import Diagnostics
import Model
import NameSearch
import SourceText

/// The most documents, as a share, that a name may stand in unlinked and still be told.
///
/// What half of all pages say is a word of the language there, not a thing to link each time.
private let commonShare = 0.1

/// Things that prose names and a page does not link: by title, other name or abbreviation.
///
/// Told once for each thing and page, with a fix that inserts the link. A page that links the thing
/// anywhere, names shorter than four letters that are not all capitals, names that two things share,
/// and names that a tenth of the pages say are left alone. Linear in the text.
public func unlinkedMentions(in graph: KnowledgeGraph) -> [Diagnostic] {
  let names = MentionNames(graph)
  let search = NameSearch(names.texts)
  var found: [Mentioned] = []
  for (index, entity) in graph.entities.enumerated() {
    found += mentions(in: EntityID(index), entity, search: search, names: names, graph: graph)
  }
  var counts: [EntityID: Int] = [:]
  for mention in found { counts[mention.thing, default: 0] += 1 }
  let most = max(3, Int(Double(graph.documents.count) * commonShare))
  return found.filter { counts[$0.thing, default: 0] <= most }
    .map { .unlinkedMention($0, in: graph) }.sorted()
}

/// A thing that a page names and does not link.
struct Mentioned {
  let thing: EntityID
  let text: String
  let range: SourceRange
}

/// The names of all things, each of one thing alone.
private struct MentionNames {
  private(set) var texts: [String] = []
  private(set) var things: [EntityID] = []

  init(_ graph: KnowledgeGraph) {
    var owners: [String: Set<EntityID>] = [:]
    var all: [(text: String, thing: EntityID)] = []
    for (index, entity) in graph.entities.enumerated() where entity.type != nil {
      let short = entity.fields.filter { ["afkorting", "abbreviation"].contains($0.name) }
        .compactMap { field -> String? in
          if case .text(let text) = field.value { return text }
          return nil
        }
      for text in Set([entity.title] + entity.aliases + short) where Self.isName(text) {
        owners[foldedKey(text), default: []].insert(EntityID(index))
        all.append((text, EntityID(index)))
      }
    }
    all.sort { left, right in
      left.thing != right.thing
        ? left.thing.index < right.thing.index
        : left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
    for (text, thing) in all where owners[foldedKey(text)]?.count == 1 {
      texts.append(text)
      things.append(thing)
    }
  }

  /// Short words are too common to be names, unless they are abbreviations.
  private static func isName(_ text: String) -> Bool {
    let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
    if letters.count >= 4 { return true }
    return letters.count >= 2 && letters.allSatisfy { $0.properties.isUppercase }
  }
}

private func mentions(
  in id: EntityID,
  _ entity: Entity,
  search: NameSearch,
  names: MentionNames,
  graph: KnowledgeGraph
) -> [Mentioned] {
  let document = graph.documents[entity.document]
  var known: Set<EntityID> = [id]
  for link in graph.links[entity.document] {
    if case .entity(let target, _) = link { known.insert(target) }
  }
  var found: [Mentioned] = []
  var skippedTo = 0
  for (index, node) in document.body.nodes.enumerated() where index >= skippedTo {
    switch node.kind {
    case .heading, .link, .wikiLink, .image: skippedTo = Int(node.end)
    case .text where node.text.count == node.source.count:
      let text = Array(
        document.body.text[Int(node.text.lowerBound)..<Int(node.text.upperBound)]
      )
      for match in search.matches(in: text, where: { isWord($0, in: text) }) {
        let thing = names.things[match.name]
        guard isWritten(names.texts[match.name], text[match.bytes]),
          known.insert(thing).inserted
        else { continue }
        let word = match.bytes.lowerBound..<wordEnd(of: match.bytes, in: text)
        let start = Int(node.source.lowerBound) + word.lowerBound
        let bytes = start..<start + word.count
        found.append(
          Mentioned(
            thing: thing,
            text: String(decoding: text[word], as: UTF8.self),
            range: SourceRange(path: document.path, bytes: bytes)
          )
        )
      }
    default: break
    }
  }
  return found
}

/// Whether a name is written as names are: abbreviations in their own capitals, `KIC` and not
/// `kic`; proper names with their capital, `Leiden` and not `leiden`.
private func isWritten(_ name: String, _ found: ArraySlice<UInt8>) -> Bool {
  let isAbbreviation = name.unicodeScalars.allSatisfy {
    !$0.properties.isAlphabetic || $0.properties.isUppercase
  }
  if isAbbreviation { return name.utf8.elementsEqual(found) }
  guard let first = name.unicodeScalars.first, first.properties.isUppercase else { return true }
  return String(decoding: found, as: UTF8.self).unicodeScalars.first == first
}

/// The endings that Dutch and English put behind a name.
private let endings = ["'s", "\u{2019}s", "en", "es", "s", "e", "n"]

/// Whether a match is a word of its own, perhaps with an ending.
private func isWord(_ bytes: Range<Int>, in text: [UInt8]) -> Bool {
  if bytes.lowerBound > 0, isWordByte(text[bytes.lowerBound - 1]) { return false }
  let rest = text[bytes.upperBound...]
  if isEnd(rest) { return true }
  return endings.contains { ending in
    rest.starts(with: ending.utf8) && isEnd(rest.dropFirst(ending.utf8.count))
  }
}

/// Where a word ends that begins with a match: behind its ending, where it has one.
private func wordEnd(of bytes: Range<Int>, in text: [UInt8]) -> Int {
  let rest = text[bytes.upperBound...]
  if isEnd(rest) { return bytes.upperBound }
  let ending = endings.first { ending in
    rest.starts(with: ending.utf8) && isEnd(rest.dropFirst(ending.utf8.count))
  }
  return bytes.upperBound + (ending?.utf8.count ?? 0)
}

private func isEnd(_ rest: ArraySlice<UInt8>) -> Bool {
  guard let first = rest.first else { return true }
  return !isWordByte(first) && first != UInt8(ascii: "'")
}

private func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"): true
  case 0xC3...0xCF: true
  case 0x80...0xBF: false
  default: false
  }
}
