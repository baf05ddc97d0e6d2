/// A change to one file: the text of a range is replaced by another.
public struct TextEdit: Hashable, Sendable {
  /// What is replaced; empty to insert.
  public let range: SourceRange

  /// What takes its place; empty to delete.
  public let text: String

  /// Makes an edit.
  public init(range: SourceRange, text: String) {
    self.range = range
    self.text = text
  }
}
