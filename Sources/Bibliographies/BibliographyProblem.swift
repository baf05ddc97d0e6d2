import SourceText

/// A fault in a file of references, as a value that a caller can turn into a message.
public struct BibliographyProblem: Hashable, Sendable {
  /// What can be wrong.
  public enum Kind: Hashable, Sendable {
    /// A brace that closes nothing.
    case strayBrace

    /// An entry without an end: what follows is read as the next entry.
    case unfinishedEntry

    /// An entry of a type that nobody knows, read as one of no particular type.
    case unknownEntryType(String)

    /// An entry without a key.
    case missingKey

    /// An entry that has the key of an earlier one; citations mean the earlier one.
    case duplicateKey(String)

    /// A field that the entry has already; the first one counts.
    case duplicateField(String)

    /// Two fields without a comma between them.
    case missingComma

    /// A field without a value.
    case missingValue(String)

    /// Something that is no field.
    case unexpectedText

    /// An abbreviation that no `@string` explains.
    case unknownMacro(String)

    /// A command of LaTeX that is passed over; its argument stays.
    case unknownCommand(String)

    /// A month that is none.
    case badMonth(String)

    /// A date that is none; it is shown as it stands.
    case badDate(String)

    /// The entry that a `crossref` or `xdata` names is not in the file.
    case unknownParent(String)

    /// "And others" in the place of a name, which a list of references cannot say.
    case unnamedOthers

    /// Macros and inherited fields repeat so much text that the rest of it is left out.
    case tooMuchRepetition

    /// A tag of RIS that nobody knows.
    case unknownTag(String)

    /// A line of RIS that stands in no entry.
    case textOutsideEntry

    /// The JSON is not well formed; what follows is not read.
    case brokenJSON

    /// The file nests deeper than any list of references does.
    case tooDeep

    /// The file is not what it should be: no list of entries.
    case unexpectedRoot
  }

  /// What is wrong.
  public let kind: Kind

  /// The place of it.
  public let range: SourceRange

  /// What was probably meant, the likeliest first.
  public let suggestions: [String]

  /// Another place that explains it, as the first of two equal keys.
  public let related: SourceRange?

  /// The change that mends it, where there is only one.
  public let fix: TextEdit?

  init(
    _ kind: Kind,
    at range: SourceRange,
    suggestions: [String] = [],
    related: SourceRange? = nil,
    fix: TextEdit? = nil
  ) {
    self.kind = kind
    self.range = range
    self.suggestions = suggestions
    self.related = related
    self.fix = fix
  }
}

extension [BibliographyProblem] {
  /// The problems in the order of their places.
  func inOrder() -> [BibliographyProblem] {
    enumerated().sorted {
      $0.element.range != $1.element.range
        ? $0.element.range < $1.element.range : $0.offset < $1.offset
    }.map(\.element)
  }
}
