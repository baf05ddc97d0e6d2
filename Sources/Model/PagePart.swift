/// A thing whose body stands on the page of the whole that it is a part of.
public struct PagePart: Hashable, Sendable {
  /// The node of the body that holds it.
  public var node: Int

  /// Its id on the page; what has an id in it has this in front, and a low line.
  public var id: String

  /// The address of its own page.
  public var address: String

  /// What it is and which of them: `Les 2`.
  public var label: String

  /// What it is called.
  public var title: String

  /// What it is, in a sentence or two.
  public var summary: String

  /// The name of its type in the schema.
  public var type: String

  /// Makes a part.
  public init(
    node: Int,
    id: String,
    address: String,
    label: String,
    title: String,
    summary: String,
    type: String
  ) {
    self.node = node
    self.id = id
    self.address = address
    self.label = label
    self.title = title
    self.summary = summary
    self.type = type
  }

  /// The id on the page of the whole of what has an id on the part's own page.
  ///
  /// The ids of paragraphs are the same everywhere.
  public func id(of fragment: String) -> String {
    if fragment.isEmpty { return id }
    return ParagraphAnchor.isID(fragment) ? fragment : "\(id)_\(fragment)"
  }
}

/// A paragraph that can be linked to.
public struct ParagraphAnchor: Hashable, Sendable {
  /// The node of the body: a paragraph, or the item of a list that is one.
  public var node: Int

  /// Its id, the same on every page that shows it.
  public var id: String

  /// Its number among those of its thing, from one; 0 for one that shows none.
  public var number: Int

  /// Makes an anchor.
  public init(node: Int, id: String, number: Int) {
    self.node = node
    self.id = id
    self.number = number
  }

  /// What every id of a paragraph begins with: no heading's id holds a low line.
  public static let prefix = "p_"

  /// Whether an id is that of a paragraph.
  public static func isID(_ id: String) -> Bool { id.utf8.starts(with: prefix.utf8) }
}
