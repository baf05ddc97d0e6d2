import Diagnostics
import Files
import Model
import SourceText

/// A file that was found, not yet read.
struct FoundFile: Hashable {
  let path: SourcePath
  let size: Int
}

/// Finds the files of a project, each folder listed once, and reports what cannot be entered.
///
/// Folders come first and symbolic links to folders after all of them, so that a folder is always
/// found at its own path and no web of links can make the walk longer than the disk.
struct FolderWalk<Project: FileSystem> {
  private(set) var diagnostics: [Diagnostic] = []
  private let project: Project
  private let configuration: Configuration
  private var identities: [SourcePath: FileIdentity] = [:]
  private var listed: [FileIdentity: SourcePath] = [:]
  private var links: [(path: SourcePath, identity: FileIdentity)] = []
  private var files: [FoundFile] = []
  private var starts: Set<SourcePath> = [SourcePath("")]
  private var meant: [SourcePath: SourcePath] = [:]

  init(in project: Project, configuration: Configuration) {
    self.project = project
    self.configuration = configuration
  }

  /// The files below the source folders, ordered by path; no folder is read twice.
  mutating func files(below folders: [SourcePath]) throws(FileError) -> [FoundFile] {
    try start(at: SourcePath(""))
    for folder in try sourceFolders(folders) {
      try start(at: folder)
      try walk(from: folder)
    }
    try followLinks()
    return takeFiles()
  }

  /// The files of the theme, ordered by path; none where its folder is absent.
  mutating func theme() throws(FileError) -> [FoundFile] {
    guard let folder = normalized(configuration.templates), !folder.text.isEmpty else { return [] }
    let known = diagnostics.count
    guard let entry = try entry(at: folder) else {
      if configuration.places[configuration.templates] != nil, diagnostics.count == known {
        let likely = try foldersLike(folder)
        diagnostics.append(.missingTheme(configuration.templates, likely: likely, configuration))
      }
      return []
    }
    guard entry.kind == .folder else {
      let obstacle = Diagnostic.obstacle(entry.kind, isLink: entry.isLink, at: folder)
      diagnostics.append(obstacle ?? .specialFile(folder))
      return []
    }
    listed = [:]
    identities = [:]
    try start(at: folder)
    try walk(from: folder)
    try followLinks()
    return takeFiles()
  }

  private mutating func takeFiles() -> [FoundFile] {
    defer { files = [] }
    return files.sorted { $0.path < $1.path }
  }

  /// The source folders that exist and lie in no other one, ordered.
  private mutating func sourceFolders(_ folders: [SourcePath]) throws(FileError) -> [SourcePath] {
    let isChosen = folders != Configuration().sources
    var found: [SourcePath] = []
    for written in folders {
      guard let folder = normalized(written) else {
        diagnostics.append(.sourceFolderOutside(written, configuration))
        continue
      }
      let known = diagnostics.count
      guard let entry = try entry(at: folder) else {
        if isChosen, diagnostics.count == known {
          found += try reportMissing(written, folder).map { [$0] } ?? []
        }
        continue
      }
      if entry.kind == .folder {
        found.append(folder)
      } else if let obstacle = Diagnostic.obstacle(entry.kind, isLink: entry.isLink, at: folder) {
        diagnostics.append(obstacle)
      } else {
        found += try reportMissing(written, folder).map { [$0] } ?? []
      }
    }
    var outermost: [SourcePath] = []
    for folder in found.sorted() where !outermost.contains(where: { folder.isInside($0) }) {
      outermost.append(folder)
    }
    return outermost
  }

  /// Reports a folder that is not there; gives the one that was probably meant.
  private mutating func reportMissing(
    _ written: SourcePath,
    _ folder: SourcePath
  ) throws(FileError) -> SourcePath? {
    let likely = try foldersLike(folder)
    diagnostics.append(.missingSourceFolder(written, likely: likely, configuration))
    guard let first = likely.first.map({ SourcePath($0) }), configuration.places[written] != nil
    else { return nil }
    meant[written] = first
    return first
  }

  /// The folders of the project whose names are like one that is not there.
  private func foldersLike(_ folder: SourcePath) throws(FileError) -> [String] {
    let folders = try project.entries(of: SourcePath("")).filter { $0.kind == .folder }
    let names = folders.map(\.name).filter { !$0.utf8.starts(with: ".".utf8) }
    return nearestNames(to: folder.text, among: names)
  }

