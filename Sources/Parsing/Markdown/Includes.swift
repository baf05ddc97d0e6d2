import Diagnostics
import Model
import SourceText

extension Markup {
  /// Makes a paragraph that is `![[target]]` alone an include; in other text it is a link, and told.
  ///
  /// The block must be the last of the markup.
  mutating func findInclude(inLeafAt leaf: Int, of file: SourceFile) -> [Diagnostic] {
    let isParagraph = nodes[leaf].kind == .paragraph
    if isParagraph, leaf + 2 < nodes.count, Int(nodes[leaf + 2].end) == nodes.count,
      nodes[leaf + 1].source.count == 1, isIncluded(leaf + 2, in: file)
    {
      nodes[leaf].kind = .include
      nodes.remove(at: leaf + 1)
      for index in (leaf + 1)..<nodes.count { nodes[index].end -= 1 }
      nodes[leaf].end = Int32(nodes.count)
      return []
    }
    return nodes.indices[(leaf + 1)...].filter { isIncluded($0, in: file) }.map { index in
      let source = nodes[index].source
      let bytes = Int(source.lowerBound) - 1..<Int(source.upperBound)
      return .includeInText(at: SourceRange(path: file.path, bytes: bytes))
    }
  }

  /// Whether a node is a link to a thing with `!` right before it.
  private func isIncluded(_ index: Int, in file: SourceFile) -> Bool {
    guard nodes[index].kind == .wikiLink, nodes[index - 1].kind == .text,
      nodes[index - 1].source.upperBound == nodes[index].source.lowerBound
    else { return false }
    let mark = Int(nodes[index].source.lowerBound) - 1
    return file.bytes[mark] == UInt8(ascii: "!")
      && (mark == 0 || file.bytes[mark - 1] != UInt8(ascii: "\\"))
  }
}
