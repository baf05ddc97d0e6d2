/// What a citation or cross-reference leads to.
public enum ResolvedReference: Hashable, Sendable {
  /// Works of a list of references: one for each item, with the reason for citing it where one is given.
  case citation([CitedWork])

  /// Other things of the project and parts of them, one for each item.
  case parts([ReferencedPart])

  /// Nothing: a diagnostic says why.
  case broken
}

/// What a cross-reference names.
public enum ReferencedPart: Hashable, Sendable {
  /// A thing.
  case thing(EntityID)

  /// A figure, table or box of a thing, by its place among the blocks of its document.
  case block(EntityID, Int)

  /// A section of a thing, by its place among the headings of its document.
  case section(EntityID, Int)

  /// The thing that it is, or is in.
  public var thing: EntityID {
    switch self {
    case .thing(let id), .block(let id, _), .section(let id, _): id
    }
  }
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
