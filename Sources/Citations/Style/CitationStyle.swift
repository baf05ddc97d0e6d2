/// A style of citations (CSL 1.0.2): an independent one, or one that only names its parent.
public struct CitationStyle: Sendable {
  let root: StyleElement
  let macros: [String: StyleElement]

  /// The sections for citations and for the list; nil where the style has none.
  let citation: StyleElement?
  let bibliography: StyleElement?
  private let locales: [XMLElement]

  /// Whether it says itself where the letter after a year goes.
  let placesYearSuffix: Bool

  /// How many of its conditions ask whether a cite must be set apart; ten at most count.
  let markConditions: Int

  /// What is wrong with it, by place.
  public let problems: [CitationProblem]

  /// The address of the style that a dependent one stands for; nil in an independent one.
  ///
  /// Section "File Types" of the specification: a dependent style has no layouts of its own, so that
  /// its citations are empty; read the style of that address in its place.
  public let parent: String?

  /// The names of its macros, in the order of their bytes.
  public var macroNames: [String] {
    macros.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The names of the elements that a style can have.
  public static var elementNames: [String] { StyleCheck.known.sorted() }

  /// The language that the style asks for.
  public var defaultLocale: String? { root["default-locale"] }

  /// Whether citations are numbers of a list.
  public var isNumeric: Bool {
    guard let citation else { return false }
    var pending = [citation]
    var called: Set<String> = []
    while let element = pending.popLast() {
      if element.variables.contains("citation-number"), element.name == "text" { return true }
      pending += element.children.filter { $0.name != "sort" }
      if let name = element.macro, called.insert(name).inserted, let macro = macros[name] {
        pending.append(macro)
      }
    }
    return false
  }

  /// Whether citations are notes.
  public var isNoteStyle: Bool { root["class"] == "note" }

  /// Reads a style; a fault in it never stops the reading of the rest.
  public init(_ text: String) {
    var problems: [CitationProblem] = []
    let root = XMLReader.root(of: text, named: "style", &problems)
    var macros: [String: XMLElement] = [:]
    for child in root.children where child.name == "macro" {
      macros[child["name"] ?? ""] = child
    }
    if problems.isEmpty { problems = StyleCheck.problems(of: root, macros: macros) }
    self.root = StyleElement(root)
    self.macros = macros.mapValues { StyleElement($0) }
    citation = self.root.child("citation")
    bibliography = self.root.child("bibliography")
    let elements = StyleCheck.descendants(of: root)
    placesYearSuffix = elements.contains {
      ["year-suffix", "citation-label"].contains($0["variable"])
    }
    markConditions = min(10, elements.count { $0["disambiguate"] == "true" })
    locales = root.children.filter { $0.name == "locale" }
    parent = StyleCheck.parent(of: root)?["href"]
    self.problems = problems.sorted { $0.offset < $1.offset }
  }

  /// The style's own terms for a language, the most general first.
  func localeBlocks(for language: String) -> [XMLElement] {
    let base = String(language.prefix(2))
    return locales.filter { $0["xml:lang"] == nil }
      + (base == language ? [] : locales.filter { $0["xml:lang"] == base })
      + locales.filter { $0["xml:lang"] == language }
  }
}
