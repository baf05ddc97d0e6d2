import Diagnostics
import Model
import SourceText

/// The works of the files of references by their keys; of two with one key the first counts.
struct Library {
  /// The works that can be cited, in the order of files and entries.
  let works: [ListedWork]

  /// The keys, in that order.
  let keys: [String]

  /// What there is to say of keys that stand in two files, or belong to a thing too.
  let diagnostics: [Diagnostic]

  private let places: [String: Int]

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
    self.keys = kept.map(\.key.value)
    self.places = places
    self.diagnostics = diagnostics
  }

  /// The work with a key; nil where there is none.
  subscript(_ key: String) -> WorkID? { places[key].map { .listed($0) } }
}
