import SourceText

/// A way to show diagnostics.
public enum DiagnosticFormat: String, Hashable, Sendable, CaseIterable {
  /// For people: with the line of the source and what to do.
  case text

  /// For programs: one JSON object with all there is to say.
  case json

  /// For code scanning: SARIF 2.1.0.
  case sarif

  /// For GitHub Actions: commands that put the message beside the line of a change.
  case github

  /// For editors and `grep`: one line each, `path:line:column: severity: message [code]`.
  case unix
}

/// What a format needs besides the diagnostics.
public struct DiagnosticPresentation {
  /// Whether the terminal is sent colours.
  public enum Style: Hashable, Sendable {
    /// Only text.
    case plain

    /// Text with the colour commands of a terminal.
    case colored
  }

  /// The language of messages and help.
  public var language: Language

  /// Whether the text format has colours.
  public var style: Style

  /// The version of the tool, for SARIF.
  public var version: String

  /// What is known of the codes, for SARIF.
  public var explanations: [Explanation]

  /// The file at a path, to show its lines; nil where it is not known.
  public var sources: (SourcePath) -> SourceFile?

  /// Joins what a format needs.
  public init(
    language: Language,
    style: Style = .plain,
    version: String = "",
    explanations: [Explanation] = [],
    sources: @escaping (SourcePath) -> SourceFile?
  ) {
    self.language = language
    self.style = style
    self.version = version
    self.explanations = explanations
    self.sources = sources
  }
}

/// Diagnostics in one format, in the order they are given; the text ends in a line feed or is empty.
public func render(
  _ diagnostics: [Diagnostic],
  as format: DiagnosticFormat,
  in presentation: DiagnosticPresentation
) -> String {
  var places = SourcePlaces(presentation.sources)
  return switch format {
  case .text: renderText(diagnostics, in: presentation, at: &places)
  case .json: renderJSON(diagnostics, in: presentation, at: &places)
  case .sarif: renderSARIF(diagnostics, in: presentation, at: &places)
  case .github: renderGitHub(diagnostics, in: presentation, at: &places)
  case .unix: renderUnix(diagnostics, in: presentation, at: &places)
  }
}
