/// A style of citations: an independent one, or one that only names its parent.
public struct CitationStyle: Sendable {
  let root: StyleElement
  let macros: [String: StyleElement]

  /// The sections for citations and for the list; nil where the style has none.
  let citation: StyleElement?
  let bibliography: StyleElement?
  private let locales: [XMLElement]
  private let info: XMLElement?

  /// What is wrong with it, by place.
  public let problems: [CitationProblem]

  /// The address of the style that a dependent one stands for; nil in an independent one.
  public var parent: String? {
    info?.children.first { $0["rel"] == "independent-parent" }?["href"]
  }

  /// The language that the style asks for.
  public var defaultLocale: String? { root["default-locale"] }

  /// Whether citations are notes.
  public var isNoteStyle: Bool { root["class"] == "note" }

  /// Reads a style; a fault in it never stops the reading of the rest.
  public init(_ text: String) {
    var problems: [CitationProblem] = []
    var root = XMLElement(name: "style")
    switch XMLReader.root(of: text) {
    case .success(let element) where element.name == "style": root = element
    case .success(let element):
      problems.append(.init(kind: .unexpectedRoot, offset: element.offset))
    case .failure(let fault): problems.append(fault.problem)
    }
    var macros: [String: XMLElement] = [:]
    for child in root.children where child.name == "macro" {
      macros[child["name"] ?? ""] = child
    }
    problems += StyleCheck.problems(of: root, macros: macros)
    self.root = StyleElement(root)
    self.macros = macros.mapValues { StyleElement($0) }
    citation = self.root.child("citation")
    bibliography = self.root.child("bibliography")
    locales = root.children.filter { $0.name == "locale" }
    info = root.child("info")
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

/// The terms of one language, as a locale file has them.
public struct CitationLocale: Sendable {
  let root: XMLElement

  /// What is wrong with it.
  public let problems: [CitationProblem]

  /// The language, as `nl-NL`.
  public var language: String { root["xml:lang"] ?? "" }

  /// Reads a locale file.
  public init(_ text: String) {
    switch XMLReader.root(of: text) {
    case .success(let element) where element.name == "locale":
      root = element
      problems = []
    case .success(let element):
      root = XMLElement(name: "locale")
      problems = [.init(kind: .unexpectedRoot, offset: element.offset)]
    case .failure(let fault):
      root = XMLElement(name: "locale")
      problems = [fault.problem]
    }
  }
}
