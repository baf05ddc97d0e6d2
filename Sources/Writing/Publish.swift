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
  resizing: PictureResizing? = nil,
  waiting: () -> Void = {}
) throws(WritingError) -> WritingReport {
  let neighbours = Neighbours(forms: forms)
  let wanted = try WantedFiles(tree, neighbours: neighbours)
  guard try isOurs(FolderView(name, of: parent), orAbsentIn: parent, as: name) else {
    throw .foreignFolder(parent.shownPath(of: name))
  }
  let workshop = Workshop(of: name)
  do throws(WritingError) {
    let lock = try asked { () throws(FileError) in
      try parent.open(workshop, waiting: waiting)
    }
    defer { withExtendedLifetime(lock) { parent.close(workshop) } }
    let exchange = Exchange(
      tree: tree,
      neighbours: neighbours,
      pictures: SmallerPictures(resizing: resizing),
      wanted: wanted,
      workshop: workshop
    )
    return try exchange.run(in: parent, copyingFrom: project)
  } catch {
    guard case .file(let fault) = error, fault.isRefusal || fault.isBusy || fault.isReadOnly else {
      throw error
    }
    throw .noRoomBeside(parent.shownPath(of: name), fault)
  }
}

/// What the disk gives; what it will not do is an error of writing.
func asked<Value>(_ body: () throws(FileError) -> Value) throws(WritingError) -> Value {
  do throws(FileError) {
    return try body()
  } catch {
    throw .file(error)
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
  let pictures: SmallerPictures
  let wanted: WantedFiles
  let workshop: Workshop

  /// What the next site is made of.
  private struct Plan {
    /// The files that are new or differ.
    var stale: [OutputFile] = []

    /// The paths of those that stay the same, and of what stands beside them.
    var same: [SourcePath] = []

    /// What is new beside them.
    var neighbours: [(path: SourcePath, bytes: [UInt8])] = []

    var report = WritingReport(written: 0, unchanged: 0, removed: 0)

    /// Whether there was a site.
    var isNew = false

    /// Whether there is anything to do.
    var isNeeded = true
  }

  private var name: SourcePath { workshop.name }

  func run(
    in parent: some FileSystem,
    copyingFrom project: some FileSystem
  ) throws(WritingError) -> WritingReport {
    let plan = try asked { () throws(FileError) in
      try self.plan(in: parent, copyingFrom: project)
    }
    if !plan.isNeeded { return plan.report }
    try asked { () throws(FileError) in try build(plan, in: parent, copyingFrom: project) }
    let next = FolderView(workshop.next, of: parent)
    try pictures.write(plan.stale.filter(\.isSmallerPicture), to: next, copyingFrom: project)
    try asked { () throws(FileError) in
      try parent.flush(workshop.next)
      try putInPlace(isNew: plan.isNew, in: parent)
    }
    return plan.report
  }

  /// Compares the finished files with those that are there.
  private func plan(
    in parent: some FileSystem,
    copyingFrom project: some FileSystem
  ) throws(FileError) -> Plan {
    var plan = Plan()
    plan.isNew = try parent.entry(at: name) == nil
    let output = FolderView(name, of: parent)
    let survey = try plan.isNew ? Survey() : survey(of: output, wanted: wanted)
    for start in stride(from: 0, to: tree.files.count, by: 100) {
      let files = tree.files[start..<min(start + 100, tree.files.count)]
      let changes = try changed(files, sizes: survey.sizes, in: output, from: project)
      let paths = Set(changes.map(\.path))
      plan.stale += files.filter { paths.contains($0.path) }
      plan.same += files.filter { !paths.contains($0.path) }.map { SourcePath($0.path.text) }
    }
    let changes = Set(plan.stale.map(\.path))
    let kept = neighbours.present(
      beside: tree.files.lazy.filter { !changes.contains($0.path) },
      in: survey,
      own: wanted.files
    )
    plan.neighbours = try neighbours.made(
      for: tree.files,
      present: Set(kept),
      own: wanted.files,
      copyingFrom: project
    )
    let removed = survey.unwanted.count + survey.unwantedFolders.count
    let written = plan.stale.count + plan.neighbours.count
    plan.report = WritingReport(
      written: written,
      unchanged: plan.same.count,
      removed: removed
    )
    plan.isNeeded = written > 0 || removed > 0 || !survey.isMarked
    plan.same += kept
    return plan
  }

  /// Builds the folder beside: files that are new, second paths to those that stay the same, and what
  /// stands beside them; but not the pictures that have to be made.
  private func build(
    _ plan: Plan,
    in parent: some FileSystem,
    copyingFrom project: some FileSystem
  ) throws(FileError) {
    let next = FolderView(workshop.next, of: parent)
    try parent.makeFolder(workshop.next)
    let marker = Array((OutputMarker.sentence + "\n").utf8)
    try next.create([(SourcePath(OutputMarker.name), marker)])
    var stale = plan.stale.filter { !$0.isSmallerPicture }
    let alone = Set(try parent.link(plan.same, of: name, into: workshop.next).map(\.text))
    if !alone.isEmpty { stale += tree.files.filter { alone.contains($0.path.text) } }
    for file in stale where file.isSmallerPicture {
      let path = SourcePath(file.path.text)
      try next.makeFolder(path.folder)
      try next.copy(path, from: FolderView(name, of: parent), to: path)
    }
    let others = stale.filter { !$0.isSmallerPicture }
    try next.create(try copy(others, to: next, copyingFrom: project))
    try next.create(plan.neighbours)
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
