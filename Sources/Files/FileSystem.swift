import SourceText

/// One folder and everything below it, on a disk or in memory; nothing outside it can be reached.
///
/// Reading follows a symbolic link that stays inside the folder; whatever changes something never
/// follows one.
public protocol FileSystem: Sendable {
  /// The folder as the user knows it, for messages.
  var name: String { get }

  /// What lies directly in a folder, ordered by the bytes of the names.
  func entries(of folder: SourcePath) throws(FileError) -> [FolderEntry]

  /// What lies at a path; nil where there is nothing.
  func entry(at path: SourcePath) throws(FileError) -> FolderEntry?

  /// All bytes of a file.
  func bytes(of file: SourcePath) throws(FileError) -> [UInt8]

  /// The bytes of a part of a file, fewer where the file ends earlier.
  func bytes(of file: SourcePath, in range: Range<Int>) throws(FileError) -> [UInt8]

  /// The bytes of many files, each with its own outcome; quickest if files of a folder are together.
  func read(_ files: [SourcePath]) -> [Result<[UInt8], FileError>]

  /// Writes a file so that a reader sees either the old bytes or the new ones; its folder must exist.
  func write(_ bytes: [UInt8], to file: SourcePath) throws(FileError)

  /// Writes many files, each in the same way, and makes the folders they lie in; quickest if files
  /// of a folder are together. Stops at the first that fails.
  func write(_ files: [(path: SourcePath, bytes: [UInt8])]) throws(FileError)

  /// Writes many files that are not there yet, and makes the folders they lie in; a reader may see half
  /// a file. Quickest if files of a folder are together. Stops at the first that fails.
  func create(_ files: [(path: SourcePath, bytes: [UInt8])]) throws(FileError)

  /// Writes a copy of another file system's file, in the same way.
  func copy(
    _ file: SourcePath,
    from source: some FileSystem,
    to target: SourcePath
  ) throws(FileError)

  /// Makes a folder and the folders it lies in; nothing happens where it is there already.
  func makeFolder(_ folder: SourcePath) throws(FileError)

  /// Removes a file, a symbolic link itself, or an empty folder.
  func remove(_ entry: FolderEntry, from folder: SourcePath) throws(FileError)

  /// Gives a file or folder another path; a file that was there is replaced.
  func rename(_ path: SourcePath, to target: SourcePath) throws(FileError)

  /// Gives files of one folder a second path at the same place in another, and makes the folders there;
  /// gives those that cannot have one.
  func link(
    _ files: [SourcePath],
    of source: SourcePath,
    into target: SourcePath
  ) throws(FileError) -> [SourcePath]

  /// Lets two folders or files change places in one step.
  func exchange(_ path: SourcePath, _ other: SourcePath) throws(FileError)

  /// Returns when what was written below a folder would survive a power cut.
  func flush(_ folder: SourcePath) throws(FileError)

  /// Locks a file, which is made where it is not there; `waiting` is told once if somebody else has it.
  func lock(_ file: SourcePath, waiting: () -> Void) throws(FileError) -> FileLock
}

extension FileSystem {
  /// The bytes of many files, one after another.
  public func read(_ files: [SourcePath]) -> [Result<[UInt8], FileError>] {
    files.map { file in
      do throws(FileError) {
        return .success(try bytes(of: file))
      } catch {
        return .failure(error)
      }
    }
  }

  /// Writes many files, one after another.
  public func write(_ files: [(path: SourcePath, bytes: [UInt8])]) throws(FileError) {
    for file in files {
      try makeFolder(file.path.folder)
      try write(file.bytes, to: file.path)
    }
  }

  /// Writes many files that are not there yet, as any others.
  public func create(_ files: [(path: SourcePath, bytes: [UInt8])]) throws(FileError) {
    try write(files)
  }

  /// Removes a folder and all it holds, or a file; symbolic links are removed, not followed, and nothing
  /// happens where nothing is.
  public func removeAll(at path: SourcePath) throws(FileError) {
    guard let top = try entry(at: path) else { return }
    guard top.kind == .folder, !top.isLink else { return try remove(top, from: path.folder) }
    var pending = [path]
    var folders: [(entry: FolderEntry, folder: SourcePath)] = [(top, path.folder)]
    while let folder = pending.popLast() {
      for entry in try entries(of: folder) {
        if entry.kind == .folder, !entry.isLink, entry.hasValidName {
          pending.append(folder.appending(entry.name))
          folders.append((entry, folder))
        } else {
          try remove(entry, from: folder)
        }
      }
    }
    for (entry, folder) in folders.reversed() { try remove(entry, from: folder) }
  }

  /// Removes the file, symbolic link or empty folder at a path; nothing happens where nothing is.
  public func remove(_ path: SourcePath) throws(FileError) {
    guard let entry = try entry(at: path) else { return }
    try remove(entry, from: path.folder)
  }

  /// A path as the user knows it: below the name of the folder, unless that is `.`.
  public func shownPath(of path: SourcePath) -> String {
    if path.text.isEmpty { return name }
    return name == "." || name.isEmpty ? path.text : name + (name == "/" ? "" : "/") + path.text
  }

  /// The failure of an operation on a path of this folder.
  func failure(_ operation: FileError.Operation, _ path: SourcePath, _ code: Int32) -> FileError {
    FileError(operation, shownPath(of: path), code: code)
  }
}
