import SourceText

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What a disk in memory holds.
struct MemoryTree {
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
  var failures: [MemoryFailure: Int32] = [:]
  var refusesExchanges = false

  /// Whether no file can have a second path, as on some disks.
  var refusesLinks = false
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

  /// Gives a file a second path.
  mutating func link(_ path: SourcePath, to target: SourcePath) throws(SystemFault) {
    guard let node = nodes[path] else { throw SystemFault(code: ENOENT) }
    guard case .file = node.kind else { throw SystemFault(code: EPERM) }
    guard nodes[target] == nil else { throw SystemFault(code: EEXIST) }
    nodes[target] = node
    children[target.folder, default: []].insert(target)
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

/// An operation that a test wants to fail.
struct MemoryFailure: Hashable {
  let operation: FileError.Operation
  let path: SourcePath
}
