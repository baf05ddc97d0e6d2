import Diagnostics
import Model
import SourceText

/// Reads the conditions of a schema's rules: maps of paths and what must be true of them.
///
/// `none`, `any`, a count `1..*`, a value, a list of values, or a map with `where:` and `count:`;
/// `any-of`, `all-of` and `not` combine. Nesting is bounded by the YAML parser.
public struct ConditionReader {
  private let resolver: PathResolver
  private let values: ValueReader

  /// What there is to say.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Makes a reader for a graph.
  public init(graph: KnowledgeGraph) {
    resolver = PathResolver(schema: graph.schema)
    values = ValueReader(graph: graph)
  }

  /// The condition that fields form for things of some types: all of them must hold.
  public mutating func condition(_ fields: [Field], for types: [String]) -> Condition {
    .all(fields.compactMap { condition($0, for: types) })
  }

  private mutating func condition(_ field: Field, for types: [String]) -> Condition? {
    switch field.key.value {
    case "any-of": return .any(alternatives(field.value, for: types))
    case "all-of": return .all(alternatives(field.value, for: types))
    case "not": return .not(condition(field.value.fields, for: types))
    default: break
    }
    guard let path = path(field.key, for: types) else { return nil }
    switch field.value.content {
    case .scalar: return field.value.scalar.flatMap { condition(path, $0) }
    case .list(let items):
      return .any(items.compactMap { $0.scalar.flatMap { condition(path, $0) } })
    case .map(let inner): return nested(path, inner, at: field.key.range)
    }
  }

  /// A name alone asks that there is something; a map is a condition.
  private mutating func alternatives(_ value: FieldValue, for types: [String]) -> [Condition] {
    value.items.compactMap { item in
      if let name = item.scalar {
        return path(name, for: types).map { .not(.isEmpty($0)) }
      }
      return condition(item.fields, for: types)
    }
  }

  private mutating func path(_ name: Located<String>, for types: [String]) -> SelectionPath? {
    var start = name.range.bytes.lowerBound
    let names = name.value.utf8.split(
      omittingEmptySubsequences: false,
      whereSeparator: { $0 == 0x2E || $0 == 0x2F }
    ).map { part in
      let text = String(Substring(part))
      let range = SourceRange(path: name.range.path, bytes: start..<start + part.count)
      start += part.count + 1
      return Located(text, at: range)
    }
    let found = resolver.path(names, from: types)
    diagnostics += found.diagnostics
    return found.value
  }

  private mutating func condition(_ path: SelectionPath, _ text: Located<String>) -> Condition? {
    if text.value == "none" { return .isEmpty(path) }
    if text.value == "any" { return .not(.isEmpty(path)) }
    if let range = countRange(text.value) { return .count(path, where: nil, within: range) }
    let value = values.value(of: text, for: path)
    diagnostics += value.diagnostics
    return value.value.map { .compare(path, .equal, $0) }
  }

  private mutating func nested(
    _ path: SelectionPath,
    _ fields: [Field],
    at range: SourceRange
  ) -> Condition? {
    var inner: Condition?
    var count = 1...Int.max
    for field in fields {
      switch field.key.value {
      case "where":
        guard let types = path.result.things else {
          diagnostics.append(.impossibleComparison(field.key, path: path))
          return nil
        }
        inner = condition(field.value.fields, for: types)
      case "count":
        if let found = field.value.scalar.flatMap({ countRange($0.value) }) {
          count = found
        } else {
          diagnostics.append(.impossibleComparison(field.key, path: path))
        }
      default:
        diagnostics.append(.unknownConditionWord(field.key))
      }
    }
    return .count(path, where: inner, within: count)
  }

  /// `1..*`, `0..0`, `2..5`.
  private func countRange(_ text: String) -> ClosedRange<Int>? {
    guard let dots = text.firstRange(of: ".."), let low = Int(text[..<dots.lowerBound]), low >= 0
    else { return nil }
    let high = text[dots.upperBound...]
    if high == "*" { return low...Int.max }
    return Int(high).flatMap { $0 >= low ? low...$0 : nil }
  }
}
