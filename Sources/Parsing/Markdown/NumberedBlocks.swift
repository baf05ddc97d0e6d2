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
