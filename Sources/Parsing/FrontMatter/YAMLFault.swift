/// The ways YAML can be wrong, as an editor would tell them apart.
enum YAMLFault: Hashable {
  case colonInValue, indentation, missingColon, unclosedQuote, unclosedBracket, tab
  case forbiddenStart, unknownEscape, controlCharacter, quoteInside, other

  /// Names libyaml's message.
  init(problem: String, context: String) {
    switch (problem, context) {
    case ("mapping values are not allowed in this context", _): self = .colonInValue
    case ("could not find expected ':'", _): self = .missingColon
    case (_, "while scanning a quoted scalar")
    where problem.hasPrefix("found unexpected"):
      self = .unclosedQuote
    case (_, "while parsing a flow sequence"), (_, "while parsing a flow mapping"):
      self = .unclosedBracket
    case (_, "while parsing a block mapping"), (_, "while parsing a block collection"):
      self = .indentation
    case ("did not find expected <document start>", _): self = .indentation
    case (_, _) where problem.contains("tab character"): self = .tab
    case ("found character that cannot start any token", _): self = .forbiddenStart
    case (_, _) where problem.contains("escape"): self = .unknownEscape
    case ("control characters are not allowed", _): self = .controlCharacter
    default: self = .other
    }
  }

  /// Whether the fault is where the construct began, not where reading stopped.
  var isAtContext: Bool {
    switch self {
    case .missingColon, .unclosedQuote, .unclosedBracket: true
    default: false
    }
  }
}
