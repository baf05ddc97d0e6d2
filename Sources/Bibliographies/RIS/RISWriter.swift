import Citations

/// Writes an item as an entry of RIS.
///
/// The format has no escapes: line breaks become spaces, and
/// spans that keep the case of a title are left out.
func risText(of item: CitationItem) -> String {
  var lines: [String] = []
  func add(_ tag: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    let line = value.split(whereSeparator: \.isNewline).joined(separator: " ")
    lines.append("\(tag)  - \(line)")
  }
  add("TY", RISTypes.name(of: item.type))
  add("ID", item.id)
  for (tag, variable) in RISFields.names {
    for name in item.names[variable] ?? [] { add(tag, RISName.text(of: name)) }
  }
  let isWhole = RISTypes.isWhole(item.type)
  for (tag, variable) in RISFields.texts { add(tag, item.fields[variable].map { unspanned($0) }) }
  add("T2", item.fields[isWhole ? "collection-title" : "container-title"].map { unspanned($0) })
  if !isWhole { add("T3", item.fields["collection-title"].map { unspanned($0) }) }
  if let issued = item.dates["issued"] {
    add("PY", issued.literal.isEmpty ? String(issued.start.year) : issued.literal)
    if issued.literal.isEmpty, issued.start.month != 0 { add("DA", RISDate.text(of: issued)) }
  }
  add("Y2", item.dates["accessed"].map { RISDate.text(of: $0) })
  let isArticle = item.type.hasPrefix("article") || item.type == "periodical"
  add("SN", item.fields[isArticle ? "ISSN" : "ISBN"])
  if let page = item.fields["page"] {
    let ends = page.split(separator: "-", omittingEmptySubsequences: false)
    let isRange =
      ends.count == 2 && ends.allSatisfy { !$0.isEmpty && !$0.contains { " ,&".contains($0) } }
    add("SP", isRange ? String(ends[0]) : page)
    if isRange { add("EP", String(ends[1])) }
  }
  add("KW", item.fields["keyword"])
  lines.append("ER  - ")
  return lines.joined(separator: "\n") + "\n"
}

/// A text without the spans that keep its case.
private func unspanned(_ text: String) -> String {
  let opening = "<span class=\"nocase\">"
  guard text.utf8.starts(with: opening.utf8) || text.contains(opening) else { return text }
  return text.replacing(opening, with: "").replacing("</span>", with: "")
}
