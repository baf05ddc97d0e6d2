import Model

extension Markup {
  /// Makes paragraphs and the lists of definitions behind them definition lists, each line of a
  /// paragraph a term.
  ///
  /// A definition that has no term becomes an item of its list. Linear in the body.
  mutating func gatherDefinitions() {
    var copy = MarkupCopy(from: 0, capacity: nodes.count)
    var gathered = 0
    var index = 0
    while index < nodes.count {
      copy.closeContainers(before: index)
      let limit = copy.limit ?? nodes.count
      if index >= gathered, let end = definitionListEnd(from: index, limit: limit) {
        let last = nodes[index..<end].map(\.source.upperBound).max() ?? 0
        let source = nodes[index].source.lowerBound..<last
        copy.append(MarkupNode(kind: .definitionList, source: source), until: end)
        gathered = end
      }
      if index < gathered, isDefinitions(index) {
        index += 1
      } else if index < gathered, nodes[index].kind == .paragraph, isTerms(index, limit: gathered) {
        appendTerms(index, to: &copy)
        index = Int(nodes[index].end)
      } else {
        var node = nodes[index]
        if node.kind == .definition, index >= gathered { node.kind = .item }
        copy.append(node, at: index)
        index += 1
      }
    }
    copy.closeContainers(before: nodes.count)
    nodes = copy.nodes
  }

  /// Where the definition list ends that begins at an index; nil where none does.
  private func definitionListEnd(from start: Int, limit: Int) -> Int? {
    var end = start
    while end < limit, nodes[end].kind == .paragraph, isTerms(end, limit: limit) {
      end = Int(nodes[Int(nodes[end].end)].end)
    }
    return end > start ? end : nil
  }

  /// Whether a list of definitions follows a paragraph.
  private func isTerms(_ index: Int, limit: Int) -> Bool {
    Int(nodes[index].end) < limit && isDefinitions(Int(nodes[index].end))
  }

  private func isDefinitions(_ index: Int) -> Bool {
    nodes[index].kind == .bulletList && index + 1 < Int(nodes[index].end)
      && nodes[index + 1].kind == .definition
  }

  private func appendTerms(_ paragraph: Int, to copy: inout MarkupCopy) {
    let end = Int(nodes[paragraph].end)
    var start = paragraph + 1
    while start < end {
      var stop = start
      while stop < end, nodes[stop].kind != .softBreak { stop = Int(nodes[stop].end) }
      let source = nodes[start].source.lowerBound..<nodes[stop - 1].source.upperBound
      if stop > start {
        copy.append(
          MarkupNode(
            kind: .definitionTerm,
            source: source.lowerBound..<max(source.lowerBound, source.upperBound)
          ),
          until: stop
        )
        for index in start..<stop {
          copy.closeContainers(before: index)
          copy.append(nodes[index], at: index)
        }
        copy.closeContainers(before: stop)
      }
      start = stop + 1
    }
  }
}
