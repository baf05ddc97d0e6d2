import Model
import SourceText

/// The folders of the sources, and what a path is below them.
struct SourceFolders {
  let folders: [SourcePath]

  /// Longer folders first, so that a folder inside another counts for what is in it.
  init(_ folders: [SourcePath]) {
    self.folders = folders.sorted {
      ($1.text.utf8.count, $0.text) < ($0.text.utf8.count, $1.text)
    }
  }

  /// The names of a path below the source folder that holds it.
  func components(of path: SourcePath) -> [Substring] {
    guard let folder = folders.first(where: { path.isInside($0) }) else { return path.components }
    return Array(path.components.dropFirst(folder.components.count))
  }
}
