/// Ways to walk flat markup.
extension Markup {
  /// The indices of a node's subtree, the node itself not included.
  public func descendants(of node: Int) -> Range<Int> {
    node + 1..<Int(nodes[node].end)
  }

  /// The indices of the direct children of a node.
  public func children(of node: Int) -> [Int] {
    var found: [Int] = []
    var index = node + 1
    let end = Int(nodes[node].end)
    while index < end {
      found.append(index)
      index = Int(nodes[index].end)
    }
    return found
  }

  /// The text of nodes as a reader hears it: no markup, breaks as spaces, pictures as their text.
  public func plainText(of indices: Range<Int>) -> String {
    var bytes: [UInt8] = []
    for index in indices { appendPlainText(of: index, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends what one node, without its children, gives a reader to hear.
  public func appendPlainText(of index: Int, to bytes: inout [UInt8]) {
    let node = nodes[index]
    switch node.kind {
    case .text, .code:
      bytes += text[Int(node.text.lowerBound)..<Int(node.text.upperBound)]
    case .softBreak, .lineBreak:
      bytes.append(0x20)
    case .wikiLink where Int(node.end) == index + 1:
      bytes += text[Int(node.text.lowerBound)..<Int(node.text.upperBound)]
    default:
      break
    }
  }
}
