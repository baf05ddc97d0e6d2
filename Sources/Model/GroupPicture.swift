/// Groups of things with their sizes, and lines between them with their weights.
public struct GroupPicture: Hashable, Sendable {
  /// A group.
  public struct Group: Hashable, Sendable {
    /// What it is called, and where it is shown.
    public var node: PictureNode

    /// How many things it holds.
    public var size: Int

    /// Makes a group.
    public init(node: PictureNode, size: Int) {
      self.node = node
      self.size = size
    }
  }

  /// How strongly two groups hang together.
  public struct Link: Hashable, Sendable {
    /// The place of the first group.
    public var first: Int

    /// The place of the second group, behind that of the first.
    public var second: Int

    /// The number that is written on the line; at least one.
    public var weight: Int

    /// What the number counts, for example “48 verbanden”.
    public var label: String

    /// Makes a link.
    public init(first: Int, second: Int, weight: Int, label: String) {
      self.first = first
      self.second = second
      self.weight = weight
      self.label = label
    }
  }

  /// What it is called and what it says.
  public var caption: PictureCaption

  /// The groups.
  public var groups: [Group]

  /// The lines between them, the heaviest first.
  public var links: [Link]

  /// What stands in the place of groups that were too many, for example “en 12 meer”.
  public var remainder: String

  /// Makes a picture of groups.
  public init(
    caption: PictureCaption,
    groups: [Group],
    links: [Link],
    remainder: String = ""
  ) {
    self.caption = caption
    self.groups = groups
    self.links = links
    self.remainder = remainder
  }

  /// Its links, then the groups that have none.
  public var rows: [PictureRow] {
    let nodes = groups.map { group in
      PictureNode(title: "\(group.node.title) (\(group.size))", address: group.node.address)
    }
    var isLinked = [Bool](repeating: false, count: groups.count)
    for link in links {
      isLinked[link.first] = true
      isLinked[link.second] = true
    }
    return links.map {
      PictureRow(from: nodes[$0.first], relation: $0.label, to: nodes[$0.second])
    }
      + groups.indices.filter { !isLinked[$0] }.map {
        PictureRow(from: nodes[$0], relation: "", to: nil)
      }
  }
}
