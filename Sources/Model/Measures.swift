/// Where each thing stands in the network of a graph, by the index of the thing.
public struct Measures: Hashable, Sendable {
  /// The part of the network it is in: 1 for the largest, 0 for a thing outside the network.
  public let parts: [Int]

  /// Whether the network falls apart without it.
  public let isArticulation: [Bool]

  /// On how many of the shortest paths between two others it lies.
  public let betweenness: [Double]

  /// Whether `betweenness` is estimated from a part of the things, as it is for large networks.
  public let isEstimate: Bool

  /// Joins the measures of all things.
  public init(
    parts: [Int],
    isArticulation: [Bool],
    betweenness: [Double],
    isEstimate: Bool
  ) {
    self.parts = parts
    self.isArticulation = isArticulation
    self.betweenness = betweenness
    self.isEstimate = isEstimate
  }
}
