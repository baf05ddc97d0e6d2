/// The types of references of RIS, and the types of items that they stand for.
///
/// Source: the RIS format specification of Research Information Systems (2011).
enum RISTypes {
  /// Names with the type of item each stands for; the first of a type is the one that is written.
  private static let table: [(names: [String], type: String)] = [
    (["JOUR", "EJOUR", "ABST"], "article-journal"), (["MGZN"], "article-magazine"),
    (["NEWS"], "article-newspaper"), (["INPR"], "article"), (["JFULL"], "periodical"),
    (["BOOK", "EBOOK", "EDBOOK"], "book"), (["CHAP", "ECHAP"], "chapter"),
    (["CPAPER", "CONF"], "paper-conference"), (["RPRT", "GOVDOC", "GRANT"], "report"),
    (["THES"], "thesis"), (["ELEC", "WEB"], "webpage"), (["BLOG"], "post-weblog"),
    (["BILL", "UNBILL"], "bill"), (["STAT"], "legislation"), (["LEGAL"], "regulation"),
    (["CASE"], "legal_case"), (["HEAR"], "hearing"), (["PAT"], "patent"),
    (["DATA", "AGGR", "DBASE"], "dataset"), (["COMP"], "software"), (["MAP"], "map"),
    (["MPCT", "VIDEO"], "motion_picture"), (["ADVS"], "broadcast"), (["SOUND"], "song"),
    (["MUSIC"], "musical_score"), (["ART"], "graphic"), (["FIGURE", "CHART", "EQUA"], "figure"),
    (["PAMP"], "pamphlet"), (["MANSCPT", "UNPB"], "manuscript"),
    (["PCOMM", "ICOMM"], "personal_communication"), (["ENCYC"], "entry-encyclopedia"),
    (["DICT"], "entry-dictionary"), (["STAND"], "standard"), (["SLIDE"], "speech"),
    (["CLSWK"], "classic"), (["SER"], "collection"), (["GEN", "CTLG", "MISC"], "document"),
  ]

  private static let types: [String: String] = {
    var result: [String: String] = [:]
    for (names, type) in table { for name in names { result[name] = type } }
    return result
  }()

  private static let written = Dictionary(
    table.map { ($0.type, $0.names[0]) },
    uniquingKeysWith: { first, _ in first }
  )

  /// Every name of a type.
  static let names = types.keys.sorted()

  /// The types of items that have a name of their own.
  static var exactTypes: [String] { written.keys.sorted() }

  /// The type of item that a name stands for; nil where nobody knows it.
  static func cslType(of name: String) -> String? { types[name] }

  /// The name of a type of item; the general one where it has none.
  static func name(of type: String) -> String { written[type] ?? "GEN" }

  /// Whether the second title of a type is that of a series, since such a work is part of no other.
  static func isWhole(_ type: String) -> Bool {
    [
      "book", "report", "thesis", "pamphlet", "manuscript", "classic", "collection", "standard",
      "map", "software", "dataset", "periodical",
    ].contains(type)
  }
}
