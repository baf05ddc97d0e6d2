import Files
import SourceText

/// The folder beside a site in which the next one is built; not there between builds.
struct Workshop {
  /// The site.
  let name: SourcePath

  /// The folder itself.
  let folder: SourcePath

  /// The file that a build holds on to, so that no other is here.
  var lock: SourcePath { folder.appending("lock") }

  /// The site that is built, and after the exchange the one that was.
  var next: SourcePath { folder.appending("next") }

  /// The site that was, where two folders cannot change places in one step.
  var last: SourcePath { folder.appending("last") }

  /// The workshop of a site.
  init(of name: SourcePath) {
    self.name = name
    folder = name.folder.appending(".\(name.name).bericht-work")
  }
}

extension FileSystem {
  /// Makes a workshop, waits until nobody else is in it, and mends what a build left that was broken
  /// off.
  func open(_ workshop: Workshop, waiting: () -> Void) throws(FileError) -> FileLock {
    let lock = try locked(workshop, waiting: waiting)
    try recover(workshop)
    return lock
  }

  private func locked(_ workshop: Workshop, waiting: () -> Void) throws(FileError) -> FileLock {
    while true {
      try makeFolder(workshop.folder)
      do throws(FileError) {
        return try lock(workshop.lock, waiting: waiting)
      } catch  where error.isAbsence {
        // Whoever was in it has just removed the folder.
        continue
      }
    }
  }

  /// Removes a workshop; what cannot be removed now waits for the next build, the site is whole.
  func close(_ workshop: Workshop) {
    do throws(FileError) {
      try recover(workshop)
      try remove(workshop.lock)
      try remove(workshop.folder)
    } catch {
      return
    }
  }

  /// Puts a site back that was taken away and not replaced, and removes all others.
  private func recover(_ workshop: Workshop) throws(FileError) {
    if try entry(at: workshop.last) != nil, try entry(at: workshop.name) == nil {
      try rename(workshop.last, to: workshop.name)
    }
    for old in [workshop.last, workshop.next] {
      try keepHistory(of: old, in: workshop.name)
      try removeAll(at: old)
    }
  }

  /// Moves the history of a published branch along with its site.
  func keepHistory(of old: SourcePath, in site: SourcePath) throws(FileError) {
    let (history, place) = (old.appending(".git"), site.appending(".git"))
    guard try entry(at: history) != nil, try entry(at: site) != nil, try entry(at: place) == nil
    else { return }
    try rename(history, to: place)
  }
}
