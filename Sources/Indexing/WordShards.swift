/// The bytes after which words, and the pages that say them, go on in another file.
private let shardSize = 2_400

/// The files of the words: some hundred each, and files with the pages that say them.
///
/// A file of words has a line for each stem: its words, parted by commas. A word is a digit in base
/// 36 for the letters that it shares with the one before (the first word of the line above, or of
/// this one), and its other letters. A `+` begins a line whose pages begin another file.
/// A file ends where no word of its stems comes behind the first of the next, or else at half as much
/// again: such a word is then found as an inflection that no page has.
/// The pages of a stem are those of each of its words, then those of its compounds.
struct WordShards {
  /// The first word of each file.
  private(set) var firstWords: [[UInt8]] = []

  /// The files, by their names.
  private(set) var files: [(name: String, bytes: [UInt8])] = []

  private var lines: [UInt8] = []
  private var pages: [UInt8] = []
  private var pageFiles = 0

  /// The first word of the last line, and the last word of all lines.
  private var previous: ArraySlice<UInt8> = []
  private var last: ArraySlice<UInt8> = []

  init(_ lexemes: Lexemes, _ vocabulary: Vocabulary) {
    for (words, compounds) in zip(lexemes.words, lexemes.compounds) {
      let letters = words.map { vocabulary.letters(of: $0) }
      guard let first = letters.first else { continue }
      if firstWords.isEmpty
        || lines.count >= shardSize && last.lexicographicallyPrecedes(first)
        || lines.count >= shardSize * 3 / 2
      {
        endFile()
        firstWords.append(Array(first))
      }
      add(letters)
      var record: [UInt8] = []
      for word in words { append(Array(vocabulary.occurrences(of: word)), to: &record) }
      append(Self.occurrences(of: compounds, butNotOf: words, vocabulary), to: &record)
      add(pages: record)
    }
    endFile()
  }

  private mutating func add(_ letters: [ArraySlice<UInt8>]) {
    lines.append(0x0A)
    for (place, word) in letters.enumerated() {
      let shared = sharedLetters(word, place == 0 ? previous : letters[0])
      if place > 0 { lines.append(0x2C) }
      lines += String(shared, radix: 36).utf8
      lines += word.dropFirst(shared)
      if last.lexicographicallyPrecedes(word) { last = word }
    }
    previous = letters[0]
  }

  private mutating func add(pages record: [UInt8]) {
    if !pages.isEmpty, pages.count + record.count > shardSize {
      endPages()
      // The mark goes to the front of the line that was written last.
      let start = (lines.lastIndex(of: 0x0A) ?? 0) + 1
      lines.insert(0x2B, at: start)
    }
    pages += record
  }

  private mutating func endPages() {
    files.append(("p/\(firstWords.count - 1)-\(pageFiles).bin", pages))
    pageFiles += 1
    pages = []
  }

  private mutating func endFile() {
    guard !lines.isEmpty else { return }
    endPages()
    pageFiles = 0
    files.append(("w/\(firstWords.count - 1).txt", Array(lines.dropFirst())))
    lines = []
    previous = []
  }

  /// The ASCII letters that two words begin with, at most 35: one digit says how many.
  private func sharedLetters(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Int {
    var count = 0
    for (left, right) in zip(one, other) {
      guard left == right, left < 0x80, count < 35 else { break }
      count += 1
    }
    return count
  }

  /// The pages that say a compound and none of the words themselves.
  private static func occurrences(
    of compounds: [Int],
    butNotOf words: [Int],
    _ vocabulary: Vocabulary
  ) -> [Vocabulary.Occurrence] {
    guard !compounds.isEmpty else { return [] }
    let known = Set(words.flatMap { vocabulary.occurrences(of: $0).map(\.page) })
    var best: [Int32: Vocabulary.Occurrence] = [:]
    for compound in compounds {
      for one in vocabulary.occurrences(of: compound) where !known.contains(one.page) {
        if let other = best[one.page], other.weight >= one.weight { continue }
        best[one.page] = one
      }
    }
    return best.values.sorted { $0.page < $1.page }
  }
}
