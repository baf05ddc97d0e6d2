import Diagnostics
import Model
import SourceText

extension Markup {
  /// Makes a quote a callout whose first paragraph begins with `[!NOTE]` or another kind.
  ///
  /// What stands behind the mark on its line is the title, perhaps with attributes. The paragraph
  /// must be the last of the markup.
  mutating func findCallout(
    inParagraphAt leaf: Int,
    ofQuote quote: Int,
    in file: SourceFile
  ) -> [Diagnostic] {
    guard leaf + 1 < nodes.count, nodes[leaf + 1].kind == .text,
      let word = calloutWord(at: Int(nodes[leaf].source.lowerBound), in: file)
    else { return [] }
    let name = String(decoding: file.bytes[word], as: UTF8.self)
    guard let kind = MarkupNode.Callout(name: name) else {
      let range = SourceRange(path: file.path, bytes: word)
      return [.unknownCallout(Located(name, at: range))]
    }
    nodes[quote].kind = .callout
    nodes[quote].number = kind.rawValue
    takeMark(endingAt: Int32(word.upperBound + 1), fromLeafAt: leaf, in: file)
    partTitle(ofLeafAt: leaf)
    return takeCalloutAttributes(endingTitleAt: leaf, of: quote, file)
  }

  /// Takes the list off the end of a title as that of its callout; a title that is nothing else goes.
  private mutating func takeCalloutAttributes(
    endingTitleAt title: Int,
    of callout: Int,
    _ file: SourceFile
  ) -> [Diagnostic] {
    guard title < nodes.count, nodes[title].kind == .calloutTitle,
      let list = takeAttributes(endingLeafAt: title, of: file)
    else { return [] }
    nodes[callout].attributes = append(list.attributes)
    setID(of: callout)
    let end = Int(nodes[title].end)
    if end == title + 2, nodes[title + 1].text.isEmpty {
      nodes.removeSubrange(title..<end)
      for index in title..<nodes.count { nodes[index].end -= Int32(end - title) }
    } else {
      let source = nodes[title].source.lowerBound..<nodes[end - 1].source.upperBound
      nodes[title].source = source
    }
    return list.diagnostics
  }

  /// The word in `[!WORD]` at a byte, where white space or nothing follows it.
  private func calloutWord(at start: Int, in file: SourceFile) -> Range<Int>? {
    let bytes = file.bytes[start...]
    guard bytes.starts(with: "[!".utf8) else { return nil }
    let word = bytes.dropFirst(2).prefix {
      (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
    }
    let end = word.endIndex
    guard word.count > 1, end < file.bytes.count, file.bytes[end] == UInt8(ascii: "]"),
      end + 1 == file.bytes.count || file.bytes[end + 1] <= 0x20
    else { return nil }
    return word.startIndex..<end
  }

  /// Takes what is written before a byte, and the spaces there, off the start of the last block.
  private mutating func takeMark(endingAt mark: Int32, fromLeafAt leaf: Int, in file: SourceFile) {
    var end = mark
    while Int(end) < file.bytes.count, file.bytes[Int(end)] == 0x20 { end += 1 }
    var gone = 0
    while leaf + 1 + gone < nodes.count, nodes[leaf + 1 + gone].source.upperBound <= end,
      nodes[leaf + 1 + gone].kind == .text
    {
      gone += 1
    }
    nodes.removeSubrange(leaf + 1..<leaf + 1 + gone)
    for index in (leaf + 1)..<nodes.count { nodes[index].end -= Int32(gone) }
    nodes[leaf].end = Int32(nodes.count)
    guard leaf + 1 < nodes.count, nodes[leaf + 1].kind == .text else { return }
    let cut = end - nodes[leaf + 1].source.lowerBound
    guard cut > 0, Int(cut) < nodes[leaf + 1].text.count else { return }
    nodes[leaf + 1].text = nodes[leaf + 1].text.lowerBound + cut..<nodes[leaf + 1].text.upperBound
    nodes[leaf + 1].source = end..<nodes[leaf + 1].source.upperBound
  }

  /// Makes the first line of the last block a title, and the rest a paragraph; an empty line neither.
  private mutating func partTitle(ofLeafAt leaf: Int) {
    var index = leaf + 1
    while index < nodes.count, nodes[index].kind != .softBreak, nodes[index].kind != .lineBreak {
      index = Int(nodes[index].end)
    }
    let source = nodes[leaf].source
    guard leaf + 1 < nodes.count else {
      nodes.removeLast()
      return
    }
    let isTight = nodes[leaf].isTight
    guard index < nodes.count else {
      nodes[leaf].kind = .calloutTitle
      nodes[leaf].source = nodes[leaf + 1].source.lowerBound..<source.upperBound
      return
    }
    let rest = index + 1 < nodes.count ? nodes[index + 1].source.lowerBound : source.upperBound
    if index == leaf + 1 {
      nodes.remove(at: index)
      for index in index..<nodes.count { nodes[index].end -= 1 }
      nodes[leaf].end = Int32(nodes.count)
      nodes[leaf].source = rest..<source.upperBound
    } else {
      nodes[leaf].kind = .calloutTitle
      nodes[leaf].end = Int32(index)
      nodes[leaf].source = nodes[leaf + 1].source.lowerBound..<nodes[index].source.lowerBound
      nodes[index] = MarkupNode(
        kind: .paragraph,
        isTight: isTight,
        end: Int32(nodes.count),
        source: rest..<source.upperBound
      )
    }
  }
}