  /// The source folders, with those that were meant in place of those that are not there.
  func meantFolders(_ folders: [SourcePath]) -> [SourcePath] { folders.map { meant[$0] ?? $0 } }

  /// What lies at a path; nil where there is nothing, or nothing that can be reached.
  private mutating func entry(at path: SourcePath) throws(FileError) -> FolderEntry? {
    do throws(FileError) {
      return try project.entry(at: path)
    } catch {
      guard let diagnostic = Diagnostic.mendable(error, at: path) else { throw error }
      diagnostics.append(diagnostic)
      return nil
    }
  }

  /// Notes which folders a path lies in, so that a link back to one of them is seen as a circle.
  private mutating func start(at path: SourcePath) throws(FileError) {
    starts.insert(path)
    var folder = path
    while identities[folder] == nil, let entry = try project.entry(at: folder) {
      identities[folder] = entry.identity
      folder = folder.folder
    }
  }

  private mutating func walk(from folder: SourcePath) throws(FileError) {
    var pending = [folder]
    while let folder = pending.popLast() {
      guard let entries = try list(folder) else { continue }
      if !starts.contains(folder), try isNotSource(entries, in: folder) { continue }
      if let identity = identities[folder] { listed[identity] = folder }
      for entry in entries where !isSkipped(entry, in: folder) {
        let path = folder.appending(entry.name)
        guard entry.hasValidName else {
          diagnostics.append(.nameNotUTF8(path))
          continue
        }
        switch entry.kind {
        case .file: files.append(FoundFile(path: path, size: entry.size))
        case .folder where entry.isLink: links.append((path, entry.identity))
        case .folder:
          identities[path] = entry.identity
          pending.append(path)
        case .other, .outside, .unreadable:
          let obstacle = Diagnostic.obstacle(entry.kind, isLink: entry.isLink, at: path)
          if let obstacle { diagnostics.append(obstacle) }
        }
      }
    }
  }

  /// Enters the folders that symbolic links lead to, if they were not found at their own path.
  private mutating func followLinks() throws(FileError) {
    while !links.isEmpty {
      let round = links.sorted { $0.path < $1.path }
      links = []
      for (path, identity) in round {
        if isAncestor(identity, of: path) {
          diagnostics.append(.linkCircle(path))
        } else if let other = listed[identity] {
          diagnostics.append(.linkReadTwice(path, at: other))
        } else {
          identities[path] = identity
          try walk(from: path)
        }
      }
    }
  }

  private func isAncestor(_ identity: FileIdentity, of path: SourcePath) -> Bool {
    var folder = path
    while !folder.text.isEmpty {
      folder = folder.folder
      if identities[folder] == identity { return true }
    }
    return false
  }

  private mutating func list(_ folder: SourcePath) throws(FileError) -> [FolderEntry]? {
    do throws(FileError) {
      return try project.entries(of: folder)
    } catch {
      if error.isAbsence { return nil }
      guard let diagnostic = Diagnostic.mendable(error, at: folder) else { throw error }
      diagnostics.append(diagnostic)
      return nil
    }
  }

  /// Whether a folder is an output folder or a project of its own, below the folder of this one.
  private func isNotSource(
    _ entries: [FolderEntry],
    in folder: SourcePath
  ) throws(FileError) -> Bool {
    if entries.contains(where: { $0.name == OutputMarker.name && $0.kind == .file }) { return true }
    guard entries.contains(where: { $0.name == "site" && $0.kind == .folder }) else { return false }
    return try project.entry(at: folder.appending(configurationPath.text))?.kind == .file
  }

  private func isSkipped(_ entry: FolderEntry, in folder: SourcePath) -> Bool {
    let name = entry.name.utf8
    if name.first == UInt8(ascii: ".") || name.last == UInt8(ascii: "~") { return true }
    if name.count > 1, name.first == UInt8(ascii: "#"), name.last == UInt8(ascii: "#") {
      return true
    }
    if entry.name == "node_modules" { return true }
    if folder.text.isEmpty, entry.name == "public" { return true }
    let path = folder.appending(entry.name)
    return entry.kind == .folder && path == normalized(configuration.templates)
  }
}
