import Model
import Readability

/// The bytes after which a page's text goes on in another piece.
private let passageSize = 1_100

/// Writes the text of a page down in pieces, and gathers its words.
///
/// A piece is lines: `#` and the id of a heading, or a sentence, with a space before it where it
/// begins with that mark. The first piece begins with a line of title, address and kind, parted by
/// tabs.
struct PassageWriter {
  private(set) var words = PageWords()
  private var passages: [[UInt8]] = []
  private var passage: [UInt8] = []

  /// The id of the heading that was read last, and the one that was written last.
  private var section = ""
  private var writtenSection = ""

  init(_ page: Page) {
    words.add(Array(page.title.utf8)[...], as: .title, passage: 0)
    for (place, text) in [page.title, page.address, page.kind].enumerated() {
      if place > 0 { passage.append(0x09) }
      passage += text.utf8.map { $0 < 0x20 ? 0x20 : $0 }
    }
  }

  /// Goes on below a heading.
  mutating func begin(_ id: String) { section = id }

  mutating func add(_ text: String, as place: WordPlace) {
    guard !text.isEmpty else { return }
    add(text.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: place)
  }

  /// Adds the sentences of a text.
  mutating func add(_ text: [UInt8], as place: WordPlace) {
    for range in Sentences(text).ranges { add(sentence: text[range], as: place) }
  }

  /// Adds one sentence; keeps it where it says something new.
  mutating func add(sentence: ArraySlice<UInt8>, as place: WordPlace) {
    if passage.count >= passageSize {
      passages.append(passage)
      passage = []
      writtenSection = ""
    }
    guard words.add(sentence, as: place, passage: passages.count) else { return }
    if section != writtenSection {
      line([0x23] + section.utf8)
      writtenSection = section
    }
    line((sentence.first == 0x23 ? [0x20] : []) + sentence)
  }

  private mutating func line(_ bytes: [UInt8]) {
    if !passage.isEmpty { passage.append(0x0A) }
    passage += bytes
  }

  /// The pieces; at least one.
  func finished() -> [[UInt8]] {
    passages.isEmpty || !passage.isEmpty ? passages + [passage] : passages
  }
}
