import Diagnostics
import Model
import SourceText

extension MarkupRenderer {
  /// Writes the classes and the language of a node, if it has them.
  mutating func writeAttributes(of node: MarkupNode) {
    guard let attributes = markup.attributes(of: node) else { return }
    if !attributes.classes.isEmpty {
      writer.markup(" class=\"")
      writer.text(attributes.classes.joined(separator: " "))
      writer.markup("\"")
    }
    if let language = attributes.language {
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

  /// Writes how large a picture is shown: a bare number is a count of pixels.
  mutating func writeSize(of node: MarkupNode) {
    guard let attributes = markup.attributes(of: node) else { return }
    var style = ""
    for (name, value) in [("width", attributes.width), ("height", attributes.height)] {
      guard let value else { continue }
      let isNumber = value.utf8.allSatisfy { (0x30...0x39).contains($0) }
      style += "\(style.isEmpty ? "" : ";")\(name):\(value)\(isNumber ? "px" : "")"
    }
    guard !style.isEmpty else { return }
    writer.markup(" style=\"")
    writer.text(style)
    writer.markup("\"")
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
