import SourceText

/// A figure, table or box of a body that gets a number: one with a caption, a title or a label.
public struct NumberedBlock: Hashable, Sendable {
  /// What is counted by itself.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case figure, table, box
  }

  /// What it is.
  public let kind: Kind

  /// Its node.
  public let node: Int

  /// The id that references name it by, where it has one.
  public let label: Located<String>?

  /// Its caption or title without markup; empty where it has none.
  public let title: String

  /// Makes a block.
  public init(kind: Kind, node: Int, label: Located<String>?, title: String) {
    self.kind = kind
    self.node = node
    self.label = label
    self.title = title
  }
}

/// The numbers of all that has one: given once, by the structure of the reports.
public struct BlockNumbers: Hashable, Sendable {
  /// The numbers of parts of reports, as `3` or `B`.
  public var things: [EntityID: String]

  /// For each document one for each of its `blocks`.
  public var blocks: [[String]]

  /// For each document one for each of its headings; empty where sections are not numbered, and for
  /// headings that are not.
  public var headings: [[String]]

  /// The things of each report in reading order, the report itself first, by that.
  public var reports: [EntityID: [EntityID]]

  /// The report that each part is in.
  public var roots: [EntityID: EntityID]

  /// Whether figures of two things are counted together, so that their numbers differ.
  public func areCountedTogether(_ one: EntityID, _ other: EntityID) -> Bool {
    one == other || (roots[one] ?? one) == (roots[other] ?? other)
  }

  /// Numbers for nothing.
  public init(documents: Int = 0) {
    things = [:]
    blocks = [[String]](repeating: [], count: documents)
    headings = [[String]](repeating: [], count: documents)
    reports = [:]
    roots = [:]
  }

  /// The number of a block of a document; nil where none was given.
  public func block(_ index: Int, of document: Int) -> String? {
    guard blocks.indices.contains(document), blocks[document].indices.contains(index) else {
      return nil
    }
    return blocks[document][index]
  }

  /// The number of a heading of a document; nil where none was given.
  public func heading(_ index: Int, of document: Int) -> String? {
    guard headings.indices.contains(document), headings[document].indices.contains(index),
      !headings[document][index].isEmpty
    else { return nil }
    return headings[document][index]
  }
}
