/// Says how citations read where that depends on those before them: in styles of numbers and of notes.
public protocol CitationReader: Sendable {
  /// Whether citations are notes.
  var makesNotes: Bool { get }

  /// How the citations of one page read, in the order in which it is read.
  func row(of citations: [PlacedCitation]) -> CitedRow
}

/// A citation of a document, and the note of the page that it stands in.
public struct PlacedCitation: Hashable, Sendable {
  /// Where it is written.
  public let origin: ReferenceOrigin

  /// The number of the note; 0 in the text.
  public let note: Int

  /// Makes a citation.
  public init(origin: ReferenceOrigin, note: Int) {
    self.origin = origin
    self.note = note
  }
}

/// Where a reference is written: a document of the graph, and its place among the references there.
public struct ReferenceOrigin: Hashable, Sendable {
  /// The index of the document.
  public let document: Int

  /// The index among its references.
  public let reference: Int

  /// Makes an origin.
  public init(document: Int, reference: Int) {
    self.document = document
    self.reference = reference
  }
}

/// How the citations of a page read, and the list of what they cite.
public struct CitedRow: Hashable, Sendable {
  /// A text for each citation, in the order they were given.
  public var texts: [StyledText]

  /// What stands in the sentence itself where a citation is a note: who is cited; nil for those that
  /// are all note.
  public var names: [StyledText?]

  /// The list of the page, in a style that numbers its works; nil where pages share one.
  public var list: ReferenceList?

  /// Makes a row.
  public init(texts: [StyledText], names: [StyledText?], list: ReferenceList?) {
    self.texts = texts
    self.names = names
    self.list = list
  }
}

/// What one page cites, in a style that numbers its works.
public struct ReferenceList: Hashable, Sendable {
  /// The works in the order of the list.
  public var order: [WorkID]

  /// How each work stands in it.
  public var entries: [WorkID: StyledText]

  /// Makes a list.
  public init(order: [WorkID], entries: [WorkID: StyledText]) {
    self.order = order
    self.entries = entries
  }
}
