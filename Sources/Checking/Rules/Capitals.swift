import Diagnostics
import Model
import SourceText

/// The fewest letters of a word that is no abbreviation.
private let shortestWord = 5

/// Words in capitals: a heading all in capitals, or two and more long words in a row.
///
/// They read slower, and some screen readers spell them.
func capitals(in graph: KnowledgeGraph) -> [Diagnostic] {
  graph.documents.flatMap { document -> [Diagnostic] in
    let body = document.body
    return body.nodes.indices.flatMap { index -> [Diagnostic] in
      switch body.nodes[index].kind {
      case .paragraph, .heading, .calloutTitle, .figureCaption, .tableCaption, .definitionTerm:
        let text = BlockText(of: index, in: body)
        return runs(in: text.bytes, isHeading: body.nodes[index].kind == .heading).map {
          .wordsInCapitals(at: SourceRange(path: document.path, bytes: text.source(of: $0)))
        }
      default: return []
      }
    }
  }
}

/// The runs of words in capitals of a text.
private func runs(in text: [UInt8], isHeading: Bool) -> [Range<Int>] {
  guard hasCapitalPair(text) else { return [] }
  var found: [Range<Int>] = []
  var run: Range<Int>?
  var count = 0
  var isWhole = true
  func close() {
    if let run, count > 1 { found.append(run) }
    run = nil
    count = 0
  }
  for word in letterRuns(of: text) {
    let isCapital = isAllCapitals(text[word])
    if !isCapital { isWhole = false }
    let isLong = isCapital && letterCount(text[word]) >= shortestWord
    if isLong {
      run = (run?.lowerBound ?? word.lowerBound)..<word.upperBound
      count += 1
    } else {
      close()
    }
  }
  let isOneLongWord = count == 1
  if isHeading, isWhole, isOneLongWord || count > 1 || !found.isEmpty {
    return text.isEmpty ? [] : [0..<text.count]
  }
  close()
  return found
}

/// Whether two capitals stand together: mostly not, and then there is nothing to look for.
private func hasCapitalPair(_ text: [UInt8]) -> Bool {
  var isCapital = false
  for byte in text {
    let isNext = (0x41...0x5A).contains(byte)
    if isNext, isCapital { return true }
    isCapital = isNext
  }
  return false
}

private func letterRuns(of text: [UInt8]) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var start: Int?
  for index in text.indices {
    if isLetterByte(text[index]) {
      start = start ?? index
    } else if let begun = start {
      found.append(begun..<index)
      start = nil
    }
  }
  if let start { found.append(start..<text.count) }
  return found
}

/// Letters, the bytes of accented ones, and digits: `CO2` is one word.
private func isLetterByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xBF, 0xC3...0xDF: true
  default: false
  }
}

private func isAllCapitals(_ word: ArraySlice<UInt8>) -> Bool {
  var isAccented = false
  for byte in word {
    if (0x61...0x7A).contains(byte) { return false }
    if isAccented, byte >= 0x9F { return false }
    isAccented = byte == 0xC3
  }
  return word.contains { (0x41...0x5A).contains($0) }
}

private func letterCount(_ word: ArraySlice<UInt8>) -> Int {
  word.count { (0x41...0x5A).contains($0) || $0 == 0xC3 }
}
