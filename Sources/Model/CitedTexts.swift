/// How citations read, and the lists of what they cite: made once for a whole site.
public struct CitedTexts: Hashable, Sendable {
  /// For each document a text for each of its references; nil for what is no citation.
  public var references: [[StyledText?]]

  /// How each work stands in a list of references.
  public var entries: [WorkID: StyledText]

  /// How each work is called in a sentence, as `Maas et al. (2017)`.
  public var names: [WorkID: StyledText]

  /// The works that are cited, in the order of a list.
  public var order: [WorkID]

  /// The files with what a thing is as a work, for the programs of those who cite it.
  public var files: [EntityID: [CitationFile]] = [:]

  /// How a reference of a document reads; nil for what is no citation.
  public func text(ofReference index: Int, in document: Int) -> StyledText? {
    guard references.indices.contains(document), references[document].indices.contains(index)
    else { return nil }
    return references[document][index]
  }

  /// Adds how pages are cited.
  public mutating func add(_ citations: [PageCitation?]) {
    for case let citation? in citations {
      if let text = citation.text { entries[.thing(citation.id)] = text }
      if !citation.files.isEmpty { files[citation.id] = citation.files }
    }
  }

  /// Texts for a site that cites nothing.
  public init(documents: Int = 0) {
    references = [[StyledText?]](repeating: [], count: documents)
    entries = [:]
    names = [:]
    order = []
  }
}

/// How the page of a thing is cited.
public struct PageCitation: Hashable, Sendable {
  /// The thing.
  public let id: EntityID

  /// The text; nil for a work, which has its text among the others.
  public let text: StyledText?

  /// The files beside the page that say it to programs.
  public let files: [CitationFile]

  /// Makes a citation.
  public init(id: EntityID, text: StyledText?, files: [CitationFile]) {
    self.id = id
    self.text = text
    self.files = files
  }
}

/// A file with a work for the programs of those who cite it.
public struct CitationFile: Hashable, Sendable {
  /// The name of the file beside the page, as `citeer.bib`.
  public let name: String

  /// What the format is called.
  public let label: String

  /// The media type.
  public let mediaType: String

  /// What stands in it.
  public let text: String

  /// Makes a file.
  public init(name: String, label: String, mediaType: String, text: String) {
    self.name = name
    self.label = label
    self.mediaType = mediaType
    self.text = text
  }
}

/// Text in runs, each of one look.
public struct StyledText: Hashable, Sendable {
  /// How a run looks.
  public struct Style: OptionSet, Hashable, Sendable {
    /// The styles as bits.
    public let rawValue: UInt8

    /// Makes styles of bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Slanted.
    public static let italic = Style(rawValue: 1)

    /// Heavy.
    public static let bold = Style(rawValue: 2)

    /// In small capitals.
    public static let smallCapitals = Style(rawValue: 4)

    /// With a line below it.
    public static let underlined = Style(rawValue: 8)

    /// Above the line.
    public static let superscript = Style(rawValue: 16)

    /// Below the line.
    public static let `subscript` = Style(rawValue: 32)
  }

  /// A piece of text of one look.
  public struct Run: Hashable, Sendable {
    /// What it says.
    public var text: String

    /// How it looks.
    public var style: Style

    /// The work that it cites; nil between the works.
    public var work: WorkID?

    /// Makes a run.
    public init(_ text: String, style: Style = [], work: WorkID? = nil) {
      self.text = text
      self.style = style
      self.work = work
    }
  }

  /// The runs in their order.
  public var runs: [Run]

  /// Makes a text.
  public init(_ runs: [Run] = []) { self.runs = runs }

  /// What it says, without any look.
  public var plainText: String { runs.map(\.text).joined() }
}
