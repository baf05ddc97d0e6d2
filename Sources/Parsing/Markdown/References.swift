import Diagnostics
import Model
import SourceText

extension Markup {
  /// Makes each citation and cross-reference, `[@key, p. 3]` and `@key`, a node of its own, and gives
  /// them.
  ///
  /// Only in texts, perhaps over several lines, so that code, escapes and links keep their meaning
  /// (the forms are those of Pandoc's manual, "Citation syntax"). Linear in the body.
  mutating func findReferences(of file: SourceFile) -> Diagnosed<[EmbeddedReference]> {
    guard text.contains(at) else { return Diagnosed([]) }
    var finder = ReferenceFinder(markup: self, file: file)
    let found = finder.run()
    guard !finder.references.isEmpty else { return Diagnosed([], finder.diagnostics) }
    nodes = found
    text = finder.text
    return Diagnosed(finder.references, finder.diagnostics)
  }

  fileprivate func holdsAt(_ node: MarkupNode) -> Bool {
    node.kind == .text && text[Int(node.text.lowerBound)..<Int(node.text.upperBound)].contains(at)
  }
}

private let at = UInt8(ascii: "@")
private let openBracket = UInt8(ascii: "[")
private let closeBracket = UInt8(ascii: "]")

/// Copies nodes and joins the texts of references on the way.
private struct ReferenceFinder {
  let markup: Markup
  let file: SourceFile
  var text: [UInt8]
  var references: [EmbeddedReference] = []
  var diagnostics: [Diagnostic] = []

  init(markup: Markup, file: SourceFile) {
    self.markup = markup
    self.file = file
    self.text = markup.text
  }

  /// Gives the nodes with those of references among them.
  mutating func run() -> [MarkupNode] {
    let markup = markup
    let isOfInterest = { (node: MarkupNode) in markup.holdsAt(node) }
    return MarkupCopy.copy(markup, of: file, where: isOfInterest) { row, output in
      part(row, &output)
    }.nodes
  }

  // MARK: One row of texts

  private mutating func part(_ row: TextRow, _ output: inout MarkupCopy) {
    var done = 0
    var index = 0
    var isReported = false
    let brackets = brackets(of: row)
    func take(_ range: Range<Int>, items: [ReferenceItem], isInSentence: Bool) {
      row.copy(done..<range.lowerBound, of: markup, to: &output)
      add(row, range, items: items, isInSentence: isInSentence, to: &output)
      done = range.upperBound
      index = done
    }
    while index < row.count {
      if row.isWritten(openBracket, at: index) {
        if let close = brackets[index], !isSpan(row, close: close),
          let items = row.referenceItems(in: index + 1..<close, of: file)
        {
          take(index..<close + 1, items: items, isInSentence: false)
          continue
        }
        let sign = row.isWritten(UInt8(ascii: "-"), at: index + 1) ? index + 2 : index + 1
        if !isReported, brackets[index] == nil, row.key(atSign: sign) != nil {
          isReported = true
          let place = row.source(index..<index + 1)
          diagnostics.append(.unclosedCitation(at: SourceRange(path: file.path, bytes: place)))
        }
      } else if let key = row.key(atSign: index) {
        let (end, item) = sentenceItem(row, key: key, brackets)
        take(index..<end, items: [item], isInSentence: true)
        continue
      }
      index += 1
    }
    row.copy(done..<row.count, of: markup, to: &output)
  }

  /// For each `[` that another bracket does not come between, where its `]` stands.
  private func brackets(of row: TextRow) -> [Int: Int] {
    var found: [Int: Int] = [:]
    var open: Int?
    for index in 0..<row.count {
      if row.isWritten(openBracket, at: index) {
        open = index
      } else if row.isWritten(closeBracket, at: index), let start = open {
        found[start] = index
        open = nil
      }
    }
    return found
  }

  /// Whether attributes follow, so that the brackets hold a span: `[text]{lang=en}`.
  private func isSpan(_ row: TextRow, close: Int) -> Bool {
    row.isWritten(UInt8(ascii: "{"), at: close + 1)
  }

  /// `@key`, or `@key [p. 3]`.
  private func sentenceItem(
    _ row: TextRow,
    key: Range<Int>,
    _ brackets: [Int: Int]
  ) -> (end: Int, item: ReferenceItem) {
    let located = located(row, key)
    let none = Located(
      "",
      at: SourceRange(path: file.path, bytes: row.source(key.lowerBound..<key.lowerBound))
    )
    var open = key.upperBound
    if row.isWritten(0x20, at: open) { open += 1 }
    guard row.isWritten(openBracket, at: open), open > key.upperBound, let close = brackets[open],
      !isSpan(row, close: close), !(open..<close).contains(where: { row.isWritten(at, at: $0) })
    else { return (key.upperBound, ReferenceItem(key: located, prefix: none)) }
    let (locator, suffix) = locatorAndSuffix(row.string(open + 1..<close))
    // Brackets that hold no part of the work are brackets of the sentence.
    guard let locator else { return (key.upperBound, ReferenceItem(key: located, prefix: none)) }
    let item = ReferenceItem(
      key: located,
      prefix: none,
      locator: locator,
      suffix: suffix,
      written: row.string(key.upperBound..<close + 1)
    )
    return (close + 1, item)
  }

