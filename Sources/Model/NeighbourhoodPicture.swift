/// A thing in the middle, what relates to it before it, what it relates to behind it.
public struct NeighbourhoodPicture: Hashable, Sendable {
  /// One side of the thing.
  public struct Column: Hashable, Sendable {
    /// What stands above it.
    public var label: String

    /// Its groups in order, none of them empty.
    public var groups: [Group]

    /// Makes a column.
    public init(label: String, groups: [Group]) {
      self.label = label
      self.groups = groups
    }
  }

  /// The things on the other end of one kind of relation.
  public struct Group: Hashable, Sendable {
    /// What stands above them, as the thing in the middle would say it.
    public var label: String

    /// What the relation is called where it is stated.
    public var relation: String

    /// Whether the relation reads the same from both ends.
    public var isSymmetric: Bool

    /// The things, each once.
    public var entries: [PictureNode]

    /// How many of them are drawn, from the first.
    public var drawn: Int

    /// What stands in the place of the others, for example “en 12 meer”; empty where all are drawn.
    public var remainder: String

    /// Makes a group that is drawn whole.
    public init(label: String, relation: String, isSymmetric: Bool, entries: [PictureNode]) {
      self.label = label
      self.relation = relation
      self.isSymmetric = isSymmetric
      self.entries = entries
      self.drawn = entries.count
      self.remainder = ""
    }
  }

  /// What it is called and what it says.
  public var caption: PictureCaption

  /// The thing in the middle.
  public var centre: PictureNode

  /// What relates to it.
  public var incoming: Column

  /// What it relates to.
  public var outgoing: Column

  /// Makes a neighbourhood.
  public init(
    caption: PictureCaption,
    centre: PictureNode,
    incoming: Column,
    outgoing: Column
  ) {
    self.caption = caption
    self.centre = centre
    self.incoming = incoming
    self.outgoing = outgoing
  }

  /// All its relations, those that are not drawn included.
  public var rows: [PictureRow] {
    incoming.groups.flatMap { group in
      group.entries.map { PictureRow(from: $0, relation: group.relation, to: centre) }
    }
      + outgoing.groups.flatMap { group in
        group.entries.map { PictureRow(from: centre, relation: group.relation, to: $0) }
      }
  }
}
