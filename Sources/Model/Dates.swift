/// Whether a date lies before another (negative), after it (positive) or, as far as both say, on it.
///
/// A date is `2019-04-26` or its first parts; what is no number counts as 0.
public func dateOrder(_ left: String, _ right: String) -> Int {
  let first = left.split(separator: "-").map { Int($0) ?? 0 }
  let second = right.split(separator: "-").map { Int($0) ?? 0 }
  let shared = min(first.count, second.count)
  let (one, other) = (first.prefix(shared), second.prefix(shared))
  return one.lexicographicallyPrecedes(other) ? -1 : one.elementsEqual(other) ? 0 : 1
}
