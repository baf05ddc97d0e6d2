import Diagnostics
import Files
import Model
import SourceText

/// Everything that a build starts from: the files of one project.
///
/// What an editor can mend is reported and left out; only a failing machine throws.
public func read(
  from project: some FileSystem,
  configuration: Configuration
) throws(FileError) -> Diagnosed<SourceTree> {
  var walk = FolderWalk(in: project, configuration: configuration)
  let sources = try walk.files(below: configuration.sources)
  let theme = try walk.theme()
  var tree = SourceTree(configuration: configuration)
  var reader = TextReader(in: project)
  (tree.schema, tree.templates) = (try reader.schema(of: configuration), try reader.theme(theme))
  tree.bibliographies = try reader.bibliographies(of: configuration)
  let siteFile = configuration.path ?? configurationPath
  if let found = tree.schema { tree.configuration.schema = found.path }
  tree.configuration.sources = walk.meantFolders(configuration.sources)
  let schemaPath = normalized(tree.configuration.schema)
  var documents: [FoundFile] = []
  var dates = TextReader(in: project)
  tree.dates = try dates.text(of: datesPath)
  let known = Set(
    [siteFile, datesPath] + [schemaPath].compactMap(\.self) + configuration.bibliographies
  )
  for file in sources where !known.contains(file.path) {
    if isDocument(file.path) {
      documents.append(file)
    } else {
      let pixels = try pixelSize(of: file, in: project)
      tree.assets.append(Asset(path: file.path, size: file.size, pixels: pixels))
    }
  }
  if let narrowest = configuration.pictureWidths?.value.first {
    tree.assets = try identified(tree.assets, widerThan: narrowest, in: project)
  }
  tree.documents = try reader.texts(of: documents)
  tree.unreadable = reader.unreadable
  var diagnostics = walk.diagnostics + reader.diagnostics
  // What keeps the folder from being entered was said of the folder.
  if tree.dates != nil { diagnostics += dates.diagnostics }
  if documents.isEmpty, tree.assets.isEmpty,
    !diagnostics.contains(where: { $0.severity == .error })
  {
    diagnostics.append(.emptyProject(configuration))
  }
  return Diagnosed(tree, diagnostics.sorted())
}

/// The file with the settings of the publication, `site/site.yaml`; nil where there is none.
public func readConfigurationFile(
  from project: some FileSystem
) throws(FileError) -> Diagnosed<SourceFile?> {
  var reader = TextReader(in: project)
  let file = try reader.text(of: configurationPath)
  return Diagnosed(file, reader.diagnostics)
}

/// The file that says when sources were last changed.
public let datesPath = SourcePath("site/dates.yaml")

let configurationPath = SourcePath("site/site.yaml")

/// A path without `.` and doubled slashes; nil where it would leave the project.
func normalized(_ path: SourcePath) -> SourcePath? { SourcePath("").resolving(path.text) }

private func isDocument(_ path: SourcePath) -> Bool {
  ["md", "markdown", "yaml", "yml"].contains(path.fileExtension)
}
