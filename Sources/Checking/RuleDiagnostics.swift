// What can be said about the rules of a schema and the things that break them.

import Diagnostics
import Model
import Selection
import SourceText

extension Diagnostic {
  static func ruleBroken(
    _ rule: RuleDefinition,
    asked: LocalizedText,
    by id: EntityID,
    in graph: KnowledgeGraph
  ) -> Diagnostic {
    let document = graph.documents[graph[id].document]
    let name = rule.name.value
    let dutch = rule.message["nl"] ?? rule.message.text(in: "nl")
    let english = rule.message["en"] ?? rule.message.text(in: "en")
    return Diagnostic(
      DiagnosticCode(name),
      rule.severity.severity,
      LocalizedText(
        nl: filled(dutch ?? "dit voldoet niet aan de regel `\(name)`", id, graph),
        en: filled(english ?? "this does not keep the rule `\(name)`", id, graph)
      ),
      at: document.frontMatter.opening,
      help: LocalizedText(
        nl: "het gaat om: \(asked.dutch)",
        en: "it is about: \(asked.english)"
      ),
      labels: [
        Label(
          range: rule.name.range,
          message: LocalizedText(nl: "de regel staat hier", en: "the rule stands here")
        )
      ]
    )
  }

  static func coverageTooLow(
    _ rule: RuleDefinition,
    share: Double,
    coverage: Double,
    _ broken: [EntityID],
    in graph: KnowledgeGraph
  ) -> Diagnostic {
    let percent = Int((share * 100).rounded(.down))
    let wanted = Int((coverage * 100).rounded(.up))
    let names = broken.prefix(5).map { "`\(graph[$0].key)`" }.joined(separator: ", ")
    let rest = broken.count > 5 ? ", …" : ""
    return Diagnostic(
      DiagnosticCode(rule.name.value),
      rule.severity.severity,
      LocalizedText(
        nl: "de dekking van `\(rule.name.value)` is \(percent) %, gevraagd is \(wanted) %",
        en: "the coverage of `\(rule.name.value)` is \(percent) %, \(wanted) % is asked"
      ),
      at: rule.name.range,
      help: LocalizedText(nl: "het ontbreekt bij \(names)\(rest)", en: "missing at \(names)\(rest)")
    )
  }

  static func exceptionWithoutReason(_ key: Located<String>) -> Diagnostic {
    Diagnostic(
      "incomplete-rule",
      .error,
      LocalizedText(
        nl: "deze uitzondering zegt niet waarom: `\(key.value)`",
        en: "this exception does not say why: `\(key.value)`"
      ),
      at: key.range
    )
  }

  static func unknownException(_ key: Located<String>, among keys: [String]) -> Diagnostic {
    Diagnostic(
      "unresolved-reference",
      .error,
      LocalizedText(
        nl: "de regel gaat niet over een onderdeel `\(key.value)`",
        en: "the rule is not about a thing called `\(key.value)`"
      ),
      at: key.range,
      suggestions: nearestNames(to: key.value, among: keys)
    )
  }
}

extension RuleDefinition.Severity {
  fileprivate var severity: Diagnostic.Severity {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .info
    }
  }
}

/// A message with `{name}` replaced by what the thing has there.
private func filled(_ message: String, _ id: EntityID, _ graph: KnowledgeGraph) -> String {
  var text = ""
  var rest = Substring(message)
  while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
    text += rest[..<open]
    let name = String(rest[rest.index(after: open)..<close])
    text += shown(name, of: id, graph)
    rest = rest[rest.index(after: close)...]
  }
  return text + rest
}

private func shown(_ name: String, of id: EntityID, _ graph: KnowledgeGraph) -> String {
  let place = SourceRange(path: SourcePath(""), bytes: 0..<0)
  let names = name.split(separator: ".").map { Located(String($0), at: place) }
  let types = graph[id].type.map { [$0] } ?? []
  guard let path = PathResolver(schema: graph.schema).path(names, from: types).value else {
    return name
  }
  let values = path.values(from: id, in: graph).map { value -> String in
    switch value {
    case .text(let text), .number(_, let text), .date(let text): text
    case .named(let name, let labels): labels.text(in: "nl") ?? name
    case .flag(let flag): flag ? "ja" : "nee"
    case .thing(let other): graph[other].title
    case .object: "…"
    }
  }
  return values.isEmpty ? graph[id].title : values.joined(separator: ", ")
}

/// The relations and fields that a rule asks for, in the words that readers see.
func asked(
  _ rule: RuleDefinition,
  of family: [TypeDefinition],
  in schema: Schema
) -> LocalizedText {
  LocalizedText(nl: asked(rule, family, "nl", schema), en: asked(rule, family, "en", schema))
}

private func asked(
  _ rule: RuleDefinition,
  _ family: [TypeDefinition],
  _ language: String,
  _ schema: Schema
) -> String {
  let names = rule.expectation.flatMap { field in
    ["any-of", "all-of", "not"].contains(field.key.value)
      ? field.value.items.compactMap(\.scalar?.value) : [field.key.value]
  }
  return names.map { label(of: $0, family, schema, language) }.joined(separator: ", ")
}

private func label(
  of name: String,
  _ family: [TypeDefinition],
  _ schema: Schema,
  _ language: String
) -> String {
  for type in family {
    if let label = type.relations.first(where: { $0.name.value == name })?.label.text(in: language)
      ?? type.fields.first(where: { $0.name.value == name })?.label.text(in: language)
    {
      return label
    }
  }
  for relation in schema.types.flatMap(\.relations) where relation.inverse?.name.value == name {
    let isHere = relation.targets.contains { target in
      family.contains { $0.isKind(of: target.value) }
    }
    if isHere, let label = relation.inverse?.label.text(in: language) { return label }
  }
  return name
}
