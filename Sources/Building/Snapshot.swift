import Diagnostics
import Exporting
import Model
import SourceText

/// Everything that one build made; the next one starts from it.
public struct Snapshot: Sendable {
  /// What was read.
  public let sources: SourceTree

  /// All things and relations.
  public let graph: KnowledgeGraph

  /// The finished files; none after a check.
  public let output: OutputTree

  /// What there is to say, in the order of files and places, each once.
  public let diagnostics: [Diagnostic]

  /// How many pages there are, and how many of them this build rendered.
  public let pages: (all: Int, rendered: Int)

  /// Whether the theme cannot be used, so that there is nothing worth writing.
  public let isThemeBroken: Bool

  /// The files of the theme, the project's own in place of the built-in ones.
  let theme: Theme

  /// The addresses of before, ordered; none after a check.
  let redirects: [PageRedirect]

  let cards: Memo<String, CardText, OutputFile?>
  let documents: Memo<SourcePath, SourceFile, Diagnosed<Document>>
  let libraries: Memo<SourcePath, SourceFile, Diagnosed<[ListedWork]>>
  let rendered: Memo<String, RenderingInput, [OutputFile]>

  /// All there is to say, with what reading the sources said; each cause once, in order.
  public func findings(with reading: [Diagnostic]) -> [Diagnostic] {
    Set(reading + diagnostics.withoutEchoes(ofBytes: reading)).sorted()
  }

  /// The text of a file of the project or of the theme.
  public func source(at path: SourcePath) -> SourceFile? {
    if path == sources.configuration.path { return sources.configurationFile }
    if let schema = sources.schema, schema.path == path { return schema }
    if let dates = sources.dates, dates.path == path { return dates }
    if let file = sources.bibliographies.first(where: { $0.path == path }) { return file }
    return file(at: path, in: sources.documents) ?? file(at: path, in: theme.files)
  }

  private func file(at path: SourcePath, in files: [SourceFile]) -> SourceFile? {
    let place = files.partitioningIndex { !($0.path < path) }
    return place < files.count && files[place].path == path ? files[place] : nil
  }
}

/// All that the bytes of a page depend on.
struct RenderingInput: Equatable, Sendable {
  let page: Page
  let site: Site
  let theme: Theme
}
