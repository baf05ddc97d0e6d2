import Diagnostics
import Model
import SourceText

extension Markup {
  /// The figures, tables and boxes of a body that get numbers: those with a caption, a title or a
  /// label, in order.
  func findBlocks() -> [NumberedBlock] {
    nodes.indices.compactMap { index in
      let node = nodes[index]
      guard let kind = blockKind(of: node) else { return nil }
      let label = attributes(of: node)?.id
      let caption = children(of: index).first { isCaption(nodes[$0].kind) }
      // A callout without a label is a remark, not a box that anyone counts.
      if label == nil, caption == nil || kind == .box { return nil }
      let title = caption.map { plainText(of: descendants(of: $0)) } ?? ""
      return NumberedBlock(kind: kind, node: index, label: label, title: title)
    }
  }

  /// Takes `{#id .class}` off the end of the titles of callouts, as attributes of the callouts.
  mutating func takeAttributesOfCallouts(of file: SourceFile) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for index in nodes.indices where nodes[index].kind == .callout {
      guard index + 1 < nodes.count, nodes[index + 1].kind == .calloutTitle,
        let list = takeAttributes(endingLeafAt: index + 1, of: file)
      else { continue }
      nodes[index].attributes = append(list.attributes)
      setID(of: index)
      diagnostics += list.diagnostics
    }
    return diagnostics
  }

  private func blockKind(of node: MarkupNode) -> NumberedBlock.Kind? {
    switch node.kind {
    case .figure: .figure
    case .table: .table
    case .callout: .box
    default: nil
    }
  }

  private func isCaption(_ kind: MarkupNode.Kind) -> Bool {
    kind == .figureCaption || kind == .tableCaption || kind == .calloutTitle
  }
}
