import Diagnostics
import Model
import SourceText

/// The works of the files of references by their keys; of two with one key the first counts.
struct Library {
  /// The works that can be cited, in the order of files and entries.
  let works: [ListedWork]

  /// What there is to say of keys that stand in two files, or belong to a thing too.
  let diagnostics: [Diagnostic]

  private let places: [String: Int]
  private let known = KnownSuggestions()

  /// Linear in the works.
  init(_ works: [ListedWork], names: NameIndex) {
    var places: [String: Int] = [:]
    var kept: [ListedWork] = []
    var diagnostics: [Diagnostic] = []
    for work in works {
      let key = work.key.value
      if let first = places[key] {
        diagnostics.append(.entryInTwoFiles(work.key, first: kept[first].key.range))
        continue
      }
      if case .found(let id) = names.lookUp(key, targets: []) {
        diagnostics.append(.entryAndThing(work.key, names[id]))
      }
      places[key] = kept.count
      kept.append(work)
    }
    self.works = kept
    self.places = places
    self.diagnostics = diagnostics
  }

  /// The keys like one that is not there, of all entries or of those with a colon in their keys.
  func nearest(to key: String, havingColon: Bool = false) -> [String] {
    known.index(for: [havingColon ? "colon" : "key"]) {
      let keys = works.map(\.key.value).filter { !havingColon || $0.utf8.contains(0x3A) }
      return SuggestionIndex(keys.map { SuggestionCandidate($0) })
    }.nearestNames(to: key)
  }

  /// The work with a key; nil where there is none.
  subscript(_ key: String) -> WorkID? { places[key].map { .listed($0) } }
}
