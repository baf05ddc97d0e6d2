/// Names as paths from one root, numbered breadth first so that siblings stand side by side.
///
/// Nine bytes a state: paths of ten thousand names take less room than most of their texts.
struct NameTrie: Sendable {
  /// The byte that leads to each state.
  private var labels: [UInt8] = [0]

  /// Where the children of each state begin; they end where those of the next begin.
  private var starts: [Int32] = [1]

  /// The name that ends at each state; -1 for none.
  private var names: [Int32] = [-1]

  /// The children of the root by byte, 0 for none: most bytes of a text are looked up here.
  private var roots = [Int32](repeating: 0, count: 256)

  /// Makes the paths of all names that are not empty.
  init(_ texts: [[UInt8]]) {
    let order = texts.indices.filter { !texts[$0].isEmpty }.sorted { left, right in
      texts[left] == texts[right]
        ? left < right : texts[left].lexicographicallyPrecedes(texts[right])
    }
    // The names below each state, as a range of `order`, and how many of their bytes are used.
    var below: [(names: Range<Int>, depth: Int)] = [(order.indices, 0)]
    var state = 0
    while state < below.count {
      var (rest, depth) = below[state]
      while let first = rest.first, texts[order[first]].count == depth {
        if names[state] < 0 { names[state] = Int32(order[first]) }
        rest = rest.dropFirst()
      }
      while let first = rest.first {
        let byte = texts[order[first]][depth]
        let end = rest.first { texts[order[$0]][depth] != byte } ?? rest.upperBound
        if state == 0 { roots[Int(byte)] = Int32(labels.count) }
        labels.append(byte)
        names.append(-1)
        below.append((first..<end, depth + 1))
        rest = end..<rest.upperBound
      }
      starts.append(Int32(labels.count))
      state += 1
    }
  }

  /// How many states there are, the root included.
  var count: Int { labels.count }

  /// The children of a state.
  func children(of state: Int) -> Range<Int> { Int(starts[state])..<Int(starts[state + 1]) }

  /// The byte that leads to a state.
  func label(of state: Int) -> UInt8 { labels[state] }

  /// The child that a byte leads to; nil where there is none.
  func child(of state: Int, by byte: UInt8) -> Int? {
    if state == 0 {
      let child = Int(roots[Int(byte)])
      return child > 0 ? child : nil
    }
    for child in children(of: state) where labels[child] == byte { return child }
    return nil
  }

  /// The number of the name that ends at a state; nil for none.
  func name(at state: Int) -> Int? { names[state] < 0 ? nil : Int(names[state]) }
}
