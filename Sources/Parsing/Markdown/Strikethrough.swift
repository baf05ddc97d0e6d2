import Model
import SourceText

extension Markup {
  /// Makes what stands between `~` and `~`, or `~~` and `~~`, in the last leaf block one node each.
  ///
  /// The rules are those of emphasis (GFM 6.5): marks of the same length, next to a word, between
  /// which other markup begins and ends. Linear in the block.
  mutating func findStrikethrough(inLeafAt leaf: Int, of file: SourceFile) {
    partTexts(inLeafAt: leaf, of: file) { $0 == UInt8(ascii: "~") }
    let pairs = strikethroughPairs(inLeafAt: leaf, of: file)
    var copy = MarkupCopy(from: leaf + 1, capacity: nodes.count - leaf, joinsTexts: true)
    var index = leaf + 1
    while index < nodes.count {
      copy.closeContainers(before: index)
      if let pair = pairs.byOpening[index] {
        let source = nodes[index].source.lowerBound..<nodes[pair.end - 1].source.upperBound
        copy.append(MarkupNode(kind: .strikethrough, source: source), until: pair.closing)
        index += pair.count
      } else if let count = pairs.byClosing[index] {
        index += count
      } else {
        copy.append(nodes[index], at: index)
        index += 1
      }
    }
    copy.closeContainers(before: nodes.count)
    nodes.replaceSubrange((leaf + 1)..., with: copy.nodes)
    nodes[leaf].end = Int32(nodes.count)
  }

  private func strikethroughPairs(inLeafAt leaf: Int, of file: SourceFile) -> StrikethroughPairs {
    var pairs = StrikethroughPairs()
    var ends: [Int] = []
    var openings: [(run: Range<Int>, depth: Int)] = []
    var index = leaf + 1
    while index < nodes.count {
      while let end = ends.last, end <= index { ends.removeLast() }
      while let last = openings.last, last.depth > ends.count { openings.removeLast() }
      guard let run = run(at: index, limit: ends.last ?? nodes.count, file) else {
        if Int(nodes[index].end) > index + 1 { ends.append(Int(nodes[index].end)) }
        index += 1
        continue
      }
      index = run.upperBound
      guard run.count <= 2 else { continue }
      let flanks = flanks(of: run, file)
      if flanks.isRight, let last = openings.last, last.depth == ends.count {
        openings.removeLast()
        if last.run.count == run.count { pairs.append(last.run, run) }
      } else if flanks.isLeft {
        openings.append((run, ends.count))
      }
    }
    return pairs
  }

  /// A row of `~` that begins at an index, before a limit.
  private func run(at start: Int, limit: Int, _ file: SourceFile) -> Range<Int>? {
    var end = start
    while end < limit, nodes[end].kind == .text, nodes[end].source.count == 1,
      file.bytes[Int(nodes[end].source.lowerBound)] == UInt8(ascii: "~"),
      end == start || nodes[end].source.lowerBound == nodes[end - 1].source.upperBound
    {
      end += 1
    }
    return end > start ? start..<end : nil
  }

  /// Whether marks stand before a word and behind one (CommonMark 6.2).
  private func flanks(
    of run: Range<Int>,
    _ file: SourceFile
  ) -> (isLeft: Bool, isRight: Bool) {
    let start = Int(nodes[run.lowerBound].source.lowerBound)
    let end = Int(nodes[run.upperBound - 1].source.upperBound)
    let before = start > 0 ? file.bytes[start - 1] : 0x0A
    let after = end < file.bytes.count ? file.bytes[end] : 0x0A
    let isLeft =
      after > 0x20 && (!isPunctuation(after) || before <= 0x20 || isPunctuation(before))
    let isRight =
      before > 0x20 && (!isPunctuation(before) || after <= 0x20 || isPunctuation(after))
    return (isLeft, isRight)
  }
}

/// Marks that belong together, by the node at which they begin.
private struct StrikethroughPairs {
  struct Pair {
    let count: Int

    /// Where the closing marks begin and end.
    let closing: Int
    let end: Int
  }

  var byOpening: [Int: Pair] = [:]
  var byClosing: [Int: Int] = [:]

  mutating func append(_ opening: Range<Int>, _ closing: Range<Int>) {
    byOpening[opening.lowerBound] = Pair(
      count: opening.count,
      closing: closing.lowerBound,
      end: closing.upperBound
    )
    byClosing[closing.lowerBound] = closing.count
  }
}
