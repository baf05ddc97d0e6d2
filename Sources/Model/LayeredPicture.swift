/// Columns of things, each related to things of the columns beside it.
public struct LayeredPicture: Hashable, Sendable {
  /// A column.
  public struct Layer: Hashable, Sendable {
    /// What its things are called.
    public var label: String

    /// How they relate to the column before; empty for the first.
    public var relation: String

    /// Its things, each with a relation to a column beside it.
    public var nodes: [PictureNode]

    /// What stands in the place of things that were too many, for example “en 12 meer”.
    public var remainder: String

    /// Makes a column.
    public init(label: String, relation: String, nodes: [PictureNode], remainder: String = "") {
      self.label = label
      self.relation = relation
      self.nodes = nodes
      self.remainder = remainder
    }
  }

  /// A relation between things of two columns that stand beside each other.
  public struct Edge: Hashable, Sendable {
    /// The column on the left.
    public var layer: Int

    /// The place of the thing in the column on the left.
    public var left: Int

    /// The place of the thing in the column on the right.
    public var right: Int

    /// What the relation is called where it is stated.
    public var relation: String

    /// Whether the thing on the right states it.
    public var isStatedByRight: Bool

    /// Makes an edge.
    public init(layer: Int, left: Int, right: Int, relation: String, isStatedByRight: Bool) {
      self.layer = layer
      self.left = left
      self.right = right
      self.relation = relation
      self.isStatedByRight = isStatedByRight
    }
  }

  /// What it is called and what it says.
  public var caption: PictureCaption

  /// The columns from left to right.
  public var layers: [Layer]

  /// The relations in the order of the table.
  public var edges: [Edge]

  /// Makes a picture of columns.
  public init(caption: PictureCaption, layers: [Layer], edges: [Edge]) {
    self.caption = caption
    self.layers = layers
    self.edges = edges
  }

  /// Its relations.
  public var rows: [PictureRow] {
    edges.map { edge in
      let left = layers[edge.layer].nodes[edge.left]
      let right = layers[edge.layer + 1].nodes[edge.right]
      return edge.isStatedByRight
        ? PictureRow(from: right, relation: edge.relation, to: left)
        : PictureRow(from: left, relation: edge.relation, to: right)
    }
  }
}
