/// A place in a project: names joined by `/`, relative to the project's folder, never absolute.
public struct SourcePath: Hashable, Sendable, CustomStringConvertible {
  /// The path as it is shown, for example `missions/labs/the-green-village.md`.
  public let text: String

  /// Makes a path of its written form; empty is the project's own folder.
  public init(_ text: String) { self.text = text }

  /// The text itself.
  public var description: String { text }

  /// The names between the slashes, outermost first.
  ///
  /// A slash is a byte here, as it is for a disk: one with a combining mark after it still parts names.
  public var components: [Substring] { names(of: Substring(text)) }

  /// The last name, with its extension.
  public var name: Substring {
    let bytes = text.utf8
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return Substring(text) }
    let start = bytes.index(after: slash)
    return start == bytes.endIndex ? components.last ?? "" : Substring(bytes[start...])
  }

  /// What follows the last dot of the name, in lower case; empty where there is none.
  public var fileExtension: String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// The last name without its extension.
  public var stem: Substring {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return name[..<dot]
  }

  /// The folder that holds this path; the project's folder holds itself.
  public var folder: SourcePath {
    SourcePath(components.dropLast().joined(separator: "/"))
  }

  /// The path of `name` inside this folder.
  public func appending(_ name: some StringProtocol) -> SourcePath {
    SourcePath(text.isEmpty ? String(name) : text + "/" + name)
  }

  /// The path that a relative address names when written in a file of this folder.
  ///
  /// `.` and empty names are dropped and `..` steps up; nil where it would leave the project.
  public func resolving(_ address: some StringProtocol) -> SourcePath? {
    var path = components
    for name in names(of: Substring(address)) where name != "." {
      if name != ".." {
        path.append(name)
      } else if path.popLast() == nil {
        return nil
      }
    }
    return SourcePath(path.joined(separator: "/"))
  }

  /// Whether this path is `folder` or lies somewhere below it.
  public func isInside(_ folder: SourcePath) -> Bool {
    folder.text.isEmpty || self == folder || text.utf8.starts(with: (folder.text + "/").utf8)
  }
}

extension SourcePath: Comparable {
  /// Paths are ordered by their UTF-8 bytes: the same on any machine, in any locale.
  public static func < (left: SourcePath, right: SourcePath) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  /// Paths are equal if their bytes are: two Unicode forms of one name are two files on a disk.
  public static func == (left: SourcePath, right: SourcePath) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  /// Hashes the bytes of the path.
  public func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xFF as UInt8)
  }
}

private func names(of path: Substring) -> [Substring] {
  path.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
}
