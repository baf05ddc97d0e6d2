import Diagnostics

/// Names that wrong ones are compared with, for a number of wrong names that is bounded.
///
/// A comparison takes time in proportion to the names, so a file of wrong names alone would take
/// the square of its size.
struct Suggestions {
  private let names: [String]
  private var index: SuggestionIndex?
  private var rest = 40

  init(_ names: [String]) { self.names = names }

  /// The names that a wrong one was probably meant to be; none when too many were asked for.
  mutating func names(near wrong: String) -> [String] {
    guard rest > 0, wrong.utf8.count <= 60 else { return [] }
    rest -= 1
    let index = index ?? SuggestionIndex(names.map { SuggestionCandidate($0) })
    self.index = index
    return index.nearestNames(to: wrong)
  }
}
