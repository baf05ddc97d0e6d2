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
  ///
  /// Where a path leads to several types of values, the first that the text fits is meant.
  public func value(
    of text: Located<String>,
    for path: SelectionPath
  ) -> Diagnosed<SelectionValue?> {
    var first: Diagnosed<SelectionValue?>?
    for type in path.result.parts {
      let found = value(of: text, type, path: path)
      if found.value != nil { return found }
      first = first ?? found
    }
    return first ?? Diagnosed(nil, [.selectionValue(text, path: path.text, takes: path.result)])
  }

  private func value(
    of text: Located<String>,
    _ type: SelectionType,
    path: SelectionPath
  ) -> Diagnosed<SelectionValue?> {
    let found: SelectionValue?
    switch type {
    case .text: found = .text(text.value)
    case .number: found = decimal(text.value).map { .number($0, text.value) }
    case .date: found = isPartialDate(text.value) ? .date(text.value) : nil
    case .flag: found = flag(text.value).map { .flag($0) }
    case .enumeration(let names): return named(text, in: names)
    case .type: return typeName(text)
    case .things(let types): return thing(text, of: types)
    case .objects, .mixed: found = nil
    }
    if let found { return Diagnosed(found) }
    return Diagnosed(nil, [.selectionValue(text, path: path.text, takes: type)])
  }

  private func flag(_ text: String) -> Bool? {
    switch text {
    case "ja", "true", "yes": true
    case "nee", "false", "no": false
    default: nil
    }
  }

  private func named(_ text: Located<String>, in names: [String]) -> Diagnosed<SelectionValue?> {
    let enumerations = names.compactMap { schema.enumeration(named: $0) }
    if enumerations.isEmpty { return Diagnosed(.text(text.value)) }
    if let value = enumerations.lazy.compactMap({ $0.value(named: text.value) }).first {
      return Diagnosed(.named(text.value, value.label))
    }
    let candidates = enumerations.flatMap(\.values).map {
      SuggestionCandidate($0.name.value, spellings: $0.label.entries.map(\.text))
    }
    return Diagnosed(
      nil,
      [
        .unknownSelectionValue(
          text,
          enumeration: names.joined(separator: "`, `"),
          suggestions: nearestNames(to: text.value, among: candidates)
        )
      ]
    )
  }

  private func typeName(_ text: Located<String>) -> Diagnosed<SelectionValue?> {
    let types = schema.types.filter { !$0.isAbstract }
    if let type = types.first(where: { $0.name.value == text.value }) {
      return Diagnosed(.named(text.value, type.label))
    }
    let candidates = types.map {
      SuggestionCandidate(
        $0.name.value,
        spellings: ($0.label.entries + $0.plural.entries).map(\.text)
      )
    }
    let near = nearestNames(to: text.value, among: candidates)
    return Diagnosed(nil, [.unknownSelectionType(text, suggestions: near)])
  }

  private func thing(
    _ text: Located<String>,
    of types: [String]
  ) -> Diagnosed<SelectionValue?> {
    let family = Set(PathResolver(schema: schema).family(of: types).map(\.name.value))
    let colon = text.value.utf8.firstIndex(of: UInt8(ascii: ":"))
    let wanted = colon.map { String(text.value[..<$0]) }
    let key = colon.map { String(text.value[text.value.utf8.index(after: $0)...]) } ?? text.value
    func isAllowed(_ entity: Entity) -> Bool {
      types.isEmpty || family.contains(entity.type ?? "")
    }
    let found = graph.entities.indices.filter { index in
      guard graph.entities[index].key == key, isAllowed(graph.entities[index]) else { return false }
      guard let wanted else { return true }
      return schema.isType(graph.entities[index].type ?? "", wanted)
    }
    if found.count == 1 { return Diagnosed(.thing(EntityID(found[0]))) }
    if found.count > 1 {
      let names = found.map { "\(graph.entities[$0].type ?? ""):\(key)" }
      return Diagnosed(nil, [.ambiguousSelectionThing(text, names: names)])
    }
    let candidates = graph.entities.lazy.filter(isAllowed).map {
      SuggestionCandidate($0.key, spellings: [$0.title] + $0.aliases)
    }
    return Diagnosed(
      nil,
      [.unknownSelectionThing(text, suggestions: nearestNames(to: key, among: candidates))]
    )
  }
}

/// A number as people write it: digits, perhaps a minus before and a point within.
private func decimal(_ text: String) -> Double? {
  var digits = Substring(text).utf8
  if digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
  let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  guard parts.count <= 2, digits.count <= 30,
    parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) })
  else { return nil }
  return Double(text)
}

/// `2019`, `2019-04` or `2019-04-26`, with a month and a day that exist.
private func isPartialDate(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  guard (1...3).contains(parts.count), parts.allSatisfy({ $0.allSatisfy(isDigit) }),
    parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 })
  else { return false }
  let numbers = parts.compactMap { Int(Substring($0)) }
  if numbers.count > 1, !(1...12).contains(numbers[1]) { return false }
  return numbers.count < 3 || (1...31).contains(numbers[2])
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
