import Model
import SourceText

extension Markup {
  /// Makes addresses in the texts of the last leaf block links, those in a link or picture aside.
  mutating func findAutolinks(inLeafAt leaf: Int, of file: SourceFile) {
    var copy = MarkupCopy(from: leaf + 1, capacity: nodes.count - leaf + 4)
    for index in (leaf + 1)..<nodes.count {
      copy.closeContainers(before: index)
      if nodes[index].kind == .text, !copy.isInLink {
        appendParts(of: nodes[index], to: &copy, file)
      } else {
        copy.append(nodes[index], at: index)
      }
    }
    copy.closeContainers(before: nodes.count)
    nodes.replaceSubrange((leaf + 1)..., with: copy.nodes)
    nodes[leaf].end = Int32(nodes.count)
  }

  /// Appends a text, parted at the addresses in it.
  private mutating func appendParts(
    of node: MarkupNode,
    to copy: inout MarkupCopy,
    _ file: SourceFile
  ) {
    let literal = text[Int(node.text.lowerBound)..<Int(node.text.upperBound)]
    let start = Int(node.source.lowerBound)
    let before = start > 0 ? file.bytes[start - 1] : 0x0A
    let found = WrittenAddresses(in: literal, before: before).addresses
    guard !found.isEmpty else { return copy.append(node) }
    let places = places(of: node, file)
    func part(_ range: Range<Int>) -> MarkupNode {
      MarkupNode(
        kind: .text,
        text: node.text.lowerBound + Int32(range.lowerBound)..<node.text.lowerBound
          + Int32(range.upperBound),
        source: places[range.lowerBound]..<places[range.upperBound]
      )
    }
    var done = 0
    for address in found {
      if address.range.lowerBound > done { copy.append(part(done..<address.range.lowerBound)) }
      let shown = part(address.range)
      var link = MarkupNode(kind: .link, source: shown.source)
      let target = Int32(text.count)
      address.prefix.withUTF8Buffer { text += $0 }
      text += text[Int(shown.text.lowerBound)..<Int(shown.text.upperBound)]
      link.text = target..<Int32(text.count)
      copy.append(link, holding: shown)
      done = address.range.upperBound
    }
    if done < literal.count { copy.append(part(done..<literal.count)) }
  }

  /// Where each byte of a text is written, and where it ends.
  private func places(of node: MarkupNode, _ file: SourceFile) -> [Int32] {
    let literal = text[Int(node.text.lowerBound)..<Int(node.text.upperBound)]
    let start = Int(node.source.lowerBound)
    let limit = Int(node.source.upperBound)
    guard literal.count != node.source.count else {
      return (node.source.lowerBound...node.source.upperBound).map { $0 }
    }
    var places: [Int32] = []
    let end = writtenEnd(of: literal, in: file.bytes, from: start, limit: limit) {
      places.append(Int32($0))
    }
    guard end != nil else {
      return literal.map { _ in node.source.lowerBound } + [node.source.upperBound]
    }
    return places + [node.source.upperBound]
  }
}
