import Files
import Model
import SourceText

/// Makes the output folder hold exactly the finished files, and touches only what differs.
///
/// What no longer belongs is removed first, so that on a disk that does not tell capitals apart a
/// page can change from `A` to `a`; each file is replaced in one step, so nobody reads half a page.
/// `forms` are those in which files of text stand compressed beside themselves.
public func write(
  _ tree: OutputTree,
  to output: some FileSystem,
  copyingFrom project: some FileSystem,
  compressing forms: [Configuration.Compression] = []
) throws(WritingError) -> WritingReport {
  let neighbours = Neighbours(forms: forms)
  let wanted = try WantedFiles(tree, neighbours: neighbours)
  guard try isOurs(output) else { throw .foreignFolder(output.name) }
  do throws(FileError) {
    let marker = SourcePath(OutputMarker.name)
    if try output.entry(at: marker) == nil {
      try output.write(Array((OutputMarker.sentence + "\n").utf8), to: marker)
    }
    let (sizes, removed) = try removeUnwanted(in: output, wanted: wanted)
    var report = WritingReport(written: 0, unchanged: 0, removed: removed)
    for start in stride(from: 0, to: tree.files.count, by: 100) {
      let files = tree.files[start..<min(start + 100, tree.files.count)]
      let stale = try changed(files, sizes: sizes, in: output, from: project)
      report.unchanged += files.count - stale.count
      var present = Set(sizes.keys)
      for path in stale.flatMap({ neighbours.paths(of: $0) })
      where !wanted.own.contains(path) && present.remove(path) != nil {
        try output.remove(path)
      }
      try write(stale, to: output, copyingFrom: project)
      report.written += stale.count
      report.written += try neighbours.write(
        files,
        present: present,
        own: wanted.own,
        to: output,
        copyingFrom: project
      )
    }
    return report
  } catch {
    throw .file(error)
  }
}

/// Writes files, and makes the folders they lie in.
private func write(
  _ files: [OutputFile],
  to output: some FileSystem,
  copyingFrom project: some FileSystem
) throws(FileError) {
  var made: [(path: SourcePath, bytes: [UInt8])] = []
  for file in files {
    let path = SourcePath(file.path.text)
    switch file.contents {
    case .bytes(let bytes): made.append((path, bytes))
    case .copy(of: let source, size: _):
      try output.makeFolder(path.folder)
      try output.copy(source, from: project, to: path)
    }
  }
  try output.write(made)
}

/// What writing did.
public struct WritingReport: Hashable, Sendable {
  /// How many files are new or differ from what was there.
  public var written: Int

  /// How many files were as they should be, and were not touched.
  public var unchanged: Int

  /// How many files and links no longer belonged.
  public var removed: Int

  /// Joins the counts.
  public init(written: Int, unchanged: Int, removed: Int) {
    self.written = written
    self.unchanged = unchanged
    self.removed = removed
  }
}

/// Which paths of the output folder are to stay.
private struct WantedFiles {
  private(set) var files: Set<SourcePath> = []

  /// The finished files among them, without what may stand beside them.
  private(set) var own: Set<SourcePath> = []
  private(set) var folders: Set<SourcePath> = [SourcePath("")]

  init(_ tree: OutputTree, neighbours: Neighbours) throws(WritingError) {
    for file in tree.files {
      let path = SourcePath(file.path.text)
      let top = path.components.first.map(String.init)?.lowercased()
      guard top != ".git", top != OutputMarker.name else { throw .reservedPath(file.path) }
      files.insert(path)
      own.insert(path)
      files.formUnion(neighbours.paths(of: file))
      var folder = path.folder
      while folders.insert(folder).inserted { folder = folder.folder }
    }
  }

  /// Whether an entry of the top folder is not Bericht's to remove.
  func isKept(_ entry: FolderEntry, in folder: SourcePath) -> Bool {
    folder.text.isEmpty && (entry.name == ".git" || entry.name == OutputMarker.name)
  }
}

/// Whether the folder is empty but for a `.git`, or carries the marker.
private func isOurs(_ output: some FileSystem) throws(WritingError) -> Bool {
  do throws(FileError) {
    let entries = try output.entries(of: SourcePath(""))
    guard entries.contains(where: { $0.name != ".git" }) else { return true }
    guard let marker = entries.first(where: { $0.name == OutputMarker.name }),
      marker.kind == .file, !marker.isLink, marker.size < 1 << 16
    else { return false }
    return OutputMarker.marks(try output.bytes(of: SourcePath(OutputMarker.name)))
  } catch {
    throw .file(error)
  }
}

/// Removes what no longer belongs, and gives the sizes of the files that stay.
private func removeUnwanted(
  in output: some FileSystem,
  wanted: WantedFiles
) throws(FileError) -> (sizes: [SourcePath: Int], removed: Int) {
  var sizes: [SourcePath: Int] = [:]
  var removed = 0
  var pending = [SourcePath("")]
  var unwantedFolders: [(folder: SourcePath, entry: FolderEntry)] = []
  while let folder = pending.popLast() {
    for entry in try output.entries(of: folder) where !wanted.isKept(entry, in: folder) {
      let path = folder.appending(entry.name)
      let isFolder = entry.kind == .folder && !entry.isLink
      if isFolder, entry.hasValidName {
        pending.append(path)
        if !wanted.folders.contains(path) { unwantedFolders.append((folder, entry)) }
      } else if entry.kind == .file, !entry.isLink, entry.hasValidName,
        wanted.files.contains(path)
      {
        sizes[path] = entry.size
      } else {
        try output.remove(entry, from: folder)
        removed += 1
      }
    }
  }
  for (folder, entry) in unwantedFolders.reversed() { try output.remove(entry, from: folder) }
  return (sizes, removed)
}

/// The files that the output folder does not have as they should be; sizes are compared first, and
/// pages are read together because that is quicker.
private func changed(
  _ files: ArraySlice<OutputFile>,
  sizes: [SourcePath: Int],
  in output: some FileSystem,
  from project: some FileSystem
) throws(FileError) -> [OutputFile] {
  var stale: [OutputFile] = []
  var likely: [(file: OutputFile, path: SourcePath, bytes: [UInt8])] = []
  for file in files {
    let path = SourcePath(file.path.text)
    switch file.contents {
    case .bytes(let bytes):
      if sizes[path] == bytes.count {
        likely.append((file, path, bytes))
      } else {
        stale.append(file)
      }
    case .copy(of: let source, let size):
      guard sizes[path] == size, try isCopy(path, in: output, of: source, in: project, size: size)
      else {
        stale.append(file)
        continue
      }
    }
  }
  for (page, outcome) in zip(likely, output.read(likely.map(\.path))) {
    switch outcome {
    case .success(let bytes): if bytes != page.bytes { stale.append(page.file) }
    case .failure(let error): throw error
    }
  }
  return stale
}

/// Whether two files of one size have the same bytes; compared a megabyte at a time.
private func isCopy(
  _ path: SourcePath,
  in output: some FileSystem,
  of source: SourcePath,
  in project: some FileSystem,
  size: Int
) throws(FileError) -> Bool {
  let chunk = 1 << 20
  for start in stride(from: 0, through: size, by: chunk) {
    let range = start..<start + chunk
    let same = try project.bytes(of: source, in: range) == output.bytes(of: path, in: range)
    guard same else { return false }
  }
  return true
}
