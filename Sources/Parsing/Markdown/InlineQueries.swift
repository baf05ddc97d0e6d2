import Diagnostics
import Model
import SourceText

extension Markup {
  /// Makes each question in a sentence, `{{ aantal: … }}`, a node of its own, and gives them.
  ///
  /// Only in texts, perhaps over several lines, so that code and escapes keep their meaning; other
  /// `{{` stays as it is written. Linear in the body.
  mutating func findInlineQueries(of file: SourceFile) -> Diagnosed<[EmbeddedQuery]> {
    guard nodes.contains(where: { $0.kind == .text && holdsBraces($0) }) else {
      return Diagnosed([])
    }
    var finder = InlineQueryFinder(markup: self, file: file)
    nodes = finder.run()
    text = finder.text
    return Diagnosed(finder.queries, finder.diagnostics)
  }

  fileprivate func holdsBraces(_ node: MarkupNode) -> Bool {
    let literal = text[Int(node.text.lowerBound)..<Int(node.text.upperBound)]
    var isAfter = false
    for byte in literal {
      if byte == UInt8(ascii: "{"), isAfter { return true }
      isAfter = byte == UInt8(ascii: "{")
    }
    return false
  }
}

/// The words that begin a question in a sentence.
private let beginnings = ["aantal:", "count:"].map { Array($0.utf8) }

/// Copies nodes and joins the texts of questions on the way.
private struct InlineQueryFinder {
  let markup: Markup
  let file: SourceFile
  var text: [UInt8]
  var queries: [EmbeddedQuery] = []
  var diagnostics: [Diagnostic] = []

  init(markup: Markup, file: SourceFile) {
    self.markup = markup
    self.file = file
    self.text = markup.text
  }

  /// Gives the nodes with those of questions among them.
  mutating func run() -> [MarkupNode] {
    let markup = markup
    let isOfInterest = { (node: MarkupNode) in node.kind == .text && markup.holdsBraces(node) }
    return MarkupCopy.copy(markup, of: file, where: isOfInterest) { row, output in
      part(row, &output)
    }.nodes
  }

  // MARK: One row of texts

  private mutating func part(_ row: TextRow, _ output: inout MarkupCopy) {
    var done = 0
    var opening: (start: Int, text: Int)?
    var isReported = false
    var index = 0
    while index + 1 < row.count {
      if let found = opening, row.isPair(UInt8(ascii: "}"), at: index) {
        row.copy(done..<found.start, of: markup, to: &output)
        join(found, end: index, row.letters, to: &output)
        opening = nil
        done = index + 2
        index += 2
      } else if let text = beginning(at: index, in: row) {
        if let opening, !isReported {
          reportUnclosed(opening, row.letters)
          isReported = true
        }
        opening = (index, text)
        index = text
      } else {
        index += 1
      }
    }
    if let opening, !isReported { reportUnclosed(opening, row.letters) }
    row.copy(done..<row.count, of: markup, to: &output)
  }

  /// Where the text of a question begins whose braces stand at an index.
  private func beginning(at index: Int, in row: TextRow) -> Int? {
    guard row.isPair(UInt8(ascii: "{"), at: index) else { return nil }
    let letters = row.letters
    var word = index + 2
    while word < letters.count, letters[word].byte <= 0x20, word < index + 10 { word += 1 }
    let rest = letters[word...].prefix(8).map { $0.byte | 0x20 }
    return beginnings.first { rest.starts(with: $0) }.map { word + $0.count }
  }

  private mutating func join(
    _ opening: (start: Int, text: Int),
    end: Int,
    _ letters: [TextRow.Letter],
    to output: inout MarkupCopy
  ) {
    let inner = letters[opening.text..<max(opening.text, end)]
    let question = inner.map(\.byte)
    var lines = [QueryLine(text: 0, file: letters[opening.text].place)]
    for (offset, letter) in inner.enumerated() where offset > 0 {
      let expected = inner[inner.startIndex + offset - 1].place + 1
      if letter.place != expected { lines.append(QueryLine(text: offset, file: letter.place)) }
    }
    let start = Int32(text.count)
    text += question
    queries.append(
      EmbeddedQuery(
        node: output.next,
        isInline: true,
        text: question,
        lines: lines,
        path: file.path
      )
    )
    output.append(
      MarkupNode(
        kind: .inlineQuery,
        text: start..<Int32(text.count),
        source: Int32(letters[opening.start].place)..<Int32(letters[end + 1].place + 1)
      )
    )
  }

  /// One is told for each paragraph: more of them have one cause.
  private mutating func reportUnclosed(
    _ opening: (start: Int, text: Int),
    _ letters: [TextRow.Letter]
  ) {
    let bytes = letters[opening.start].place..<letters[opening.text - 1].place + 1
    diagnostics.append(.unclosedQuery(at: SourceRange(path: file.path, bytes: bytes)))
  }
}
