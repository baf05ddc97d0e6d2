/// What a field or a relation says of a thing as a work that can be cited, by the names of CSL.
///
/// The schema gives it under `csl:`, so that no program knows the fields of a publication. Three
/// things are ours: `subtitle`, which follows the title; the parts of a person's name, which the
/// fields of a person fill; and `type`, which makes the things of a type works.
public enum CitationVariable: String, Hashable, Sendable, CaseIterable {
  case type, title, subtitle, status, genre, language, volume, issue, page, number, edition
  case version, medium, note, abstract, publisher, authority, section
  case titleShort = "title-short"
  case publisherPlace = "publisher-place"
  case containerTitle = "container-title"
  case collectionTitle = "collection-title"
  case collectionNumber = "collection-number"
  case chapterNumber = "chapter-number"
  case numberOfPages = "number-of-pages"
  case numberOfVolumes = "number-of-volumes"
  case eventTitle = "event-title"
  case eventPlace = "event-place"
  case identifier = "DOI"
  case bookNumber = "ISBN"
  case serialNumber = "ISSN"
  case address = "URL"
  case author, editor, translator, recipient, interviewer, director
  case containerAuthor = "container-author"
  case collectionEditor = "collection-editor"
  case issued, accessed
  case eventDate = "event-date"
  case originalDate = "original-date"
  case family, given, suffix
  case particle = "non-dropping-particle"

  /// Whether people or bodies stand under it.
  public var isNames: Bool {
    switch self {
    case .author, .editor, .translator, .recipient, .interviewer, .director, .containerAuthor,
      .collectionEditor:
      true
    default: false
    }
  }

  /// Whether a date stands under it.
  public var isDate: Bool {
    switch self {
    case .issued, .accessed, .eventDate, .originalDate: true
    default: false
    }
  }

  /// Whether it is a part of the name of the thing itself.
  public var isPartOfName: Bool {
    switch self {
    case .family, .given, .suffix, .particle: true
    default: false
    }
  }
}
