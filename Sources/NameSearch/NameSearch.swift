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

  /// A state: the text read so far ends in the path that leads to it.
  private struct State {
    var next: [UInt8: Int32] = [:]

    /// The longest other path that the text read so far ends in.
    var fallback: Int32 = 0

    /// The name that ends here, else the one that ends at the nearest fallback; -1 for none.
    var name: Int32 = -1
  }

  private var states: [State] = [State()]
  private let lengths: [Int]

  /// Makes the automaton, in time linear in the names; empty names are never found.
  public init(_ names: [String]) {
    lengths = names.map(\.utf8.count)
    for (index, name) in names.enumerated() where !name.isEmpty { add(name, index) }
    link()
  }

  private mutating func add(_ name: String, _ index: Int) {
    var state = 0
    for byte in folded(Array(name.utf8)) {
      if let next = states[state].next[byte] {
        state = Int(next)
      } else {
        states.append(State())
        states[state].next[byte] = Int32(states.count - 1)
        state = states.count - 1
      }
    }
    if states[state].name < 0 { states[state].name = Int32(index) }
  }

  /// Sets the fallbacks breadth first, so that each is ready before it is needed.
  private mutating func link() {
    var queue = states[0].next.values.sorted()
    var place = 0
    while place < queue.count {
      let state = Int(queue[place])
      place += 1
      for (byte, child) in states[state].next.sorted(by: { $0.key < $1.key }) {
        let target = step(from: Int(states[state].fallback), byte)
        states[Int(child)].fallback = Int32(target)
        if states[Int(child)].name < 0 { states[Int(child)].name = states[target].name }
        queue.append(child)
      }
    }
  }

  private func step(from start: Int, _ byte: UInt8) -> Int {
    var state = start
    while true {
      if let next = states[state].next[byte] { return Int(next) }
      if state == 0 { return 0 }
      state = Int(states[state].fallback)
    }
  }

  /// The names in a text, from left to right, none overlapping another; `isWhole` says whether a
  /// match counts, for example as a word of its own.
  public func matches(
    in text: [UInt8],
    where isWhole: (Range<Int>) -> Bool
  ) -> [Match] {
    var found: [Match] = []
    var state = 0
    for (index, byte) in folded(text).enumerated() {
      state = step(from: state, byte)
      guard states[state].name >= 0 else { continue }
      let name = Int(states[state].name)
      let bytes = (index + 1 - lengths[name])..<(index + 1)
      guard isWhole(bytes) else { continue }
      while let last = found.last, last.bytes.upperBound > bytes.lowerBound,
        last.bytes.lowerBound >= bytes.lowerBound
      {
        found.removeLast()
      }
      if let last = found.last, last.bytes.upperBound > bytes.lowerBound { continue }
      found.append(Match(name: name, bytes: bytes))
    }
    return found
  }
}

/// Bytes with capitals of ASCII and Latin-1 as small letters; the length stays the same.
private func folded(_ bytes: [UInt8]) -> [UInt8] {
  var folded = bytes
  for index in folded.indices {
    let byte = folded[index]
    if (0x41...0x5A).contains(byte) {
      folded[index] = byte + 0x20
    } else if (0x80...0x9E).contains(byte), byte != 0x97, index > 0, folded[index - 1] == 0xC3 {
      folded[index] = byte + 0x20
    }
  }
  return folded
}
