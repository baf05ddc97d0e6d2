import Diagnostics
import Model
import SourceText

extension Markup {
  /// The headings of a body, each with an id: the one in `{#id}`, else its text as a key.
  ///
  /// Ids are unique in the file: the second of two equal texts gets `-2`. The `{#id}` is taken out
  /// of the markup.
  mutating func findHeadings(of file: SourceFile) -> Diagnosed<[Heading]> {
    var diagnostics: [Diagnostic] = []
    var fixed: [String: SourceRange] = [:]
    var written: [Int: Located<String>] = [:]
    for index in nodes.indices where nodes[index].kind == .heading {
      guard let id = takeWrittenID(ofHeading: index, file: file) else { continue }
      if let first = fixed[id.value] {
        diagnostics.append(.duplicateHeadingID(id, first: first))
      } else {
        fixed[id.value] = id.range
        written[index] = id
      }
    }
    var used = Set(fixed.keys)
    var counts: [String: Int] = [:]
    var headings: [Heading] = []
    for index in nodes.indices where nodes[index].kind == .heading {
      let text = plainText(of: descendants(of: index))
      let id = written[index]?.value ?? free(foldedKey(text), &used, &counts)
      let start = Int32(self.text.count)
      self.text += Array(id.utf8)
      nodes[index].detail = start..<Int32(self.text.count)
      headings.append(
        Heading(
          node: index,
          level: Int(nodes[index].number),
          text: text,
          id: id,
          range: nodes[index].range(in: file.path)
        )
      )
    }
    return Diagnosed(headings, diagnostics)
  }

  /// The first of `key`, `key-2`, `key-3` … that is not used yet.
  private func free(
    _ key: String,
    _ used: inout Set<String>,
    _ counts: inout [String: Int]
  ) -> String {
    let key = key.isEmpty ? "deel" : key
    var number = counts[key, default: 0] + 1
    var id = number == 1 ? key : "\(key)-\(number)"
    while !used.insert(id).inserted {
      number += 1
      id = "\(key)-\(number)"
    }
    counts[key] = number
    return id
  }

  /// Takes `{#id}` off the end of a heading; nil where it has none.
  private mutating func takeWrittenID(ofHeading heading: Int, file: SourceFile) -> Located<String>?
  {
    let inline = descendants(of: heading)
    guard let last = inline.last, nodes[last].kind == .text else { return nil }
    let node = nodes[last]
    let literal = text[Int(node.text.lowerBound)..<Int(node.text.upperBound)]
    guard literal.last == UInt8(ascii: "}"), let open = literal.lastIndex(of: UInt8(ascii: "{")),
      open + 1 < literal.endIndex, literal[open + 1] == UInt8(ascii: "#")
    else { return nil }
    let id = literal[(open + 2)..<(literal.endIndex - 1)]
    guard !id.isEmpty, id.allSatisfy(isIDByte) else { return nil }
    let end = Int(node.source.upperBound) - 1
    let range = SourceRange(path: file.path, bytes: end - id.count..<end)
    var kept = open
    while kept > literal.startIndex, literal[kept - 1] == 0x20 { kept -= 1 }
    let removed = Int32(literal.endIndex - kept)
    nodes[last].text = node.text.lowerBound..<Int32(kept)
    nodes[last].source =
      node.source
      .lowerBound..<max(
        node.source.lowerBound,
        node.source.upperBound - removed
      )
    return Located(String(decoding: id, as: UTF8.self), at: range)
  }

  private func isIDByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), UInt8(ascii: ":"):
      true
    default: byte >= 0x80
    }
  }
}
