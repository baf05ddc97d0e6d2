import SourceText

/// An entry of a file of references: a work that can be cited and has no page.
public struct ListedWork: Hashable, Sendable {
  /// The key that citations name, where it stands.
  public let key: Located<String>

  /// The whole entry.
  public let range: SourceRange

  /// What is known of the work, as a record of CSL-JSON: the form in which programs exchange works.
  public let record: String

  /// Makes an entry.
  public init(key: Located<String>, range: SourceRange, record: String) {
    self.key = key
    self.range = range
    self.record = record
  }
}

/// A work that citations can lead to.
public enum WorkID: Hashable, Sendable, Comparable {
  /// A thing of the project, which has a page.
  case thing(EntityID)

  /// An entry of a file of references, by its place among those of the graph.
  case listed(Int)

  /// The thing; nil for an entry of a file of references.
  public var thing: EntityID? {
    if case .thing(let id) = self { return id }
    return nil
  }

  /// Things in the order of the graph, then entries in the order of their files.
  public static func < (left: WorkID, right: WorkID) -> Bool {
    switch (left, right) {
    case (.thing(let one), .thing(let other)): one.index < other.index
    case (.listed(let one), .listed(let other)): one < other
    case (.thing, .listed): true
    case (.listed, .thing): false
    }
  }
}
