import Model
import SourceText

/// A text node that is to be parted, and where each byte of it is written.
struct TextParts {
  private let node: MarkupNode
  private let places: [Int32]

  init(of node: MarkupNode, in markup: Markup, _ file: SourceFile) {
    self.node = node
    let literal = markup.text[Int(node.text.lowerBound)..<Int(node.text.upperBound)]
    guard literal.count != node.source.count else {
      places = Array(node.source.lowerBound...node.source.upperBound)
      return
    }
    var found: [Int32] = []
    let end = writtenEnd(
      of: literal,
      in: file.bytes,
      from: Int(node.source.lowerBound),
      limit: Int(node.source.upperBound)
    ) { found.append(Int32($0)) }
    if end == nil { found = literal.map { _ in node.source.lowerBound } }
    places = found + [node.source.upperBound]
  }

  /// The part with some bytes of the text, counted from its start.
  func part(_ range: Range<Int>) -> MarkupNode {
    let start = node.text.lowerBound
    return MarkupNode(
      kind: .text,
      text: start + Int32(range.lowerBound)..<start + Int32(range.upperBound),
      source: places[range.lowerBound]..<places[range.upperBound]
    )
  }
}
