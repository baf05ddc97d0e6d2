import Diagnostics
import Exporting
import Model
import Rendering
import SourceText
import Templates
import Theme
import WebAssets

/// The theme of a site: the built-in one, with the project's own files in place of its files.
struct Theme: Equatable, Sendable {
  /// The files, ordered by path.
  let files: [SourceFile]

  /// The templates among them.
  let templates: TemplateSet

  /// What is published of it.
  let assets: ThemeAssets

  /// The folder of the project's own files.
  let folder: SourcePath

  /// What the templates have to say, names aside.
  let diagnostics: [Diagnostic]

  /// The colours and letters of the settings: they stand before the style sheet, in the same file.
  let tokens: [UInt8]

  /// Lays the project's files over the built-in ones.
  init(_ own: [SourceFile], folder: SourcePath, tokens: [UInt8] = []) {
    var overlaid: [String: SourceFile] = [:]
    for file in BuiltInTheme.files {
      let name = String(file.path.text.dropFirst("templates/".utf8.count))
      overlaid[name] = SourceFile(path: folder.appending(name), bytes: file.bytes)
    }
    for file in own { overlaid[Self.name(of: file.path, in: folder)] = file }
    let files = overlaid.values.sorted { $0.path < $1.path }
    let citations = folder.appending("citations")
    let published = files.filter {
      $0.path.fileExtension != "html" && !$0.path.isInside(citations)
    }
    var assets = ThemeAssets(
      published.map { (Self.name(of: $0.path, in: folder), $0) },
      tokens: tokens
    )
    let names = published.map { Self.name(of: $0.path, in: folder) }
    let parsed = withoutActuallyEscaping(
      { assets.published($0) },
      do: { publishedName in
        TemplateSet.parse(
          files,
          below: folder,
          assets: TemplateAssets(folder: "site.theme", names: names, published: publishedName)
        )
      }
    )
    self.files = files
    self.tokens = tokens
    self.templates = parsed.value
    self.folder = folder
    self.assets = assets
    self.diagnostics = (parsed.diagnostics + assets.diagnostics).sorted()
  }

  /// The theme's own files as they are published: everything but the templates, in `theme/`.
  var published: [OutputFile] {
    assets.files.compactMap { file in
      OutputPath("theme/" + file.name).map {
        OutputFile(path: $0, contents: .bytes(file.bytes))
      }
    }
  }

  /// The colours of cards: those of the tokens in light surroundings.
  var cardColors: CardColors {
    var colors = CardColors()
    colors.paper = color(named: "background", inStyleSheet: tokens) ?? colors.paper
    colors.ink = color(named: "text", inStyleSheet: tokens) ?? colors.ink
    colors.accent = color(named: "accent", inStyleSheet: tokens) ?? colors.accent
    colors.quiet = color(named: "muted", inStyleSheet: tokens) ?? colors.quiet
    return colors
  }

  /// The path below the site of a file of the theme.
  func publishedPath(of name: String) -> String? { assets.names[name].map { "theme/" + $0 } }

  /// The styles of citations, and the words of languages that go with them.
  var citationFiles: [SourceFile] {
    files.filter { $0.path.isInside(folder.appending("citations")) }
  }

  /// The style that is used where the one of the settings cannot be.
  static let builtInStyle = BuiltInTheme.files.first { $0.path.name == "bericht.csl" }

  private static func name(of path: SourcePath, in folder: SourcePath) -> String {
    path.components.dropFirst(folder.components.count).joined(separator: "/")
  }

  /// Themes are equal if their files and tokens are: everything else follows.
  static func == (left: Theme, right: Theme) -> Bool {
    left.folder == right.folder && left.files == right.files && left.tokens == right.tokens
  }
}
