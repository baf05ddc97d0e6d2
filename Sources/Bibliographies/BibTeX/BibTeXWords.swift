/// The words that BibLaTeX has keys for, in the language of the work: languages, states, kinds.
enum BibTeXWords {
  private static let languages: [(code: String, names: [String])] = [
    ("nl", ["dutch", "nederlands"]), ("en", ["english", "engels"]),
    ("en-US", ["american", "usenglish"]), ("en-GB", ["british", "ukenglish"]),
    ("de", ["ngerman", "german", "naustrian", "nswissgerman"]), ("fr", ["french", "francais"]),
    ("es", ["spanish"]), ("it", ["italian"]), ("pt", ["portuguese"]), ("da", ["danish"]),
    ("sv", ["swedish"]), ("nb", ["norsk", "norwegian"]), ("fi", ["finnish"]), ("pl", ["polish"]),
    ("la", ["latin"]), ("fy", ["frisian"]),
  ]

  private static let states: [String: (dutch: String, english: String)] = [
    "inpreparation": ("in voorbereiding", "in preparation"),
    "submitted": ("ingediend", "submitted"),
    "forthcoming": ("te verschijnen", "forthcoming"), "inpress": ("ter perse", "in press"),
    "prepublished": ("voorpublicatie", "prepublished"),
    "phdthesis": ("proefschrift", "PhD thesis"),
    "mathesis": ("masterscriptie", "master’s thesis"),
    "mastersthesis": ("masterscriptie", "master’s thesis"),
    "bathesis": ("bachelorscriptie", "bachelor’s thesis"),
    "techreport": ("technisch rapport", "technical report"),
    "resreport": ("onderzoeksrapport", "research report"),
  ]

  /// The code of a language that has a name in LaTeX; the name itself where nobody knows it.
  static func code(of language: String) -> String {
    let name = language.lowercased()
    return languages.first { $0.names.contains(name) }?.code ?? language
  }

  /// The name in LaTeX of a language; nil where it has none.
  static func name(of code: String) -> String? {
    languages.first { $0.code == code }?.names.first
  }

  /// The words of a key in the language of a work; the text itself where it is no key.
  static func words(of key: String, language: String?) -> String {
    guard let words = states[key] else { return key }
    return language?.hasPrefix("nl") ?? false ? words.dutch : words.english
  }
}
