import Diagnostics
import SourceText

/// How much a template may leave to chance.
public enum TemplateMode: Hashable, Sendable {
  /// What themes are held to: every name is known, and text is always escaped.
  case strict

  /// What the specification of the language says: a missing name or part is empty.
  case lenient
}

/// All templates of a theme, parsed and linked once, to be filled many times.
public struct TemplateSet: Sendable {
  /// The files that the set was made of, in the order given.
  public let files: [SourceFile]

  /// How much the templates may leave to chance.
  public let mode: TemplateMode

  let program: TemplateProgram

  /// Parses the `.html` files of a theme and links what they call; other files are passed over.
  ///
  /// A template is called by its path below `folder` without `.html`. Whatever is wrong is
  /// reported and left out, so the set can be filled all the same. `assets` says what files of the
  /// theme are called where they are published.
  public static func parse(
    _ files: [SourceFile],
    below folder: SourcePath = SourcePath("templates"),
    mode: TemplateMode = .strict,
    assets: TemplateAssets? = nil
  ) -> Diagnosed<TemplateSet> {
    var templates: [Template] = []
    var diagnostics: [Diagnostic] = []
    for file in files {
      guard let name = templateName(of: file.path, below: folder) else { continue }
      let parsed = template(of: file, called: name, mode: mode)
      diagnostics += parsed.diagnostics
      var template = parsed.value
      if let assets { diagnostics += template.replaceNames(of: assets) }
      templates.append(template)
    }
    let linked = TemplateLinker.link(templates, mode: mode)
    diagnostics += linked.diagnostics
    let set = TemplateSet(files: files, mode: mode, program: linked.value)
    return Diagnosed(set, diagnostics.sorted())
  }

  /// The names of the templates, in the order of their files.
  public var names: [String] { program.templates.map(\.name) }

  /// Whether there is a template of this name.
  public func contains(_ name: String) -> Bool { program.entries[name] != nil }
}

extension TemplateSet: Equatable {
  /// Sets of equal files and modes fill alike.
  public static func == (left: TemplateSet, right: TemplateSet) -> Bool {
    left.mode == right.mode && left.files == right.files
  }
}

/// The name of the template in a file; nil for files of another kind.
private func templateName(of path: SourcePath, below folder: SourcePath) -> String? {
  guard path.fileExtension == "html" else { return nil }
  let isBelow = !folder.text.isEmpty && path.isInside(folder)
  let components =
    isBelow ? path.components.dropFirst(folder.components.count) : path.components[...]
  return (components.dropLast().map(String.init) + [String(path.stem)]).joined(separator: "/")
}
