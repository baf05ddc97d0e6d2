/// A fault in a style, a locale or the items, as a value that a caller can turn into a message.
///
/// A fault of a style never stops the processor: it does what it can with the rest.
public struct CitationProblem: Error, Hashable, Sendable {
  /// What can be wrong.
  public enum Kind: Hashable, Sendable {
    /// The XML is not well formed.
    case brokenXML

    /// The JSON is not well formed.
    case brokenJSON

    /// The file, or the calls of its macros, nest deeper than those of any style.
    case tooDeep

    /// The file is not what it should be: no style, no locale, no list of items.
    case unexpectedRoot

    /// The style is of a version that the processor does not know.
    case unknownVersion(String)

    /// An element that the language does not have.
    case unknownElement(String)

    /// An element that every style must have, as `citation`, is not there.
    case missingElement(String)

    /// A macro is called that the style does not have.
    case missingMacro(String)

    /// A macro calls itself, directly or through others.
    case macroCycle(String)

    /// The macros call each other so often that one cite would take seconds.
    case tooLarge

    /// The style only stands for another, whose address this is, and cannot be used without it.
    case dependentStyle(String)
  }

  /// What is wrong.
  public let kind: Kind

  /// The place of it: an offset in bytes of the UTF-8 text.
  public let offset: Int
}
