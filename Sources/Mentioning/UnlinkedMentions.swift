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
/// anywhere, headings, code, quotations, names shorter than four letters that are not all capitals,
/// names that two things share, and names that a tenth of the pages say are left alone. `source`
/// gives the file at a path: nothing is told that does not stand there letter by letter. Linear in
/// the text.
public func unlinkedMentions(
  in graph: KnowledgeGraph,
  source: (SourcePath) -> SourceFile?
) -> [Diagnostic] {
  let names = MentionNames(graph)
  let search = NameSearch(names.texts)
  var found: [Mentioned] = []
  for (index, entity) in graph.entities.enumerated() {
    let document = graph.documents[entity.document]
    guard let file = source(document.path) else { continue }
    var known: Set<EntityID> = [EntityID(index)]
    for link in graph.links[entity.document] {
      if case .entity(let target, _) = link { known.insert(target) }
    }
    found += mentions(in: document.body, of: file, search: search, names: names, known: known)
  }
  var counts: [EntityID: Int] = [:]
  for mention in found { counts[mention.thing, default: 0] += 1 }
  let most = max(3, Int(Double(graph.documents.count) * commonShare))
  return found.filter { counts[$0.thing, default: 0] <= most }
    .map { .unlinkedMention($0, key: names.reference(to: $0.thing, in: graph)) }.sorted()
}

/// A thing that a page names and does not link.
struct Mentioned {
  let thing: EntityID
  let text: String
  let range: SourceRange

  /// Whether brackets can be put around it: next to other brackets they would mean something else.
  let isLinkable: Bool
}

/// The first mention in a body of each thing that is not known there.
private func mentions(
  in body: Markup,
  of file: SourceFile,
  search: NameSearch,
  names: MentionNames,
  known: Set<EntityID>
) -> [Mentioned] {
  var known = known
  var found: [Mentioned] = []
  for index in body.nodes.indices where holdsProse(body.nodes[index]) {
    let prose = Prose(of: index, in: body)
    let matches = search.matches(in: prose.text, where: { isWord($0, in: prose.text) })
    guard !matches.isEmpty else { continue }
    let quotations = Quotations(in: prose.text)
    for match in matches {
      let thing = names.things[match.name]
      let word = match.bytes.lowerBound..<wordEnd(of: match.bytes, in: prose.text)
      guard !known.contains(thing), names.isWritten(match.name, prose.text[match.bytes]),
        !quotations.hold(word),
        let bytes = prose.source(of: word, in: file)
      else { continue }
      known.insert(thing)
      found.append(
        Mentioned(
          thing: thing,
          text: String(decoding: prose.text[word], as: UTF8.self),
          range: SourceRange(path: file.path, bytes: bytes),
          isLinkable: isLinkable(bytes, in: file.bytes)
        )
      )
    }
  }
  return found
}

private func holdsProse(_ node: MarkupNode) -> Bool {
  node.kind == .paragraph || node.kind == .tableCell || node.kind == .tableCaption
}

private func isLinkable(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
  func isBracket(_ index: Int) -> Bool {
    bytes.indices.contains(index)
      && (bytes[index] == UInt8(ascii: "[") || bytes[index] == UInt8(ascii: "]"))
  }
  return !isBracket(range.lowerBound - 1) && !isBracket(range.upperBound)
    && !range.contains(where: isBracket)
}
