extension Network {
  /// The most nodes for which betweenness is exact; above, it is estimated from some sources.
  public static let exactLimit = 3_000

  /// How many sources an estimate uses, and what their choice begins with.
  private static let sampleSize = 1_000
  private static let seed: UInt64 = 20_200_131

  /// On how many of the shortest paths between two others each node lies: the sum over all pairs of
  /// the share of their shortest paths, each pair once; and whether that is an estimate.
  ///
  /// Brandes (A faster algorithm for betweenness centrality, Journal of Mathematical Sociology
  /// 25(2), 2001): time is nodes times edges. Where more than `exactLimit` nodes have neighbours only
  /// a thousand of them, drawn with a fixed seed, are sources, and the sum is scaled.
  public var betweenness: (scores: [Double], isEstimate: Bool) {
    let joined = neighbours.indices.filter { !neighbours[$0].isEmpty }
    let isEstimate = joined.count > Self.exactLimit
    let sources = isEstimate ? sample(of: joined) : joined
    var scores = [Double](repeating: 0, count: neighbours.count)
    for source in sources { add(source, to: &scores) }
    let scale = sources.isEmpty ? 0 : Double(joined.count) / Double(sources.count) / 2
    return (scores.map { $0 * scale }, isEstimate)
  }

  /// Adds what the shortest paths from one source give to each node.
  private func add(_ source: Int, to score: inout [Double]) {
    let count = neighbours.count
    var distance = [Int](repeating: -1, count: count)
    var paths = [Double](repeating: 0, count: count)
    var order: [Int] = [source]
    (distance[source], paths[source]) = (0, 1)
    var place = 0
    while place < order.count {
      let node = order[place]
      place += 1
      for next in neighbours[node] {
        if distance[next] < 0 {
          distance[next] = distance[node] + 1
          order.append(next)
        }
        if distance[next] == distance[node] + 1 { paths[next] += paths[node] }
      }
    }
    var share = [Double](repeating: 0, count: count)
    for node in order.reversed() {
      for next in neighbours[node] where distance[next] == distance[node] + 1 {
        share[node] += paths[node] / paths[next] * (1 + share[next])
      }
      if node != source { score[node] += share[node] }
    }
  }

  /// Different nodes drawn by a linear congruential generator (Knuth's MMIX constants).
  private func sample(of nodes: [Int]) -> [Int] {
    var state = Self.seed
    var chosen: Set<Int> = []
    while chosen.count < Self.sampleSize {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      chosen.insert(nodes[Int((state >> 33) % UInt64(nodes.count))])
    }
    return chosen.sorted()
  }
}
