import Diagnostics
import Model
import SourceText

extension Markup {
  /// What in the last leaf block is nearly a link or a heading, and is plain text to CommonMark.
  ///
  /// Linear in the block.
  func nearMarkup(inLeafAt leaf: Int, of file: SourceFile, from start: Int) -> [Diagnostic] {
    var finder = NearLinkFinder(file: file, start: start, end: Int(nodes[leaf].source.upperBound))
    for index in (leaf + 1)..<Int(nodes[leaf].end) where nodes[index].kind == .text {
      finder.read(Int(nodes[index].source.lowerBound)..<Int(nodes[index].source.upperBound))
    }
    let heading = nodes[leaf].kind == .paragraph ? marksWithoutSpace(at: leaf, file) : nil
    return finder.diagnostics + (heading.map { [.headingWithoutSpace(at: $0)] } ?? [])
  }

  /// The marks of a heading that lacks the space behind them; one `#` is a tag to many.
  private func marksWithoutSpace(at leaf: Int, _ file: SourceFile) -> SourceRange? {
    let start = Int(nodes[leaf].source.lowerBound)
    let marks = file.bytes[start...].prefix { $0 == UInt8(ascii: "#") }
    guard (2...6).contains(marks.count), marks.endIndex < file.bytes.count,
      isWordByte(file.bytes[marks.endIndex])
    else { return nil }
    return SourceRange(path: file.path, bytes: start..<marks.endIndex)
  }

  /// The fence of a code block that nothing closes; nil for any other block.
  func unclosedFence(at index: Int, of file: SourceFile) -> SourceRange? {
    let source = Int(nodes[index].source.lowerBound)..<Int(nodes[index].source.upperBound)
    let block = file.bytes[source]
    guard let mark = block.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return nil
    }
    let fence = block.prefix { $0 == mark }
    guard fence.count >= 3 else { return nil }
    let lines = block.split { $0 == 0x0A || $0 == 0x0D }
    if lines.count > 1, let last = lines.last {
      let closing = last.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
      let marks = closing.prefix { $0 == mark }
      let rest = closing.dropFirst(marks.count)
      if marks.count >= fence.count, rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return nil }
    }
    return SourceRange(path: file.path, bytes: fence.startIndex..<fence.endIndex)
  }
}

/// Follows the square brackets of one block that are text.
private struct NearLinkFinder {
  let file: SourceFile

  /// Where the body begins and the block ends.
  let start: Int
  let end: Int

  var diagnostics: [Diagnostic] = []

  /// Brackets that are open, and the pair that closed last.
  private var open: [Int] = []
  private var closed: Range<Int>?

  /// The end of what was reported.
  private var done = 0

  /// Up to where no `)` stands.
  private var unclosed = 0

  /// The labels that lines of the body define, once they were asked for.
  private var labels: [String]?

  init(file: SourceFile, start: Int, end: Int) {
    self.file = file
    self.start = start
    self.end = end
  }

  mutating func read(_ source: Range<Int>) {
    var index = source.lowerBound
    while index < source.upperBound {
      switch file.bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): open.append(index)
      case UInt8(ascii: "]") where index >= done: close(at: index)
      default: break
      }
      index += 1
    }
  }

  private mutating func close(at index: Int) {
    guard let opening = open.popLast() else {
      if let closed, closed.upperBound == index, closed.count > 2, isFree(closed.lowerBound) {
        diagnostics.append(.halfWikiLink(at: place(closed.lowerBound..<index + 1)))
      }
      closed = nil
      return
    }
    closed = opening..<index + 1
    guard index + 1 < end, index > opening + 1, open.isEmpty, isFree(opening) else { return }
    switch file.bytes[index + 1] {
    case UInt8(ascii: "("): inline(opening, address: index + 2)
    case UInt8(ascii: "["): reference(label: index + 2)
    default: break
    }
  }

  /// `[text](an address` that is not closed, or that holds a space.
  private mutating func inline(_ opening: Int, address: Int) {
    let rest = file.bytes[address..<end]
    let stop =
      address < unclosed
      ? unclosed : rest.firstIndex { $0 == UInt8(ascii: ")") || $0 == 0x0A || $0 == 0x0D } ?? end
    guard stop < end, file.bytes[stop] == UInt8(ascii: ")") else {
      unclosed = stop
      let bytes = rest.prefix { $0 > 0x20 }
      guard !bytes.isEmpty else { return }
      done = bytes.endIndex
      diagnostics.append(.unclosedAddress(at: place(opening..<bytes.endIndex)))
      return
    }
    let closing = stop
    let target = file.bytes[address..<closing]
    guard target.contains(0x20), looksLikeAddress(target) else { return }
    done = closing + 1
    let written = String(decoding: target, as: UTF8.self)
    diagnostics.append(.spaceInAddress(Located(written, at: place(address..<closing))))
  }

  private func looksLikeAddress(_ target: ArraySlice<UInt8>) -> Bool {
    guard target.first != UInt8(ascii: "<") else { return false }
    return target.contains(UInt8(ascii: "/")) || target.contains(UInt8(ascii: "."))
  }

  /// `[text][label]` with a label that nothing defines.
  private mutating func reference(label: Int) {
    let rest = file.bytes[label..<end]
    guard let closing = rest.firstIndex(of: UInt8(ascii: "]")), closing > label else { return }
    let bytes = file.bytes[label..<closing]
    guard let first = bytes.first, isWordByte(first), !bytes.contains(UInt8(ascii: "[")),
      closing + 1 >= end || file.bytes[closing + 1] != UInt8(ascii: "]")
    else { return }
    done = closing + 1
    let name = String(decoding: bytes, as: UTF8.self)
    let known = labels ?? definedLabels()
    labels = known
    diagnostics.append(.undefinedLabel(Located(name, at: place(label..<closing)), among: known))
  }

  /// The labels of lines like `[label]: address`.
  private func definedLabels() -> [String] {
    file.bytes[start...].split { $0 == 0x0A || $0 == 0x0D }.compactMap { line in
      let text = line.drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
      guard text.first == UInt8(ascii: "["), let end = text.firstIndex(of: UInt8(ascii: "]")),
        end + 1 < text.endIndex, text[end + 1] == UInt8(ascii: ":"),
        text[text.startIndex + 1] != UInt8(ascii: "^")
      else { return nil }
      return String(decoding: text[(text.startIndex + 1)..<end], as: UTF8.self)
    }
  }

  /// Whether no word, bracket or picture mark stands right before a bracket.
  private func isFree(_ index: Int) -> Bool {
    guard index > start else { return true }
    let before = file.bytes[index - 1]
    return !isWordByte(before) && before != UInt8(ascii: "]") && before != UInt8(ascii: "[")
  }

  private func place(_ bytes: Range<Int>) -> SourceRange {
    SourceRange(path: file.path, bytes: bytes)
  }
}

private func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
  default: false
  }
}
