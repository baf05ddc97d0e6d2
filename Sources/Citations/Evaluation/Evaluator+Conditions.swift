extension Evaluator {
  /// Whether the condition of a branch holds.
  mutating func holds(_ branch: StyleElement) -> Bool {
    guard branch.kind == .branch else { return false }
    let match = branch["match"]
    let stopsAt = match == "any" || match == "none"
    for condition in branch.conditions where holds(condition) == stopsAt { return match == "any" }
    return match != "any"
  }

  private mutating func holds(_ condition: Condition) -> Bool {
    let value = condition.value
    switch condition.question {
    case .type: return item.type == value
    case .variable: return hasValue(value)
    case .isNumeric: return Numbers.isNumeric(self.value(of: value, form: nil).plainText)
    case .isUncertainDate: return item.dates[value]?.isApproximate ?? false
    case .locator: return !cite.locator.isEmpty && cite.label == value
    case .disambiguate:
      markConditions += 1
      return (distinction.marks >= markConditions) == (value == "true")
    case .position: return isAt(value)
    case .unknown: return false
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
