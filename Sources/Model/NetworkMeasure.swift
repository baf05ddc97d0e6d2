/// What can be asked of the place of a thing in the network.
public enum NetworkMeasure: Hashable, Sendable, CaseIterable {
  /// On how many shortest paths between others it lies.
  case betweenness

  /// Whether the network falls apart without it.
  case articulation

  /// The part of the network it is in.
  case part

  /// The names in questions and rules, the Dutch one first.
  public var names: [String] {
    switch self {
    case .betweenness: ["tussenpositie", "betweenness"]
    case .articulation: ["scharnier", "cut-point"]
    case .part: ["netwerkdeel", "network-part"]
    }
  }

  /// What readers see for it.
  public var label: (dutch: String, english: String) {
    switch self {
    case .betweenness: ("Tussenpositie", "Betweenness")
    case .articulation: ("Scharnier", "Cut point")
    case .part: ("Deel van het netwerk", "Part of the network")
    }
  }

  /// The measure with a name; nil where none has it.
  public init?(named name: String) {
    guard let measure = Self.allCases.first(where: { $0.names.contains(name) }) else { return nil }
    self = measure
  }
}
