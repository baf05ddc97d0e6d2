extension Evaluator {
  /// Whether the condition of a branch holds.
  mutating func holds(_ branch: XMLElement) -> Bool {
    guard branch.name == "if" || branch.name == "else-if" else { return false }
    var results: [Bool] = []
    for (name, value) in branch.attributes.sorted(by: { $0.key < $1.key }) where name != "match" {
      for word in value.split(separator: " ") { results.append(holds(name, String(word))) }
    }
    switch branch["match"] {
    case "any": return results.contains(true)
    case "none": return !results.contains(true)
    default: return !results.contains(false)
    }
  }

  private mutating func holds(_ condition: String, _ value: String) -> Bool {
    switch condition {
    case "type": return item.type == value
    case "variable": return hasValue(value)
    case "is-numeric": return Numbers.isNumeric(self.value(of: value, form: nil).plainText)
    case "is-uncertain-date": return item.dates[value]?.isApproximate ?? false
    case "locator":
      return !cite.locator.isEmpty && cite.label == value.replacing("sub verbo", with: "sub-verbo")
    case "disambiguate":
      markConditions += 1
      return (distinction.marks >= markConditions) == (value == "true")
    case "position": return isAt(value)
    default: return false
    }
  }

  private func hasValue(_ variable: String) -> Bool {
    switch variable {
    case "locator": !cite.locator.isEmpty
    case "citation-number": citationNumber > 0
    case "first-reference-note-number": firstNote != nil
    case "year-suffix": distinction.yearSuffix != nil
    default:
      item.fields[variable] != nil || item.names[variable] != nil || item.dates[variable] != nil
    }
  }

  private func isAt(_ name: String) -> Bool {
    guard area == .citation else { return false }
    switch name {
    case "first": return position == .first
    case "subsequent": return position != .first
    case "ibid": return position == .ibid || position == .ibidWithLocator
    case "ibid-with-locator": return position == .ibidWithLocator
    case "near-note": return isNear
    default: return false
    }
  }
}
