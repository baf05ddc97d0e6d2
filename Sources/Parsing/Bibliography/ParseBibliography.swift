import Bibliographies
import Citations
import Diagnostics
import Model
import SourceText

/// The works of a file of references; depends on that file alone, and never fails.
///
/// BibTeX, BibLaTeX, RIS and CSL-JSON are read by the library for them; CSL-YAML by the parser of
/// YAML, whose values that library takes. Linear in the file.
public func parseBibliography(_ file: SourceFile) -> Diagnosed<[ListedWork]> {
  let format = BibliographyFormat(fileExtension: file.path.fileExtension)
  guard let format else { return parseYAMLBibliography(file) }
  return Diagnosed(of: bibliography(of: file, in: format))
}

/// Whether a file can be one of references, by its name.
func isBibliography(_ path: SourcePath) -> Bool {
  isYAML(path) || BibliographyFormat(fileExtension: path.fileExtension) != nil
}

private func isYAML(_ path: SourcePath) -> Bool { ["yaml", "yml"].contains(path.fileExtension) }

/// The works of a file in CSL-YAML; a list at its root is no fault here.
private func parseYAMLBibliography(_ file: SourceFile) -> Diagnosed<[ListedWork]> {
  let yaml = parseYAML(file, in: file.bytes.indices)
  let faults = yaml.diagnostics.filter { $0.code != "fields-expected" }
  guard let root = yaml.root else { return Diagnosed([], faults) }
  var found = Diagnosed(of: bibliography(of: BibliographyValue(root)))
  found.diagnostics = faults + found.diagnostics
  return found
}

extension BibliographyValue {
  /// A value of YAML as the library for references takes it; nothing is an empty text.
  fileprivate init(_ value: FieldValue) {
    let content: Content =
      switch value.content {
      case .scalar(let text, _): .text(value.isEmpty ? "" : text)
      case .list(let items): .list(items.map { BibliographyValue($0) })
      case .map(let fields):
        .record(fields.map { Member(name: $0.key, value: BibliographyValue($0.value)) })
      }
    self.init(content, at: value.range)
  }
}

extension Diagnosed<[ListedWork]> {
  /// The entries that can be cited, each key once, and what is wrong with the file.
  fileprivate init(of bibliography: Bibliography) {
    var keys: Set<String> = []
    let entries = bibliography.entries.filter {
      !$0.item.id.isEmpty && keys.insert($0.key.value).inserted
    }
    self.init(
      entries.map { ListedWork(key: $0.key, range: $0.range, record: $0.item.json) },
      bibliography.problems.map { .bibliographyProblem($0) }
    )
  }
}
