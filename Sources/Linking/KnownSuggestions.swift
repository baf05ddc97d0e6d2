import Diagnostics

/// The suggestion indexes that were made so far.
///
/// A class, so that the index made for the first wrong name serves all that follow.
final class KnownSuggestions {
  private var indexes: [[String]: SuggestionIndex] = [:]

  func index(for targets: [String], make: () -> SuggestionIndex) -> SuggestionIndex {
    if let known = indexes[targets] { return known }
    let made = make()
    indexes[targets] = made
    return made
  }
}
