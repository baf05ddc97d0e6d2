import Model
import SourceText

extension Markup {
  /// Where a row of texts and soft breaks ends that begins at a node; the node itself where none does.
  ///
  /// `limit` is where the parent ends.
  func rowEnd(from start: Int, limit: Int) -> Int {
    guard nodes[start].kind == .text else { return start }
    var end = start
    while end < limit, nodes[end].kind == .text || nodes[end].kind == .softBreak { end += 1 }
    return end
  }
}

extension MarkupCopy {
  /// Copies all nodes of a body; rows with a text that is of interest are left to a function.
  ///
  /// Linear in the body.
  static func copy(
    _ markup: Markup,
    of file: SourceFile,
    where isOfInterest: (MarkupNode) -> Bool,
    row: (TextRow, inout MarkupCopy) -> Void
  ) -> MarkupCopy {
    var output = MarkupCopy(from: 0, capacity: markup.nodes.count + 8)
    var index = 0
    while index < markup.nodes.count {
      output.closeContainers(before: index)
      let end = markup.rowEnd(from: index, limit: output.limit ?? markup.nodes.count)
      if end == index {
        output.append(markup.nodes[index], at: index)
        index += 1
        continue
      }
      if (index..<end).contains(where: { isOfInterest(markup.nodes[$0]) }) {
        row(TextRow(index..<end, of: markup, in: file), &output)
      } else {
        for index in index..<end { output.append(markup.nodes[index]) }
      }
      index = end
    }
    output.closeContainers(before: markup.nodes.count)
    return output
  }
}

/// Neighbouring texts and soft breaks byte by byte, each byte with the place where it is written.
struct TextRow {
  /// A byte, and where it, or what stands for it, is written.
  struct Letter {
    let byte: UInt8

    /// In the file.
    let place: Int

    /// The node that it belongs to.
    let node: Int

    /// Where it stands among the texts of the markup.
    let text: Int32
  }

  /// The bytes; a soft break is one.
  private(set) var letters: [Letter] = []

  private let bytes: [UInt8]

  /// Reads the nodes of a row; linear in their texts.
  init(_ row: Range<Int>, of markup: Markup, in file: SourceFile) {
    bytes = file.bytes
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
  }

  var count: Int { letters.count }

  /// Whether a byte stands at an index, written by no backslash and no entity.
  func isWritten(_ byte: UInt8, at index: Int) -> Bool {
    index >= 0 && index < letters.count && letters[index].byte == byte
      && letters[index].place < bytes.count && bytes[letters[index].place] == byte
  }

  /// Whether a byte stands twice side by side, written by no backslash and no entity.
  func isPair(_ byte: UInt8, at index: Int) -> Bool {
    isWritten(byte, at: index) && isWritten(byte, at: index + 1)
      && letters[index + 1].place == letters[index].place + 1
  }

  /// The text of a range of bytes.
  func string(_ range: Range<Int>) -> String {
    String(decoding: letters[range].map(\.byte), as: UTF8.self)
  }

  /// Where a range of bytes is written.
  func source(_ range: Range<Int>) -> Range<Int> {
    guard let first = letters.indices.contains(range.lowerBound) ? letters[range.lowerBound] : nil
    else {
      let end = letters.last.map { $0.place + 1 } ?? 0
      return end..<end
    }
    guard !range.isEmpty else { return first.place..<first.place }
    return first.place..<max(first.place, letters[range.upperBound - 1].place + 1)
  }

  /// Copies a range of bytes as the nodes, or parts of nodes, that they belong to.
  func copy(_ range: Range<Int>, of markup: Markup, to output: inout MarkupCopy) {
    var index = range.lowerBound
    while index < range.upperBound {
      let node = letters[index].node
      var stop = index
      while stop < range.upperBound, letters[stop].node == node { stop += 1 }
      output.append(piece(of: markup.nodes[node], index..<stop))
      index = stop
    }
  }

  /// A part of a node; all of it where nothing was taken off.
  private func piece(of node: MarkupNode, _ range: Range<Int>) -> MarkupNode {
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
}
