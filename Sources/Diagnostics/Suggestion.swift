import SourceText

/// A name that could have been meant, with everything people call it.
public struct SuggestionCandidate: Sendable {
  /// What is suggested: the text that would be right in place of the wrong one.
  public let name: String

  /// What the wrong text is compared with: the name itself, titles, other names.
  public let spellings: [String]

  /// Makes a candidate; its own name is always one of its spellings.
  public init(_ name: String, spellings: [String] = []) {
    self.name = name
    self.spellings = [name] + spellings
  }
}

/// The names that were probably meant by `text`, the likeliest first, three at most.
///
/// Compares letters without case, accents and separators by optimal string alignment distance
/// (Damerau 1964: insert, delete, replace, swap neighbours); a candidate counts when at most a third
/// of the letters differ. Where none is near, names that begin with the text, or hold it as whole
/// words, count. Linear in the number of candidates.
public func nearestNames(
  to text: String,
  among candidates: some Sequence<SuggestionCandidate>
) -> [String] {
  let wanted = folded(text)
  guard !wanted.isEmpty else { return [] }
  var found: [(rank: Rank, name: String)] = []
  for candidate in candidates {
    let ranks = candidate.spellings.enumerated().compactMap { index, spelling in
      Rank(of: wanted, against: folded(spelling), isAlias: index > 0)
    }
    guard let best = ranks.min(), candidate.name != text else { continue }
    found.append((best, candidate.name))
  }
  found.sort { left, right in
    left.rank != right.rank
      ? left.rank < right.rank
      : left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
  }
  guard let best = found.first?.rank else { return [] }
  var names: [String] = []
  for (rank, name) in found where !names.contains(name) && names.count < 3 {
    if rank.isContained == best.isContained, rank.distance <= best.distance + 1 {
      names.append(name)
    }
  }
  return names
}

/// The names that were probably meant by `text`, from names alone.
public func nearestNames(to text: String, among names: some Sequence<String>) -> [String] {
  nearestNames(to: text, among: names.lazy.map { SuggestionCandidate($0) })
}

/// How near a candidate is: near spellings before contained ones, then by distance.
private struct Rank: Comparable {
  let isContained: Bool
  let distance: Int
  let isAlias: Bool
  let unlike: Int

  init?(of wanted: [UInt32], against spelling: [UInt32], isAlias: Bool) {
    guard !spelling.isEmpty else { return nil }
    self.isAlias = isAlias
    let limit = max(1, max(wanted.count, spelling.count) / 3)
    let shared = zip(wanted, spelling).prefix { $0 == $1 }.count
    let sharedEnd = zip(wanted.reversed(), spelling.reversed()).prefix { $0 == $1 }.count
    if let distance = alignmentDistance(from: wanted, to: spelling, limit: limit),
      distance < max(wanted.count, spelling.count)
    {
      self.isContained = false
      self.distance = distance
      self.unlike = -(shared + sharedEnd)
    } else if wanted.count >= 4, spelling.starts(with: wanted) {
      self.isContained = true
      self.distance = 0
      self.unlike = spelling.count - wanted.count
    } else if wanted.count >= 4, contains(spelling, wanted) {
      self.isContained = true
      self.distance = 1
      self.unlike = spelling.count - wanted.count
    } else if spelling.count >= 4, contains(wanted, spelling) {
      self.isContained = true
      self.distance = 1
      self.unlike = wanted.count - spelling.count
    } else {
      return nil
    }
  }

  private var order: (Int, Int, Int, Int) {
    (isContained ? 1 : 0, distance, isAlias ? 1 : 0, unlike)
  }

  static func < (left: Rank, right: Rank) -> Bool { left.order < right.order }
}

private func contains(_ text: [UInt32], _ part: [UInt32]) -> Bool {
  guard part.count <= text.count else { return false }
  return (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
}

/// Letters and digits in lower case without accents; separators are dropped.
private func folded(_ text: String) -> [UInt32] {
  foldedKey(text).unicodeScalars.lazy.filter { $0 != "-" }.map(\.value)
}

/// Optimal string alignment distance, nil where it is over the limit.
///
/// Only a band of `2 × limit + 1` cells per row is computed: time is the length times the limit.
private func alignmentDistance(from source: [UInt32], to target: [UInt32], limit: Int) -> Int? {
  guard abs(source.count - target.count) <= limit else { return nil }
  let far = limit + 1
  var beforeLast = [Int](repeating: far, count: target.count + 1)
  var last = (0...target.count).map { min($0, far) }
  for row in 1...max(source.count, 1) where row <= source.count {
    var current = [Int](repeating: far, count: target.count + 1)
    if row <= limit { current[0] = row }
    let first = max(1, row - limit)
    let end = min(target.count, row + limit)
    var smallest = current[0]
    if first <= end {
      for column in first...end {
        let isSame = source[row - 1] == target[column - 1]
        var cost = last[column - 1] + (isSame ? 0 : 1)
        cost = min(cost, last[column] + 1, current[column - 1] + 1)
        if row > 1, column > 1, source[row - 1] == target[column - 2],
          source[row - 2] == target[column - 1]
        {
          cost = min(cost, beforeLast[column - 2] + 1)
        }
        current[column] = min(cost, far)
        smallest = min(smallest, current[column])
      }
    }
    guard smallest <= limit else { return nil }
    (beforeLast, last) = (last, current)
  }
  return last[target.count] <= limit ? last[target.count] : nil
}
