import SourceText

/// Names made ready to be compared with many wrong ones.
///
/// First letters are compared, without case, accents and separators: a candidate is near when at
/// most a third of them differ. Where none is near, words are: in any order, some left out or added,
/// each perhaps misspelt or part of a longer one; a word that few candidates have counts for more.
public struct SuggestionIndex: Sendable {
  private let names: [String]
  private let spellings: [Spelling]
  private let vocabulary: WordVocabulary

  /// Makes candidates ready.
  public init(_ candidates: some Sequence<SuggestionCandidate>) {
    var names: [String] = []
    var spellings: [Spelling] = []
    var vocabulary = WordVocabulary()
    for candidate in candidates {
      for (index, text) in candidate.spellings.enumerated() {
        guard let key = FoldedName(text) else { continue }
        vocabulary.add(key.words, of: spellings.count)
        spellings.append(Spelling(candidate: names.count, isAlias: index > 0, key: key))
      }
      names.append(candidate.name)
    }
    (self.names, self.spellings, self.vocabulary) = (names, spellings, vocabulary)
  }

  /// The names that were probably meant by `text`, the likeliest first, three at most.
  public func nearestNames(to text: String) -> [String] {
    guard let wanted = FoldedName(text) else { return [] }
    let near = nearSpellings(to: wanted, but: text)
    if !near.isEmpty { return firstNames(near) }
    let alike = vocabulary.matches(for: wanted.words, among: spellings.count)
    let ranked = alike.sorted { left, right in
      left.score != right.score ? left.score > right.score : left.owner < right.owner
    }
    return firstNames(ranked.map { spellings[$0.owner] }.filter { !isName($0, text) })
  }

  /// The spellings that differ least, or by one letter more, in the order of their ranks.
  private func nearSpellings(to wanted: FoldedName, but text: String) -> [Spelling] {
    var found: [(rank: NearRank, spelling: Spelling)] = []
    var smallest = Int.max - 1
    for spelling in spellings {
      guard let rank = NearRank(of: wanted, against: spelling, limit: smallest + 1),
        !isName(spelling, text)
      else { continue }
      smallest = min(smallest, rank.distance)
      found.append((rank, spelling))
    }
    found.sort { left, right in
      if left.rank != right.rank { return left.rank < right.rank }
      let (first, second) = (names[left.spelling.candidate], names[right.spelling.candidate])
      return first.utf8.lexicographicallyPrecedes(second.utf8)
    }
    return found.filter { $0.rank.distance <= smallest + 1 }.map(\.spelling)
  }

  /// Whether a text is the candidate's name already, byte for byte.
  private func isName(_ spelling: Spelling, _ text: String) -> Bool {
    names[spelling.candidate].utf8.elementsEqual(text.utf8)
  }

  private func firstNames(_ spellings: [Spelling]) -> [String] {
    var found: [String] = []
    for spelling in spellings where found.count < 3 {
      if !found.contains(names[spelling.candidate]) { found.append(names[spelling.candidate]) }
    }
    return found
  }
}

/// One text that a candidate is known by.
private struct Spelling {
  let candidate: Int
  let isAlias: Bool
  let key: FoldedName
}

/// How near a spelling is: fewest differences first; of those a swap, the name itself, a long
/// common beginning and end.
private struct NearRank: Comparable {
  let distance: Int
  private let isAlias: Bool
  private let hasOtherLetters: Bool
  private let unlike: Int

  init?(of wanted: FoldedName, against spelling: Spelling, limit: Int) {
    let letters = spelling.key.letters
    let longest = max(wanted.letters.count, letters.count)
    let limit = min(limit, max(1, longest / 3))
    guard abs(wanted.letters.count - letters.count) <= limit,
      (wanted.signature ^ spelling.key.signature).nonzeroBitCount <= 2 * limit,
      let distance = alignmentDistance(from: wanted.letters, to: letters, limit: limit),
      distance < longest
    else { return nil }
    self.distance = distance
    self.isAlias = spelling.isAlias
    self.hasOtherLetters = wanted.letters.sorted() != letters.sorted()
    let start = zip(wanted.letters, letters).prefix { $0 == $1 }.count
    let end = zip(wanted.letters.reversed(), letters.reversed()).prefix { $0 == $1 }.count
    self.unlike = -(start + end)
  }

  private var order: (Int, Int, Int, Int) {
    (distance, isAlias ? 1 : 0, hasOtherLetters ? 1 : 0, unlike)
  }

  static func < (left: NearRank, right: NearRank) -> Bool { left.order < right.order }
}

/// A text as letters and words without case and accents.
struct FoldedName: Sendable {
  /// The letters and digits of all words.
  let letters: [UInt32]

  /// The words.
  let words: [[UInt32]]

  /// One bit for each letter that occurs, so that most comparisons can be left out.
  let signature: UInt64

  /// Makes a name of a text; nil where it has no letters, or is too long to be a name.
  init?(_ text: String) {
    guard text.utf8.count <= 400 else { return nil }
    words = foldedKey(text).unicodeScalars.split(separator: "-").map { $0.map(\.value) }
    letters = Array(words.joined())
    signature = letters.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    if letters.isEmpty { return nil }
  }
}
