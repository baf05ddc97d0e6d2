/// One name in a folder and what it stands for.
public struct FolderEntry: Hashable, Sendable {
  /// What a name stands for, after any symbolic links.
  public enum Kind: Hashable, Sendable {
    /// A file.
    case file

    /// A folder.
    case folder

    /// A device, a pipe or a socket.
    case other

    /// A symbolic link to a place outside the file system's folder.
    case outside

    /// Something that cannot be looked at, and the system's error number.
    case unreadable(code: Int32)
  }

  /// The name; where it is not UTF-8, its bytes from 0x80 are spelled out as `\xE9`.
  public let name: String

  /// The name as the disk has it.
  public let rawName: [UInt8]

  /// Whether the name is valid UTF-8, so that a path can be made of it.
  public let hasValidName: Bool

  /// What it stands for.
  public let kind: Kind

  /// The size in bytes; zero for what is not a file.
  public let size: Int

  /// Whether the name itself is a symbolic link.
  public let isLink: Bool

  /// Which file or folder it is, however it was reached.
  public let identity: FileIdentity

  init(rawName: [UInt8], kind: Kind, size: Int, isLink: Bool, identity: FileIdentity) {
    if let name = String(validating: rawName, as: UTF8.self) {
      self.name = name
      self.hasValidName = true
    } else {
      self.name = rawName.map(Self.shown).joined()
      self.hasValidName = false
    }
    self.rawName = rawName
    self.kind = kind
    self.size = size
    self.isLink = isLink
    self.identity = identity
  }

  private static func shown(_ byte: UInt8) -> String {
    byte < 0x80
      ? String(Unicode.Scalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
  }
}

/// The number of a file on its device: equal for two paths that lead to one file.
public struct FileIdentity: Hashable, Sendable {
  /// The device.
  public let device: UInt64

  /// The number on that device.
  public let number: UInt64

  /// Makes an identity.
  public init(device: UInt64, number: UInt64) {
    self.device = device
    self.number = number
  }
}
