/// The types of entries of BibTeX and BibLaTeX, and the types of items that they stand for.
///
/// Source: the manual of BibLaTeX 3.20, section 2.1. A type of CSL that has none of its own is
/// written as the nearest one, with its own name in `entrysubtype`.
enum BibTeXTypes {
  private static let table: [(names: [String], type: String)] = [
    (["article"], "article-journal"), (["suppperiodical"], "article-journal"),
    (["book", "mvbook", "collection", "mvcollection", "reference", "mvreference"], "book"),
    (["manual", "proceedings", "mvproceedings", "commentary"], "book"), (["booklet"], "pamphlet"),
    (["inbook", "bookinbook", "suppbook", "incollection", "suppcollection"], "chapter"),
    (["misc", "bibnote", "set"], "document"), (["online", "electronic", "www"], "webpage"),
    (["patent"], "patent"), (["periodical"], "periodical"),
    (["inproceedings", "conference"], "paper-conference"), (["inreference"], "entry-encyclopedia"),
    (["report", "techreport"], "report"), (["thesis", "phdthesis", "mastersthesis"], "thesis"),
    (["unpublished"], "manuscript"), (["dataset"], "dataset"), (["software"], "software"),
    (["artwork", "image"], "graphic"), (["audio", "music"], "song"),
    (["jurisdiction"], "legal_case"),
    (["legislation"], "legislation"), (["legal"], "treaty"), (["letter"], "personal_communication"),
    (["movie", "video"], "motion_picture"), (["performance"], "performance"),
    (["review"], "review"),
    (["standard"], "standard"),
  ]

  private static let types: [String: String] = {
    var result: [String: String] = [:]
    for (names, type) in table { for name in names { result[name] = type } }
    return result
  }()

  /// The type that is nearest to one that has no name in BibLaTeX.
  private static let nearest: [String: String] = [
    "article": "misc", "article-magazine": "article", "article-newspaper": "article",
    "bill": "legislation", "regulation": "legislation", "hearing": "legislation",
    "post": "online", "post-weblog": "online", "speech": "unpublished", "classic": "book",
    "entry": "inreference", "entry-dictionary": "inreference", "review-book": "review",
    "figure": "image", "map": "misc", "musical_score": "music", "broadcast": "video",
    "collection": "misc", "event": "misc", "interview": "misc",
  ]

  private static let written: [String: String] = {
    var result = nearest
    for (names, type) in table where result[type] == nil { result[type] = names[0] }
    return result
  }()

  /// Every name of a type of entry, and `xdata`.
  static let names = types.keys.sorted() + ["xdata"]

  /// Every word that may follow `@`.
  static let words = Set(names).union(["string", "comment", "preamble"])

  /// The type of item that a type of entry stands for; nil where nobody knows it.
  static func cslType(of name: String, subtype: String?) -> String? {
    if let subtype {
      if CSLVariables.allTypes.contains(subtype) { return subtype }
      if subtype == "magazine" || subtype == "newspaper" { return "article-" + subtype }
    }
    return types[name]
  }

  /// The type of entry for a type of item, and what tells it from others of that type.
  static func entryType(of type: String) -> (name: String, subtype: String?) {
    let name = written[type] ?? "misc"
    if types[name] == type || type.isEmpty { return (name, nil) }
    let isArticle = type == "article-magazine" || type == "article-newspaper"
    return (name, isArticle ? String(type.dropFirst("article-".count)) : type)
  }
}
