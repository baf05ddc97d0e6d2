import SourceText
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// How paths become descriptors, and what happens with those.
extension DiskFileSystem {
  /// The names of a path, none of which can lead out of a folder.
  func names(of path: SourcePath) throws(SystemFault) -> [String] {
    let names = pathNames(path.text)
    guard names.allSatisfy({ $0 != "." && $0 != ".." && !$0.utf8.contains(0) }) else {
      throw SystemFault(code: EINVAL)
    }
    return names
  }

  /// Opens a folder name by name; a symbolic link on the way is refused.
  func openFolder(_ names: [String]) throws(SystemFault) -> Descriptor {
    var folder = try root.openFolder(names.first ?? ".")
    for name in names.dropFirst() { folder = try folder.openFolder(name) }
    return folder
  }

  /// Opens a folder to read, also through symbolic links that stay inside.
  func followFolder(_ path: SourcePath) throws(SystemFault) -> Descriptor {
    do throws(SystemFault) {
      return try openFolder(try names(of: path))
    } catch {
      return try openFolder(try linkedNames(of: path, after: error))
    }
  }

  /// Opens a file to read, also through symbolic links that stay inside; a pipe is not waited for.
  func followFile(_ path: SourcePath) throws(SystemFault) -> Descriptor {
    let flags = O_RDONLY | O_NONBLOCK
    do throws(SystemFault) {
      let names = try names(of: path)
      return try openFolder(names.dropLast()).open(names.last ?? ".", flags)
    } catch {
      let names = try linkedNames(of: path, after: error)
      return try openFolder(names.dropLast()).open(names.last ?? ".", flags)
    }
  }

  /// The names that a path leads to, after a failure that a symbolic link could have caused.
  private func linkedNames(
    of path: SourcePath,
    after fault: SystemFault
  ) throws(SystemFault) -> [String] {
    guard fault.code == ELOOP || fault.code == ENOTDIR else { throw fault }
    let target = try canonicalPath(canonicalRoot + [slash] + Array(path.text.utf8))
    guard let inside = inside(target) else { throw SystemFault(code: EXDEV) }
    return pathNames(inside)
  }

  /// The part of an absolute path below this folder; nil for a path outside it.
  private func inside(_ path: [UInt8]) -> String? {
    let start = canonicalRoot.last == slash ? canonicalRoot : canonicalRoot + [slash]
    if path == canonicalRoot { return "" }
    return path.starts(with: start) ? String(validating: path[start.count...], as: UTF8.self) : nil
  }

  func entry(
    named name: [UInt8],
    in descriptor: borrowing Descriptor,
    at folder: SourcePath
  ) -> FolderEntry? {
    var isLink = false
    do throws(SystemFault) {
      var status = try descriptor.status(of: name, following: false)
      isLink = status.st_mode & S_IFMT == S_IFLNK
      if isLink { status = try descriptor.status(of: name, following: true) }
      var (kind, size, identity) = describe(status)
      if isLink {
        let link = canonicalRoot + [slash] + Array(folder.appending("").text.utf8) + name
        if inside(try canonicalPath(link)) == nil { (kind, size) = (.outside, 0) }
      }
      return FolderEntry(
        rawName: name,
        kind: kind,
        size: size,
        isLink: isLink,
        identity: identity
      )
    } catch {
      if error.code == ENOENT, !isLink { return nil }
      return FolderEntry(
        rawName: name,
        kind: .unreadable(code: error.code),
        size: 0,
        isLink: isLink,
        identity: FileIdentity(device: 0, number: 0)
      )
    }
  }

  func readRun(
    of files: ArraySlice<SourcePath>,
    in folder: SourcePath,
    into outcomes: inout [Result<[UInt8], FileError>]
  ) {
    do throws(SystemFault) {
      let descriptor = try followFolder(folder)
      for file in files {
        do throws(SystemFault) {
          guard let name = try names(of: file).last else { throw SystemFault(code: EISDIR) }
          let opened = try descriptor.open(name, O_RDONLY | O_NONBLOCK)
          outcomes.append(.success(try readPlainFile(opened)))
        } catch  where error.code == ELOOP {
          outcomes.append(Result { () throws(FileError) in try bytes(of: file) })
        } catch {
          outcomes.append(.failure(failure(.read, file, error.code)))
        }
      }
    } catch {
      for file in files { outcomes.append(.failure(failure(.read, file, error.code))) }
    }
  }

  /// Fills a new file beside the old one and puts it in its place.
  func replace(
    _ file: SourcePath,
    _ fill: (borrowing Descriptor) throws(SystemFault) -> Void
  ) throws(SystemFault) {
    let names = try names(of: file)
    guard let name = names.last else { throw SystemFault(code: EISDIR) }
    try replace(name, in: try openFolder(names.dropLast()), fill)
  }

  /// Fills a new file beside the old one in a folder and puts it in its place.
  func replace(
    _ name: some StringProtocol,
    in folder: borrowing Descriptor,
    _ fill: (borrowing Descriptor) throws(SystemFault) -> Void
  ) throws(SystemFault) {
    let name = String(name)
    let serial = temporaryFiles.add(1, ordering: .relaxed).newValue
    let temporary = ".bericht-\(getpid())-\(serial).tmp"
    do throws(SystemFault) {
      let opened = try openNew(temporary, in: folder)
      try fill(opened)
      try opened.finish()
      guard renameat(folder.number, temporary, folder.number, name) == 0 else { throw .last }
    } catch {
      _ = unlinkat(folder.number, temporary, 0)
      throw error
    }
  }

  func guarding<Value: ~Copyable>(
    _ operation: FileError.Operation,
    _ path: SourcePath,
    _ body: () throws(SystemFault) -> Value
  ) throws(FileError) -> Value {
    do throws(SystemFault) {
      return try body()
    } catch {
      throw failure(operation, path, error.code)
    }
  }
}
