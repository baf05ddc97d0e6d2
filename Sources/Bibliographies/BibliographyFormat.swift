/// A format of files of references.
public enum BibliographyFormat: Hashable, Sendable, CaseIterable {
  /// BibTeX and BibLaTeX, which share one syntax.
  case bibTeX

  /// RIS, a tag a line.
  case ris

  /// CSL-JSON.
  case cslJSON

  /// The format of files that end in an extension without a dot; nil where no format has it.
  public init?(fileExtension: String) {
    switch fileExtension {
    case "bib", "bibtex": self = .bibTeX
    case "ris": self = .ris
    case "json": self = .cslJSON
    default: return nil
    }
  }

  /// The extension of its files, without a dot.
  public var fileExtension: String {
    switch self {
    case .bibTeX: "bib"
    case .ris: "ris"
    case .cslJSON: "json"
    }
  }

  /// The media type of its files.
  public var mediaType: String {
    switch self {
    case .bibTeX: "application/x-bibtex"
    case .ris: "application/x-research-info-systems"
    case .cslJSON: "application/vnd.citationstyles.csl+json"
    }
  }
}
