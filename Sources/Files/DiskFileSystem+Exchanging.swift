import CDisk
import SourceText

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What makes it possible to put a whole folder in the place of another.
extension DiskFileSystem {
  /// The folder that a path lies in, which is made where it does not exist, and the name there.
  ///
  /// A path that ends in `.` or `..` must exist; `/` lies in no folder and is refused.
  public static func parent(
    of path: String
  ) throws(FileError) -> (folder: DiskFileSystem, name: SourcePath) {
    var path = path
    var names = pathNames(path).filter { $0 != "." }
    if names.isEmpty || names.last == ".." {
      do throws(SystemFault) {
        path = String(decoding: try canonicalPath(Array(path.utf8)), as: UTF8.self)
      } catch {
        throw FileError(.open, path, code: error.code)
      }
      names = pathNames(path)
    }
    guard let name = names.popLast() else { throw FileError(.rename, path, code: EBUSY) }
    let start = path.utf8.first == slash ? "/" : ""
    guard !names.isEmpty else {
      return (try DiskFileSystem(root: start.isEmpty ? "." : start), SourcePath(name))
    }
    let folder = try DiskFileSystem(creating: start + names.joined(separator: "/"))
    return (folder, SourcePath(name))
  }

  /// Gives files of one folder a second path in another, with hard links; gives those that the disk
  /// can give no second path.
  public func link(
    _ files: [SourcePath],
    of source: SourcePath,
    into target: SourcePath
  ) throws(FileError) -> [SourcePath] {
    var (old, new) = (FolderTrail(), FolderTrail())
    var refused: [SourcePath] = []
    for file in files {
      let (path, copy) = (source.appending(file.text), target.appending(file.text))
      let from = try guarding(.read, path) { () throws(SystemFault) in
        try openOrMakeFolder(path.folder, along: &old)
      }
      let to = try guarding(.makeFolder, copy.folder) { () throws(SystemFault) in
        try openOrMakeFolder(copy.folder, along: &new)
      }
      let name = String(file.name)
      guard linkat(from.descriptor.number, name, to.descriptor.number, name, 0) != 0 else {
        continue
      }
      switch errno {
      case EMLINK, EPERM, EOPNOTSUPP, ENOSYS, EACCES: refused.append(file)
      default: throw failure(.write, copy, errno)
      }
    }
    return refused
  }

  /// Lets two folders or files change places in one step; fails with a code that `isUnsupported` knows
  /// where the disk cannot.
  public func exchange(_ path: SourcePath, _ other: SourcePath) throws(FileError) {
    try guarding(.rename, other) { () throws(SystemFault) in
      let (names, others) = (try names(of: path), try names(of: other))
      guard let name = names.last, let otherName = others.last else {
        throw SystemFault(code: EINVAL)
      }
      let folder = try openFolder(names.dropLast())
      let otherFolder = try openFolder(others.dropLast())
      let outcome = disk_exchange(folder.number, name, otherFolder.number, otherName)
      guard outcome == 0 else { throw .last }
    }
  }

  /// Returns when what was written below a folder would survive a power cut.
  public func flush(_ folder: SourcePath) throws(FileError) {
    try guarding(.write, folder) { () throws(SystemFault) in
      let descriptor = try openFolder(try names(of: folder))
      guard disk_flush(descriptor.number) == 0 else { throw .last }
    }
  }

  /// Locks a file, which is made where it is not there; `waiting` is told once if somebody else has it.
  ///
  /// A file that was removed by whoever had the lock is made anew.
  public func lock(_ file: SourcePath, waiting: () -> Void) throws(FileError) -> FileLock {
    var isTold = false
    return try guarding(.lock, file) { () throws(SystemFault) in
      let names = try names(of: file)
      guard let name = names.last else { throw SystemFault(code: EISDIR) }
      while true {
        let folder = try openFolder(names.dropLast())
        let descriptor = try folder.open(name, O_RDWR | O_CREAT, mode: 0o666)
        if flock(descriptor.number, LOCK_EX | LOCK_NB) != 0 {
          guard errno == EWOULDBLOCK || errno == EINTR else { throw .last }
          if !isTold { waiting() }
          isTold = true
          while flock(descriptor.number, LOCK_EX) != 0 {
            guard errno == EINTR else { throw .last }
          }
        }
        let locked = describe(try descriptor.status()).identity
        do throws(SystemFault) {
          let status = try folder.status(of: Array(name.utf8), following: false)
          if describe(status).identity == locked { return FileLock(descriptor) }
        } catch  where error.code == ENOENT {
          continue
        }
      }
    }
  }
}
