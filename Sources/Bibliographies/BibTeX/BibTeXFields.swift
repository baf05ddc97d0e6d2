/// The fields of BibTeX and BibLaTeX, and the variables of CSL that they fill.
///
/// Source: the manual of BibLaTeX 3.20, section 2.2.
enum BibTeXFields {
  /// Fields that hold a text, each with its variable, in the order in which they are written.
  static let texts: [(field: String, variable: String)] = [
    ("shorttitle", "title-short"), ("shortjournal", "container-title-short"),
    ("series", "collection-title"), ("volume", "volume"), ("part", "part-number"),
    ("volumes", "number-of-volumes"), ("chapter", "chapter-number"), ("edition", "edition"),
    ("version", "version"), ("pagetotal", "number-of-pages"), ("address", "publisher-place"),
    ("eventtitle", "event-title"), ("venue", "event-place"), ("type", "genre"),
    ("pubstate", "status"), ("howpublished", "medium"), ("note", "note"), ("isbn", "ISBN"),
    ("issn", "ISSN"), ("pmid", "PMID"), ("pmcid", "PMCID"), ("library", "call-number"),
    ("origtitle", "original-title"), ("origpublisher", "original-publisher"),
    ("origlocation", "original-publisher-place"), ("keywords", "keyword"), ("abstract", "abstract"),
  ]

  /// Fields that are other names of one, the nearest first.
  static let aliases: [String: [String]] = [
    "address": ["location"], "journal": ["journaltitle"], "note": ["addendum", "annotation"],
    "pages": ["page"], "series": ["shortseries"], "shortjournal": ["shortjournaltitle"],
    "eprinttype": ["archiveprefix"], "publisher": ["institution", "school", "organization"],
    "pmid": ["pubmed"], "pagetotal": ["numpages"],
  ]

  /// Roles of people, each with its variable.
  static let names: [(field: String, variable: String)] = [
    ("author", "author"), ("editor", "editor"), ("translator", "translator"),
    ("bookauthor", "container-author"), ("director", "director"),
    ("editorialdirector", "editorial-director"),
  ]

  /// Dates, each with its variable.
  static let dates: [(field: String, variable: String)] = [
    ("urldate", "accessed"), ("eventdate", "event-date"), ("origdate", "original-date"),
  ]

  /// The variable that `number` fills in an entry of a type.
  static func number(of type: String) -> String {
    if type.hasPrefix("article-") || type == "review" { return "issue" }
    let inSeries = ["book", "chapter", "paper-conference", "pamphlet", "periodical"]
    return inSeries.contains(type) || type.hasPrefix("entry") ? "collection-number" : "number"
  }

  /// The field of the body that brought a work out.
  static func publisher(of type: String) -> String {
    switch type {
    case "report": "institution"
    case "thesis": "school"
    case "webpage", "software", "document", "standard": "organization"
    default: "publisher"
    }
  }

  /// The field of the work that an entry is part of.
  static func container(of type: String) -> String {
    type == "chapter" || type == "paper-conference" || type.hasPrefix("entry")
      ? "booktitle" : "journal"
  }
}
