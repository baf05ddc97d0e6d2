import SourceText

/// The folders that lead to the last file, open, so that the next one needs only what differs.
struct FolderTrail {
  /// A folder that stays open; a class because several may hold it.
  final class Folder: Sendable {
    let descriptor: Descriptor

    init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }
  }

  fileprivate var names: [String] = []

  /// The top folder and one for each name.
  fileprivate var folders: [Folder] = []

  /// Keeps the folders that lead to another path too; gives the names of it that are not open yet.
  fileprivate mutating func keep(_ wanted: [String]) -> ArraySlice<String> {
    var shared = 0
    while shared < min(names.count, wanted.count), names[shared] == wanted[shared] { shared += 1 }
    folders.removeLast(names.count - shared)
    names = wanted
    return wanted[shared...]
  }
}

extension DiskFileSystem {
  /// Opens a folder and makes what is missing of it; a symbolic link on the way is refused.
  func openOrMakeFolder(
    _ path: SourcePath,
    along trail: inout FolderTrail
  ) throws(SystemFault) -> FolderTrail.Folder {
    if trail.folders.isEmpty { trail.folders.append(.init(try openFolder([]))) }
    for name in trail.keep(try names(of: path)) {
      let above = trail.folders[trail.folders.count - 1]
      trail.folders.append(.init(try openOrMake(name, in: above.descriptor)))
    }
    return trail.folders[trail.folders.count - 1]
  }
}
