import Model

/// Nodes that are copied one by one, nested as they were though others take their places.
struct MarkupCopy {
  /// The copies.
  private(set) var nodes: [MarkupNode] = []

  /// Where the first of them will stand.
  private let base: Int

  /// Whether texts that stand side by side become one.
  private let joinsTexts: Bool

  /// Whether the last node may be joined with a text.
  private var isJoinable = false

  /// Containers that are being copied: their place and their end in what is copied.
  private var open: [(place: Int, end: Int)] = []

  init(from base: Int, capacity: Int, joinsTexts: Bool = false) {
    self.base = base
    self.joinsTexts = joinsTexts
    nodes.reserveCapacity(capacity)
  }

  /// Where the innermost container that is open ends in what is copied; nil outside of all.
  var limit: Int? { open.last?.end }

  /// Whether a link or picture is open.
  var isInLink: Bool { openLinks > 0 }
  private var openLinks = 0

  /// Where the next node will stand.
  var next: Int { base + nodes.count }

  /// Ends the containers that end before a node of what is copied.
  mutating func closeContainers(before index: Int) {
    while let last = open.last, last.end <= index {
      nodes[last.place].end = Int32(next)
      open.removeLast()
      if isLink(nodes[last.place]) { openLinks -= 1 }
      isJoinable = false
    }
  }

  /// Adds a node without what is in it.
  mutating func append(_ node: MarkupNode) {
    var node = node
    if joinsTexts, isJoinable, node.kind == .text, let last = nodes.last,
      last.text.upperBound == node.text.lowerBound,
      last.source.upperBound == node.source.lowerBound
    {
      nodes[nodes.count - 1].text = last.text.lowerBound..<node.text.upperBound
      nodes[nodes.count - 1].source = last.source.lowerBound..<node.source.upperBound
      return
    }
    node.end = Int32(next + 1)
    nodes.append(node)
    isJoinable = node.kind == .text
  }

  /// Adds the node that stands at an index, open where it holds others.
  mutating func append(_ node: MarkupNode, at index: Int) {
    if Int(node.end) > index + 1 { append(node, until: Int(node.end)) } else { append(node) }
  }

  /// Adds a node that holds what comes before an index of what is copied.
  mutating func append(_ node: MarkupNode, until end: Int) {
    open.append((nodes.count, end))
    if isLink(node) { openLinks += 1 }
    append(node)
  }

  private func isLink(_ node: MarkupNode) -> Bool {
    node.kind == .link || node.kind == .image || node.kind == .wikiLink
  }

  /// Adds a node that holds one other.
  mutating func append(_ node: MarkupNode, holding child: MarkupNode) {
    append(node)
    append(child)
    nodes[nodes.count - 2].end = Int32(next)
    isJoinable = false
  }
}
