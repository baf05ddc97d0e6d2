import Diagnostics

/// A name or text as a message shows it: of a very long one the front.
func shown(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let end = scalars.index(scalars.startIndex, offsetBy: 60, limitedBy: scalars.endIndex),
    end != scalars.endIndex
  else { return text }
  return String(scalars[..<end]) + "…"
}

/// Names that were probably meant; a text that is far too long for a name is compared with none.
func likelyNames(for name: String, among names: [SuggestionCandidate]) -> [String] {
  name.utf8.count > 200 ? [] : nearestNames(to: name, among: names)
}

/// Names that were probably meant, from names alone.
func likelyNames(for name: String, among names: [String]) -> [String] {
  likelyNames(for: name, among: names.map { SuggestionCandidate($0) })
}

/// Whether a name is a slip of the pen for another.
func isLikely(_ name: String, meantFor other: String) -> Bool {
  name.isEmpty || (other.utf8.count <= 200 && !likelyNames(for: name, among: [other]).isEmpty)
}

/// A help that lists what there is, where that is not too much to read.
func known(_ names: [String], nl dutch: String, en english: String) -> LocalizedText? {
  if names.isEmpty { return nil }
  let list = names.prefix(12).map { "`\(shown($0))`" }.joined(separator: ", ")
  let rest = names.count > 12 ? ", …" : ""
  return LocalizedText(nl: "\(dutch): \(list)\(rest)", en: "\(english): \(list)\(rest)")
}
