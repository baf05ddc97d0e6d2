import Diagnostics
import SourceText

/// Findings without the echoes of other findings: one cause, one message.
extension [Diagnostic] {
  /// Without closing tags of a theme that differ from an opening tag which is wrong itself.
  var withoutEchoesOfTags: [Diagnostic] {
    filter { fault in
      fault.code != "template-unmatched-closing"
        || !fault.labels.contains { opening in
          contains { $0.range != fault.range && $0.range.overlaps(opening.range) }
        }
    }
  }

  /// Without what is said of values that YAML could not read as they stand.
  func withoutEchoes(ofYAML faults: [Diagnostic]) -> [Diagnostic] {
    let places = Dictionary(
      grouping: faults.lazy.filter { $0.code == "invalid-yaml" || $0.code == "unknown-alias" }.map(
        \.range
      ),
      by: \.path
    )
    if places.isEmpty { return self }
    return filter { fault in
      !(places[fault.range.path]?.contains { $0.overlaps(fault.range) } ?? false)
    }
  }

  /// Without what is said of bytes that are no text, and of YAML in the same file: reading told.
  func withoutEchoes(ofBytes reading: [Diagnostic]) -> [Diagnostic] {
    let places = Dictionary(
      grouping: reading.lazy.filter { $0.code == "file-not-utf8" && !$0.range.bytes.isEmpty }
        .map(\.range),
      by: \.path
    )
    if places.isEmpty { return self }
    return filter { fault in
      guard let places = places[fault.range.path] else { return true }
      return fault.code != "invalid-yaml" && !places.contains { $0.overlaps(fault.range) }
    }
  }

  /// Without names that the schema gives as the files do, where it declares them otherwise.
  func withoutEchoes(ofFields faults: [Diagnostic], in schema: SourceFile?) -> [Diagnostic] {
    guard let schema else { return self }
    let declared = faults.filter { $0.code == "unknown-field" && $0.range.path == schema.path }
      .map { schema[$0.range.bytes] }
    return filter { fault in
      !schemaNameCodes.contains(fault.code.text)
        || !(fault.suggestions.first.map { declared.contains($0) } ?? false)
    }
  }
}

extension SourceRange {
  fileprivate func overlaps(_ other: SourceRange) -> Bool {
    path == other.path && bytes.overlaps(other.bytes)
  }
}

/// What the schema says of names of its own that no type declares.
private let schemaNameCodes = [
  "unknown-field-in-schema", "unknown-grouping", "unknown-network-relation",
]
