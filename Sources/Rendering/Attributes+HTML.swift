import Diagnostics
import Model
import SourceText

extension MarkupRenderer {
  /// Writes the classes and the language of a node, if it has them, behind classes of its kind.
  mutating func writeAttributes(of node: MarkupNode, classes own: [String] = []) {
    let attributes = markup.attributes(of: node)
    let width = attributes.flatMap { widthClass($0) }
    let classes = own + (attributes?.classes ?? []) + (width.map { [$0] } ?? [])
    if !classes.isEmpty {
      writer.markup(" class=\"")
      writer.text(classes.joined(separator: " "))
      writer.markup("\"")
    }
    if let language = attributes?.language {
      writer.markup(" lang=\"")
      writer.text(language)
      writer.markup("\"")
    }
  }

  /// Writes an id, unless it is empty.
  mutating func writeID(_ id: some Collection<UInt8>) {
    guard !id.isEmpty else { return }
    writer.markup(" id=\"")
    writer.text(id)
    writer.markup("\"")
  }

  /// Writes how large a picture is shown, in pixels; what part of the line it takes is a class of
  /// the theme, in steps of five, since a strict policy lets no page hold styles.
  ///
  /// `own` is the size that the file says: with it a browser keeps the place free until the picture
  /// is there. Where an editor gives one side, the other follows from it.
  mutating func writeSize(of node: MarkupNode, pixels own: PixelSize? = nil) {
    let attributes = markup.attributes(of: node)
    var width = shownWidth(of: node)
    var height = attributes?.height.flatMap { pixels($0) }
    if let own {
      if let width, height == nil {
        height = max(1, (own.height * width + own.width / 2) / own.width)
      }
      if let height, width == nil {
        width = max(1, (own.width * height + own.height / 2) / own.height)
      }
      if width == nil { (width, height) = (own.width, own.height) }
    }
    if let width {
      writer.markup(" width=\"")
      writer.number(width)
      writer.markup("\"")
    }
    if let height {
      writer.markup(" height=\"")
      writer.number(height)
      writer.markup("\"")
    }
  }

  /// Writes when a picture is fetched: the first with the page, the others when readers come near.
  mutating func writeLoading() {
    guard fetchesLate else { return }
    if hasImage { writer.markup(" loading=\"lazy\"") }
    writer.markup(" decoding=\"async\"")
    hasImage = true
  }

  /// The class for a width that is a part of the line; nil for any other.
  private func widthClass(_ attributes: MarkupAttributes) -> String? {
    partOfLine(attributes).map { "width-\($0)" }
  }

  /// What part of the line a picture takes, in steps of five percent; nil where that is not said.
  func partOfLine(_ attributes: MarkupAttributes) -> Int? {
    guard let width = attributes.width, width.utf8.last == UInt8(ascii: "%"),
      let part = Int(width.dropLast())
    else { return nil }
    return min(max((part + 2) / 5 * 5, 5), 100)
  }

  /// How wide an editor has a picture shown, in pixels; nil where that is not said.
  func shownWidth(of node: MarkupNode) -> Int? {
    markup.attributes(of: node)?.width.flatMap { pixels($0) }
  }

  /// A length in pixels; nil for a part of the line.
  private func pixels(_ length: String) -> Int? {
    let digits = length.prefix { $0.isASCII && $0.isNumber }
    guard let number = Double(digits) else { return nil }
    switch length.dropFirst(digits.count) {
    case "", "px": return Int(number)
    case "cm": return Int(number * 96 / 2.54)
    case "mm": return Int(number * 9.6 / 2.54)
    default: return nil
    }
  }

  mutating func enterFigure(_ index: Int, _ node: MarkupNode) {
    writer.line()
    writer.markup("<figure")
    writeID(detail(node))
    writeAttributes(of: node)
    writer.markup(">\n")
    open.append(index)
  }

  mutating func closeSpan(_ node: MarkupNode) {
    writer.markup("</span>")
    if isForeign(node) { typography.leaveForeign() }
  }

  /// Whether a span is in a language whose marks are not known.
  private func isForeign(_ node: MarkupNode) -> Bool {
    guard let language = markup.attributes(of: node)?.language else { return false }
    return Language(tag: language) == nil
  }

  mutating func enterSpan(_ index: Int, _ node: MarkupNode) {
    if isForeign(node) { typography.enterForeign() }
    writer.markup("<span")
    if let id = markup.attributes(of: node)?.id { writeID(id.value.utf8) }
    writeAttributes(of: node)
    writer.markup(">")
    open.append(index)
  }
}
