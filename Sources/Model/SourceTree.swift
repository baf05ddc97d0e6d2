import SourceText

/// Everything that was read: the files of one project, each list ordered by path.
public struct SourceTree: Hashable, Sendable {
  /// The publication's settings.
  public var configuration: Configuration

  /// The file with the settings; nil where there is none.
  public var configurationFile: SourceFile?

  /// The file that declares types, fields and relations; nil where there is none.
  public var schema: SourceFile?

  /// The `.md` and `.yaml` files of the source folders.
  public var documents: [SourceFile]

  /// The files of references that the settings name, in their order.
  public var bibliographies: [SourceFile]

  /// The theme: every file of the templates folder; pictures and fonts have bytes that are no text.
  public var templates: [SourceFile]

  /// The other files of the source folders: pictures, downloads.
  public var assets: [Asset]

  /// The file with the dates of sources, `site/dates.yaml`; nil where there is none.
  public var dates: SourceFile?

  /// How smaller pictures are made on this machine; nil where nothing makes them, or nothing asks.
  public var pictureRecipe: PictureRecipe?

  /// Documents that are there but could not be read, and were reported: a link to one is no fault.
  public var unreadable: [SourcePath]

  /// Joins what was read.
  public init(
    configuration: Configuration,
    schema: SourceFile? = nil,
    documents: [SourceFile] = [],
    templates: [SourceFile] = [],
    assets: [Asset] = [],
    unreadable: [SourcePath] = []
  ) {
    self.configuration = configuration
    self.configurationFile = nil
    self.schema = schema
    self.documents = documents
    self.bibliographies = []
    self.templates = templates
    self.assets = assets
    self.dates = nil
    self.pictureRecipe = nil
    self.unreadable = unreadable
  }
}

/// A file that is published as it is; its bytes stay on the disk until they are written.
public struct Asset: Hashable, Sendable {
  /// Where it lies in the project.
  public let path: SourcePath

  /// Its size in bytes.
  public let size: Int

  /// Its width and height, for a picture that says them.
  public let pixels: PixelSize?

  /// What smaller pictures are made by; nil for a file that none are made of, and where nothing asks.
  public var original: PictureOriginal?

  /// Makes an asset.
  public init(path: SourcePath, size: Int, pixels: PixelSize? = nil) {
    self.path = path
    self.size = size
    self.pixels = pixels
  }
}
