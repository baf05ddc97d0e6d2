import Diagnostics
import Model
import SourceText

extension Markup {
  /// Takes `[ ]` or `[x]` off the start of a paragraph that begins an item of a list; the item's
  /// number then says whether the task is done (GFM 5.3).
  mutating func findTask(
    inParagraphAt leaf: Int,
    ofItem item: Int,
    in file: SourceFile
  )
    -> Diagnostic?
  {
    let first = leaf + 1
    guard first < nodes.count, nodes[first].kind == .text else { return nil }
    let source = nodes[first].source
    let bytes = file.bytes[Int(source.lowerBound)..<Int(source.upperBound)]
    if bytes.starts(with: "[] ".utf8) {
      let range = SourceRange(path: file.path, bytes: bytes.startIndex..<bytes.startIndex + 2)
      return .almostTask(at: range)
    }
    guard bytes.count > 3, bytes.first == UInt8(ascii: "["),
      bytes[bytes.startIndex + 2] == UInt8(ascii: "]"), bytes[bytes.startIndex + 3] == 0x20,
      first + 1 < nodes.count || bytes.dropFirst(4).contains(where: { $0 > 0x20 })
    else { return nil }
    switch bytes[bytes.startIndex + 1] {
    case 0x20: nodes[item].number = MarkupNode.TaskState.open.rawValue
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      nodes[item].number = MarkupNode.TaskState.done.rawValue
    default: return nil
    }
    let mark = Int32(4 + bytes.dropFirst(4).prefix { $0 == 0x20 }.count)
    guard nodes[first].text.count > mark else {
      nodes.remove(at: first)
      for index in first..<nodes.count { nodes[index].end -= 1 }
      nodes[leaf].end = Int32(nodes.count)
      return nil
    }
    nodes[first].text = nodes[first].text.lowerBound + mark..<nodes[first].text.upperBound
    nodes[first].source = source.lowerBound + mark..<source.upperBound
    return nil
  }
}
