import SourceText

/// A question to the data as it stands in a body, before anyone knows what its names mean.
public struct EmbeddedQuery: Hashable, Sendable {
  /// The node of the body that the answer takes the place of.
  public let node: Int

  /// Whether it stands in a sentence, where the answer is a number.
  public let isInline: Bool

  /// The text of the question.
  public let text: [UInt8]

  /// For each line of the text: where it begins in the text and in the file.
  public let lines: [QueryLine]

  /// The file.
  public let path: SourcePath

  /// Makes a question.
  public init(node: Int, isInline: Bool, text: [UInt8], lines: [QueryLine], path: SourcePath) {
    self.node = node
    self.isInline = isInline
    self.text = text
    self.lines = lines
    self.path = path
  }

  /// The same question at another node.
  public func standing(at node: Int) -> EmbeddedQuery {
    EmbeddedQuery(node: node, isInline: isInline, text: text, lines: lines, path: path)
  }

  /// A range of the text as a range of the file; it lies in one line.
  ///
  /// Logarithmic in the lines.
  public func range(_ bytes: Range<Int>) -> SourceRange {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].text <= bytes.lowerBound { low = middle } else { high = middle }
    }
    let line = lines.isEmpty ? QueryLine(text: 0, file: 0) : lines[low]
    let start = line.file + bytes.lowerBound - line.text
    return SourceRange(path: path, bytes: start..<start + bytes.count)
  }
}

/// Where a line of a question begins.
public struct QueryLine: Hashable, Sendable {
  /// In the text of the question.
  public let text: Int

  /// In the file.
  public let file: Int

  /// Makes a line.
  public init(text: Int, file: Int) {
    self.text = text
    self.file = file
  }
}

/// The answer to a question, ready to be shown.
public struct QueryResult: Hashable, Sendable {
  /// How an answer is shown.
  public enum Display: String, Hashable, Sendable, CaseIterable {
    case table, list, cards, count, matrix, crosstab, timeline, map, picture
  }

  /// A group of rows under a title; one without a title where nothing is grouped.
  public struct Group: Hashable, Sendable {
    /// What stands above the rows.
    public var title: String

    /// The title as machines read it, where it is a date or a year; else empty.
    public var machineDate: String

    /// The rows; each has a cell for each column.
    public var rows: [Row]

    /// Makes a group.
    public init(title: String, machineDate: String = "", rows: [Row]) {
      self.title = title
      self.machineDate = machineDate
      self.rows = rows
    }
  }

  /// A thing, or a value of many, and what the columns say of it.
  public struct Row: Hashable, Sendable {
    /// What the row is of: mostly a link to a thing.
    public var heading: PageValue

    /// One cell for each column.
    public var cells: [PageValue]

    /// Makes a row.
    public init(_ heading: PageValue, cells: [PageValue]) {
      self.heading = heading
      self.cells = cells
    }
  }

  /// Things that an answer has nothing of, named before it.
  public struct Note: Hashable, Sendable {
    /// What they have in common: `Zonder lab`.
    public var label: String

    /// The things, or the first of them.
    public var links: [PageLink]

    /// How many there are.
    public var total: Int

    /// Makes a note.
    public init(label: String, links: [PageLink], total: Int) {
      self.label = label
      self.links = links
      self.total = total
    }
  }

  /// What stands in a cell of a matrix where row and column meet.
  public static let mark = PageValue.term("●")

  /// How it is shown.
  public var display: Display

  /// What is asked, in words: the caption.
  public var caption: String

  /// What stands above the columns; the first is the thing's own.
  public var columns: [String]

  /// The rows, in their groups.
  public var groups: [Group]

  /// What a matrix has no mark for.
  public var notes: [Note]

  /// The rows as a picture; nil where none was asked for, or there is nothing to draw.
  public var picture: Picture?

  /// How many things answer the question.
  public var total: Int

  /// How many of them are shown.
  public var shown: Int

  /// Makes an answer without rows.
  public init(display: Display, caption: String) {
    self.display = display
    self.caption = caption
    self.columns = []
    self.groups = []
    self.notes = []
    self.total = 0
    self.shown = 0
  }
}

/// The answer to the question at a node of a body.
public struct QueryAnswer: Hashable, Sendable {
  /// The node.
  public var node: Int

  /// The answer; nil for a question that was reported.
  public var result: QueryResult?

  /// The name, without its ending, of the files beside the page that have the answer; empty for none.
  public var fileName = ""

  /// Makes an answer.
  public init(node: Int, result: QueryResult?) {
    self.node = node
    self.result = result
  }
}

/// An answer that templates show by name.
public struct NamedAnswer: Hashable, Sendable {
  /// What templates call it.
  public var name: String

  /// The answer.
  public var result: QueryResult

  /// The name, without its ending, of the files beside the page that have the answer; empty for none.
  public var fileName = ""

  /// Makes a named answer.
  public init(name: String, result: QueryResult) {
    self.name = name
    self.result = result
  }
}
