/// Finds what a style cannot mean: unknown elements, missing macros and macros that call themselves.
enum StyleCheck {
  static let known: Set<String> = [
    "style", "info", "locale", "macro", "citation", "bibliography", "layout", "sort", "key",
    "text", "number", "date", "date-part", "names", "name", "name-part", "et-al", "label",
    "substitute", "group", "choose", "if", "else-if", "else", "terms", "term", "single",
    "multiple", "style-options", "institution", "institution-part", "intext",
  ]

  /// Everything that is wrong with a style.
  static func problems(of root: XMLElement, macros: [String: XMLElement]) -> [CitationProblem] {
    var problems: [CitationProblem] = []
    if let version = root["version"], version != "1.0", !version.hasPrefix("1.0.") {
      problems.append(.init(kind: .unknownVersion(version), offset: root.offset))
    }
    if root.child("citation") == nil {
      let link = parent(of: root)
      let kind = link?["href"].map { CitationProblem.Kind.dependentStyle($0) }
      let offset = link?.offset ?? root.offset
      problems.append(.init(kind: kind ?? .missingElement("citation"), offset: offset))
    }
    for element in descendants(of: root) {
      if !known.contains(element.name) {
        problems.append(.init(kind: .unknownElement(element.name), offset: element.offset))
      }
      if let macro = element["macro"], macros[macro] == nil {
        problems.append(.init(kind: .missingMacro(macro), offset: element.offset))
      }
    }
    let cycles = cycles(of: macros)
    return problems + cycles + (cycles.isEmpty ? size(of: root, macros: macros) : [])
  }

  /// The link of a dependent style to its parent.
  static func parent(of root: XMLElement) -> XMLElement? {
    root.child("info")?.children.first { $0["rel"] == "independent-parent" }
  }

  /// Finds macros that call each other more often or more deeply than any style needs.
  private static func size(
    of root: XMLElement,
    macros: [String: XMLElement]
  ) -> [CitationProblem] {
    var sizes = macros.mapValues { _ in 0 }
    for _ in 0..<deepestCalls {
      let next = macros.mapValues { size(of: $0, sizes) }
      if next == sizes {
        let parts = root.children.filter { $0.name != "macro" && $0.name != "locale" }
        guard let part = parts.first(where: { size(of: $0, sizes) >= largest }) else { return [] }
        return [.init(kind: .tooLarge, offset: part.offset)]
      }
      sizes = next
    }
    return [.init(kind: .tooDeep, offset: root.offset)]
  }

  private static let deepestCalls = 100
  private static let largest = 1_000_000

  /// How many elements a cite can meet in an element, with those of the macros that it calls.
  ///
  /// The nesting of elements is bounded by the reader.
  private static func size(of element: XMLElement, _ sizes: [String: Int]) -> Int {
    let children = element.children.map { size(of: $0, sizes) }
    let inner = element.name == "choose" ? children.max() ?? 0 : children.reduce(0, +)
    return min(largest, 1 + inner + (element["macro"].flatMap { sizes[$0] } ?? 0))
  }

  /// All elements of a style but those about the style itself.
  static func descendants(of root: XMLElement) -> [XMLElement] {
    var result: [XMLElement] = []
    var pending = [root]
    while let element = pending.popLast() {
      result.append(element)
      if element.name != "info" { pending += element.children }
    }
    return result
  }

  private static func cycles(of macros: [String: XMLElement]) -> [CitationProblem] {
    let calls = macros.mapValues { Set(descendants(of: $0).compactMap { $0["macro"] }) }
    return macros.keys.sorted().compactMap { name in
      var seen: Set<String> = []
      var pending = Array(calls[name] ?? [])
      while let called = pending.popLast() {
        if called == name {
          return .init(kind: .macroCycle(name), offset: macros[name]?.offset ?? 0)
        }
        if seen.insert(called).inserted { pending += calls[called] ?? [] }
      }
      return nil
    }
  }
}
