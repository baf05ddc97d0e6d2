/// What writing did.
public struct WritingReport: Hashable, Sendable {
  /// How many files are new or differ from what was there.
  public var written: Int

  /// How many files were as they should be, and were not touched.
  public var unchanged: Int

  /// How many files and links no longer belonged.
  public var removed: Int

  /// Joins the counts.
  public init(written: Int, unchanged: Int, removed: Int) {
    self.written = written
    self.unchanged = unchanged
    self.removed = removed
  }
}
