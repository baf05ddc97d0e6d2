import Files
import SourceText
import Synchronization

/// A file system whose n-th operation fails, as on a full disk, and with it all that follow that write.
///
/// A class because its count is shared by all who use it.
public final class FaultyFileSystem<Base: FileSystem>: FileSystem {
  private let base: Base
  private let limit: Int
  private let code: Int32
  private let count = Atomic<Int>(0)

  /// Makes a file system that does `limit` operations and refuses those that follow with a system's
  /// error number.
  public init(_ base: Base, failingAfter limit: Int, code: Int32) {
    self.base = base
    self.limit = limit
    self.code = code
  }

  /// How many operations were asked for.
  public var operations: Int { count.load(ordering: .relaxed) }

  /// The name of the file system behind it.
  public var name: String { base.name }

  private func trying<Value>(
    _ operation: FileError.Operation,
    _ path: SourcePath,
    _ body: () throws(FileError) -> Value
  ) throws(FileError) -> Value {
    guard count.add(1, ordering: .relaxed).newValue <= limit else {
      throw FileError(operation, path.text, code: code)
    }
    return try body()
  }

  /// What lies directly in a folder.
  public func entries(of folder: SourcePath) throws(FileError) -> [FolderEntry] {
    try trying(.list, folder) { () throws(FileError) in try base.entries(of: folder) }
  }

  /// What lies at a path.
  public func entry(at path: SourcePath) throws(FileError) -> FolderEntry? {
    try trying(.read, path) { () throws(FileError) in try base.entry(at: path) }
  }

  /// All bytes of a file.
  public func bytes(of file: SourcePath) throws(FileError) -> [UInt8] {
    try trying(.read, file) { () throws(FileError) in try base.bytes(of: file) }
  }

  /// The bytes of a part of a file.
  public func bytes(of file: SourcePath, in range: Range<Int>) throws(FileError) -> [UInt8] {
    try trying(.read, file) { () throws(FileError) in try base.bytes(of: file, in: range) }
  }

  /// Writes a file.
  public func write(_ bytes: [UInt8], to file: SourcePath) throws(FileError) {
    try trying(.write, file) { () throws(FileError) in try base.write(bytes, to: file) }
  }

  /// Writes a copy of another file system's file.
  public func copy(
    _ file: SourcePath,
    from source: some FileSystem,
    to target: SourcePath
  ) throws(FileError) {
    try trying(.write, target) { () throws(FileError) in
      try base.copy(file, from: source, to: target)
    }
  }

  /// Makes a folder and the folders it lies in.
  public func makeFolder(_ folder: SourcePath) throws(FileError) {
    try trying(.makeFolder, folder) { () throws(FileError) in try base.makeFolder(folder) }
  }

  /// Removes a file, a symbolic link itself, or an empty folder.
  public func remove(_ entry: FolderEntry, from folder: SourcePath) throws(FileError) {
    try trying(.remove, folder.appending(entry.name)) { () throws(FileError) in
      try base.remove(entry, from: folder)
    }
  }

  /// Gives a file or folder another path.
  public func rename(_ path: SourcePath, to target: SourcePath) throws(FileError) {
    try trying(.rename, path) { () throws(FileError) in try base.rename(path, to: target) }
  }

  /// Gives files a second path, each an operation of its own.
  public func link(
    _ files: [SourcePath],
    of source: SourcePath,
    into target: SourcePath
  ) throws(FileError) -> [SourcePath] {
    for file in files {
      try trying(.write, target.appending(file.text)) { () throws(FileError) in
        _ = try base.link([file], of: source, into: target)
      }
    }
    return []
  }

  /// Lets two folders or files change places.
  public func exchange(_ path: SourcePath, _ other: SourcePath) throws(FileError) {
    try trying(.rename, other) { () throws(FileError) in try base.exchange(path, other) }
  }

  /// Returns when what was written would survive a power cut.
  public func flush(_ folder: SourcePath) throws(FileError) {
    try trying(.write, folder) { () throws(FileError) in try base.flush(folder) }
  }

  /// Locks a file.
  public func lock(_ file: SourcePath, waiting: () -> Void) throws(FileError) -> FileLock {
    try trying(.lock, file) { () throws(FileError) in try base.lock(file, waiting: waiting) }
  }
}
