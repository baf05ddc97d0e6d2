/// How many letters must be inserted, deleted, replaced or swapped with their neighbour to make one
/// text of the other (optimal string alignment, Damerau 1964); nil where it is over the limit.
///
/// Only a band of `2 × limit + 1` cells a row is computed: time is the length times the limit.
func alignmentDistance(from source: [UInt32], to target: [UInt32], limit: Int) -> Int? {
  guard abs(source.count - target.count) <= limit else { return nil }
  let (columns, far) = (target.count, limit + 1)
  var beforeLast = [Int](repeating: far, count: columns + 1)
  var last = (0...columns).map { min($0, far) }
  var current = beforeLast
  for row in stride(from: 1, through: source.count, by: 1) {
    let first = max(1, row - limit)
    let end = min(columns, row + limit)
    current[first - 1] = first == 1 ? min(row, far) : far
    var smallest = current[first - 1]
    for column in stride(from: first, through: end, by: 1) {
      let isSame = source[row - 1] == target[column - 1]
      var cost = last[column - 1] + (isSame ? 0 : 1)
      cost = min(cost, last[column] + 1, current[column - 1] + 1)
      if row > 1, column > 1, source[row - 1] == target[column - 2],
        source[row - 2] == target[column - 1]
      {
        cost = min(cost, beforeLast[column - 2] + 1)
      }
      current[column] = min(cost, far)
      smallest = min(smallest, cost)
    }
    if end < columns { current[end + 1] = far }
    guard smallest <= limit else { return nil }
    swap(&beforeLast, &last)
    swap(&last, &current)
  }
  return last[columns] <= limit ? last[columns] : nil
}
