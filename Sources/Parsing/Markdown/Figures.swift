import Diagnostics
import Model
import SourceText

extension Markup {
  /// Makes a paragraph a figure that is one picture with a caption or an id.
  ///
  /// The caption is the next line where that begins with a colon, else the picture's title, if
  /// it stands there. The paragraph must be the last of the markup.
  mutating func findFigure(inParagraphAt leaf: Int, of file: SourceFile) -> [Diagnostic] {
    let picture = leaf + 1
    guard picture < nodes.count, nodes[picture].kind == .image else { return [] }
    let behind = Int(nodes[picture].end)
    let hasLine =
      behind + 1 < nodes.count && nodes[behind].kind == .softBreak
      && beginsCaption(behind + 1, in: file)
    guard hasLine || behind == nodes.count else { return [] }
    let hasTitle =
      !nodes[picture].detail.isEmpty
      && file.bytes[Int(nodes[picture].source.upperBound) - 1] == UInt8(ascii: ")")
    guard hasLine || hasTitle || attributes(of: nodes[picture])?.id != nil else { return [] }
    nodes[leaf].kind = .figure
    nodes[leaf].isTight = false
    nodes[leaf].attributes = nodes[picture].attributes
    var diagnostics: [Diagnostic] = []
    if hasLine {
      makeCaption(at: behind, kind: .figureCaption)
      diagnostics = takeCaptionAttributes(at: behind, of: leaf, file)
    } else if hasTitle {
      appendCaption(fromTitleOf: picture, file)
    }
    nodes[leaf].end = Int32(nodes.count)
    setID(of: leaf)
    return diagnostics
  }

  /// Whether a text begins a caption: a colon and a space.
  func beginsCaption(_ index: Int, in file: SourceFile) -> Bool {
    let node = nodes[index]
    guard node.kind == .text, node.text.count > 2, node.source.count > 2 else { return false }
    let start = Int(node.source.lowerBound)
    return file.bytes[start] == UInt8(ascii: ":") && file.bytes[start + 1] == 0x20
  }

  /// Makes the break before a line `: caption`, or the paragraph that it begins, the caption.
  mutating func makeCaption(at index: Int, kind: MarkupNode.Kind) {
    let first = index + 1
    let literal = text[Int(nodes[first].text.lowerBound)..<Int(nodes[first].text.upperBound)]
    let mark = Int32(1 + literal.dropFirst().prefix { $0 == 0x20 }.count)
    let source = nodes[first].source
    nodes[first].text = nodes[first].text.lowerBound + mark..<nodes[first].text.upperBound
    nodes[first].source = source.lowerBound + mark..<source.upperBound
    let end = nodes.last?.source.upperBound ?? source.upperBound
    nodes[index] = MarkupNode(
      kind: kind,
      end: Int32(nodes.count),
      source: nodes[first].source.lowerBound..<max(end, nodes[first].source.lowerBound)
    )
  }

  /// Takes the list off the end of a caption as that of its figure or table.
  mutating func takeCaptionAttributes(
    at caption: Int,
    of owner: Int,
    _ file: SourceFile
  )
    -> [Diagnostic]
  {
    guard let list = takeAttributes(endingLeafAt: caption, of: file) else { return [] }
    nodes[caption].source =
      nodes[caption].source.lowerBound..<(nodes[Int(nodes[caption].end) - 1].source.upperBound)
    var merged = attributes(of: nodes[owner]) ?? MarkupAttributes()
    merged.id = list.attributes.id ?? merged.id
    merged.classes += list.attributes.classes
    merged.language = list.attributes.language ?? merged.language
    merged.width = list.attributes.width ?? merged.width
    merged.height = list.attributes.height ?? merged.height
    nodes[owner].attributes = append(merged)
    setID(of: owner)
    return list.diagnostics
  }

  /// Lets a node's detail be the id in its attributes.
  mutating func setID(of index: Int) {
    guard let id = attributes(of: nodes[index])?.id else { return }
    let start = Int32(text.count)
    text += Array(id.value.utf8)
    nodes[index].detail = start..<Int32(text.count)
  }

  /// Appends a picture's title as a caption, and takes it from the picture.
  private mutating func appendCaption(fromTitleOf picture: Int, _ file: SourceFile) {
    let title = nodes[picture].detail
    let whole = nodes[picture].source
    let end = whole.upperBound - 2
    let start = end - Int32(title.count)
    let literal = text[Int(title.lowerBound)..<Int(title.upperBound)]
    let isWritten =
      start > whole.lowerBound && file.bytes[Int(start)..<Int(end)].elementsEqual(literal)
    let source = isWritten ? start..<end : whole
    let next = Int32(nodes.count)
    nodes.append(MarkupNode(kind: .figureCaption, end: next + 2, source: source))
    nodes.append(MarkupNode(kind: .text, end: next + 2, text: title, source: source))
    nodes[picture].detail = 0..<0
  }
}
