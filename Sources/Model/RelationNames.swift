/// Which kinds of relation a name stands for, so that following a name compares no texts.
struct RelationNames: Sendable {
  /// For each kind, by its place in the graph's `predicates`, whether it has the name.
  struct Kinds: Sendable {
    fileprivate(set) var outgoing: [Bool]
    fileprivate(set) var incoming: [Bool]
  }

  private var kinds: [String: Kinds] = [:]

  /// Looks at each kind once; references in fields have a name at their other end only.
  init(of predicates: [Predicate]) {
    let none = [Bool](repeating: false, count: predicates.count)
    let neither = Kinds(outgoing: none, incoming: none)
    for (index, predicate) in predicates.enumerated() {
      if predicate.origin != .field {
        kinds[predicate.name, default: neither].outgoing[index] = true
      }
      if let inverse = predicate.inverseName {
        kinds[inverse, default: neither].incoming[index] = true
      }
    }
  }

  /// The kinds that have a name; nil where none has.
  subscript(name: String) -> Kinds? { kinds[name] }
}
