import SourceText

/// Everything that was read: the files of one project, each list ordered by path.
public struct SourceTree: Hashable, Sendable {
  /// The publication's settings.
  public var configuration: Configuration

  /// The file that declares types, fields and relations; nil where there is none.
  public var schema: SourceFile?

  /// The `.md` and `.yaml` files of the source folders.
  public var documents: [SourceFile]

  /// The theme: every file of the templates folder.
  public var templates: [SourceFile]

  /// The other files of the source folders: pictures, downloads.
  public var assets: [Asset]

  /// Joins what was read.
  public init(
    configuration: Configuration,
    schema: SourceFile? = nil,
    documents: [SourceFile] = [],
    templates: [SourceFile] = [],
    assets: [Asset] = []
  ) {
    self.configuration = configuration
    self.schema = schema
    self.documents = documents
    self.templates = templates
    self.assets = assets
  }
}

/// A file that is published as it is; its bytes stay on the disk until they are written.
public struct Asset: Hashable, Sendable {
  /// Where it lies in the project.
  public let path: SourcePath

  /// Its size in bytes.
  public let size: Int

  /// Makes an asset.
  public init(path: SourcePath, size: Int) {
    self.path = path
    self.size = size
  }
}
