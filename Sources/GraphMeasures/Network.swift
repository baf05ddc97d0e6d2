/// A graph without directions, as its measures need it: nodes by number, each edge once.
public struct Network: Sendable {
  /// The neighbours of each node, in order, each once.
  public let neighbours: [[Int]]

  /// Makes a network of a number of nodes and pairs of them; loops and repeats are dropped.
  public init(count: Int, edges: some Sequence<(Int, Int)>) {
    var neighbours = [Set<Int>](repeating: [], count: count)
    for (left, right) in edges where left != right {
      neighbours[left].insert(right)
      neighbours[right].insert(left)
    }
    self.neighbours = neighbours.map { $0.sorted() }
  }

  /// The part that each node is in.
  ///
  /// Parts are numbered from the largest, from 0; of equal ones the part of the smallest node comes
  /// first. Linear in nodes and edges.
  public var components: [Int] {
    var part = [Int](repeating: -1, count: neighbours.count)
    var sizes: [Int] = []
    for start in neighbours.indices where part[start] < 0 {
      part[start] = sizes.count
      var size = 0
      var waiting = [start]
      while let node = waiting.popLast() {
        size += 1
        for next in neighbours[node] where part[next] < 0 {
          part[next] = sizes.count
          waiting.append(next)
        }
      }
      sizes.append(size)
    }
    let order = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    var number = [Int](repeating: 0, count: sizes.count)
    for (rank, old) in order.enumerated() { number[old] = rank }
    return part.map { number[$0] }
  }

  /// Whether the network falls into more parts without a node.
  ///
  /// Depth-first search with a stack of its own (Hopcroft and Tarjan 1973). Linear in nodes and
  /// edges.
  public var articulationPoints: [Bool] {
    let count = neighbours.count
    var isPoint = [Bool](repeating: false, count: count)
    var depth = [Int](repeating: -1, count: count)
    var low = [Int](repeating: 0, count: count)
    for root in 0..<count where depth[root] < 0 {
      var stack: [(node: Int, parent: Int, next: Int)] = [(root, -1, 0)]
      (depth[root], low[root]) = (0, 0)
      var children = 0
      while let last = stack.indices.last {
        let (node, parent, next) = stack[last]
        if next < neighbours[node].count {
          stack[last].next += 1
          let other = neighbours[node][next]
          if depth[other] < 0 {
            (depth[other], low[other]) = (depth[node] + 1, depth[node] + 1)
            if node == root { children += 1 }
            stack.append((other, node, 0))
          } else if other != parent {
            low[node] = min(low[node], depth[other])
          }
        } else {
          stack.removeLast()
          guard parent >= 0 else { continue }
          low[parent] = min(low[parent], low[node])
          if parent != root, low[node] >= depth[parent] { isPoint[parent] = true }
        }
      }
      isPoint[root] = children > 1
    }
    return isPoint
  }
}
