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
    // A copy: what is appended to a text that a slice holds on to is copied each time.
    let literal = Array(text[Int(node.text.lowerBound)..<Int(node.text.upperBound)])
    let start = Int(node.source.lowerBound)
    let before = start > 0 ? file.bytes[start - 1] : 0x0A
    let found = WrittenAddresses(in: literal[...], before: before).addresses
    guard !found.isEmpty else { return copy.append(node) }
    let parts = TextParts(of: node, in: self, file)
    var done = 0
    for address in found {
      if address.range.lowerBound > done {
        copy.append(parts.part(done..<address.range.lowerBound))
      }
      let shown = parts.part(address.range)
      var link = MarkupNode(kind: .link, source: shown.source)
      let target = Int32(text.count)
      address.prefix.withUTF8Buffer { text += $0 }
      text += literal[address.range]
      link.text = target..<Int32(text.count)
      copy.append(link, holding: shown)
      done = address.range.upperBound
    }
    if done < literal.count { copy.append(parts.part(done..<literal.count)) }
  }
}
