import SourceText

/// A folder of another file system as a file system of its own.
public struct FolderView<Base: FileSystem>: FileSystem {
  private let base: Base
  private let folder: SourcePath

  /// Makes a view; the folder need not be there yet.
  public init(_ folder: SourcePath, of base: Base) {
    self.base = base
    self.folder = folder
  }

  /// The folder as the user knows it.
  public var name: String { base.shownPath(of: folder) }

  private func path(_ path: SourcePath) -> SourcePath {
    path.text.isEmpty ? folder : folder.appending(path.text)
  }

  /// What lies directly in a folder, ordered by the bytes of the names.
  public func entries(of folder: SourcePath) throws(FileError) -> [FolderEntry] {
    try base.entries(of: path(folder))
  }

  /// What lies at a path; nil where there is nothing.
  public func entry(at path: SourcePath) throws(FileError) -> FolderEntry? {
    try base.entry(at: self.path(path))
  }

  /// All bytes of a file.
  public func bytes(of file: SourcePath) throws(FileError) -> [UInt8] {
    try base.bytes(of: path(file))
  }

  /// The bytes of a part of a file, fewer where the file ends earlier.
  public func bytes(of file: SourcePath, in range: Range<Int>) throws(FileError) -> [UInt8] {
    try base.bytes(of: path(file), in: range)
  }

  /// The bytes of many files, each with its own outcome.
  public func read(_ files: [SourcePath]) -> [Result<[UInt8], FileError>] {
    base.read(files.map(path))
  }

  /// Writes a file so that a reader sees either the old bytes or the new ones.
  public func write(_ bytes: [UInt8], to file: SourcePath) throws(FileError) {
    try base.write(bytes, to: path(file))
  }

  /// Writes many files, each in the same way, and makes the folders they lie in.
  public func write(_ files: [(path: SourcePath, bytes: [UInt8])]) throws(FileError) {
    try base.write(files.map { (path($0.path), $0.bytes) })
  }

  /// Writes many files that are not there yet, and makes the folders they lie in.
  public func create(_ files: [(path: SourcePath, bytes: [UInt8])]) throws(FileError) {
    try base.create(files.map { (path($0.path), $0.bytes) })
  }

  /// Writes a copy of another file system's file.
  public func copy(
    _ file: SourcePath,
    from source: some FileSystem,
    to target: SourcePath
  ) throws(FileError) {
    try base.copy(file, from: source, to: path(target))
  }

  /// Makes a folder and the folders it lies in.
  public func makeFolder(_ folder: SourcePath) throws(FileError) {
    try base.makeFolder(path(folder))
  }

  /// Removes a file, a symbolic link itself, or an empty folder.
  public func remove(_ entry: FolderEntry, from folder: SourcePath) throws(FileError) {
    try base.remove(entry, from: path(folder))
  }

  /// Gives a file or folder another path.
  public func rename(_ path: SourcePath, to target: SourcePath) throws(FileError) {
    try base.rename(self.path(path), to: self.path(target))
  }

  /// Gives files of one folder a second path in another.
  public func link(
    _ files: [SourcePath],
    of source: SourcePath,
    into target: SourcePath
  ) throws(FileError) -> [SourcePath] {
    try base.link(files, of: path(source), into: path(target))
  }

  /// Lets two folders or files change places in one step.
  public func exchange(_ path: SourcePath, _ other: SourcePath) throws(FileError) {
    try base.exchange(self.path(path), self.path(other))
  }

  /// Returns when what was written below a folder would survive a power cut.
  public func flush(_ folder: SourcePath) throws(FileError) { try base.flush(path(folder)) }

  /// Locks a file, which is made where it is not there.
  public func lock(_ file: SourcePath, waiting: () -> Void) throws(FileError) -> FileLock {
    try base.lock(path(file), waiting: waiting)
  }
}
