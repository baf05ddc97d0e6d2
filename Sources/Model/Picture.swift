/// What a picture shows, in words and addresses alone: equal pictures are drawn with equal bytes.
public enum Picture: Hashable, Sendable {
  /// A thing and what stands around it.
  case neighbourhood(NeighbourhoodPicture)

  /// Things of several types, a column for each type.
  case layers(LayeredPicture)

  /// Groups of things and how strongly they hang together.
  case groups(GroupPicture)

  /// Areas on a map of tiles.
  case tiles(TilePicture)
}

extension Picture {
  /// What it is called and what it says.
  public var caption: PictureCaption {
    switch self {
    case .neighbourhood(let picture): picture.caption
    case .layers(let picture): picture.caption
    case .groups(let picture): picture.caption
    case .tiles(let picture): picture.caption
    }
  }

  /// The same in rows, for readers who do not see it: everything drawn, and what was too much to
  /// draw of a neighbourhood.
  public var rows: [PictureRow] {
    switch self {
    case .neighbourhood(let picture): picture.rows
    case .layers(let picture): picture.rows
    case .groups(let picture): picture.rows
    case .tiles(let picture): picture.rows
    }
  }
}

/// The words that stand with a picture.
public struct PictureCaption: Hashable, Sendable {
  /// What the picture is called.
  public var title: String

  /// What it says: its numbers and its largest relation, in a sentence or two.
  public var sentence: String

  /// Makes a caption.
  public init(title: String, sentence: String) {
    self.title = title
    self.sentence = sentence
  }
}

/// A thing in a picture.
public struct PictureNode: Hashable, Sendable {
  /// What it is called.
  public var title: String

  /// What one of its type is called; empty where it has none.
  public var kind: String

  /// The address of its page below the site: empty for the home page, nil where it has no page.
  public var address: String?

  /// Makes a thing of a picture.
  public init(title: String, kind: String = "", address: String?) {
    self.title = title
    self.kind = kind
    self.address = address
  }
}

/// A line of a picture as a row of a table.
public struct PictureRow: Hashable, Sendable {
  /// Where it comes from.
  public var from: PictureNode

  /// What it is called.
  public var relation: String

  /// Where it goes; nil for something that stands alone.
  public var to: PictureNode?

  /// Makes a row.
  public init(from: PictureNode, relation: String, to: PictureNode?) {
    self.from = from
    self.relation = relation
    self.to = to
  }
}
