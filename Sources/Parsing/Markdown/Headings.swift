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
    var fixed: [String: (range: SourceRange, isHeading: Bool)] = [:]
    var written: [Int: Located<String>] = [:]
    for index in nodes.indices {
      let isHeading = nodes[index].kind == .heading
      if isHeading { diagnostics += takeAttributes(ofHeading: index, file: file) }
      guard holdsID(index), let id = attributes(of: nodes[index])?.id else { continue }
      if let first = fixed[id.value] {
        let isOfHeadings = isHeading && first.isHeading
        diagnostics.append(
          isOfHeadings
            ? .duplicateHeadingID(id, first: first.range) : .duplicateID(id, first: first.range)
        )
        attributes[Int(nodes[index].attributes) - 1].id = nil
        if !isHeading, nodes[index].kind != .image { nodes[index].detail = 0..<0 }
      } else {
        fixed[id.value] = (id.range, isHeading)
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
          label: written[index],
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

  /// Takes `{#id .class}` off the end of a heading.
  private mutating func takeAttributes(ofHeading heading: Int, file: SourceFile) -> [Diagnostic] {
    guard let list = takeAttributes(endingLeafAt: heading, of: file) else { return [] }
    nodes[heading].attributes = append(list.attributes)
    return list.diagnostics
  }

  /// Whether an id is that of a node; a figure has that of its picture.
  private func holdsID(_ index: Int) -> Bool {
    switch nodes[index].kind {
    case .heading, .table, .figure, .callout, .span: true
    case .image: nodes[index - 1].kind != .figure
    default: false
    }
  }
}
