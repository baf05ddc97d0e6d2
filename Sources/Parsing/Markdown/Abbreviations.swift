import Diagnostics
import Model
import NameSearch
import SourceText

/// An abbreviation that a line `*[PPS]: publiek-private samenwerking` explains.
struct WrittenAbbreviation {
  let label: Located<String>

  /// What it stands for.
  let meaning: String
}

extension Markup {
  /// Makes the first use of each abbreviation below each heading a node that holds what it means.
  ///
  /// Whole words in capitals and small letters as they are written, not in headings, code and
  /// pictures. Linear in the body.
  mutating func findAbbreviations(
    _ written: [WrittenAbbreviation],
    in file: SourceFile
  )
    -> [Diagnostic]
  {
    var known: [String: SourceRange] = [:]
    var diagnostics: [Diagnostic] = []
    var abbreviations: [WrittenAbbreviation] = []
    for abbreviation in written {
      if let first = known[abbreviation.label.value] {
        diagnostics.append(.duplicateAbbreviation(abbreviation.label, first: first))
      } else {
        known[abbreviation.label.value] = abbreviation.label.range
        abbreviations.append(abbreviation)
      }
    }
    var finder = AbbreviationFinder(markup: self, file: file, abbreviations: abbreviations)
    finder.run()
    nodes = finder.copy.nodes
    text = finder.text
    for (index, abbreviation) in abbreviations.enumerated() where !finder.used.contains(index) {
      diagnostics.append(.unusedAbbreviation(abbreviation.label))
    }
    return diagnostics
  }
}

private struct AbbreviationFinder {
  let markup: Markup
  let file: SourceFile
  let labels: [[UInt8]]
  var copy: MarkupCopy
  var text: [UInt8]

  /// The abbreviations that are used, in the body and below the last heading.
  var used: Set<Int> = []
  private var usedInSection: Set<Int> = []

  /// Where what each stands for is in the text.
  private var meanings: [Range<Int32>] = []
  private let search: NameSearch

  init(markup: Markup, file: SourceFile, abbreviations: [WrittenAbbreviation]) {
    self.markup = markup
    self.file = file
    labels = abbreviations.map { Array($0.label.value.utf8) }
    search = NameSearch(abbreviations.map(\.label.value))
    text = markup.text
    copy = MarkupCopy(from: 0, capacity: markup.nodes.count + abbreviations.count * 2)
    for abbreviation in abbreviations {
      let start = Int32(text.count)
      text += Array(abbreviation.meaning.utf8)
      meanings.append(start..<Int32(text.count))
    }
  }

  mutating func run() {
    var index = 0
    while index < markup.nodes.count {
      copy.closeContainers(before: index)
      let node = markup.nodes[index]
      if node.kind == .heading || node.kind == .image {
        if node.kind == .heading { usedInSection = [] }
        copyWhole(index)
        index = Int(node.end)
      } else {
        if node.kind == .text { append(node) } else { copy.append(node, at: index) }
        index += 1
      }
    }
    copy.closeContainers(before: markup.nodes.count)
  }

  private mutating func copyWhole(_ start: Int) {
    for index in start..<Int(markup.nodes[start].end) {
      copy.closeContainers(before: index)
      copy.append(markup.nodes[index], at: index)
    }
  }

  /// Appends a text, parted at the abbreviations that are new in their section.
  private mutating func append(_ node: MarkupNode) {
    let literal = Array(markup.text[Int(node.text.lowerBound)..<Int(node.text.upperBound)])
    let matches = search.matches(in: literal) { isWord($0, in: literal) }
      .filter { literal[$0.bytes].elementsEqual(labels[$0.name]) }
    var done = 0
    var parts: TextParts?
    for match in matches {
      used.insert(match.name)
      guard usedInSection.insert(match.name).inserted else { continue }
      let known = parts ?? TextParts(of: node, in: markup, file)
      parts = known
      if match.bytes.lowerBound > done {
        copy.append(known.part(done..<match.bytes.lowerBound))
      }
      let shown = known.part(match.bytes)
      let made = MarkupNode(
        kind: .abbreviation,
        detail: meanings[match.name],
        source: shown.source
      )
      copy.append(made, holding: shown)
      done = match.bytes.upperBound
    }
    guard let parts else { return copy.append(node) }
    if done < literal.count { copy.append(parts.part(done..<literal.count)) }
  }
}

/// Whether no letter or digit stands beside a part of a text.
private func isWord(_ range: Range<Int>, in text: [UInt8]) -> Bool {
  (range.lowerBound == 0 || !isWordByte(text[range.lowerBound - 1]))
    && (range.upperBound == text.count || !isWordByte(text[range.upperBound]))
}

private func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xDF: true
  default: false
  }
}
