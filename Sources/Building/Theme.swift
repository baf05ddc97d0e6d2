import Diagnostics
import Model
import Rendering
import SourceText
import Templates
import Theme

/// The theme of a site: the built-in one, with the project's own files in place of its files.
struct Theme: Equatable, Sendable {
  /// The files, ordered by path.
  let files: [SourceFile]

  /// The templates among them.
  let templates: TemplateSet

  /// The folder of the project's own files.
  let folder: SourcePath

  /// What the templates have to say, names aside.
  let diagnostics: [Diagnostic]

  /// Lays the project's files over the built-in ones.
  init(_ own: [SourceFile], folder: SourcePath) {
    var names: [String: SourceFile] = [:]
    for file in BuiltInTheme.files {
      let name = String(file.path.text.dropFirst("templates/".utf8.count))
      names[name] = SourceFile(path: folder.appending(name), bytes: file.bytes)
    }
    for file in own { names[Self.name(of: file.path, in: folder)] = file }
    let files = names.values.sorted { $0.path < $1.path }
    let parsed = TemplateSet.parse(files, below: folder)
    self.files = files
    self.templates = parsed.value
    self.folder = folder
    self.diagnostics = parsed.diagnostics
  }

  /// The theme's own files as they are published: everything but the templates, in `theme/`.
  ///
  /// The tokens stand before the style sheet, in the same file: a page asks for one.
  func published(tokens: [UInt8]) -> [OutputFile] {
    let citations = folder.appending("citations")
    return files.filter { $0.path.fileExtension != "html" && !$0.path.isInside(citations) }
      .compactMap { file in
        let name = Self.name(of: file.path, in: folder)
        let bytes = name == "theme.css" ? tokens + file.bytes : Array(file.bytes)
        return OutputPath("theme/" + name).map { OutputFile(path: $0, contents: .bytes(bytes)) }
      }
  }

  /// The styles of citations, and the words of languages that go with them.
  var citationFiles: [SourceFile] {
    files.filter { $0.path.isInside(folder.appending("citations")) }
  }

  /// The style that is used where the one of the settings cannot be.
  static let builtInStyle = BuiltInTheme.files.first { $0.path.name == "bericht.csl" }

  private static func name(of path: SourcePath, in folder: SourcePath) -> String {
    path.components.dropFirst(folder.components.count).joined(separator: "/")
  }

  /// Themes are equal if their files are: everything else follows.
  static func == (left: Theme, right: Theme) -> Bool {
    left.folder == right.folder && left.files == right.files
  }
}
