import Model

/// Groups below each other, those that hang together near each other.
///
/// A fixed number of sweeps sorts the groups by the middle of what they hang with, heavier links
/// counting more; then neighbours change places where that shortens the lines. Ties keep the order.
func orderWithShortLinks(_ picture: GroupPicture) -> [Int] {
  let count = picture.groups.count
  var neighbours = [[(group: Int, weight: Int)]](repeating: [], count: count)
  for link in picture.links {
    neighbours[link.first].append((link.second, link.weight))
    neighbours[link.second].append((link.first, link.weight))
  }
  var order = Array(0..<count)
  var best = order
  var shortest = length(order)
  for _ in 0..<12 {
    let place = places(order)
    let keys = order.map { group in
      // The group counts for itself too, so that a sweep does not throw all to one side.
      let near = neighbours[group]
      let weight = near.reduce(1) { $0 + $1.weight }
      let sum = near.reduce(place[group]) { $0 + place[$1.group] * $1.weight }
      return (key: Double(sum) / Double(weight), place: place[group], group: group)
    }
    order = keys.sorted { ($0.key, $0.place) < ($1.key, $1.place) }.map(\.group)
    keepBetter()
  }
  order = best
  for _ in 0..<12 {
    for index in order.indices.dropLast() {
      let before = length(order)
      order.swapAt(index, index + 1)
      if length(order) >= before { order.swapAt(index, index + 1) }
    }
    keepBetter()
  }
  return best

  func places(_ order: [Int]) -> [Int] {
    var place = [Int](repeating: 0, count: count)
    for (index, group) in order.enumerated() { place[group] = index }
    return place
  }

  func length(_ order: [Int]) -> Int {
    let place = places(order)
    return picture.links.reduce(0) { $0 + $1.weight * abs(place[$1.first] - place[$1.second]) }
  }

  func keepBetter() {
    let length = length(order)
    if length < shortest { (best, shortest) = (order, length) }
  }
}
