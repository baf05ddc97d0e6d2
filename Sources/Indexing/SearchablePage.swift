import Model
import SourceText
import Stemming

/// What a search can find of one page: its words, with where they stand, and its sentences.
public struct SearchablePage: Sendable {
  /// Its address below the site.
  let address: String

  /// The language of its words; nil where no stems of it are known.
  let language: StemmingLanguage?

  /// Its words, each once, in the order that they are first said.
  let words: PageWords

  /// Its text in pieces of some twelve hundred bytes: each its sections, the first with what the page is.
  let passages: [[UInt8]]
}

/// What a search can find of a page: its title, summary, text, facts, and what it relates to.
///
/// Linear in the page. Of the sentences those are kept that say a word which the page did not say
/// before, so that there is one to show for every word.
public func searchablePage(_ page: Page) -> SearchablePage {
  var text = PassageWriter(page)
  let plan = HeadingPlan(page.headings, title: page.title)
  text.add(page.summary, as: .summary)
  var blocks = BlockTexts(page)
  var anchors = page.headings.makeIterator()
  var heading = anchors.next()
  while let block = blocks.next() {
    if block.kind == .heading {
      while let next = heading, next.node < block.node { heading = anchors.next() }
      guard block.node != plan.omitted else { continue }
      if let heading, heading.node == block.node { text.begin(heading.id) }
      text.add(sentence: blocks.text[...], as: .heading)
    } else {
      text.add(blocks.text, as: .text)
    }
  }
  text.begin("")
  for field in page.fields where !field.isShownElsewhere {
    for (index, fact) in facts(of: field.value).enumerated() {
      text.add(index == 0 ? field.label + ": " + fact : fact, as: .text)
    }
  }
  for group in page.relations {
    let titles = group.items.map(\.link.title).joined(separator: ", ")
    text.add(group.label + ": " + titles, as: .text)
  }
  return SearchablePage(
    address: page.address,
    language: stemmingLanguage(page.language),
    words: text.words,
    passages: text.finished()
  )
}

/// The language of a tag, where its stems are known.
private func stemmingLanguage(_ tag: String) -> StemmingLanguage? {
  switch tag.utf8.split(separator: 0x2D).first.map({ String(Substring($0)).lowercased() }) {
  case "nl": .dutch
  case "en": .english
  default: nil
  }
}

/// What a value says: each of a list of objects for itself, and each text of several sentences.
private func facts(of value: PageValue) -> [String] {
  guard case .list(let values) = value else { return [words(of: value).joined(separator: ", ")] }
  let isLong = values.contains { value in
    switch value {
    case .record: true
    case .text(let text, _): text.utf8.count > 60
    default: false
    }
  }
  let each = values.map { words(of: $0).joined(separator: ", ") }
  return isLong ? each : [each.joined(separator: ", ")]
}

/// What a value says in words: no addresses.
private func words(of value: PageValue) -> [String] {
  var found: [String] = []
  var waiting = [value]
  while let next = waiting.popLast() {
    switch next {
    case .text(let text, _): found.append(text)
    case .term(let text): found.append(text)
    case .date(let text, _): found.append(text)
    case .link(let link): found.append(link.title)
    case .url: break
    case .list(let values): waiting += values.reversed()
    case .record(let fields): waiting += fields.reversed().map(\.value)
    }
  }
  return found
}
