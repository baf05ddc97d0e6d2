import Model
import SourceText

/// What a thing must satisfy to be selected.
///
/// Conditions nest only as deep as their text, which the parsers of conditions bound.
public indirect enum Condition: Hashable, Sendable {
  /// A comparison of two values.
  public enum Comparison: String, Hashable, Sendable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case contains
    case beginsWith
  }

  /// All of several; none is always true.
  case all([Condition])

  /// One of several at least; none is never true.
  case any([Condition])

  /// The opposite.
  case not(Condition)

  /// One of a path's values compares to a value; `notEqual` asks that none equals it.
  case compare(SelectionPath, Comparison, SelectionValue)

  /// A path leads to nothing.
  case isEmpty(SelectionPath)

  /// How many values a path leads to, of those things that satisfy a condition.
  case count(SelectionPath, where: Condition?, within: ClosedRange<Int>)
}

extension Condition {
  /// Whether a thing satisfies the condition.
  public func holds(for id: EntityID, in graph: KnowledgeGraph) -> Bool {
    switch self {
    case .all(let conditions): conditions.allSatisfy { $0.holds(for: id, in: graph) }
    case .any(let conditions): conditions.contains { $0.holds(for: id, in: graph) }
    case .not(let condition): !condition.holds(for: id, in: graph)
    case .isEmpty(let path): path.values(from: id, in: graph).isEmpty
    case .count(let path, let condition, let range):
      range.contains(count(path, condition, from: id, in: graph))
    case .compare(let path, .notEqual, let value):
      !path.values(from: id, in: graph).contains { matches($0, .equal, value) }
    case .compare(let path, let comparison, let value):
      path.values(from: id, in: graph).contains { matches($0, comparison, value) }
    }
  }

  private func count(
    _ path: SelectionPath,
    _ condition: Condition?,
    from id: EntityID,
    in graph: KnowledgeGraph
  ) -> Int {
    path.values(from: id, in: graph).count { value in
      guard let condition else { return true }
      guard case .thing(let other) = value else { return false }
      return condition.holds(for: other, in: graph)
    }
  }
}

/// Whether a value compares to another as asked.
private func matches(
  _ value: SelectionValue,
  _ comparison: Condition.Comparison,
  _ wanted: SelectionValue
) -> Bool {
  switch (value, wanted) {
  case (.number(let left, _), .number(let right, _)): compare(left, right, comparison)
  case (.date(let left), .date(let right)): compare(dateOrder(left, right), 0, comparison)
  case (.flag(let left), .flag(let right)): compare(left ? 1 : 0, right ? 1 : 0, comparison)
  case (.named(let left, _), .named(let right, _)): compare(left, right, comparison)
  case (.thing(let left), .thing(let right)): left == right && comparison == .equal
  case (.text(let left), .text(let right)): compare(left, right, comparison)
  default: false
  }
}

private func compare<Value: Comparable>(
  _ left: Value,
  _ right: Value,
  _ comparison: Condition.Comparison
) -> Bool {
  switch comparison {
  case .equal: left == right
  case .notEqual: left != right
  case .less: left < right
  case .lessOrEqual: left <= right
  case .greater: left > right
  case .greaterOrEqual: left >= right
  case .contains, .beginsWith: false
  }
}

/// Texts compare without case and accents.
private func compare(_ left: String, _ right: String, _ comparison: Condition.Comparison) -> Bool {
  let (first, second) = (foldedKey(left), foldedKey(right))
  switch comparison {
  case .contains: return !second.isEmpty && first.firstRange(of: second) != nil
  case .beginsWith: return first.utf8.starts(with: second.utf8)
  default: return compare(Array(first.utf8), Array(second.utf8), comparison)
  }
}

private func compare(
  _ left: [UInt8],
  _ right: [UInt8],
  _ comparison: Condition.Comparison
) -> Bool {
  let isLess = left.lexicographicallyPrecedes(right)
  return compare(isLess ? -1 : left == right ? 0 : 1, 0, comparison)
}
