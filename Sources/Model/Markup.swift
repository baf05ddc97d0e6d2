import SourceText

/// The Markdown of one file, flat: nodes in reading order, each knowing where its subtree ends.
///
/// Nothing here nests, so no depth of a source can overflow a stack. `nodes[0]` is the document.
public struct Markup: Hashable, Sendable {
  /// The nodes, parents before their children.
  public var nodes: [MarkupNode]

  /// The texts of all nodes, decoded, in UTF-8.
  public var text: [UInt8]

  /// What is said in `{…}` about nodes; each knows its own by a number.
  public var attributes: [MarkupAttributes]

  /// Joins nodes and their texts.
  public init(
    nodes: [MarkupNode] = [],
    text: [UInt8] = [],
    attributes: [MarkupAttributes] = []
  ) {
    self.nodes = nodes
    self.text = text
    self.attributes = attributes
  }

  /// The text of a range of the arena.
  public func string(_ range: Range<Int32>) -> String {
    String(decoding: text[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }
}

/// One node of flat markup: 40 bytes.
public struct MarkupNode: Hashable, Sendable {
  /// What a node is; the names are CommonMark's.
  public enum Kind: UInt8, Hashable, Sendable {
    case document, blockQuote, bulletList, orderedList, item, codeBlock, htmlBlock
    case paragraph, heading, thematicBreak
    /// A pipe table: its caption, if it has one, then its rows, the first the header.
    case table, tableRow
    /// A cell of a table's header, or of another row; its number is its `Alignment`.
    case tableHeading, tableCell
    case tableCaption
    /// A note beside the text: behind the block of the document that refers to it first. Its text
    /// is the label, its number what readers see.
    case footnote
    /// A quote that begins with `[!NOTE]`: its title, if it has one of its own, then blocks; its
    /// number is its `Callout`.
    case callout
    case calloutTitle
    /// A picture, and its caption if it has one.
    case figure, figureCaption
    /// A part of another file, `![[key#heading]]`: the link that names it.
    case include
    /// Terms and what they mean, each term a line of text, each definition blocks.
    case definitionList, definitionTerm, definition
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
    /// A link to a thing, `[[key]]`; its text is the target, its children what is shown.
    case wikiLink
    /// A question in a sentence, `{{ aantal: … }}`; its text is the question.
    case inlineQuery
    /// A citation or cross-reference, `[@key]`; its text is what is written.
    case reference
    /// A reference to a footnote, `[^label]`; its text is the label, its number the footnote's.
    case footnoteReference
    /// Text that no longer holds, `~~text~~`.
    case strikethrough
    /// Text that attributes are said of, `[text]{lang=en}`.
    case span
    /// The body of another thing, behind the page's own.
    case part
    /// An abbreviation at its first use below a heading; its detail is what it stands for.
    case abbreviation
  }

  /// How the text of a column stands in it.
  public enum Alignment: Int32, Hashable, Sendable { case none, start, center, end }

  /// Whether what an item of a list asks for is done; other items have none.
  public enum TaskState: Int32, Hashable, Sendable {
    case open = 1
    case done
  }

  /// What the node is.
  public var kind: Kind

  /// Whether a list, or a paragraph in a list, is tight.
  public var isTight: Bool

  /// A heading's level, an ordered list's first number, a cell's alignment, a footnote's number, the
  /// `TaskState` of an item, the kind of a callout; 0 elsewhere.
  public var number: Int32

  /// The place from 1 of what is said about it among the attributes of its markup; 0 for nothing.
  public var attributes: Int32 = 0

  /// The index just past the node's subtree.
  public var end: Int32

  /// In the arena: literal text, code, info word, address, or target.
  public var text: Range<Int32>

  /// In the arena: a link's or picture's title, the id of a heading, table, figure or callout, what an
  /// abbreviation stands for, a code block's info string.
  public var detail: Range<Int32>

  /// In the file, in bytes.
  public var source: Range<Int32>

  /// Makes a node that ends at itself.
  public init(
    kind: Kind,
    number: Int32 = 0,
    isTight: Bool = false,
    end: Int32 = 0,
    text: Range<Int32> = 0..<0,
    detail: Range<Int32> = 0..<0,
    source: Range<Int32> = 0..<0
  ) {
    self.kind = kind
    self.number = number
    self.isTight = isTight
    self.end = end
    self.text = text
    self.detail = detail
    self.source = source
  }

  /// The node's place in its file.
  public func range(in path: SourcePath) -> SourceRange {
    SourceRange(path: path, bytes: Int(source.lowerBound)..<Int(source.upperBound))
  }

  /// Whether the node holds inline content and no blocks.
  public var isLeafBlock: Bool {
    switch kind {
    case .paragraph, .include, .heading, .tableHeading, .tableCell, .tableCaption, .calloutTitle,
      .figureCaption, .definitionTerm:
      true
    default: false
    }
  }
}
