import SourceText

/// What one file says, with every name still as it was written.
public struct Document: Hashable, Sendable {
  /// The file.
  public let path: SourcePath

  /// The name of the thing: the file's name as a key; the folder's name for an `index.md`.
  public let key: String

  /// The front matter, or the whole of a YAML file.
  public let frontMatter: FrontMatter

  /// The Markdown.
  public let body: Markup

  /// The headings of the body, in order.
  public let headings: [Heading]

  /// The links and pictures of the body, in order.
  public let links: [Link]

  /// The questions of the body, in order.
  public let queries: [EmbeddedQuery]

  /// The citations and cross-references of the body, in order.
  public let references: [EmbeddedReference]

  /// The figures, tables and boxes of the body that get numbers, in order.
  public let blocks: [NumberedBlock]

  /// The hash of its text: body, title and summary.
  public let textHash: UInt64

  /// Joins what a file says.
  public init(
    path: SourcePath,
    key: String,
    frontMatter: FrontMatter,
    body: Markup = Markup(),
    headings: [Heading] = [],
    links: [Link] = [],
    queries: [EmbeddedQuery] = [],
    references: [EmbeddedReference] = [],
    blocks: [NumberedBlock] = [],
    textHash: UInt64 = 0
  ) {
    self.path = path
    self.key = key
    self.frontMatter = frontMatter
    self.body = body
    self.headings = headings
    self.links = links
    self.queries = queries
    self.references = references
    self.blocks = blocks
    self.textHash = textHash
  }

  /// Which text this is, in eight digits: another one for another body, title or summary.
  public var version: String {
    let digits = String(UInt32(truncatingIfNeeded: textHash ^ (textHash >> 32)), radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }

  /// Whether the file stands for its folder.
  public var isIndex: Bool { foldedKey(String(path.stem)) == "index" }
}

/// The YAML part of a file.
public struct FrontMatter: Hashable, Sendable {
  /// The fields, in the order they are written.
  public let fields: [Field]

  /// Where it begins: what points at a field that is missing.
  ///
  /// Empty, at the start of the file, where there is none.
  public let opening: SourceRange

  /// Whether it could not be read to its end, so that a missing field means nothing.
  public let isBroken: Bool

  /// Makes front matter.
  public init(fields: [Field] = [], opening: SourceRange, isBroken: Bool = false) {
    self.fields = fields
    self.opening = opening
    self.isBroken = isBroken
  }
}

/// A heading of a body.
public struct Heading: Hashable, Sendable {
  /// Its node.
  public let node: Int

  /// Its level, 1 to 6.
  public let level: Int

  /// Its text without markup.
  public var text: String

  /// The id it can be linked to, unique in its file.
  public let id: String

  /// The id that an editor wrote, `{#sec-id}`: what references name it by.
  public let label: Located<String>?

  /// Where it is written.
  public let range: SourceRange

  /// Makes a heading.
  public init(
    node: Int,
    level: Int,
    text: String,
    id: String,
    label: Located<String>? = nil,
    range: SourceRange
  ) {
    self.label = label
    self.node = node
    self.level = level
    self.text = text
    self.id = id
    self.range = range
  }
}

/// A link or picture of a body, as it was written.
public struct Link: Hashable, Sendable {
  /// The ways to write one.
  public enum Form: Hashable, Sendable {
    /// `[[target]]`
    case wiki

    /// `![[target]]`, alone in its paragraph
    case include

    /// `[text](target)`
    case link

    /// `![text](target)`
    case image
  }

  /// How it is written.
  public let form: Form

  /// Its node.
  public let node: Int

  /// What it names, without the heading: a key, a path, an address; empty for `#heading`.
  public let target: Located<String>

  /// The heading it names, without `#`.
  public let fragment: Located<String>?

  /// Makes a link.
  public init(form: Form, node: Int, target: Located<String>, fragment: Located<String>? = nil) {
    self.form = form
    self.node = node
    self.target = target
    self.fragment = fragment
  }
}
