import SourceText

/// Finds the entries that have the key of an earlier one.
func duplicateKeys(of entries: [BibliographyEntry]) -> [BibliographyProblem] {
  var first: [String: SourceRange] = [:]
  var problems: [BibliographyProblem] = []
  for entry in entries where !entry.key.value.isEmpty {
    if let place = first[entry.key.value] {
      problems.append(
        BibliographyProblem(.duplicateKey(entry.key.value), at: entry.key.range, related: place)
      )
    } else {
      first[entry.key.value] = entry.key.range
    }
  }
  return problems
}
