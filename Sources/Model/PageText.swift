/// Text in runs, each of one look and with one target.
public struct PageText: Hashable, Sendable {
  /// A piece of text.
  public struct Run: Hashable, Sendable {
    /// What it says.
    public var text: String

    /// How it looks.
    public var style: StyledText.Style

    /// Where it leads; nil for nowhere.
    public var target: PageLink.Target?

    /// Makes a run.
    public init(_ text: String, style: StyledText.Style = [], target: PageLink.Target? = nil) {
      self.text = text
      self.style = style
      self.target = target
    }
  }

  /// The runs in their order.
  public var runs: [Run]

  /// Makes a text.
  public init(_ runs: [Run]) { self.runs = runs }
}

/// A work in a list of references.
public struct BibliographyEntry: Hashable, Sendable {
  /// The id of the entry on the page.
  public var id: String

  /// What it says.
  public var text: PageText

  /// What a sentence calls the work.
  public var title: String

  /// The page of the work; nil for one that has none.
  public var link: PageLink?

  /// The numbers of the citations on the page that name it.
  public var citations: [Int]

  /// Makes an entry.
  public init(id: String, text: PageText, title: String, link: PageLink?, citations: [Int]) {
    self.id = id
    self.text = text
    self.title = title
    self.link = link
    self.citations = citations
  }
}
