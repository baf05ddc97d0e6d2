import Model
import SourceText

/// How many words of a paragraph make its id.
private let wordCount = 6

/// The paragraphs of a body that can be linked to, with ids that outlast edits around them.
///
/// An id is a hash of the key of the thing and the first six words, as keys are made of words: case,
/// accents, marks, links and emphasis do not count, nor do citations. So it stays when other
/// paragraphs are added, removed, moved or edited, and when this one is edited behind its sixth
/// word. Where two begin alike, the later one has `-2` behind it. Paragraphs in lists, quotes and
/// callouts have ids too; footnotes have none. Numbers count the blocks of the body.
///
/// `thing` is the key. Linear in the body.
func paragraphAnchors(of body: Markup, thing: String) -> [ParagraphAnchor] {
  var found: [ParagraphAnchor] = []
  var counts: [String: Int] = [:]
  var number = 0
  var blockEnd = 1
  var index = 1
  while index < body.nodes.count {
    let node = body.nodes[index]
    if node.kind == .footnote {
      index = Int(node.end)
      continue
    }
    let isBlock = index >= blockEnd
    if isBlock { blockEnd = Int(node.end) }
    if node.kind == .paragraph {
      let id = paragraphID(of: body.words(of: index), thing: thing)
      if let id {
        counts[id, default: 0] += 1
        let count = counts[id, default: 1]
        if isBlock { number += 1 }
        let isItem = node.isTight && body.nodes[index - 1].kind == .item
        if isItem || !node.isTight {
          found.append(
            ParagraphAnchor(
              node: isItem ? index - 1 : index,
              id: count > 1 ? "\(id)-\(count)" : id,
              number: isBlock ? number : 0
            )
          )
        }
      }
      index = Int(node.end)
    } else {
      index += 1
    }
  }
  return found
}

/// The id of a paragraph that says some words; nil for one without words.
private func paragraphID(of text: String, thing: String) -> String? {
  let words = foldedKey(text).split(separator: "-").prefix(wordCount)
  guard !words.isEmpty else { return nil }
  var hash = StableHash()
  hash.add(thing.utf8)
  for word in words { hash.add(word.utf8) }
  return ParagraphAnchor.prefix + letters(of: hash.value)
}

/// The upper 35 bits of a hash in seven letters and digits, none of which look alike.
private func letters(of hash: UInt64) -> String {
  let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
  let mixed = hash ^ (hash >> 29)
  let bytes = (0..<7).map { alphabet[Int((mixed >> UInt64(59 - 5 * $0)) & 31)] }
  return String(decoding: bytes, as: UTF8.self)
}

extension Markup {
  /// The first words of a paragraph, without citations, questions, notes and what pictures show.
  fileprivate func words(of paragraph: Int) -> String {
    var bytes: [UInt8] = []
    var index = paragraph + 1
    while index < Int(nodes[paragraph].end), bytes.count < 2000 {
      appendPlainText(of: index, to: &bytes)
      index = nodes[index].kind == .image ? Int(nodes[index].end) : index + 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
