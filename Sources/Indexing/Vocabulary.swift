import Stemming

/// The words of a whole site, each once, with the pages that say them.
struct Vocabulary {
  /// Where a word stands on a page and how much the page says of it.
  struct Occurrence {
    /// The place of the page.
    var page: Int32

    /// How much the page says of the word: 0 to 7, see `weight(of:on:)`.
    var weight: UInt8

    /// The piece of the page's text with the first sentence that says it.
    var passage: Int32
  }

  /// The letters of all words, one after another.
  private var letters: [UInt8] = []

  /// Where each word begins among the letters; one more than there are words.
  private var starts: [Int] = [0]
  private var hashes: [UInt64] = []
  private var slots = [Int32](repeating: -1, count: 1 << 12)

  /// The occurrences of all words; those of a word stand together, in the order of pages.
  private var occurrences: [Occurrence] = []
  private var firstOccurrences: [Int] = []

  /// The language of most pages that say a word; nil where no stems of it are known.
  private(set) var languages: [StemmingLanguage?] = []

  /// Gathers the words of all pages, in time linear in the words of each.
  init(_ pages: [SearchablePage]) {
    let places = pages.map { page in
      page.words.words.map { insert(page.words.letters(of: $0), hash: $0.hash) }
    }
    var counts = [Int](repeating: 0, count: hashes.count)
    var votes = [SIMD4<Int32>](repeating: .zero, count: hashes.count)
    for (page, words) in zip(pages, places) {
      let language = page.language.map { Int($0.rawValue) } ?? 2
      for word in words {
        counts[word] += 1
        votes[word][language] += 1
      }
    }
    languages = votes.map { votes in
      if votes[2] > votes[0], votes[2] > votes[1] { return nil }
      return votes[0] >= votes[1] ? .dutch : .english
    }
    var next = 0
    for count in counts {
      firstOccurrences.append(next)
      next += count
    }
    let empty = Occurrence(page: 0, weight: 0, passage: 0)
    occurrences = [Occurrence](repeating: empty, count: next)
    var ends = firstOccurrences
    firstOccurrences.append(next)
    let average = pages.reduce(0) { $0 + $1.words.count } / max(pages.count, 1)
    for (index, (page, words)) in zip(pages, places).enumerated() {
      for (word, place) in zip(page.words.words, words) {
        occurrences[ends[place]] = Occurrence(
          page: Int32(index),
          weight: weight(of: word, on: page, averageLength: average),
          passage: word.passage
        )
        ends[place] += 1
      }
    }
  }

  /// How many words there are.
  var count: Int { hashes.count }

  /// Adds a word that no page says by itself; does nothing where one does.
  mutating func addPart(_ letters: [UInt8]) {
    guard word(letters[...]) == nil else { return }
    _ = insert(letters[...], hash: hash(of: letters[...]))
    languages.append(.dutch)
    firstOccurrences.append(occurrences.count)
  }

  /// The letters of a word.
  func letters(of word: Int) -> ArraySlice<UInt8> { letters[starts[word]..<starts[word + 1]] }

  /// The pages that say a word, in order.
  func occurrences(of word: Int) -> ArraySlice<Occurrence> {
    occurrences[firstOccurrences[word]..<firstOccurrences[word + 1]]
  }

  /// The word with some letters; nil where no page says it.
  func word(_ word: ArraySlice<UInt8>) -> Int? {
    let index = slots[slot(of: word, hash: hash(of: word))]
    return index < 0 ? nil : Int(index)
  }

  private func slot(of word: ArraySlice<UInt8>, hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let known = Int(slots[slot])
      if hashes[known] == hash, letters(of: known).elementsEqual(word) { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func insert(_ word: ArraySlice<UInt8>, hash: UInt64) -> Int {
    if hashes.count * 2 >= slots.count { grow() }
    let slot = slot(of: word, hash: hash)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    slots[slot] = Int32(hashes.count)
    letters += word
    starts.append(letters.count)
    hashes.append(hash)
    return hashes.count - 1
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (index, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }
}

/// How much a page says of a word, from 0 to 7.
///
/// A title gives 5, 6 where it has few words and 7 where it is the word; a summary or heading 3, 4
/// where the page goes on about it; text 0 to 2, by how often the page says it for its length (as
/// the term frequency of BM25).
private func weight(of word: PageWord, on page: SearchablePage, averageLength: Int) -> UInt8 {
  if word.places.contains(.title) {
    return page.words.titleCount == 1 ? 7 : page.words.titleCount <= 3 ? 6 : 5
  }
  if !word.places.isDisjoint(with: [.heading, .summary]) { return word.frequency >= 3 ? 4 : 3 }
  let frequency = 100 * Int(word.frequency)
  let share = 100 * frequency / (frequency + 40 + 90 * page.words.count / max(averageLength, 1))
  return share < 40 ? 0 : share < 62 ? 1 : 2
}
