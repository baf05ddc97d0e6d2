import Model

/// What an e-book is bound of.
public struct Book: Sendable {
  /// What it is called.
  public var title: String

  /// The language tag of its text.
  public var language: String

  /// What tells it apart from all other books: its address on the web.
  public var identifier: String

  /// Who publishes it; empty where nobody says.
  public var publisher: String

  /// What it is, in a sentence or two.
  public var summary: String

  /// What readers may do with it; empty where nobody says.
  public var rights: String

  /// The date it was published, `2020`, `2020-01` or `2020-01-24`; empty where nobody says.
  public var date: String

  /// The moment of the last change, `2020-01-24T00:00:00Z`.
  public var modified: String

  /// The text and the table of contents, as XHTML, and the files that they show.
  public var text: OutputPath

  /// The table of contents.
  public var contents: OutputPath

  /// All files with their bytes, ordered by path.
  public var files: [(path: OutputPath, bytes: [UInt8])]

  /// Makes a book without files.
  public init(
    title: String,
    language: String,
    identifier: String,
    text: OutputPath,
    contents: OutputPath
  ) {
    self.title = title
    self.language = language
    self.identifier = identifier
    self.publisher = ""
    self.summary = ""
    self.rights = ""
    self.date = ""
    self.modified = ""
    self.text = text
    self.contents = contents
    self.files = []
  }
}
