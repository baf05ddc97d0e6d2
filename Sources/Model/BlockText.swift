import SourceText

/// The words of a block as they are read, and where they stand in the file.
///
/// Emphasis and links are seen through, line ends are spaces, U+FFFC stands for a citation or code;
/// pictures, footnotes and HTML have no words here.
public struct BlockText: Sendable {
  /// The words in UTF-8.
  public private(set) var bytes: [UInt8] = []

  private var pieces: [(start: Int, node: Int)] = []
  private let markup: Markup

  /// Reads a leaf block, in time linear in its nodes and words.
  public init(of leaf: Int, in markup: Markup) {
    self.markup = markup
    var index = leaf + 1
    let end = Int(markup.nodes[leaf].end)
    while index < end {
      let node = markup.nodes[index]
      pieces.append((bytes.count, index))
      switch node.kind {
      case .text: bytes += Self.literal(node, in: markup)
      case .wikiLink where Int(node.end) == index + 1: bytes += Self.literal(node, in: markup)
      case .softBreak, .lineBreak: bytes.append(0x20)
      case .code, .reference, .inlineQuery: bytes += [0xEF, 0xBF, 0xBC]
      case .image:
        pieces.removeLast()
        index = Int(node.end)
        continue
      default: pieces.removeLast()
      }
      index += 1
    }
  }

  private static func literal(_ node: MarkupNode, in markup: Markup) -> ArraySlice<UInt8> {
    markup.text[Int(node.text.lowerBound)..<Int(node.text.upperBound)]
  }

  /// Where words stand in the file, markup between them included.
  ///
  /// Exact but in texts with escapes, of which the whole is given. Logarithmic in the nodes.
  public func source(of words: Range<Int>) -> Range<Int> {
    guard let first = piece(at: words.lowerBound), let last = piece(at: words.upperBound - 1) else {
      return 0..<0
    }
    let start = place(words.lowerBound, in: first).lowerBound
    return start..<max(place(words.upperBound - 1, in: last).upperBound, start)
  }

  private func piece(at offset: Int) -> Int? {
    let next = pieces.partitioningIndex { $0.start > offset }
    return next > 0 ? next - 1 : nil
  }

  /// The byte of the file that a byte of the words is, or the whole text it comes from.
  private func place(_ offset: Int, in piece: Int) -> Range<Int> {
    let node = markup.nodes[pieces[piece].node]
    guard node.kind == .text, node.text.count == node.source.count else {
      return Int(node.source.lowerBound)..<Int(node.source.upperBound)
    }
    let byte = Int(node.source.lowerBound) + offset - pieces[piece].start
    return byte..<byte + 1
  }
}

extension Markup {
  /// Whether a picture only decorates, `![](golf.svg){.decorative}`: it has nothing to tell.
  public func isDecorative(_ picture: MarkupNode) -> Bool {
    attributes(of: picture)?.classes.contains(MarkupAttributes.decorative) ?? false
  }

  /// Whether the first cell of each row of a table names the row, `{.row-headers}`.
  public func hasRowHeaders(_ table: MarkupNode) -> Bool {
    attributes(of: table)?.classes.contains(MarkupAttributes.rowHeaders) ?? false
  }

  /// The words that readers get to see, code included; pictures have none.
  ///
  /// Linear in the text.
  public var wordCount: Int {
    var count = 0
    var isInWord = false
    for node in nodes {
      guard node.kind == .text || node.kind == .code else {
        if node.isLeafBlock || node.kind == .softBreak || node.kind == .lineBreak {
          isInWord = false
        }
        continue
      }
      for byte in text[Int(node.text.lowerBound)..<Int(node.text.upperBound)] {
        if byte <= 0x20 {
          isInWord = false
        } else if !isInWord, isWordByte(byte) {
          count += 1
          isInWord = true
        }
      }
    }
    return count
  }
}

/// Whether a byte is that of a letter or digit; dashes and quotes above ASCII are none.
private func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xDF: true
  default: false
  }
}

extension MarkupAttributes {
  /// The class of pictures that only decorate.
  public static let decorative = "decorative"

  /// The class of tables whose rows begin with what they are of.
  public static let rowHeaders = "row-headers"
}
