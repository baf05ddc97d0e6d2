/// The months and seasons by their names in English, Dutch and German.
enum MonthNames {
  /// The abbreviations that BibTeX knows without a `@string`.
  static let abbreviations = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static let words: [(month: Int, names: [String])] = [
    (1, ["jan", "january", "januari", "januar"]), (2, ["feb", "february", "februari", "februar"]),
    (3, ["mar", "march", "maart", "mrt", "märz"]), (4, ["apr", "april"]),
    (5, ["may", "mei", "mai"]),
    (6, ["jun", "june", "juni"]), (7, ["jul", "july", "juli"]), (8, ["aug", "august", "augustus"]),
    (9, ["sep", "sept", "september"]), (10, ["oct", "okt", "october", "oktober"]),
    (11, ["nov", "november"]), (12, ["dec", "dez", "december", "dezember"]),
    (13, ["spring", "lente", "voorjaar"]), (14, ["summer", "zomer"]),
    (15, ["autumn", "fall", "herfst", "najaar"]), (16, ["winter"]),
  ]

  private static let numbers: [String: Int] = {
    var result: [String: Int] = [:]
    for (month, names) in words { for name in names { result[name] = month } }
    return result
  }()

  /// All names, for suggestions.
  static var all: [String] { words.flatMap(\.names) }

  /// The number of a month or season; nil where the word is none.
  static func month(_ word: some StringProtocol) -> Int? { numbers[word.lowercased()] }

  /// The English word for a season.
  static func season(_ month: Int) -> String? {
    13...16 ~= month ? words[month - 1].names.first : nil
  }
}
