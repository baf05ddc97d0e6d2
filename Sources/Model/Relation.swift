import SourceText

/// A kind of relation, named in both directions.
public struct Predicate: Hashable, Sendable {
  /// Where it comes from.
  public enum Origin: Hashable, Sendable {
    /// A relation that a type declares.
    case relation

    /// A reference in a field or on another relation, for example a source.
    case field

    /// A link in prose.
    case mention

    /// A citation in prose.
    case citation

    /// A chain of other relations.
    case derived
  }

  /// Its name.
  public let name: String

  /// How it is called at the subject.
  public let label: Labels

  /// Its name from the other end; nil where it has none.
  public let inverseName: String?

  /// How it is called at the object.
  public let inverseLabel: Labels

  /// Where it comes from.
  public let origin: Origin

  /// The field of the subjects that puts them in order at the object.
  public let inverseOrder: String?

  /// Whether it reads the same from both ends.
  public let isSymmetric: Bool

  /// Whether no chain of it may lead back to where it began.
  public let isAcyclic: Bool

  /// Makes a kind of relation.
  public init(
    name: String,
    label: Labels,
    inverseName: String?,
    inverseLabel: Labels,
    origin: Origin,
    inverseOrder: String? = nil,
    isSymmetric: Bool = false,
    isAcyclic: Bool = false
  ) {
    self.name = name
    self.label = label
    self.inverseName = inverseName
    self.inverseLabel = inverseLabel
    self.origin = origin
    self.inverseOrder = inverseOrder
    self.isSymmetric = isSymmetric
    self.isAcyclic = isAcyclic
  }
}

/// One thing names another.
public struct Relation: Hashable, Sendable {
  /// The thing that states it.
  public let subject: EntityID

  /// The index of its kind in the graph's `predicates`.
  public let predicate: Int

  /// The thing it names.
  public let object: EntityID

  /// Where it is stated.
  public let origin: SourceRange

  /// What is said of the relation itself: role, source, certainty.
  public let qualifiers: [EntityField]

  /// The sentence that makes it, for a mention.
  public let mention: Mention?

  /// Makes a relation.
  public init(
    subject: EntityID,
    predicate: Int,
    object: EntityID,
    origin: SourceRange,
    qualifiers: [EntityField] = [],
    mention: Mention? = nil
  ) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.origin = origin
    self.qualifiers = qualifiers
    self.mention = mention
  }
}

/// A sentence that names a thing.
public struct Mention: Hashable, Sendable {
  /// The words before the name.
  public let before: String

  /// The name as the reader sees it.
  public let name: String

  /// The words behind the name.
  public let after: String

  /// The id of the heading above it; empty where there is none.
  public let heading: String

  /// What stands in a sentence for a citation or cross-reference until it is known how that reads.
  public static let placeholder: Unicode.Scalar = "\u{FFFC}"

  /// The citations and cross-references that stand in it, each as a placeholder, by their place among those
  /// of its document.
  public let references: [Int]

  /// Makes a mention.
  public init(
    before: String,
    name: String,
    after: String,
    heading: String,
    references: [Int] = []
  ) {
    self.before = before
    self.name = name
    self.after = after
    self.heading = heading
    self.references = references
  }
}
