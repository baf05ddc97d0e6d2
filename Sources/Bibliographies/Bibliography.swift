import Citations
import SourceText

/// The entries of a file of references, and what is wrong with it.
public struct Bibliography: Hashable, Sendable {
  /// The entries in the order of the file; those that carry a problem are among them.
  public let entries: [BibliographyEntry]

  /// What is wrong, in the order of the file.
  public let problems: [BibliographyProblem]

  /// The items of all entries.
  public var items: [CitationItem] { entries.map(\.item) }
}

/// One entry: what can be cited, and where it was written.
public struct BibliographyEntry: Hashable, Sendable {
  /// What can be cited.
  public let item: CitationItem

  /// The key that citations name, where it stands; the place of the entry where it has none.
  public let key: Located<String>

  /// The whole entry.
  public let range: SourceRange

  /// The fields as they were written, in their order; inherited ones have their origin's place.
  public let fields: [BibliographyField]
}

/// A field of an entry, as it was written.
public struct BibliographyField: Hashable, Sendable {
  /// The name.
  public let name: Located<String>

  /// The value, with the marks around it.
  public let value: SourceRange

  /// Makes a field.
  public init(name: Located<String>, value: SourceRange) {
    self.name = name
    self.value = value
  }
}

/// Reads a file of references.
///
/// Never fails: what is wrong is told beside what could be read.
/// The time is linear in the size of the file.
public func bibliography(of file: SourceFile, in format: BibliographyFormat) -> Bibliography {
  switch format {
  case .bibTeX: bibTeXBibliography(of: file)
  case .ris: risBibliography(of: file)
  case .cslJSON: jsonBibliography(of: file)
  }
}

/// Writes items as a file of references, each as far as the format has words for it.
///
/// CSL-JSON holds all of an item; BibTeX and RIS leave out variables that they have no field for.
public func text(of items: [CitationItem], as format: BibliographyFormat) -> String {
  switch format {
  case .bibTeX: items.map { bibTeXText(of: $0) }.joined(separator: "\n")
  case .ris: items.map { risText(of: $0) }.joined(separator: "\n")
  case .cslJSON: CitationItem.json(of: items)
  }
}
