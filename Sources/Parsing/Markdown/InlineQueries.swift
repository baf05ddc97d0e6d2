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
    finder.run()
    nodes = finder.output.nodes
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
  /// A byte of neighbouring texts: what it is, and where it, or what stands for it, is written.
  private struct Letter {
    let byte: UInt8
    let place: Int

    /// The node that it belongs to.
    let node: Int

    /// Where it stands among the texts of the markup.
    let text: Int32
  }

  let markup: Markup
  let file: SourceFile
  var output: MarkupCopy
  var text: [UInt8]
  var queries: [EmbeddedQuery] = []
  var diagnostics: [Diagnostic] = []

  init(markup: Markup, file: SourceFile) {
    self.markup = markup
    self.file = file
    self.text = markup.text
    output = MarkupCopy(from: 0, capacity: markup.nodes.count + 8)
  }

  mutating func run() {
    var index = 0
    while index < markup.nodes.count {
      output.closeContainers(before: index)
      let end = neighbours(from: index)
      if end > index {
        part(index..<end)
        index = end
      } else {
        output.append(markup.nodes[index], at: index)
        index += 1
      }
    }
    output.closeContainers(before: markup.nodes.count)
  }

  /// Where a row of texts and soft breaks with the same parent ends; itself where none begins.
  private func neighbours(from start: Int) -> Int {
    guard markup.nodes[start].kind == .text else { return start }
    let limit = output.limit ?? markup.nodes.count
    var end = start
    while end < limit, markup.nodes[end].kind == .text || markup.nodes[end].kind == .softBreak {
      end += 1
    }
    return end
  }

  // MARK: One row of texts

  private mutating func part(_ row: Range<Int>) {
    guard row.contains(where: { markup.holdsBraces(markup.nodes[$0]) }) else {
      for index in row { output.append(markup.nodes[index]) }
      return
    }
    let letters = letters(of: row)
    var done = 0
    var opening: (start: Int, text: Int)?
    var isReported = false
    var index = 0
    while index + 1 < letters.count {
      if let found = opening, isPair(UInt8(ascii: "}"), at: index, in: letters) {
        copy(letters, done..<found.start)
        join(found, end: index, letters)
        opening = nil
        done = index + 2
        index += 2
      } else if let text = beginning(at: index, in: letters) {
        if let opening, !isReported {
          reportUnclosed(opening, letters)
          isReported = true
        }
        opening = (index, text)
        index = text
      } else {
        index += 1
      }
    }
    if let opening, !isReported { reportUnclosed(opening, letters) }
    copy(letters, done..<letters.count)
  }

  /// The bytes of a row of texts with their places.
  private func letters(of row: Range<Int>) -> [Letter] {
    var letters: [Letter] = []
    for index in row {
      let node = markup.nodes[index]
      let start = Int(node.source.lowerBound)
      guard node.kind == .text else {
        letters.append(Letter(byte: 0x0A, place: start, node: index, text: 0))
        continue
      }
      let literal = markup.text[Int(node.text.lowerBound)..<Int(node.text.upperBound)]
      var places: [Int] = []
      places.reserveCapacity(literal.count)
      let end = writtenEnd(
        of: literal,
        in: file.bytes,
        from: start,
        limit: Int(node.source.upperBound)
      ) { places.append($0) }
      for (offset, byte) in literal.enumerated() {
        let place = end == nil ? start : places[offset]
        let text = node.text.lowerBound + Int32(offset)
        letters.append(Letter(byte: byte, place: place, node: index, text: text))
      }
    }
    return letters
  }

  /// Whether two braces stand side by side that no backslash and no entity writes.
  private func isPair(_ byte: UInt8, at index: Int, in letters: [Letter]) -> Bool {
    let (first, second) = (letters[index], letters[index + 1])
    return first.byte == byte && second.byte == byte && second.place == first.place + 1
      && second.place < file.bytes.count && file.bytes[first.place] == byte
      && file.bytes[second.place] == byte
  }

  /// Where the text of a question begins whose braces stand at an index.
  private func beginning(at index: Int, in letters: [Letter]) -> Int? {
    guard isPair(UInt8(ascii: "{"), at: index, in: letters) else { return nil }
    var word = index + 2
    while word < letters.count, letters[word].byte <= 0x20, word < index + 10 { word += 1 }
    let rest = letters[word...].prefix(8).map { $0.byte | 0x20 }
    return beginnings.first { rest.starts(with: $0) }.map { word + $0.count }
  }

  /// Copies what stands between two questions.
  private mutating func copy(_ letters: [Letter], _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let node = letters[index].node
      var stop = index
      while stop < range.upperBound, letters[stop].node == node { stop += 1 }
      output.append(piece(of: markup.nodes[node], index..<stop, letters))
      index = stop
    }
  }

  /// A part of a node; all of it where nothing was taken off.
  private func piece(
    of node: MarkupNode,
    _ range: Range<Int>,
    _ letters: [Letter]
  ) -> MarkupNode {
    guard node.kind == .text, range.count < node.text.count else { return node }
    let number = letters[range.lowerBound].node
    let start = letters[range.lowerBound].text
    let isLast = range.upperBound == letters.count || letters[range.upperBound].node != number
    let end = isLast ? Int(node.source.upperBound) : letters[range.upperBound].place
    var part = node
    part.text = start..<start + Int32(range.count)
    part.source = Int32(letters[range.lowerBound].place)..<Int32(end)
    return part
  }

  private mutating func join(
    _ opening: (start: Int, text: Int),
    end: Int,
    _ letters: [Letter]
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
    _ letters: [Letter]
  ) {
    let bytes = letters[opening.start].place..<letters[opening.text - 1].place + 1
    diagnostics.append(.unclosedQuery(at: SourceRange(path: file.path, bytes: bytes)))
  }
}
