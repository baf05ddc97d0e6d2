/// The tags of RIS that hold one text, and the variables that they fill.
enum RISFields {
  /// Tags that are written, each with its variable, in their order.
  static let texts: [(tag: String, variable: String)] = [
    ("TI", "title"), ("ST", "title-short"), ("J2", "container-title-short"), ("VL", "volume"),
    ("IS", "issue"), ("M1", "number"), ("ET", "edition"), ("PB", "publisher"),
    ("CY", "publisher-place"), ("M3", "genre"), ("SE", "section"), ("NV", "number-of-volumes"),
    ("DO", "DOI"), ("UR", "URL"), ("LA", "language"), ("CN", "call-number"), ("DB", "archive"),
    ("DP", "source"), ("N1", "note"), ("AB", "abstract"),
  ]

  /// Tags that other programs write for one of these.
  static let aliases: [String: String] = [
    "T1": "TI", "CT": "TI", "JF": "T2", "JO": "T2", "BT": "T2", "JA": "J2", "PP": "CY", "N2": "AB",
    "Y1": "PY", "A1": "AU", "ED": "A2", "L2": "UR", "SN": "SN",
  ]

  /// Roles of people, each with its variable.
  static let names: [(tag: String, variable: String)] = [
    ("AU", "author"), ("A2", "editor"), ("A3", "collection-editor"), ("A4", "translator"),
  ]

  /// Tags that are known and whose content is passed over.
  private static let ignored: Set<String> = [
    "AD", "AN", "AV", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "CA", "CP", "ID", "L1", "L3",
    "L4", "LB", "LK", "M2", "NO", "OP", "RI", "RN", "RP", "TA", "TT", "U1", "U2", "U3", "U4", "U5",
    "VO", "Y2", "PY", "DA", "SP", "EP", "KW", "SN", "T2", "T3", "AU", "A2", "A3", "A4", "TY", "ER",
  ]

  /// Whether anybody knows a tag.
  static func isKnown(_ tag: String) -> Bool {
    ignored.contains(tag) || aliases[tag] != nil || texts.contains { $0.tag == tag }
  }
}
