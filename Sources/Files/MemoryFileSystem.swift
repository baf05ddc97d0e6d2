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
    tree.withLock { $0.failures[Failure(operation: operation, path: path)] = code }
  }

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

  private func trying<Value: Sendable>(
    _ operation: FileError.Operation?,
    _ path: SourcePath,
    _ body: (inout MemoryTree) throws(SystemFault) -> Value
  ) throws(FileError) -> Value {
    let outcome: Result<Value, SystemFault> = tree.withLock { tree in
      do throws(SystemFault) {
        let failure = operation.map { Failure(operation: $0, path: path) }
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

/// An operation that a test wants to fail.
private struct Failure: Hashable {
  let operation: FileError.Operation
  let path: SourcePath
}

/// What a disk in memory holds.
private struct MemoryTree {
  enum Kind {
    case file([UInt8])
    case folder
    case link(String)
    case special
  }

  struct Node {
    let kind: Kind
    let number: UInt64
  }

  var nodes: [SourcePath: Node] = [SourcePath(""): Node(kind: .folder, number: 0)]
  var children: [SourcePath: Set<SourcePath>] = [:]
  var failures: [Failure: Int32] = [:]
  private var serial: UInt64 = 0

  var files: [(path: SourcePath, bytes: [UInt8])] {
    nodes.compactMap { path, node in
      if case .file(let bytes) = node.kind { (path, bytes) } else { nil }
    }
    .sorted { $0.path < $1.path }
  }

  /// Puts something at a path, and makes the folders it lies in.
  mutating func place(_ kind: Kind, at path: SourcePath) {
    var path = path
    var kind = kind
    while !path.text.isEmpty {
      serial += 1
      nodes[path] = Node(kind: kind, number: serial)
      let isNew = children[path.folder, default: []].insert(path).inserted
      path = path.folder
      kind = .folder
      if !isNew || nodes[path] != nil { return }
    }
  }

  mutating func remove(_ path: SourcePath) {
    nodes[path] = nil
    children[path] = nil
    children[path.folder]?.remove(path)
  }

  mutating func move(_ path: SourcePath, to target: SourcePath) throws(SystemFault) {
    guard nodes[path] != nil, !path.text.isEmpty else { throw SystemFault(code: ENOENT) }
    guard path == target || !target.isInside(path) else { throw SystemFault(code: EINVAL) }
    guard children[target, default: []].isEmpty else { throw SystemFault(code: ENOTEMPTY) }
    let moved = nodes.filter { $0.key.isInside(path) }
    for old in moved.keys { remove(old) }
    for (old, node) in moved.sorted(by: { $0.key < $1.key }) {
      let rest = old.components.dropFirst(path.components.count)
      let new = rest.reduce(target) { $0.appending($1) }
      nodes[new] = node
      children[new.folder, default: []].insert(new)
    }
  }

  /// Refuses a path that is not a folder, or leads through a symbolic link.
  func requireFolder(_ path: SourcePath) throws(SystemFault) {
    var folder = SourcePath("")
    for name in [""] + path.components {
      guard name != ".", name != ".." else { throw SystemFault(code: EINVAL) }
      if !name.isEmpty { folder = folder.appending(name) }
      switch nodes[folder]?.kind {
      case .folder: continue
      case .link: throw SystemFault(code: ELOOP)
      case .file, .special: throw SystemFault(code: ENOTDIR)
      case nil: throw SystemFault(code: ENOENT)
      }
    }
  }

  /// The path that a path leads to, through at most forty symbolic links.
  func resolve(_ path: SourcePath) throws(SystemFault) -> SourcePath {
    var resolved = SourcePath("")
    var rest = Array(path.components.reversed())
    var links = 0
    while let name = rest.popLast() {
      if name == "." { continue }
      guard name != ".." else {
        guard !resolved.text.isEmpty else { throw SystemFault(code: EXDEV) }
        resolved = resolved.folder
        continue
      }
      resolved = resolved.appending(name)
      switch nodes[resolved]?.kind {
      case nil: throw SystemFault(code: ENOENT)
      case .folder: continue
      case .file, .special:
        guard rest.isEmpty else { throw SystemFault(code: ENOTDIR) }
      case .link(let target):
        links += 1
        guard links <= 40 else { throw SystemFault(code: ELOOP) }
        guard target.utf8.first != slash else { throw SystemFault(code: EXDEV) }
        resolved = resolved.folder
        rest += SourcePath(target).components.reversed()
      }
    }
    return resolved
  }

  func entries(of folder: SourcePath) throws(SystemFault) -> [FolderEntry] {
    guard case .folder = nodes[folder]?.kind else {
      throw SystemFault(code: nodes[folder] == nil ? ENOENT : ENOTDIR)
    }
    return children[folder, default: []].sorted().compactMap { entry(at: $0) }
  }

  func entry(at path: SourcePath) -> FolderEntry? {
    guard var node = nodes[path] else { return nil }
    var isLink = false
    var kind: FolderEntry.Kind?
    if case .link = node.kind {
      isLink = true
      do throws(SystemFault) {
        if let target = nodes[try resolve(path)] { node = target }
      } catch {
        kind = error.code == EXDEV ? .outside : .unreadable(code: error.code)
      }
    }
    var size = 0
    switch node.kind {
    case .file(let bytes):
      kind = kind ?? .file
      size = bytes.count
    case .folder: kind = kind ?? .folder
    case .special, .link: kind = kind ?? .other
    }
    return FolderEntry(
      rawName: Array(path.name.utf8),
      kind: kind ?? .other,
      size: size,
      isLink: isLink,
      identity: FileIdentity(device: 0, number: node.number)
    )
  }
}
