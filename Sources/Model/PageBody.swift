/// What a link or picture of a body leads to.
public struct BodyLink: Hashable, Sendable {
  /// The node of the body.
  public var node: Int

  /// Where it leads; nil for nowhere.
  public var target: PageLink.Target?

  /// The title of the target: what is shown for a wiki link without a text of its own.
  public var title: String

  /// The language tag of its target, and of the title where that is shown; empty for the page's.
  public var language = ""

  /// What is said of the file it leads to, behind its text: `PDF, 1,2 MB`; empty for none.
  public var fileNote: String

  /// The size of what a picture shows; nil for a link, and where the file does not say.
  public var pixels: PixelSize?

  /// The same picture made smaller, narrowest first.
  public var smaller: [SmallerPicture] = []

  /// Makes a link of a body.
  public init(
    node: Int,
    target: PageLink.Target?,
    title: String = "",
    fileNote: String = "",
    pixels: PixelSize? = nil
  ) {
    self.node = node
    self.target = target
    self.title = title
    self.fileNote = fileNote
    self.pixels = pixels
  }
}

/// How a citation or cross-reference of a body reads.
public struct BodyReference: Hashable, Sendable {
  /// The node of the body.
  public var node: Int

  /// What stands in its place; nil for what leads nowhere, which stays as it was written.
  public var text: PageText?

  /// The ids of the entries that it cites; none for what is no citation.
  public var entries: [String]

  /// Its number among the citations of the page, from one; 0 for what is no citation.
  public var number = 0

  /// Where a citation is written, until the page is whole and says how it reads; nil then.
  public var origin: ReferenceOrigin?

  /// Makes a reference of a body.
  public init(node: Int, text: PageText?, entries: [String] = []) {
    self.node = node
    self.text = text
    self.entries = entries
  }
}

/// The number of a node of a body.
public struct NodeNumber: Hashable, Sendable {
  /// The node: a figure, table, callout or heading.
  public var node: Int

  /// The word before it, as `Figuur`; empty for a section.
  public var word: String

  /// The number.
  public var number: String

  /// Makes a number.
  public init(node: Int, word: String, number: String) {
    self.node = node
    self.word = word
    self.number = number
  }
}

/// The figures, tables or boxes of a report, in order.
public struct BlockListing: Hashable, Sendable {
  /// What they are.
  public var kind: NumberedBlock.Kind

  /// Each with its number and title.
  public var items: [PageLink]

  /// Makes a listing.
  public init(kind: NumberedBlock.Kind, items: [PageLink]) {
    self.kind = kind
    self.items = items
  }
}
