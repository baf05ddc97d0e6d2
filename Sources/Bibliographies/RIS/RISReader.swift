import Citations
import SourceText

/// Reads RIS: a tag of two signs, two spaces, a hyphen, a value; from `TY` to `ER` is an entry.
struct RISReader {
  /// A line with a tag, and the lines that continue it.
  struct Line {
    let tag: Located<String>
    var value: String
    var range: Range<Int>
  }

  private let file: SourceFile
  private var lines: [Line] = []
  private var isOpen = false
  private var suggestions = Suggestions(RISTypes.names)
  private(set) var entries: [BibliographyEntry] = []
  private(set) var problems: [BibliographyProblem] = []

  init(_ file: SourceFile) { self.file = file }

  /// Reads the whole file.
  mutating func read() {
    var start = 0
    let bytes = file.bytes
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      line(start..<end)
      start = end + 1
    }
    if isOpen { unfinished() }
  }

  private mutating func line(_ range: Range<Int>) {
    let bytes = file.bytes[range]
    guard let (tag, value) = Self.tagged(bytes) else { return continuation(range) }
    let text = String(decoding: file.bytes[value], as: UTF8.self)
    let place = SourceRange(path: file.path, bytes: range.lowerBound..<(range.lowerBound + 2))
    let line = Line(tag: Located(tag, at: place), value: text, range: value)
    switch tag {
    case "TY":
      if isOpen { unfinished() }
      isOpen = true
      lines = [line]
    case "ER" where isOpen:
      lines.append(line)
      finish()
    default:
      if !isOpen {
        problems.append(BibliographyProblem(.textOutsideEntry, at: sourceRange(range)))
        return
      }
      if !RISFields.isKnown(tag) {
        problems.append(BibliographyProblem(.unknownTag(tag), at: place))
      }
      lines.append(line)
    }
  }

  /// The tag of a line and the place of its value; nil where the line has no tag.
  private static func tagged(_ line: ArraySlice<UInt8>) -> (tag: String, value: Range<Int>)? {
    let tag = line.prefix(2)
    guard tag.count == 2, let first = tag.first, let last = tag.last, 0x41...0x5A ~= first,
      0x41...0x5A ~= last || 0x30...0x39 ~= last
    else { return nil }
    let rest = line.dropFirst(2).drop { $0 == 0x20 }
    guard rest.startIndex > tag.endIndex, rest.first == UInt8(ascii: "-") else { return nil }
    let value = rest.dropFirst()
    guard value.isEmpty || value.first == 0x20 else { return nil }
    let trimmed = value.drop { $0 == 0x20 || $0 == 0x09 }
    let end = trimmed.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? trimmed.startIndex
    return (String(decoding: tag, as: UTF8.self), trimmed.startIndex..<end)
  }

  private mutating func continuation(_ range: Range<Int>) {
    let content = file.bytes[range].drop { $0 == 0x20 || $0 == 0x09 }
    if content.isEmpty { return }
    if !isOpen {
      problems.append(BibliographyProblem(.textOutsideEntry, at: sourceRange(range)))
    } else if !lines.isEmpty {
      let text = String(decoding: content, as: UTF8.self)
      lines[lines.count - 1].value += (lines[lines.count - 1].value.isEmpty ? "" : " ") + text
      lines[lines.count - 1].range = lines[lines.count - 1].range.lowerBound..<range.upperBound
    }
  }

  private mutating func unfinished() {
    let start = lines[0].tag.range.bytes.lowerBound
    let place = start..<lines[0].range.upperBound
    let end = SourceRange(path: file.path, bytes: endOfLines..<endOfLines)
    problems.append(
      BibliographyProblem(
        .unfinishedEntry,
        at: sourceRange(place),
        fix: TextEdit(range: end, text: "\nER  - ")
      )
    )
    finish()
  }

  private var endOfLines: Int {
    lines.last.map { max($0.range.upperBound, $0.tag.range.bytes.upperBound) } ?? 0
  }

  private mutating func finish() {
    let range = sourceRange(lines[0].tag.range.bytes.lowerBound..<endOfLines)
    let type = lines[0].value
    let place = sourceRange(lines[0].range)
    if RISTypes.cslType(of: type) == nil {
      let names = suggestions.names(near: type)
      problems.append(
        BibliographyProblem(.unknownEntryType(type), at: place, suggestions: names)
      )
    }
    var item = RISItem(type: RISTypes.cslType(of: type) ?? "document", path: file.path)
    for line in lines.dropFirst() { item.add(line) }
    problems += item.problems
    let key = lines.first { $0.tag.value == "ID" && !$0.value.isEmpty }
    if key == nil { problems.append(BibliographyProblem(.missingKey, at: place)) }
    entries.append(
      BibliographyEntry(
        item: item.item(id: key?.value ?? ""),
        key: Located(key?.value ?? "", at: key.map { sourceRange($0.range) } ?? place),
        range: range,
        fields: lines.dropFirst().filter { $0.tag.value != "ER" }
          .map { BibliographyField(name: $0.tag, value: sourceRange($0.range)) }
      )
    )
    isOpen = false
    lines = []
  }

  private func sourceRange(_ range: Range<Int>) -> SourceRange {
    SourceRange(path: file.path, bytes: range)
  }
}

func risBibliography(of file: SourceFile) -> Bibliography {
  var reader = RISReader(file)
  reader.read()
  let problems = reader.problems + duplicateKeys(of: reader.entries)
  return Bibliography(entries: reader.entries, problems: problems.inOrder())
}
