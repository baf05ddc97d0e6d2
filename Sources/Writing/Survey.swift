import Files
import Model
import SourceText

/// What lies in an output folder.
struct Survey {
  /// Something that lies in a folder.
  typealias Place = (entry: FolderEntry, folder: SourcePath)

  /// The sizes of the files at paths of the site.
  var sizes: [SourcePath: Int] = [:]

  /// The files, links and other things that do not belong.
  var unwanted: [Place] = []

  /// The folders that do not belong, each before those in it.
  var unwantedFolders: [Place] = []

  /// Whether the folder carries the marker.
  var isMarked = false
}

/// Looks at all that lies in an output folder.
func survey(of output: some FileSystem, wanted: WantedFiles) throws(FileError) -> Survey {
  var survey = Survey()
  survey.isMarked = try output.entry(at: SourcePath(OutputMarker.name)) != nil
  var pending = [SourcePath("")]
  while let folder = pending.popLast() {
    for entry in try output.entries(of: folder) where !wanted.isKept(entry, in: folder) {
      let path = folder.appending(entry.name)
      if entry.kind == .folder, !entry.isLink, entry.hasValidName {
        pending.append(path)
        if !wanted.folders.contains(path) { survey.unwantedFolders.append((entry, folder)) }
      } else if entry.kind == .file, !entry.isLink, entry.hasValidName,
        wanted.contains(path)
      {
        survey.sizes[path] = entry.size
      } else {
        survey.unwanted.append((entry, folder))
      }
    }
  }
  return survey
}
