import SourceText
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A folder on the disk.
///
/// Every path is opened name by name below the folder's own descriptor, without following symbolic
/// links, so nothing that is moved or linked in the meantime leads out of it. A class because it
/// keeps that descriptor open and closes it when nobody needs it.
public final class DiskFileSystem: FileSystem {
  /// The folder as the user knows it.
  public let name: String

  let root: Descriptor
  let canonicalRoot: [UInt8]
  let temporaryFiles = Atomic<Int>(0)

  /// Opens a folder that exists; it may be reached through symbolic links.
  public init(root: String) throws(FileError) {
    do {
      self.root = try Descriptor.open(root, O_RDONLY | O_DIRECTORY)
      self.canonicalRoot = try canonicalPath(Array(root.utf8))
      self.name = shortened(root)
    } catch {
      throw FileError(.open, root, code: error.code)
    }
  }

  /// Opens a folder to write into, and makes it where it does not exist.
  ///
  /// A symbolic link in its place is refused, and so is one anywhere on a relative path.
  public init(creating root: String) throws(FileError) {
    do {
      let isAbsolute = root.utf8.first == slash
      let names = pathNames(root)
      var folder = try Descriptor.open(isAbsolute ? "/" : ".", O_RDONLY | O_DIRECTORY)
      if isAbsolute, names.count > 1 {
        let parent = "/" + names.dropLast().joined(separator: "/")
        try makeFolders(parent)
        folder = try Descriptor.open(parent, O_RDONLY | O_DIRECTORY)
      }
      for name in isAbsolute ? names.suffix(1) : names[...] {
        folder = try openOrMake(name, in: folder)
      }
      self.root = folder
      self.canonicalRoot = try canonicalPath(Array(root.utf8))
      self.name = shortened(root)
    } catch {
      throw FileError(.makeFolder, root, code: error.code)
    }
  }

  /// Opens a folder of another file system to write into, and makes it where it does not exist.
  ///
  /// A symbolic link anywhere on the path is refused.
  public init(creating folder: SourcePath, in parent: DiskFileSystem) throws(FileError) {
    try parent.makeFolder(folder)
    do throws(SystemFault) {
      self.root = try parent.openFolder(try parent.names(of: folder))
      self.canonicalRoot = try canonicalPath(
        parent.canonicalRoot + [slash] + Array(folder.text.utf8)
      )
    } catch {
      throw parent.failure(.open, folder, error.code)
    }
    self.name = parent.shownPath(of: folder)
  }

  /// What lies directly in a folder, ordered by the bytes of the names.
  public func entries(of folder: SourcePath) throws(FileError) -> [FolderEntry] {
    try guarding(.list, folder) { () throws(SystemFault) in
      let descriptor = try followFolder(folder)
      let names = try listNames(of: descriptor)
      return names.compactMap { entry(named: $0, in: descriptor, at: folder) }
    }
  }

  /// What lies at a path; nil where there is nothing.
  public func entry(at path: SourcePath) throws(FileError) -> FolderEntry? {
    do throws(SystemFault) {
      guard let last = try names(of: path).last else {
        let (kind, size, identity) = describe(try root.status())
        return FolderEntry(rawName: [], kind: kind, size: size, isLink: false, identity: identity)
      }
      let folder = try followFolder(path.folder)
      return entry(named: Array(last.utf8), in: folder, at: path.folder)
    } catch {
      if error.code == ENOENT || error.code == ENOTDIR { return nil }
      throw failure(.read, path, error.code)
    }
  }

  /// All bytes of a file.
  public func bytes(of file: SourcePath) throws(FileError) -> [UInt8] {
    try guarding(.read, file) { () throws(SystemFault) in
      try readPlainFile(try followFile(file))
    }
  }

  /// The bytes of a part of a file, fewer where the file ends earlier.
  public func bytes(of file: SourcePath, in range: Range<Int>) throws(FileError) -> [UInt8] {
    try guarding(.read, file) { () throws(SystemFault) in
      let descriptor = try followFile(file)
      guard try isPlainFile(descriptor.status()) else { throw SystemFault(code: EINVAL) }
      return try descriptor.read(count: range.count, from: range.lowerBound)
    }
  }

  /// The bytes of many files, each with its own outcome; each run of files of one folder opens it
  /// once.
  public func read(_ files: [SourcePath]) -> [Result<[UInt8], FileError>] {
    var outcomes: [Result<[UInt8], FileError>] = []
    outcomes.reserveCapacity(files.count)
    var start = 0
    while start < files.count {
      let folder = files[start].folder
      var end = start + 1
      while end < files.count, files[end].folder == folder { end += 1 }
      readRun(of: files[start..<end], in: folder, into: &outcomes)
      start = end
    }
    return outcomes
  }

