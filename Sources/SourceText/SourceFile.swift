/// One file of the project: its path and its text, valid UTF-8 without a byte order mark.
public struct SourceFile: Hashable, Sendable {
  /// Where the file lies in the project.
  public let path: SourcePath

  /// The text in UTF-8; every range of this project counts in these bytes.
  public let bytes: [UInt8]

  /// Makes a file of bytes that are known to be UTF-8.
  public init(path: SourcePath, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Makes a file of a string.
  public init(path: SourcePath, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text as a string.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text of a range, cut to the file's size.
  public subscript(range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }

  /// The range that covers the whole file.
  public var wholeRange: SourceRange { SourceRange(path: path, bytes: bytes.indices) }
}
