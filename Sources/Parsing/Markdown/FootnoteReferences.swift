import Diagnostics
import Model
import SourceText

/// The labels of footnotes that a body defines; capitals count as small letters.
struct FootnoteLabels {
  private let known: Set<String>
  private let suggestions: SuggestionIndex

  /// For how many labels more something is suggested: each costs a look at many names.
  private var rest = 100

  init(_ labels: [String]) {
    suggestions = SuggestionIndex(labels.sorted().map { SuggestionCandidate($0) })
    known = Set(labels.map { $0.lowercased() })
  }

  var isEmpty: Bool { known.isEmpty }

  func contains(_ label: String) -> Bool { known.contains(label.lowercased()) }

  /// The labels that were probably meant; none where that was asked very often.
  mutating func nearest(to label: String) -> [String] {
    guard rest > 0 else { return [] }
    rest -= 1
    return suggestions.nearestNames(to: label)
  }
}

extension Markup {
  /// Makes each `[^label]` in the last leaf block that has a footnote one node.
  ///
  /// What has none stays as it is written, and is told. Linear in the block.
  mutating func findFootnoteReferences(
    inLeafAt leaf: Int,
    of file: SourceFile,
    labels: inout FootnoteLabels
  ) -> [Diagnostic] {
    partTexts(inLeafAt: leaf, of: file)
    var diagnostics: [Diagnostic] = []
    var copy = MarkupCopy(from: leaf + 1, capacity: nodes.count - leaf, joinsTexts: true)
    var index = leaf + 1
    while index < nodes.count {
      copy.closeContainers(before: index)
      guard let reference = reference(at: index, limit: copy.limit ?? nodes.count) else {
        copy.append(nodes[index], at: index)
        index += 1
        continue
      }
      let label = string(reference.text)
      if copy.isInLink {
        diagnostics.append(.footnoteInLink(at: reference.range(in: file.path)))
      } else if labels.contains(label) {
        copy.append(reference)
        index += 3
        continue
      } else {
        let bytes = Int(reference.source.lowerBound) + 2..<Int(reference.source.upperBound) - 1
        let place = SourceRange(path: file.path, bytes: bytes)
        let near = labels.nearest(to: label)
        diagnostics.append(.undefinedFootnote(Located(label, at: place), suggestions: near))
      }
      for plain in index..<index + 3 { copy.append(nodes[plain]) }
      index += 3
    }
    copy.closeContainers(before: nodes.count)
    nodes.replaceSubrange((leaf + 1)..., with: copy.nodes)
    nodes[leaf].end = Int32(nodes.count)
    return diagnostics
  }

  /// The node for the texts `[`, `^label` and `]` at an index, all before a limit.
  private func reference(at index: Int, limit: Int) -> MarkupNode? {
    guard index + 2 < limit, isText("[", at: index), isText("]", at: index + 2),
      nodes[index + 1].kind == .text, nodes[index + 1].text.count > 1,
      text[Int(nodes[index + 1].text.lowerBound)] == UInt8(ascii: "^"),
      nodes[index].source.upperBound == nodes[index + 1].source.lowerBound,
      nodes[index + 1].source.upperBound == nodes[index + 2].source.lowerBound
    else { return nil }
    let label = nodes[index + 1].text.lowerBound + 1..<nodes[index + 1].text.upperBound
    guard text[Int(label.lowerBound)..<Int(label.upperBound)].allSatisfy({ $0 > 0x20 }) else {
      return nil
    }
    return MarkupNode(
      kind: .footnoteReference,
      text: label,
      source: nodes[index].source.lowerBound..<nodes[index + 2].source.upperBound
    )
  }

  /// Whether a node is one mark, written as it is read.
  private func isText(_ mark: Unicode.Scalar, at index: Int) -> Bool {
    let node = nodes[index]
    return node.kind == .text && node.text.count == 1 && node.source.count == 1
      && text[Int(node.text.lowerBound)] == UInt8(ascii: mark)
  }
}
