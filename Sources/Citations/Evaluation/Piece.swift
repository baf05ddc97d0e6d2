/// What one element of a style gives for an item.
struct Piece {
  var tokens: [Token] = []

  /// Whether a variable was asked for.
  var asksVariable = false

  /// Whether a variable that was asked for had a value.
  var hasVariable = false

  /// What a group or macro gives counts as a variable with a value, as section "Group" says.
  mutating func countsAsVariable() {
    if !asksVariable, !tokens.isBlank { hasVariable = true }
  }

  mutating func add(_ other: Piece) {
    asksVariable = asksVariable || other.asksVariable
    hasVariable = hasVariable || other.hasVariable
  }
}
