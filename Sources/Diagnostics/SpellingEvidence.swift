import SourceText

/// What a project's other words say about which of two nearly equal names is the misspelt one.
///
/// A name that is declared and one that is used differ by a slip. Labels, folders and other names
/// mostly hold the right word once more.
public struct SpellingEvidence: Sendable {
  private var counts: [String: Int] = [:]

  /// Knows no words yet.
  public init() {}

  /// Adds the words of a text.
  public mutating func add(_ text: String) {
    for word in words(of: text) { counts[word, default: 0] += 1 }
  }

  /// Whether the words speak for the used name, so that the declared one is the slip.
  ///
  /// `uses` says how often the used name itself was added, `declarations` how often the other was.
  public func favours(
    _ used: String,
    uses: Int,
    over declared: String,
    declarations: Int
  ) -> Bool {
    if words(of: used) == words(of: declared) {
      return isLowercase(used) && !isLowercase(declared)
    }
    let mine = weight(of: used, own: uses, apartFrom: declared)
    let other = weight(of: declared, own: declarations, apartFrom: used)
    if mine == other { return isLowercase(used) && !isLowercase(declared) }
    return mine > other
  }

  /// 2 where all words of a name are known from elsewhere, 1 where longer words begin with them.
  private func weight(of name: String, own: Int, apartFrom other: String) -> Int {
    let others = Set(words(of: other))
    return words(of: name).map { word in
      if counts[word, default: 0] > own || (others.contains(word) && own == 0) { return 2 }
      let isBeginning =
        word.utf8.count > 2
        && counts.keys.contains {
          $0 != word && !others.contains($0) && $0.utf8.starts(with: word.utf8)
        }
      return isBeginning ? 1 : 0
    }.min() ?? 0
  }

  private func words(of text: String) -> [String] {
    foldedKey(text).split(separator: "-").map(String.init)
  }

  private func isLowercase(_ text: String) -> Bool { text == text.lowercased() }
}