  private func located(_ row: TextRow, _ range: Range<Int>) -> Located<String> {
    Located(row.string(range), at: SourceRange(path: file.path, bytes: row.source(range)))
  }

  private mutating func add(
    _ row: TextRow,
    _ range: Range<Int>,
    items: [ReferenceItem],
    isInSentence: Bool,
    to output: inout MarkupCopy
  ) {
    let source = row.source(range)
    let start = Int32(text.count)
    text += row.letters[range].map(\.byte)
    references.append(
      EmbeddedReference(
        node: output.next,
        isInSentence: isInSentence,
        items: items,
        range: SourceRange(path: file.path, bytes: source)
      )
    )
    output.append(
      MarkupNode(
        kind: .reference,
        text: start..<Int32(text.count),
        source: Int32(source.lowerBound)..<Int32(source.upperBound)
      )
    )
  }
}

extension TextRow {
  /// The key behind an `@` that begins one: at the start, or behind what is no letter and no digit.
  func key(atSign index: Int) -> Range<Int>? {
    guard isWritten(at, at: index), !isWord(before: index) else { return nil }
    var end = index + 1
    guard end < count, isKeyByte(letters[end].byte) else { return nil }
    while end < count {
      if isKeyByte(letters[end].byte) {
        end += 1
      } else if isKeyPunctuation(letters[end].byte), end + 1 < count,
        isKeyByte(letters[end + 1].byte)
      {
        end += 2
      } else {
        break
      }
    }
    return index + 1..<end
  }

  /// What the items of a citation between brackets are, parted at `;`; nil where nothing is named.
  ///
  /// A part that names nothing belongs to the item before it, or else to the one behind it.
  fileprivate func referenceItems(in range: Range<Int>, of file: SourceFile) -> [ReferenceItem]? {
    var items: [ReferenceItem] = []
    var start = range.lowerBound
    var end = start
    while end <= range.upperBound {
      guard end == range.upperBound || letters[end].byte == UInt8(ascii: ";") else {
        end += 1
        continue
      }
      if let item = referenceItem(in: start..<end, of: file) {
        items.append(item)
        start = end + 1
      } else if let last = items.popLast() {
        items.append(last.adding(string(start - 1..<end)))
        start = end + 1
      }
      end += 1
    }
    return items.isEmpty ? nil : items
  }

  /// `zie ook -@key, p. 3`.
  private func referenceItem(in range: Range<Int>, of file: SourceFile) -> ReferenceItem? {
    var sign = range.lowerBound
    while sign < range.upperBound, key(atSign: sign) == nil { sign += 1 }
    guard sign < range.upperBound, let key = key(atSign: sign), key.upperBound <= range.upperBound
    else { return nil }
    var prefix = trimmed(range.lowerBound..<sign)
    let isShort =
      isWritten(UInt8(ascii: "-"), at: prefix.upperBound - 1) && prefix.upperBound == sign
      && (prefix.count == 1 || letters[prefix.upperBound - 2].byte <= 0x20)
    if isShort { prefix = trimmed(prefix.lowerBound..<prefix.upperBound - 1) }
    let (locator, suffix) = locatorAndSuffix(string(key.upperBound..<range.upperBound))
    func located(_ range: Range<Int>) -> Located<String> {
      Located(string(range), at: SourceRange(path: file.path, bytes: source(range)))
    }
    return ReferenceItem(
      key: located(key),
      prefix: located(prefix),
      locator: locator,
      suffix: suffix,
      written: string(key.upperBound..<trimmed(key.upperBound..<range.upperBound).upperBound),
      isShort: isShort
    )
  }

  /// A range without the white space at its ends.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, letters[lower].byte <= 0x20 { lower += 1 }
    while upper > lower, letters[upper - 1].byte <= 0x20 { upper -= 1 }
    return lower..<upper
  }

  /// Whether a letter or digit ends before an index: an `@` there belongs to an address.
  private func isWord(before index: Int) -> Bool {
    guard index > 0 else { return false }
    var start = index - 1
    while start > 0, letters[start].byte & 0xC0 == 0x80, index - start < 4 { start -= 1 }
    guard let scalar = string(start..<index).unicodeScalars.last else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
  }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), 0x80...: true
    default: false
    }
  }

  private func isKeyPunctuation(_ byte: UInt8) -> Bool {
    [UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "+")]
      .contains(byte)
  }
}

extension ReferenceItem {
  /// The same with more behind it.
  fileprivate func adding(_ text: String) -> ReferenceItem {
    ReferenceItem(
      key: key,
      prefix: prefix,
      locator: locator,
      suffix: suffix + text,
      written: written + text,
      isShort: isShort
    )
  }
}
