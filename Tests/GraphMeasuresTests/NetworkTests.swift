import GraphMeasures
import TestSupport
import Testing

@Suite("Measures of a network")
struct NetworkTests {
  /// Two triangles that share node 2, a pair, and a node alone.
  private let network = Network(
    count: 8,
    edges: [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 2), (5, 6), (6, 5), (1, 1)]
  )

  @Test("Parts are numbered from the largest")
  func components() {
    #expect(network.components == [0, 0, 0, 0, 0, 1, 1, 2])
  }

  @Test("A node that holds two parts together")
  func articulation() {
    #expect(network.articulationPoints == [false, false, true, false, false, false, false, false])
    let path = Network(count: 4, edges: [(0, 1), (1, 2), (2, 3)])
    #expect(path.articulationPoints == [false, true, true, false])
    #expect(path.betweenness.scores == [0, 2, 2, 0])
  }

  @Test("Betweenness of the middle of a star is every pair")
  func star() {
    let star = Network(count: 6, edges: (1..<6).map { (0, $0) })
    #expect(star.betweenness.scores == [10, 0, 0, 0, 0, 0])
    #expect(Network(count: 0, edges: []).betweenness.scores == [])
  }

  @Test("A large network is estimated, near what is true and the same each time")
  func estimate() {
    let count = Network.exactLimit + 1
    let ring = Network(count: count, edges: (0..<count).map { ($0, ($0 + 1) % count) })
    let (scores, isEstimate) = ring.betweenness
    #expect(isEstimate)
    #expect(scores == ring.betweenness.scores)
    let half = Double((count - 1) / 2)
    let exact = half * (half - 1) / 2
    let mean = scores.reduce(0, +) / Double(count)
    #expect(abs(mean / exact - 1) < 0.01)
    #expect(!Network(count: 3, edges: [(0, 1), (1, 2)]).betweenness.isEstimate)
  }

  @Test("As taking nodes away and walking all paths would find", arguments: [1, 2, 3] as [UInt64])
  func bruteForce(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<30 {
      let count = 3 + Int(random.next() % 6)
      let edges = (0..<count * 2).map { _ in
        (Int(random.next() % UInt64(count)), Int(random.next() % UInt64(count)))
      }
      let network = Network(count: count, edges: edges)
      for node in 0..<count {
        let without = Network(count: count, edges: edges.filter { $0 != node && $1 != node })
        let before = parts(network, but: network.neighbours[node].isEmpty ? node : nil)
        let after = parts(without, but: node)
        #expect(network.articulationPoints[node] == (after > before))
      }
      let found = network.betweenness.scores
      for node in 0..<count { #expect(abs(found[node] - walked(network, node)) < 1e-9) }
    }
  }

  private func parts(_ network: Network, but node: Int?) -> Int {
    Set(network.components.enumerated().filter { $0.offset != node }.map(\.element)).count
  }

  /// The share of shortest paths through a node, by walking all of them.
  private func walked(_ network: Network, _ middle: Int) -> Double {
    var sum = 0.0
    let count = network.neighbours.count
    for start in 0..<count where start != middle {
      for end in (start + 1)..<max(count, start + 1) where end != middle {
        let paths = shortestPaths(network, start, end)
        guard !paths.isEmpty else { continue }
        sum += Double(paths.count { $0.contains(middle) }) / Double(paths.count)
      }
    }
    return sum
  }

  private func shortestPaths(_ network: Network, _ start: Int, _ end: Int) -> [[Int]] {
    var paths = [[start]]
    for _ in network.neighbours {
      let done = paths.filter { $0.last == end }
      if !done.isEmpty { return done }
      paths = paths.flatMap { path in
        network.neighbours[path[path.count - 1]].filter { !path.contains($0) }.map { path + [$0] }
      }
    }
    return []
  }
}
