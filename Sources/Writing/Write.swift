import Files
import Model
import SourceText

/// Makes a folder hold exactly the finished files in place, and touches only what differs.
///
/// For a folder that cannot be exchanged with another, as the place of a mounted disk: whoever reads it
/// meanwhile sees pages of two builds, and a build that is broken off leaves them so.
///
/// What no longer belongs is removed first, so that on a disk that does not tell capitals apart a
/// page can change from `A` to `a`; each file is replaced in one step, so nobody reads half a page.
/// `forms` are those in which files of text stand compressed beside themselves. Smaller pictures come
/// before all else: where one cannot be made, no page has changed.
public func write(
  _ tree: OutputTree,
  to output: some FileSystem,
  copyingFrom project: some FileSystem,
  compressing forms: [Configuration.Compression] = [],
  resizing: PictureResizing? = nil
) throws(WritingError) -> WritingReport {
  let neighbours = Neighbours(forms: forms)
  let wanted = try WantedFiles(tree, neighbours: neighbours)
  guard try isOurs(output) else { throw .foreignFolder(output.name) }
  let pictures = try asked { () throws(FileError) in
    let marker = SourcePath(OutputMarker.name)
    if try output.entry(at: marker) == nil {
      try output.write(Array((OutputMarker.sentence + "\n").utf8), to: marker)
    }
    return try missingPictures(of: tree, in: output)
  }
  try SmallerPictures(resizing: resizing).write(pictures, to: output, copyingFrom: project)
  return try asked { () throws(FileError) in
    let (sizes, removed) = try removeUnwanted(in: output, wanted: wanted)
    // The pictures are there by now, and were not.
    var report = WritingReport(
      written: pictures.count,
      unchanged: -pictures.count,
      removed: removed
    )
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
      let made = try neighbours.made(
        for: files,
        present: present,
        own: wanted.own,
        copyingFrom: project
      )
      try output.write(made)
      report.written += made.count
    }
    return report
  }
}

/// The smaller pictures that the folder does not have.
private func missingPictures(
  of tree: OutputTree,
  in output: some FileSystem
) throws(FileError) -> [OutputFile] {
  var missing: [OutputFile] = []
  for file in tree.files where file.isSmallerPicture {
    let entry = try output.entry(at: SourcePath(file.path.text))
    guard let entry, entry.kind == .file, !entry.isLink, entry.size > 0 else {
      missing.append(file)
      continue
    }
  }
  return missing
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
    case .smaller: preconditionFailure("Smaller pictures are there before all else.")
    }
  }
  try output.write(made)
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
