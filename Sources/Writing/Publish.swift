import Files
import Model
import SourceText

/// Makes a folder hold exactly the finished files, all at once.
///
/// The site is built in a folder beside, where files that stay the same are second paths to those that
/// are there; then the two folders change places in one step. Whoever reads the folder sees one build
/// or the other, also when this one is broken off at any moment; what that leaves is swept by the
/// next. Two builds wait for each other: `waiting` is told.
public func publish(
  _ tree: OutputTree,
  as name: SourcePath,
  in parent: some FileSystem,
  copyingFrom project: some FileSystem,
  compressing forms: [Configuration.Compression] = [],
  waiting: () -> Void = {}
) throws(WritingError) -> WritingReport {
  let neighbours = Neighbours(forms: forms)
  let wanted = try WantedFiles(tree, neighbours: neighbours)
  guard try isOurs(FolderView(name, of: parent), orAbsentIn: parent, as: name) else {
    throw .foreignFolder(parent.shownPath(of: name))
  }
  let workshop = Workshop(of: name)
  do throws(FileError) {
    let lock = try parent.open(workshop, waiting: waiting)
    defer { withExtendedLifetime(lock) { parent.close(workshop) } }
    let exchange = Exchange(
      tree: tree,
      neighbours: neighbours,
      wanted: wanted,
      workshop: workshop
    )
    return try exchange.run(in: parent, copyingFrom: project)
  } catch {
    let isBeside = error.isRefusal || error.isBusy || error.isReadOnly
    throw isBeside ? .noRoomBeside(parent.shownPath(of: name), error) : .file(error)
  }
}

/// Whether a folder may be replaced: it is not there, is empty, or carries the marker.
private func isOurs(
  _ output: some FileSystem,
  orAbsentIn parent: some FileSystem,
  as name: SourcePath
) throws(WritingError) -> Bool {
  do throws(FileError) {
    guard let entry = try parent.entry(at: name) else { return true }
    if entry.isLink { throw .linked(parent.shownPath(of: name)) }
  } catch {
    throw .file(error)
  }
  return try isOurs(output)
}

/// One exchange of a site for the next.
private struct Exchange {
  let tree: OutputTree
  let neighbours: Neighbours
  let wanted: WantedFiles
  let workshop: Workshop

  private var name: SourcePath { workshop.name }

  func run(
    in parent: some FileSystem,
    copyingFrom project: some FileSystem
  ) throws(FileError) -> WritingReport {
    let isNew = try parent.entry(at: name) == nil
    let output = FolderView(name, of: parent)
    let survey = try isNew ? Survey() : survey(of: output, wanted: wanted)
    var report = WritingReport(written: 0, unchanged: 0, removed: survey.unwanted)
    var stale: [OutputFile] = []
    var same: [SourcePath] = []
    for start in stride(from: 0, to: tree.files.count, by: 100) {
      let files = tree.files[start..<min(start + 100, tree.files.count)]
      let changes = try changed(files, sizes: survey.sizes, in: output, from: project)
      let paths = Set(changes.map(\.path))
      stale += files.filter { paths.contains($0.path) }
      same += files.filter { !paths.contains($0.path) }.map { SourcePath($0.path.text) }
    }
    report.unchanged = same.count
    let kept = keptNeighbours(of: Set(same), in: survey)
    let made = try neighbours.made(
      for: tree.files,
      present: Set(kept),
      own: wanted.own,
      copyingFrom: project
    )
    report.written = stale.count + made.count
    if stale.isEmpty, made.isEmpty, survey.unwanted == 0, survey.isMarked { return report }
    try build(stale, same + kept, made, in: parent, copyingFrom: project)
    try parent.flush(workshop.next)
    try putInPlace(isNew: isNew, in: parent)
    return report
  }

  /// The compressed files that stand beside files that stay the same.
  private func keptNeighbours(of same: Set<SourcePath>, in survey: Survey) -> [SourcePath] {
    if neighbours.forms.isEmpty { return [] }
    return tree.files.filter { same.contains(SourcePath($0.path.text)) }
      .flatMap { neighbours.paths(of: $0) }
      .filter { survey.sizes[$0] != nil && !wanted.own.contains($0) }
  }

  /// Builds the folder beside: files that are new, second paths to those that stay the same, and what
  /// stands beside them.
  private func build(
    _ stale: [OutputFile],
    _ same: [SourcePath],
    _ neighbours: [(path: SourcePath, bytes: [UInt8])],
    in parent: some FileSystem,
    copyingFrom project: some FileSystem
  ) throws(FileError) {
    let next = FolderView(workshop.next, of: parent)
    try parent.makeFolder(workshop.next)
    let marker = Array((OutputMarker.sentence + "\n").utf8)
    try next.create([(SourcePath(OutputMarker.name), marker)])
    var stale = stale
    let alone = Set(try parent.link(same, of: name, into: workshop.next).map(\.text))
    if !alone.isEmpty { stale += tree.files.filter { alone.contains($0.path.text) } }
    var made: [(path: SourcePath, bytes: [UInt8])] = []
    for file in stale {
      let path = SourcePath(file.path.text)
      switch file.contents {
      case .bytes(let bytes): made.append((path, bytes))
      case .copy(of: let source, size: _):
        try next.makeFolder(path.folder)
        try next.copy(source, from: project, to: path)
      }
    }
    try next.create(made)
    try next.create(neighbours)
  }

  /// Lets the folder beside take the place of the site; a branch that is published there goes along.
  private func putInPlace(isNew: Bool, in parent: some FileSystem) throws(FileError) {
    if isNew { return try parent.rename(workshop.next, to: name) }
    do throws(FileError) {
      try parent.exchange(workshop.next, name)
    } catch  where error.isUnsupported {
      try parent.rename(name, to: workshop.last)
      try parent.rename(workshop.next, to: name)
    }
    for old in [workshop.next, workshop.last] { try parent.keepHistory(of: old, in: name) }
  }
}
