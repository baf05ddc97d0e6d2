#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The names in a folder but `.` and `..`, ordered by their bytes.
func listNames(of folder: borrowing Descriptor) throws(SystemFault) -> [[UInt8]] {
  let copy = openat(folder.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard copy >= 0 else { throw .last }
  guard let stream = fdopendir(copy) else {
    let fault = SystemFault.last
    _ = close(copy)
    throw fault
  }
  defer { _ = closedir(stream) }
  guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else {
    preconditionFailure("a directory entry has a name")
  }
  var names: [[UInt8]] = []
  while true {
    errno = 0
    guard let entry = readdir(stream) else {
      guard errno == 0 else { throw .last }
      break
    }
    let start = UnsafeRawPointer(entry).advanced(by: offset)
    let length = strlen(start.assumingMemoryBound(to: CChar.self))
    let name = [UInt8](UnsafeRawBufferPointer(start: start, count: length))
    if name != [dot], name != [dot, dot] { names.append(name) }
  }
  names.sort { $0.lexicographicallyPrecedes($1) }
  return names
}

/// The kind, size and identity of what a status describes.
func describe(_ status: stat) -> (kind: FolderEntry.Kind, size: Int, identity: FileIdentity) {
  let identity = FileIdentity(
    device: UInt64(truncatingIfNeeded: status.st_dev),
    number: UInt64(truncatingIfNeeded: status.st_ino)
  )
  return switch status.st_mode & S_IFMT {
  case S_IFREG: (.file, Int(status.st_size), identity)
  case S_IFDIR: (.folder, 0, identity)
  default: (.other, 0, identity)
  }
}

/// Reads an open file from its start to its end; refuses what is not a plain file.
func readPlainFile(_ file: borrowing Descriptor) throws(SystemFault) -> [UInt8] {
  let status = try file.status()
  guard isPlainFile(status) else {
    throw SystemFault(code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
  }
  return try file.readAll(size: Int(status.st_size))
}

/// Whether a status describes a plain file.
func isPlainFile(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFREG }

/// Opens a folder in a folder, and makes it where it does not exist; a symbolic link is refused.
func openOrMake(
  _ name: String,
  in folder: borrowing Descriptor
) throws(SystemFault) -> Descriptor {
  do throws(SystemFault) {
    return try folder.openFolder(name)
  } catch  where error.code == ENOENT {
    guard mkdirat(folder.number, name, 0o777) == 0 || errno == EEXIST else { throw .last }
    return try folder.openFolder(name)
  }
}

/// Makes a file that is not there; what a run that was broken off has left is removed first.
func openNew(
  _ name: String,
  in folder: borrowing Descriptor
) throws(SystemFault) -> Descriptor {
  let flags = O_WRONLY | O_CREAT | O_EXCL
  do throws(SystemFault) {
    return try folder.open(name, flags, mode: 0o666)
  } catch  where error.code == EEXIST {
    guard unlinkat(folder.number, name, 0) == 0 else { throw .last }
    return try folder.open(name, flags, mode: 0o666)
  }
}

/// Makes a folder of an absolute path and the folders it lies in.
func makeFolders(_ path: String) throws(SystemFault) {
  var made = ""
  for name in pathNames(path) {
    made += "/" + name
    guard mkdir(made, 0o777) == 0 || errno == EEXIST || errno == EISDIR || errno == EROFS else {
      throw .last
    }
  }
}

/// An absolute path without symbolic links to the place that a path leads to.
func canonicalPath(_ path: [UInt8]) throws(SystemFault) -> [UInt8] {
  guard let resolved = withName(path, { realpath($0, nil) }) else { throw .last }
  defer { free(resolved) }
  return [UInt8](UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)))
}

/// The names between the slashes, split on bytes.
func pathNames(_ path: String) -> [String] {
  path.utf8.split(separator: slash).map { String(Substring($0)) }
}

/// A folder's path as messages show it: without slashes at its end.
func shortened(_ path: String) -> String {
  let names = pathNames(path).filter { $0 != "." }
  let start = path.utf8.first == slash ? "/" : ""
  return names.isEmpty ? (start.isEmpty ? "." : start) : start + names.joined(separator: "/")
}

let slash = UInt8(ascii: "/")
let dot = UInt8(ascii: ".")
let chunkSize = 1 << 20
