import SourceText

/// The place of a published file below the output folder, made of safe names only.
public struct OutputPath: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The path, for example `labs/the-green-village/index.html`.
  public let text: String

  /// Makes a path; nil where a name is empty, `.`, `..`, or holds a byte that no address should.
  ///
  /// Letters and digits of any script, `-`, `_`, `.`, `~`, spaces and a few more are let through;
  /// control characters, slashes of the other kind, `%`, `?`, `#`, quotes and angle brackets are not.
  public init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    for name in text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false) {
      guard !name.isEmpty, !name.elementsEqual(".".utf8), !name.elementsEqual("..".utf8),
        name.count <= 255, name.allSatisfy(Self.isAllowed)
      else { return nil }
    }
    self.text = text
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00..<0x20, 0x7F: false
    case UInt8(ascii: "\\"), UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "#"): false
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"): false
    case UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "|"): false
    default: true
    }
  }

  /// The text itself.
  public var description: String { text }

  /// In the order of the bytes.
  public static func < (left: OutputPath, right: OutputPath) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

/// A finished file.
public struct OutputFile: Hashable, Sendable {
  /// Where the bytes come from.
  public enum Contents: Hashable, Sendable {
    /// The bytes themselves.
    case bytes([UInt8])

    /// A file of the project, published as it is; its size in bytes.
    case copy(of: SourcePath, size: Int)

    /// A picture of the project, made so many pixels wide; its path says of which bytes and how, so
    /// that what lies there is right.
    case smaller(of: SourcePath, width: Int)
  }

  /// Where it is published.
  public let path: OutputPath

  /// What is published.
  public let contents: Contents

  /// Makes a finished file.
  public init(path: OutputPath, contents: Contents) {
    self.path = path
    self.contents = contents
  }
}

/// All finished files, ordered by path, no path twice.
public struct OutputTree: Hashable, Sendable {
  /// The files.
  public let files: [OutputFile]

  /// Puts finished files in order; of two with one path the first stays.
  public init(_ files: [OutputFile]) {
    var seen: Set<OutputPath> = []
    self.files = files.sorted { $0.path < $1.path }.filter { seen.insert($0.path).inserted }
  }
}
