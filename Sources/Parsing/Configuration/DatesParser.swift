import Diagnostics
import Model
import SourceText

/// When sources were last changed, by their paths: what `site/dates.yaml` says.
///
/// The file is written by `bericht dates` and kept with the sources, so that a build needs neither a
/// clock nor the history of a project to know its dates. A date is `2020-01-24`.
public func parseDates(_ file: SourceFile) -> Diagnosed<[SourcePath: String]> {
  let yaml = parseYAML(file, in: file.bytes.indices)
  var diagnostics = yaml.diagnostics
  var dates: [SourcePath: String] = [:]
  for field in yaml.fields {
    if let text = field.value.scalar?.value, isDay(text) {
      dates[SourcePath(field.key.value)] = text
    } else {
      diagnostics.append(.invalidSourceDate(field.key, at: field.value.range))
    }
  }
  return Diagnosed(dates, diagnostics)
}

/// Whether a text is a day that a calendar can have: `2020-01-24`.
private func isDay(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard text.utf8.count == 10, parts.count == 3, parts[0].utf8.count == 4,
    parts[1].utf8.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39) ~= $0 } }),
    let month = Int(parts[1]), let day = Int(parts[2]), let year = Int(parts[0])
  else { return false }
  let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return (1...12) ~= month && day >= 1 && day <= days[month - 1]
}
