import Stemming

/// Finds the words that longer words are made of, by the vocabulary of the site itself.
///
/// A word's part is the longest other word that it ends with, and the longest that it begins with,
/// the letters `s`, `e`, `en` or `n` between them left out; and the parts of those. The rest must be
/// a word too, or the part five letters long and the rest three: `klimaatbeleid` has the part
/// `beleid` also where no page says `klimaat`. English words have no parts: English parts them.
struct CompoundParts {
  private let vocabulary: Vocabulary

  /// For each word its longest parts.
  private var direct: [[Int32]]

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    direct = [[Int32]](repeating: [], count: vocabulary.count)
    for word in 0..<vocabulary.count where vocabulary.languages[word] != .english {
      let letters = vocabulary.letters(of: word)
      guard letters.count >= 8, !letters.contains(where: { (0x30...0x39).contains($0) }) else {
        continue
      }
      direct[word] = [last(of: letters), first(of: letters)].compactMap { $0.map(Int32.init) }
    }
  }

  /// The parts of a word, and theirs.
  func parts(of word: Int) -> [Int] {
    var found: [Int] = []
    var next = 0
    found += direct[word].map(Int.init)
    // A part is shorter than its word, so this ends.
    while next < found.count {
      found += direct[found[next]].map(Int.init)
      next += 1
    }
    return found
  }

  /// The longest word that a word ends with.
  private func last(of letters: ArraySlice<UInt8>) -> Int? {
    for start in letters.startIndex + 3...letters.endIndex - 3 {
      guard let part = vocabulary.word(letters[start...]) else { continue }
      let rest = letters[..<start]
      let isPart = isPart(letters[start...], besides: rest) {
        isWord(withoutLink($0)) || isWord($0)
      }
      if isPart { return part }
    }
    return nil
  }

  /// The longest word that a word begins with.
  private func first(of letters: ArraySlice<UInt8>) -> Int? {
    for end in (letters.startIndex + 4...letters.endIndex - 4).reversed() {
      guard let part = vocabulary.word(letters[..<end]) else { continue }
      if isPart(
        letters[..<end],
        besides: letters[end...],
        if: { isWord(afterLink($0)) || isWord($0) }
      ) {
        return part
      }
    }
    return nil
  }

  private func isPart(
    _ part: ArraySlice<UInt8>,
    besides rest: ArraySlice<UInt8>,
    if isMade: (ArraySlice<UInt8>) -> Bool
  ) -> Bool {
    if part.count == 3 { return rest.count >= 5 && isMade(rest) }
    return rest.count >= 4 && isMade(rest) || part.count >= 5 && rest.count >= 4 && !isEnding(rest)
  }

  private func isWord(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.count >= 3 && vocabulary.word(letters) != nil
  }

  /// What remains of a first part without the letters that link it to the next.
  private func withoutLink(_ letters: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    for link in links where letters.reversed().starts(with: link.utf8.reversed()) {
      return letters.dropLast(link.utf8.count)
    }
    return letters
  }

  /// What remains of the rest of a word without the letters that link it to the first part.
  private func afterLink(_ letters: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    for link in links where letters.starts(with: link.utf8) {
      return letters.dropFirst(link.utf8.count)
    }
    return letters
  }

  private func isEnding(_ letters: ArraySlice<UInt8>) -> Bool {
    endings.contains { letters.elementsEqual($0.utf8) }
  }
}

/// The letters that link the parts of a compound, the longest first.
private let links = ["en", "s", "e", "n"]

/// Endings of words that are no words: `verantwoordelijk` with one of them is no compound.
private let endings = [
  "heid", "heden", "lijk", "lijke", "ingen", "baar", "bare", "isch", "ische", "atie", "aties",
  "ende", "eren", "iteit", "isme", "ieve", "ling", "loos", "loze", "eerd", "eerde", "steen",
]

/// Whether the `s` that a rest begins with links it to the part before: so after `-ing` and the like,
/// before another `s`, and before letters that no Dutch word has behind an `s`.
private func isLinked(_ part: ArraySlice<UInt8>, to rest: ArraySlice<UInt8>) -> Bool {
  guard rest.count > 5, rest.first == UInt8(ascii: "s") else { return false }
  if "sbdfghrvz".utf8.contains(rest[rest.startIndex + 1]) { return true }
  return ["ing", "heid", "teit", "schap"].contains {
    part.suffix($0.utf8.count).elementsEqual($0.utf8)
  }
}

/// The last parts of compounds that no page says by themselves: `falen` where there is `marktfalen`
/// and `markt`, in the order of the words.
func unsaidParts(in vocabulary: Vocabulary) -> [[UInt8]] {
  var found: [[UInt8]] = []
  for word in 0..<vocabulary.count where vocabulary.languages[word] == .dutch {
    let letters = vocabulary.letters(of: word)
    guard letters.count >= 10, letters.allSatisfy({ (0x61...0x7A).contains($0) }) else { continue }
    let ends = letters.startIndex + 5...letters.endIndex - 5
    guard let end = ends.last(where: { vocabulary.word(letters[..<$0]) != nil }) else { continue }
    var rest = letters[end...]
    if isLinked(letters[..<end], to: rest) { rest = rest.dropFirst() }
    let isEnding = endings.contains { rest.elementsEqual($0.utf8) }
    if !isEnding, vocabulary.word(rest) == nil { found.append(Array(rest)) }
  }
  return found
}
