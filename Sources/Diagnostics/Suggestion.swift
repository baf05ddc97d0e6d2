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
/// For many texts and the same candidates, make one `SuggestionIndex` and ask that.
public func nearestNames(
  to text: String,
  among candidates: some Sequence<SuggestionCandidate>
) -> [String] {
  SuggestionIndex(candidates).nearestNames(to: text)
}

/// The names that were probably meant by `text`, from names alone.
public func nearestNames(to text: String, among names: some Sequence<String>) -> [String] {
  nearestNames(to: text, among: names.map { SuggestionCandidate($0) })
}
