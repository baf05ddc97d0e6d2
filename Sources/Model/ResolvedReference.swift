/// What a citation or cross-reference leads to.
public enum ResolvedReference: Hashable, Sendable {
  /// Works of a list of references: one for each item, with the reason for citing it where one is given.
  case citation([CitedWork])

  /// Other things of the project, one for each item.
  case things([EntityID])

  /// Nothing: a diagnostic says why.
  case broken
}

/// A work that is cited, and why.
public struct CitedWork: Hashable, Sendable {
  /// The work.
  public let id: WorkID

  /// The value of the enumeration of intents; nil where none is given.
  public let intent: String?

  /// Makes a cited work.
  public init(id: WorkID, intent: String? = nil) {
    self.id = id
    self.intent = intent
  }
}
