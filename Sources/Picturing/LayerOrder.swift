import Model

/// The things of each column in an order with few crossing lines.
///
/// Barycentre sweeps (Sugiyama, Tagawa and Toda, 1981): a fixed number of times each column is
/// sorted by the middle of its neighbours in the column before, then in the column behind; ties
/// keep their order. The best order met is given. O(sweeps × lines × log things).
func orderWithFewCrossings(_ lines: LayerLines) -> [[Int]] {
  var order = lines.counts.map { Array(0..<$0) }
  var best = order
  var fewest = lines.crossings(order)
  for _ in 0..<12 where fewest > 0 {
    for layer in order.indices.dropFirst() {
      lines.sort(&order, layer: layer, by: lines.before[layer], of: layer - 1)
    }
    keepBetter()
    for layer in order.indices.dropLast().reversed() {
      lines.sort(&order, layer: layer, by: lines.behind[layer], of: layer + 1)
    }
    keepBetter()
  }
  return best

  func keepBetter() {
    let crossings = lines.crossings(order)
    if crossings < fewest { (best, fewest) = (order, crossings) }
  }
}

/// The lines of a picture of columns, each once.
struct LayerLines {
  /// How many things each column has.
  let counts: [Int]

  /// For each thing of each column, its neighbours in the column before, in order.
  private(set) var before: [[[Int]]]

  /// For each thing of each column, its neighbours in the column behind, in order.
  private(set) var behind: [[[Int]]]

  init(_ picture: LayeredPicture) {
    counts = picture.layers.map(\.nodes.count)
    before = counts.map { [[Int]](repeating: [], count: $0) }
    behind = before
    for edge in picture.edges {
      behind[edge.layer][edge.left].append(edge.right)
      before[edge.layer + 1][edge.right].append(edge.left)
    }
    for layer in counts.indices {
      before[layer] = before[layer].map { Self.unique($0) }
      behind[layer] = behind[layer].map { Self.unique($0) }
    }
  }

  private static func unique(_ numbers: [Int]) -> [Int] {
    Set(numbers).sorted()
  }

  /// Sorts a column by the middle of each thing's neighbours; things without any stay where they
  /// are.
  func sort(_ order: inout [[Int]], layer: Int, by neighbours: [[Int]], of other: Int) {
    var place = [Int](repeating: 0, count: counts[other])
    for (index, node) in order[other].enumerated() { place[node] = index }
    let scale = Double(max(1, counts[other])) / Double(max(1, counts[layer]))
    let keys = order[layer].enumerated().map { index, node in
      let near = neighbours[node]
      if near.isEmpty { return (key: Double(index) * scale, index: index, node: node) }
      let sum = near.reduce(0) { $0 + place[$1] }
      return (key: Double(sum) / Double(near.count), index: index, node: node)
    }
    order[layer] = keys.sorted { ($0.key, $0.index) < ($1.key, $1.index) }.map(\.node)
  }

  /// How many pairs of lines cross.
  func crossings(_ order: [[Int]]) -> Int {
    var all = 0
    for layer in counts.indices.dropLast() {
      var place = [Int](repeating: 0, count: counts[layer + 1])
      for (index, node) in order[layer + 1].enumerated() { place[node] = index }
      // How many ends lie at or before each place, as a Fenwick tree.
      var tree = [Int](repeating: 0, count: counts[layer + 1] + 1)
      var ends = 0
      for node in order[layer] {
        let targets = behind[layer][node].map { place[$0] }
        for target in targets {
          var index = target + 1
          var notAbove = 0
          while index > 0 {
            notAbove += tree[index]
            index -= index & -index
          }
          all += ends - notAbove
        }
        for target in targets {
          var index = target + 1
          while index < tree.count {
            tree[index] += 1
            index += index & -index
          }
        }
        ends += targets.count
      }
    }
    return all
  }
}
