import Model
import SourceText

/// The words of one paragraph as they are read, and where they stand in the file.
///
/// Line ends are spaces, emphasis is seen through; a zero stands for what is not to be read: code,
/// links, pictures, HTML and questions.
struct Prose {
  /// The words.
  private(set) var text: [UInt8] = []

  /// The longest text, in bytes, in which words are searched again: so that time stays linear.
  private static let longestSearched = 16_384

  /// A node of the words; one that begins in emphasis has another parent than what is around it.
  private struct Piece {
    let start: Int
    let node: Int
    let parent: Int
  }

  private let body: Markup
  private var pieces: [Piece] = []

  /// Reads a paragraph, in time linear in its nodes and words.
  init(of paragraph: Int, in body: Markup) {
    self.body = body
    var open = [paragraph]
    var index = paragraph + 1
    while index < Int(body.nodes[paragraph].end) {
      while let last = open.last, Int(body.nodes[last].end) <= index { open.removeLast() }
      let node = body.nodes[index]
      pieces.append(Piece(start: text.count, node: index, parent: open.last ?? paragraph))
      switch node.kind {
      case .text:
        text += body.text[Int(node.text.lowerBound)..<Int(node.text.upperBound)]
      case .softBreak, .lineBreak:
        text.append(0x20)
      case .emphasis, .strong, .span, .abbreviation:
        pieces.removeLast()
        open.append(index)
        index += 1
        continue
      default:
        text.append(0)
      }
      index = Int(node.end)
    }
  }

  /// Where words stand in the file; nil where markup parts them or they are not written as read.
  func source(of words: Range<Int>, in file: SourceFile) -> Range<Int>? {
    guard let first = piece(at: words.lowerBound), let last = piece(at: words.upperBound - 1),
      pieces[first...last].allSatisfy({ $0.parent == pieces[first].parent }),
      let start = place(of: words.clamped(to: range(of: first)), in: first, file),
      let end = place(of: words.clamped(to: range(of: last)), in: last, file)
    else { return nil }
    return start.lowerBound..<end.upperBound
  }

  private func range(of piece: Int) -> Range<Int> {
    pieces[piece].start..<(piece + 1 < pieces.count ? pieces[piece + 1].start : text.count)
  }

  private func piece(at offset: Int) -> Int? {
    let next = pieces.partitioningIndex { $0.start > offset }
    return next > 0 ? next - 1 : nil
  }

  /// Where words of one node stand: as far in as they are read, else, where escapes and entities
  /// come before them, at the same one of their occurrences.
  private func place(of words: Range<Int>, in piece: Int, _ file: SourceFile) -> Range<Int>? {
    let node = body.nodes[pieces[piece].node]
    let source = (Int(node.source.lowerBound)..<Int(node.source.upperBound))
      .clamped(to: file.bytes.indices)
    let wanted = text[words]
    let start = source.lowerBound + words.lowerBound - pieces[piece].start
    let direct = start..<start + words.count
    if Int(node.text.count) == source.count, direct.upperBound <= source.upperBound,
      file.bytes[direct].elementsEqual(wanted)
    {
      return direct
    }
    guard source.count <= Self.longestSearched else { return nil }
    let read = occurrences(of: wanted, in: text[range(of: piece)])
    let written = occurrences(of: wanted, in: file.bytes[source])
    guard read.count == written.count, let ordinal = read.firstIndex(of: words.lowerBound) else {
      return nil
    }
    return written[ordinal]..<written[ordinal] + words.count
  }

  private func occurrences(of wanted: ArraySlice<UInt8>, in bytes: ArraySlice<UInt8>) -> [Int] {
    guard let first = wanted.first else { return [] }
    return bytes.indices.filter { bytes[$0] == first && bytes[$0...].starts(with: wanted) }
  }
}
