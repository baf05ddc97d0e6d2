import Files
import Model
import SourceText

/// Which paths of the output folder are to stay.
struct WantedFiles {
  /// The finished files.
  private(set) var files: Set<SourcePath> = []

  /// The compressed files that may stand beside them.
  private var neighbours: Set<SourcePath> = []
  private(set) var folders: Set<SourcePath> = [SourcePath("")]

  init(_ tree: OutputTree, neighbours: Neighbours) throws(WritingError) {
    for file in tree.files {
      let path = SourcePath(file.path.text)
      let top = path.components.first.map(String.init)?.lowercased()
      guard top != ".git", top != OutputMarker.name else { throw .reservedPath(file.path) }
      files.insert(path)
      self.neighbours.formUnion(neighbours.paths(of: file))
      var folder = path.folder
      while folders.insert(folder).inserted { folder = folder.folder }
    }
  }

  /// Whether a file may stay.
  func contains(_ path: SourcePath) -> Bool { files.contains(path) || neighbours.contains(path) }

  /// Whether an entry of the top folder is not Bericht's to remove.
  func isKept(_ entry: FolderEntry, in folder: SourcePath) -> Bool {
    folder.text.isEmpty && (entry.name == ".git" || entry.name == OutputMarker.name)
  }
}

/// Whether the folder is empty but for a `.git`, or carries the marker.
func isOurs(_ output: some FileSystem) throws(WritingError) -> Bool {
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
