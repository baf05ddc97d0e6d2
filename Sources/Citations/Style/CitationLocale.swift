/// The terms of one language, as a locale file has them (section "Locale Files" of the
/// specification).
public struct CitationLocale: Sendable {
  let root: XMLElement

  /// What is wrong with it.
  public let problems: [CitationProblem]

  /// The language, as `nl-NL`.
  public var language: String { root["xml:lang"] ?? "" }

  /// Reads a locale file.
  public init(_ text: String) {
    var problems: [CitationProblem] = []
    root = XMLReader.root(of: text, named: "locale", &problems)
    self.problems = problems
  }
}
