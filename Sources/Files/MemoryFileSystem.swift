import SourceText
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A folder in memory: for tests and for anything that should not touch a disk.
///
/// Knows folders, symbolic links and files that fail. A class because whoever has it sees what
/// others write; a lock makes that safe.
public final class MemoryFileSystem: FileSystem {
  /// The folder as messages name it.
  public let name: String

  private let tree: Mutex<MemoryTree>

  /// Makes a folder that holds the given texts at the given paths.
  public init(_ texts: [String: String] = [:], name: String = ".") {
    self.name = name
    var tree = MemoryTree()
    for (path, text) in texts.sorted(by: { SourcePath($0.key) < SourcePath($1.key) }) {
      tree.place(.file(Array(text.utf8)), at: SourcePath(path))
    }
    self.tree = Mutex(tree)
  }

  /// Puts bytes at a path, and makes the folders it lies in.
  public func add(_ bytes: [UInt8], at path: SourcePath) {
    tree.withLock { $0.place(.file(bytes), at: path) }
  }

  /// Puts a symbolic link at a path; one that begins with `/` leads outside.
  public func addLink(at path: SourcePath, to target: String) {
    tree.withLock { $0.place(.link(target), at: path) }
  }

  /// Puts something at a path that is neither a file nor a folder.
  public func addSpecialFile(at path: SourcePath) {
    tree.withLock { $0.place(.special, at: path) }
  }

  /// Makes reading, listing or changing what is at a path fail with an error number.
  public func fail(_ operation: FileError.Operation, at path: SourcePath, with code: Int32) {
    tree.withLock { $0.failures[MemoryFailure(operation: operation, path: path)] = code }
  }

  /// Makes exchanging fail as on a disk that does not know it.
  public func refuseExchanges() { tree.withLock { $0.refusesExchanges = true } }

  /// Makes files have no second paths, as on a disk that does not know them.
  public func refuseLinks() { tree.withLock { $0.refusesLinks = true } }

  /// All files and their bytes, ordered by path; links and folders are left out.
  public var files: [(path: SourcePath, bytes: [UInt8])] {
    tree.withLock { $0.files }
  }

  /// All paths of files, links and folders, ordered.
  public var paths: [SourcePath] {
    tree.withLock { $0.nodes.keys.filter { !$0.text.isEmpty }.sorted() }
  }

  /// What lies directly in a folder, ordered by the bytes of the names.
  public func entries(of folder: SourcePath) throws(FileError) -> [FolderEntry] {
    try trying(.list, folder) { (tree) throws(SystemFault) in
      try tree.entries(of: try tree.resolve(folder))
    }
  }

  /// What lies at a path; nil where there is nothing.
  public func entry(at path: SourcePath) throws(FileError) -> FolderEntry? {
    try trying(nil, path) { (tree) throws(SystemFault) in
      guard !path.text.isEmpty else { return tree.entry(at: path) }
      do throws(SystemFault) {
        return tree.entry(at: try tree.resolve(path.folder).appending(path.name))
      } catch  where error.code == ENOENT || error.code == ENOTDIR {
        return nil
      }
    }
  }

  /// All bytes of a file.
  public func bytes(of file: SourcePath) throws(FileError) -> [UInt8] {
    try trying(.read, file) { (tree) throws(SystemFault) in
      switch tree.nodes[try tree.resolve(file)]?.kind {
      case .file(let bytes): return bytes
      case .folder: throw SystemFault(code: EISDIR)
      case .special, .link: throw SystemFault(code: EINVAL)
      case nil: throw SystemFault(code: ENOENT)
      }
    }
  }

  /// The bytes of a part of a file, fewer where the file ends earlier.
  public func bytes(of file: SourcePath, in range: Range<Int>) throws(FileError) -> [UInt8] {
    let bytes = try bytes(of: file)
    return Array(bytes[range.clamped(to: bytes.indices)])
  }

  /// Writes a file; its folder must exist.
  public func write(_ bytes: [UInt8], to file: SourcePath) throws(FileError) {
    try trying(.write, file) { (tree) throws(SystemFault) in
      try tree.requireFolder(file.folder)
      if case .folder = tree.nodes[file]?.kind { throw SystemFault(code: EISDIR) }
      tree.place(.file(bytes), at: file)
    }
  }

