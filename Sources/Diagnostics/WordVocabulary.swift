/// The words of many texts, and which texts they stand in.
struct WordVocabulary: Sendable {
  private var words: [[UInt32]] = []
  private var indices: [[UInt32]: Int] = [:]
  private var owners: [[Int]] = []
  private var wordsOfOwner: [Int: [Int]] = [:]

  /// Adds the words of the text with a number.
  mutating func add(_ newWords: [[UInt32]], of owner: Int) {
    var seen: [Int] = []
    for word in newWords {
      let index = indices[word] ?? words.count
      if index == words.count {
        indices[word] = index
        words.append(word)
        owners.append([])
      }
      guard !seen.contains(index) else { continue }
      seen.append(index)
      owners[index].append(owner)
    }
    wordsOfOwner[owner] = seen
  }

  /// The texts that share most of their weight with the wanted words, and how much, up to 1.
  func matches(for wanted: [[UInt32]], among count: Int) -> [(owner: Int, score: Double)] {
    var shares: [Int: [(wanted: Int, word: Int, weight: Double, likeness: Double)]] = [:]
    var wantedWeights: [Double] = []
    for (number, word) in wanted.enumerated() {
      let likely = likeWords(to: word)
      wantedWeights.append(
        likely.filter { $0.likeness >= 0.8 }.map { weight(of: $0.index, among: count) }.max()
          ?? weight(sharedBy: 0, among: count)
      )
      for (index, likeness) in likely {
        let weight = weight(of: index, among: count)
        for owner in owners[index] {
          shares[owner, default: []].append((number, index, weight, likeness))
        }
      }
    }
    let wantedTotal = wantedWeights.reduce(0, +)
    guard wantedTotal > 0 else { return [] }
    return shares.compactMap { owner, shares in
      var usedWanted: Set<Int> = []
      var usedWords: Set<Int> = []
      var (fromWanted, fromOwner, letters) = (0.0, 0.0, 0)
      for share in shares.sorted(by: { ($0.likeness, $1.word) > ($1.likeness, $0.word) }) {
        guard !usedWanted.contains(share.wanted), !usedWords.contains(share.word) else { continue }
        usedWanted.insert(share.wanted)
        usedWords.insert(share.word)
        fromWanted += wantedWeights[share.wanted] * share.likeness
        fromOwner += share.weight * share.likeness
        letters += min(wanted[share.wanted].count, words[share.word].count)
      }
      let ownerTotal = wordsOfOwner[owner, default: []]
        .reduce(0) { $0 + weight(of: $1, among: count) }
      let (ofWanted, ofOwner) = (fromWanted / wantedTotal, fromOwner / ownerTotal)
      guard letters >= 3, ofWanted >= 0.55 || (ofOwner >= 0.8 && ofWanted >= 0.35) else {
        return nil
      }
      return (owner, (fromWanted + fromOwner) / (wantedTotal + ownerTotal))
    }
  }

  /// The words that one could stand for: equal, misspelt, or with it as a part.
  private func likeWords(to word: [UInt32]) -> [(index: Int, likeness: Double)] {
    if word.count < 4 { return indices[word].map { [($0, 1)] } ?? [] }
    var likely: [(index: Int, likeness: Double)] = []
    for (index, other) in words.enumerated() {
      let likeness = likeness(of: word, to: other)
      if likeness > 0 { likely.append((index, likeness)) }
    }
    return likely
  }

  private func likeness(of word: [UInt32], to other: [UInt32]) -> Double {
    if word == other { return 1 }
    let (short, long) = word.count < other.count ? (word, other) : (other, word)
    guard short.count >= 4 else { return 0 }
    let limit = max(1, long.count / 4)
    if short.count >= 5,
      let distance = alignmentDistance(from: word, to: other, limit: limit)
    {
      return 0.95 - Double(distance) / Double(long.count)
    }
    if long.starts(with: short) { return max(0.7, Double(short.count) / Double(long.count)) }
    return contains(long, short) ? 0.6 : 0
  }

  private func weight(of index: Int, among count: Int) -> Double {
    weight(sharedBy: owners[index].count, among: count)
  }

  /// A word that one text in a thousand has says more than one that half of them have.
  ///
  /// Whole numbers of bits, so that no machine rounds another way.
  private func weight(sharedBy owners: Int, among count: Int) -> Double {
    let ratio = (count + 1) / max(owners, 1)
    return Double(1 + Int.bitWidth - max(ratio, 1).leadingZeroBitCount)
  }
}

private func contains(_ text: [UInt32], _ part: [UInt32]) -> Bool {
  (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
}
