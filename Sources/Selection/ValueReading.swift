import Diagnostics
import Model
import SourceText

/// Reads the value that a condition compares with, as the type of its path asks.
public struct ValueReader {
  let schema: Schema
  let graph: KnowledgeGraph

  /// Makes a reader for a graph.
  public init(graph: KnowledgeGraph) {
    self.graph = graph
    self.schema = graph.schema
  }

  /// The value of a text; nil, and a diagnostic, where it cannot be one of the path's values.
  public func value(
    of text: Located<String>,
    for path: SelectionPath
  ) -> Diagnosed<SelectionValue?> {
    switch path.result {
    case .text:
      return Diagnosed(.text(text.value))
    case .number:
      if let number = Double(text.value) { return Diagnosed(.number(number, text.value)) }
      return Diagnosed(nil, [.selectionValue(text, path: path.text, takes: .number)])
    case .date:
      let parts = text.value.split(separator: "-", omittingEmptySubsequences: false)
      let isDate =
        (1...3).contains(parts.count) && parts[0].utf8.count == 4
        && parts.allSatisfy { Int($0) != nil }
      return isDate
        ? Diagnosed(.date(text.value))
        : Diagnosed(nil, [.selectionValue(text, path: path.text, takes: .date)])
    case .flag:
      if ["ja", "true", "yes"].contains(text.value) { return Diagnosed(.flag(true)) }
      if ["nee", "false", "no"].contains(text.value) { return Diagnosed(.flag(false)) }
      return Diagnosed(nil, [.selectionValue(text, path: path.text, takes: .flag)])
    case .enumeration(let name):
      return named(text, in: name)
    case .things(let types):
      return thing(text, of: types)
    case .objects:
      return Diagnosed(nil, [.selectionValue(text, path: path.text, takes: path.result)])
    }
  }

  private func named(_ text: Located<String>, in name: String) -> Diagnosed<SelectionValue?> {
    guard let enumeration = schema.enumeration(named: name) else {
      return Diagnosed(.text(text.value))
    }
    if let value = enumeration.value(named: text.value) {
      return Diagnosed(.named(text.value, value.label))
    }
    let candidates = enumeration.values.map {
      SuggestionCandidate($0.name.value, spellings: $0.label.entries.map(\.text))
    }
    return Diagnosed(
      nil,
      [
        .unknownSelectionValue(
          text,
          enumeration: name,
          suggestions: nearestNames(to: text.value, among: candidates)
        )
      ]
    )
  }

  private func thing(
    _ text: Located<String>,
    of types: [String]
  ) -> Diagnosed<SelectionValue?> {
    let family = PathResolver(schema: schema).family(of: types).map(\.name.value)
    let parts = text.value.split(separator: ":", maxSplits: 1).map(String.init)
    let key = parts.last ?? ""
    let isTyped = parts.count == 2
    for (index, entity) in graph.entities.enumerated() where entity.key == key {
      let type = entity.type ?? ""
      if types.isEmpty || family.contains(type), !isTyped || type == parts[0] {
        return Diagnosed(.thing(EntityID(index)))
      }
    }
    let candidates = graph.entities.filter { types.isEmpty || family.contains($0.type ?? "") }
      .map { SuggestionCandidate($0.key, spellings: [$0.title] + $0.aliases) }
    return Diagnosed(
      nil,
      [.unknownSelectionThing(text, suggestions: nearestNames(to: key, among: candidates))]
    )
  }
}
