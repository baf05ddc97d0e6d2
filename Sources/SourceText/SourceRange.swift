/// A stretch of one file, in bytes from 0, the end not included.
public struct SourceRange: Hashable, Sendable {
  /// The file.
  public let path: SourcePath

  /// The bytes; empty for a place between two bytes.
  public let bytes: Range<Int>

  /// Makes a range of a file's bytes.
  public init(path: SourcePath, bytes: Range<Int>) {
    self.path = path
    self.bytes = bytes
  }
}

extension SourceRange: Comparable {
  /// By file, then start, then end.
  public static func < (left: SourceRange, right: SourceRange) -> Bool {
    if left.path != right.path { return left.path < right.path }
    let (first, second) = (left.bytes, right.bytes)
    return (first.lowerBound, first.upperBound) < (second.lowerBound, second.upperBound)
  }
}

/// A value and the place where it was written.
public struct Located<Value: Sendable & Hashable>: Hashable, Sendable {
  /// What was written.
  public let value: Value

  /// Where it was written.
  public let range: SourceRange

  /// Puts a value at its place.
  public init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }
}