  /// Writes a copy of another file system's file.
  public func copy(
    _ file: SourcePath,
    from source: some FileSystem,
    to target: SourcePath
  ) throws(FileError) {
    try write(try source.bytes(of: file), to: target)
  }

  /// Makes a folder and the folders it lies in; a symbolic link on the way is refused.
  public func makeFolder(_ folder: SourcePath) throws(FileError) {
    try trying(.makeFolder, folder) { (tree) throws(SystemFault) in
      var path = SourcePath("")
      for name in folder.components {
        path = path.appending(name)
        if tree.nodes[path] == nil { tree.place(.folder, at: path) }
        try tree.requireFolder(path)
      }
    }
  }

  /// Removes a file, a symbolic link itself, or an empty folder.
  public func remove(_ entry: FolderEntry, from folder: SourcePath) throws(FileError) {
    let path = folder.appending(entry.name)
    try trying(.remove, path) { (tree) throws(SystemFault) in
      try tree.requireFolder(folder)
      guard tree.nodes[path] != nil else { throw SystemFault(code: ENOENT) }
      guard tree.children[path, default: []].isEmpty else { throw SystemFault(code: ENOTEMPTY) }
      tree.remove(path)
    }
  }

  /// Gives a file or folder another path; a file that was there is replaced.
  public func rename(_ path: SourcePath, to target: SourcePath) throws(FileError) {
    try trying(.rename, path) { (tree) throws(SystemFault) in
      try tree.requireFolder(path.folder)
      try tree.requireFolder(target.folder)
      try tree.move(path, to: target)
    }
  }

  /// Gives files of one folder a second path at the same place in another.
  public func link(
    _ files: [SourcePath],
    of source: SourcePath,
    into target: SourcePath
  ) throws(FileError) -> [SourcePath] {
    if tree.withLock({ $0.refusesLinks }) { return files }
    for file in files {
      let copy = target.appending(file.text)
      try makeFolder(copy.folder)
      try trying(.write, copy) { (tree) throws(SystemFault) in
        try tree.link(source.appending(file.text), to: copy)
      }
    }
    return []
  }

  /// Lets two folders or files change places in one step.
  public func exchange(_ path: SourcePath, _ other: SourcePath) throws(FileError) {
    try trying(.rename, other) { (tree) throws(SystemFault) in
      guard !tree.refusesExchanges else { throw SystemFault(code: EINVAL) }
      try tree.requireFolder(path.folder)
      try tree.requireFolder(other.folder)
      guard tree.nodes[path] != nil, tree.nodes[other] != nil else {
        throw SystemFault(code: ENOENT)
      }
      let aside = SourcePath("\u{1}")
      try tree.move(path, to: aside)
      try tree.move(other, to: path)
      try tree.move(aside, to: other)
    }
  }

  /// Returns at once: memory survives no power cut.
  public func flush(_ folder: SourcePath) throws(FileError) {
    try trying(.write, folder) { (tree) throws(SystemFault) in try tree.requireFolder(folder) }
  }

  /// Makes a file where it is not there; nobody else can have it.
  public func lock(_ file: SourcePath, waiting: () -> Void) throws(FileError) -> FileLock {
    try trying(.lock, file) { (tree) throws(SystemFault) in
      try tree.requireFolder(file.folder)
      if tree.nodes[file] == nil { tree.place(.file([]), at: file) }
    }
    return FileLock(nil)
  }

  private func trying<Value: Sendable>(
    _ operation: FileError.Operation?,
    _ path: SourcePath,
    _ body: (inout MemoryTree) throws(SystemFault) -> Value
  ) throws(FileError) -> Value {
    let outcome: Result<Value, SystemFault> = tree.withLock { tree in
      do throws(SystemFault) {
        let failure = operation.map { MemoryFailure(operation: $0, path: path) }
        if let code = failure.flatMap({ tree.failures[$0] }) { throw SystemFault(code: code) }
        return .success(try body(&tree))
      } catch {
        return .failure(error)
      }
    }
    switch outcome {
    case .success(let value): return value
    case .failure(let fault): throw failure(operation ?? .read, path, fault.code)
    }
  }
}
