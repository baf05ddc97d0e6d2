import Diagnostics
import Model
import SourceText

extension Markup {
  /// Makes each `[text]{lang=en}` in the last leaf block a span, and takes the list behind a picture
  /// as the picture's.
  ///
  /// Linear in the block.
  mutating func findAttributes(inLeafAt leaf: Int, of file: SourceFile) -> [Diagnostic] {
    partTexts(inLeafAt: leaf, of: file) { isBracket($0) || $0 == UInt8(ascii: "{") }
    let found = attributeLists(inLeafAt: leaf, of: file)
    var copy = MarkupCopy(from: leaf + 1, capacity: nodes.count - leaf, joinsTexts: true)
    var index = leaf + 1
    while index < nodes.count {
      copy.closeContainers(before: index)
      var node = nodes[index]
      if let span = found.spans[index] {
        node = MarkupNode(
          kind: .span,
          source: node.source.lowerBound..<Int32(span.list.range.upperBound)
        )
        node.attributes = append(span.list.attributes)
        copy.append(node, until: span.closing)
        index += 1
      } else if found.closings.contains(index) {
        index += 1
      } else if let end = found.ends[index] {
        index = skip(from: index, to: Int32(end), &copy)
      } else {
        if let list = found.pictures[index] { node.attributes = append(list.attributes) }
        copy.append(node, at: index)
        index += 1
      }
    }
    copy.closeContainers(before: nodes.count)
    nodes.replaceSubrange((leaf + 1)..., with: copy.nodes)
    nodes[leaf].end = Int32(nodes.count)
    return found.diagnostics
  }

  /// Leaves out the texts before a byte, and appends what of the last of them stands behind it.
  private func skip(from start: Int, to end: Int32, _ copy: inout MarkupCopy) -> Int {
    var index = start
    while index < nodes.count, nodes[index].kind == .text, nodes[index].source.upperBound <= end {
      index += 1
    }
    guard index < nodes.count, nodes[index].kind == .text, nodes[index].source.lowerBound < end
    else { return index }
    var rest = nodes[index]
    let cut = end - rest.source.lowerBound
    rest.text = min(rest.text.lowerBound + cut, rest.text.upperBound)..<rest.text.upperBound
    rest.source = end..<rest.source.upperBound
    if !rest.text.isEmpty { copy.append(rest) }
    return index + 1
  }

  private func attributeLists(inLeafAt leaf: Int, of file: SourceFile) -> FoundLists {
    var found = FoundLists()
    var ends: [Int] = []
    var openings: [(index: Int, depth: Int)] = []
    for index in (leaf + 1)..<nodes.count {
      while let end = ends.last, end <= index { ends.removeLast() }
      while let last = openings.last, last.depth > ends.count { openings.removeLast() }
      let limit = ends.last ?? nodes.count
      if isMark("[", at: index, file) {
        openings.append((index, ends.count))
      } else if isMark("]", at: index, file), let opening = openings.last,
        opening.depth == ends.count
      {
        openings.removeLast()
        guard let list = list(behind: index, limit: limit, file) else { continue }
        found.spans[opening.index] = (closing: index, list)
        found.closings.insert(index)
        found.add(list, at: index + 1)
      } else if nodes[index].kind == .image,
        let list = list(behind: index, limit: limit, file)
      {
        found.pictures[index] = list
        found.add(list, at: Int(nodes[index].end))
      }
      if Int(nodes[index].end) > index + 1 { ends.append(Int(nodes[index].end)) }
    }
    return found
  }

  /// The list that begins right behind a node, in texts without escapes.
  private func list(behind index: Int, limit: Int, _ file: SourceFile) -> AttributeList? {
    let next = Int(nodes[index].end)
    guard next < limit, isMark("{", at: next, file),
      nodes[next].source.lowerBound == nodes[index].source.upperBound
    else { return nil }
    var last = next
    while last + 1 < limit, nodes[last + 1].kind == .text, !isMark("{", at: last + 1, file),
      nodes[last + 1].source.lowerBound == nodes[last].source.upperBound,
      nodes[last + 1].source.count == nodes[last + 1].text.count
    {
      last += 1
    }
    return AttributeList(
      at: Int(nodes[next].source.lowerBound),
      limit: Int(nodes[last].source.upperBound),
      of: file
    )
  }

  private func isMark(_ mark: Unicode.Scalar, at index: Int, _ file: SourceFile) -> Bool {
    let node = nodes[index]
    return node.kind == .text && node.source.count == 1
      && file.bytes[Int(node.source.lowerBound)] == UInt8(ascii: mark)
  }

  /// Takes the list off the end of a heading or caption; nil where it has none.
  mutating func takeAttributes(endingLeafAt leaf: Int, of file: SourceFile) -> AttributeList? {
    guard let last = descendants(of: leaf).last, nodes[last].kind == .text,
      nodes[last].text.count > 2
    else { return nil }
    let source = Int(nodes[last].source.lowerBound)..<Int(nodes[last].source.upperBound)
    guard file.bytes[source].last == UInt8(ascii: "}"),
      let open = file.bytes[source].lastIndex(of: UInt8(ascii: "{")),
      open == source.lowerBound || file.bytes[open - 1] != UInt8(ascii: "\\"),
      let list = AttributeList(at: open, limit: source.upperBound, of: file),
      list.range.upperBound == source.upperBound
    else { return nil }
    let literal = text[Int(nodes[last].text.lowerBound)..<Int(nodes[last].text.upperBound)]
    guard literal.suffix(list.range.count).elementsEqual(file.bytes[list.range]) else { return nil }
    let spaces = literal.dropLast(list.range.count).reversed().prefix { $0 == 0x20 }.count
    let kept = nodes[last].text.upperBound - Int32(list.range.count + spaces)
    nodes[last].text = nodes[last].text.lowerBound..<kept
    nodes[last].source = nodes[last].source.lowerBound..<Int32(open - spaces)
    return list
  }
}

/// The lists of a block, by the nodes they belong to.
private struct FoundLists {
  /// By the bracket that opens a span.
  var spans: [Int: (closing: Int, list: AttributeList)] = [:]

  /// The brackets that close spans.
  var closings: Set<Int> = []

  /// By their picture.
  var pictures: [Int: AttributeList] = [:]

  /// Where each list ends, by the brace that opens it.
  var ends: [Int: Int] = [:]

  var diagnostics: [Diagnostic] = []

  mutating func add(_ list: AttributeList, at brace: Int) {
    ends[brace] = list.range.upperBound
    diagnostics += list.diagnostics
  }
}
