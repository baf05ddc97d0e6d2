/// Finds many names in texts at once, in time linear in the text whatever the number of names.
///
/// An automaton of Aho and Corasick (Efficient string matching, Communications of the ACM 18(6),
/// 1975) over UTF-8 bytes; capitals of Latin letters count as small ones. Of names that overlap the
/// one that begins first wins, of those the longest.
public struct NameSearch: Sendable {
  /// A name that was found.
  public struct Match: Hashable, Sendable {
    /// The number of the name, as they were given.
    public let name: Int

    /// Where it stands, in bytes of the text.
    public let bytes: Range<Int>
  }

  private let trie: NameTrie

  /// The longest other path that the text read so far ends in, for each state.
  private let fallbacks: [Int32]

  /// The nearest state on the way back at which a name ends; 0 for none.
  private let shorter: [Int32]

  private let lengths: [Int]

  /// Makes the automaton, in time linear in the names but for sorting them; of equal names the first
  /// is found, empty names never.
  public init(_ names: [String]) {
    lengths = names.map(\.utf8.count)
    trie = NameTrie(names.map { folded(Array($0.utf8)) })
    var fallbacks = [Int32](repeating: 0, count: trie.count)
    var shorter = fallbacks
    // States are numbered breadth first, so each fallback is ready before it is needed.
    for state in 0..<trie.count {
      for child in trie.children(of: state) where state > 0 {
        var back = Int(fallbacks[state])
        var target = trie.child(of: back, by: trie.label(of: child))
        while target == nil, back > 0 {
          back = Int(fallbacks[back])
          target = trie.child(of: back, by: trie.label(of: child))
        }
        fallbacks[child] = Int32(target ?? 0)
      }
      let back = Int(fallbacks[state])
      shorter[state] = trie.name(at: back) == nil ? shorter[back] : Int32(back)
    }
    self.fallbacks = fallbacks
    self.shorter = shorter
  }

  /// The names in a text, from left to right, none overlapping another; `isWhole` says whether a
  /// match counts, for example as a word of its own.
  public func matches(
    in text: [UInt8],
    where isWhole: (Range<Int>) -> Bool
  ) -> [Match] {
    var found: [Match] = []
    var state = 0
    for (index, byte) in text.enumerated() {
      state = next(from: state, folded(byte, after: index > 0 ? text[index - 1] : 0))
      var end = trie.name(at: state) == nil ? Int(shorter[state]) : state
      while end > 0 {
        if let name = trie.name(at: end) {
          let bytes = (index + 1 - lengths[name])..<(index + 1)
          if isWhole(bytes) { found.append(Match(name: name, bytes: bytes)) }
        }
        end = Int(shorter[end])
      }
    }
    return withoutOverlaps(found)
  }

  private func next(from start: Int, _ byte: UInt8) -> Int {
    var state = start
    while true {
      if let child = trie.child(of: state, by: byte) { return child }
      if state == 0 { return 0 }
      state = Int(fallbacks[state])
    }
  }

  /// What begins first stays, of equal beginnings the longest; what overlaps it goes.
  private func withoutOverlaps(_ matches: [Match]) -> [Match] {
    guard matches.count > 1 else { return matches }
    let sorted = matches.sorted { left, right in
      (left.bytes.lowerBound, right.bytes.upperBound)
        < (right.bytes.lowerBound, left.bytes.upperBound)
    }
    var kept: [Match] = []
    var end = 0
    for match in sorted where match.bytes.lowerBound >= end {
      kept.append(match)
      end = match.bytes.upperBound
    }
    return kept
  }
}

/// Bytes with capitals of ASCII and Latin-1 as small letters; the length stays the same.
private func folded(_ bytes: [UInt8]) -> [UInt8] {
  bytes.indices.map { folded(bytes[$0], after: $0 > 0 ? bytes[$0 - 1] : 0) }
}

/// One byte of such a text; `previous` is the byte before it.
private func folded(_ byte: UInt8, after previous: UInt8) -> UInt8 {
  switch byte {
  case 0x41...0x5A: byte + 0x20
  case 0x80...0x9E where previous == 0xC3 && byte != 0x97: byte + 0x20
  default: byte
  }
}
