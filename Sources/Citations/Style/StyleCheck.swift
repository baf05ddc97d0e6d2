/// Finds what a style cannot mean: unknown elements, missing macros and macros that call themselves.
enum StyleCheck {
  private static let known: Set<String> = [
    "style", "info", "locale", "macro", "citation", "bibliography", "layout", "sort", "key",
    "text", "number", "date", "date-part", "names", "name", "name-part", "et-al", "label",
    "substitute", "group", "choose", "if", "else-if", "else", "terms", "term", "single",
    "multiple", "style-options", "institution", "institution-part", "intext",
  ]

  /// Everything that is wrong with a style.
  static func problems(of root: XMLElement, macros: [String: XMLElement]) -> [CitationProblem] {
    var problems: [CitationProblem] = []
    if let version = root["version"], !version.hasPrefix("1.0"), !version.hasPrefix("1.1") {
      problems.append(.init(kind: .unknownVersion(version), offset: root.offset))
    }
    for element in descendants(of: root) {
      if !known.contains(element.name) {
        problems.append(.init(kind: .unknownElement(element.name), offset: element.offset))
      }
      if let macro = element["macro"], macros[macro] == nil {
        problems.append(.init(kind: .missingMacro(macro), offset: element.offset))
      }
    }
    return problems + cycles(of: macros)
  }

  private static func descendants(of root: XMLElement) -> [XMLElement] {
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
