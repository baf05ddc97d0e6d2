import Model
import SourceText

/// The markup of a document as text: a line for each node, with its place and what it says.
func markupText(of document: Document, in file: SourceFile) -> String {
  let lines = LineMap(file.bytes)
  let markup = document.body
  var text = ""
  var ends: [Int32] = []
  let references = Dictionary(uniqueKeysWithValues: document.references.map { ($0.node, $0) })
  for (index, node) in markup.nodes.enumerated() {
    while let end = ends.last, Int(end) <= index { ends.removeLast() }
    text += String(repeating: "  ", count: ends.count) + "\(node.kind)"
    if node.number != 0 { text += " \(node.number)" }
    if node.isTight { text += " tight" }
    if node.kind != .document { text += " \(place(node.source, in: lines))" }
    if !node.text.isEmpty { text += " \(quoted(markup.string(node.text)))" }
    if !node.detail.isEmpty { text += " (\(quoted(markup.string(node.detail))))" }
    if let reference = references[index] { text += written(reference, in: lines) }
    if let attributes = markup.attributes(of: node) { text += attributesText(attributes) }
    text += "\n"
    ends.append(node.end)
  }
  return text
}

/// What a citation or cross-reference says: each item with its parts.
private func written(_ reference: EmbeddedReference, in lines: LineMap) -> String {
  let items = reference.items.map { item in
    let bytes = item.key.range.bytes
    var text = item.prefix.value.isEmpty ? "" : quoted(item.prefix.value) + " "
    text += "\(item.isShort ? "-" : "")\(item.key.value) at "
    text += place(Int32(bytes.lowerBound)..<Int32(bytes.upperBound), in: lines)
    if let locator = item.locator { text += " \(locator.label) \(quoted(locator.value))" }
    return item.suffix.isEmpty ? text : text + " \(quoted(item.suffix))"
  }
  return (reference.isInSentence ? " in sentence: " : ": ") + items.joined(separator: "; ")
}

private func attributesText(_ attributes: MarkupAttributes) -> String {
  var parts = attributes.id.map { ["#" + $0.value] } ?? []
  parts += attributes.classes.map { "." + $0 }
  if let language = attributes.language { parts.append("lang=" + language) }
  if let width = attributes.width { parts.append("width=" + width) }
  if let height = attributes.height { parts.append("height=" + height) }
  return parts.isEmpty ? "" : " {" + parts.joined(separator: " ") + "}"
}

private func place(_ range: Range<Int32>, in lines: LineMap) -> String {
  let start = lines.position(at: Int(range.lowerBound))
  let end = lines.position(at: Int(range.upperBound))
  return start.line == end.line
    ? "\(start.line):\(start.column)-\(end.column)"
    : "\(start.line):\(start.column)-\(end.line):\(end.column)"
}

/// A text between quotation marks, what does not print spelled out.
func quoted(_ text: String) -> String { "\"" + visibleText(text) + "\"" }
