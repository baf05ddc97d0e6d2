/// A map of tiles: areas of equal size, about where they lie, each with the things that are there.
public struct TilePicture: Hashable, Sendable {
  /// An area.
  public struct Tile: Hashable, Sendable {
    /// The area.
    public var node: PictureNode

    /// From the top, from 1 on.
    public var row: Int

    /// From the left, from 1 on.
    public var column: Int

    /// What is there.
    public var entries: [PictureNode]

    /// Makes an area.
    public init(node: PictureNode, row: Int, column: Int, entries: [PictureNode]) {
      self.node = node
      self.row = row
      self.column = column
      self.entries = entries
    }
  }

  /// What it is called and what it says.
  public var caption: PictureCaption

  /// The areas, from the top left.
  public var tiles: [Tile]

  /// Makes a map.
  public init(caption: PictureCaption, tiles: [Tile]) {
    self.caption = caption
    self.tiles = tiles
  }

  /// Each area with each thing that is there; an area without things on a row of its own.
  public var rows: [PictureRow] {
    tiles.flatMap { tile -> [PictureRow] in
      tile.entries.isEmpty
        ? [PictureRow(from: tile.node, relation: "", to: nil)]
        : tile.entries.map { PictureRow(from: tile.node, relation: $0.kind, to: $0) }
    }
  }
}