  /// Writes a file so that a reader sees either the old bytes or the new ones.
  public func write(_ bytes: [UInt8], to file: SourcePath) throws(FileError) {
    try guarding(.write, file) { () throws(SystemFault) in
      try replace(file) { descriptor throws(SystemFault) in try descriptor.write(bytes) }
    }
  }

  /// Writes many files; folders stay open from one file to the next, as far as they share them.
  public func write(_ files: [(path: SourcePath, bytes: [UInt8])]) throws(FileError) {
    try eachInFolder(files) { (path, bytes, folder) throws(SystemFault) in
      try replace(path.name, in: folder) { file throws(SystemFault) in try file.write(bytes) }
    }
  }

  /// Writes many files that are not there yet; folders stay open as they do for `write`.
  public func create(_ files: [(path: SourcePath, bytes: [UInt8])]) throws(FileError) {
    try eachInFolder(files) { (path, bytes, folder) throws(SystemFault) in
      let file = try openNew(String(path.name), in: folder)
      try file.write(bytes)
      try file.finish()
    }
  }

  /// Opens the folder of each file, which is made where it is not there, and writes the file in it.
  private func eachInFolder(
    _ files: [(path: SourcePath, bytes: [UInt8])],
    _ write: (SourcePath, [UInt8], borrowing Descriptor) throws(SystemFault) -> Void
  ) throws(FileError) {
    var trail = FolderTrail()
    for (path, bytes) in files {
      let folder = try guarding(.makeFolder, path.folder) { () throws(SystemFault) in
        try openOrMakeFolder(path.folder, along: &trail)
      }
      try guarding(.write, path) { () throws(SystemFault) in
        try write(path, bytes, folder.descriptor)
      }
    }
  }

  /// Writes a copy of another file system's file, a megabyte at a time.
  public func copy(
    _ file: SourcePath,
    from source: some FileSystem,
    to target: SourcePath
  ) throws(FileError) {
    var sourceFailure: FileError?
    do throws(SystemFault) {
      try replace(target) { descriptor throws(SystemFault) in
        var offset = 0
        while true {
          let chunk: [UInt8]
          do throws(FileError) {
            chunk = try source.bytes(of: file, in: offset..<offset + chunkSize)
          } catch {
            sourceFailure = error
            throw SystemFault(code: error.code)
          }
          try descriptor.write(chunk)
          offset += chunk.count
          if chunk.count < chunkSize { return }
        }
      }
    } catch {
      throw sourceFailure ?? failure(.write, target, error.code)
    }
  }

  /// Makes a folder and the folders it lies in; a symbolic link on the way is refused.
  public func makeFolder(_ folder: SourcePath) throws(FileError) {
    try guarding(.makeFolder, folder) { () throws(SystemFault) in
      var descriptor = try openFolder([])
      for name in try names(of: folder) { descriptor = try openOrMake(name, in: descriptor) }
    }
  }

  /// Removes a file, a symbolic link itself, or an empty folder.
  public func remove(_ entry: FolderEntry, from folder: SourcePath) throws(FileError) {
    try guarding(.remove, folder.appending(entry.name)) { () throws(SystemFault) in
      guard !entry.rawName.isEmpty, !entry.rawName.contains(slash) else {
        throw SystemFault(code: EINVAL)
      }
      let descriptor = try openFolder(try names(of: folder))
      let flags = entry.kind == .folder && !entry.isLink ? AT_REMOVEDIR : 0
      let outcome = withName(entry.rawName) { unlinkat(descriptor.number, $0, flags) }
      guard outcome == 0 else { throw .last }
    }
  }

  /// Gives a file or folder another path; a file that was there is replaced.
  public func rename(_ path: SourcePath, to target: SourcePath) throws(FileError) {
    try guarding(.rename, path) { () throws(SystemFault) in
      let (names, targets) = (try names(of: path), try names(of: target))
      guard let name = names.last, let newName = targets.last else {
        throw SystemFault(code: EINVAL)
      }
      let folder = try openFolder(names.dropLast())
      let newFolder = try openFolder(targets.dropLast())
      let outcome = renameat(folder.number, name, newFolder.number, newName)
      guard outcome == 0 else { throw .last }
    }
  }
}
