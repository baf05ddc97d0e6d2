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
  var found = try asked { () throws(FileError) in try survey(of: output, wanted: wanted) }
  let pictures = tree.files.filter {
    $0.isSmallerPicture && found.sizes[SourcePath($0.path.text), default: 0] == 0
  }
  try asked { () throws(FileError) in
    if found.isMarked { return }
    try output.write(Array((OutputMarker.sentence + "\n").utf8), to: SourcePath(OutputMarker.name))
  }
  try SmallerPictures(resizing: resizing).write(pictures, to: output, copyingFrom: project)
  return try asked { () throws(FileError) in
    if !pictures.isEmpty { found = try survey(of: output, wanted: wanted) }
    try remove(found, from: output)
    // The pictures are there by now, and were not.
    var report = WritingReport(
      written: pictures.count,
      unchanged: -pictures.count,
      removed: found.unwanted.count
    )
    for start in stride(from: 0, to: tree.files.count, by: 100) {
      let files = tree.files[start..<min(start + 100, tree.files.count)]
      let stale = try changed(files, sizes: found.sizes, in: output, from: project)
      report.unchanged += files.count - stale.count
      var present = Set(neighbours.present(beside: files, in: found, own: wanted.files))
      for path in neighbours.present(beside: stale, in: found, own: wanted.files)
      where present.remove(path) != nil {
        try output.remove(path)
      }
      try output.write(try copy(stale, to: output, copyingFrom: project))
      report.written += stale.count
      let made = try neighbours.made(
        for: files,
        present: present,
        own: wanted.files,
        copyingFrom: project
      )
      try output.write(made)
      report.written += made.count
    }
    return report
  }
}

/// Copies the files that are those of the project, and gives the others, which are still to be written;
/// smaller pictures are made elsewhere.
func copy(
  _ files: some Sequence<OutputFile>,
  to output: some FileSystem,
  copyingFrom project: some FileSystem
) throws(FileError) -> [(path: SourcePath, bytes: [UInt8])] {
  var others: [(path: SourcePath, bytes: [UInt8])] = []
  for file in files {
    let path = SourcePath(file.path.text)
    switch file.contents {
    case .bytes(let bytes): others.append((path, bytes))
    case .copy(of: let source, size: _):
      try output.makeFolder(path.folder)
      try output.copy(source, from: project, to: path)
    case .smaller: preconditionFailure("Smaller pictures are made, not copied.")
    }
  }
  return others
}

/// Removes what a survey found that does not belong.
private func remove(_ found: Survey, from output: some FileSystem) throws(FileError) {
  for (entry, folder) in found.unwanted { try output.remove(entry, from: folder) }
  for (entry, folder) in found.unwantedFolders.reversed() {
    try output.remove(entry, from: folder)
  }
}
