import Diagnostics
import Model
import SourceText

/// The front matter of a Markdown file and where its body begins.
struct SplitFile {
  /// The bytes between the fences; nil for a file without front matter.
  var yaml: Range<Int>?

  /// The first fence; empty at the start for a file without front matter.
  var opening: Range<Int> = 0..<0

  /// Where the Markdown begins.
  var body: Int

  /// Whether the second fence is missing.
  var isUnclosed = false

  /// Whether the first fence is missing, or is not the first line.
  var isUnopened = false
}

/// Finds the front matter: what stands between a first line `---` and a next line `---` or `...`.
///
/// Without a second fence the first is a fault where a field follows it, and a thematic break
/// where none does, as CommonMark has it.
func split(_ file: SourceFile) -> SplitFile {
  let bytes = file.bytes
  let first = line(in: bytes, at: 0)
  guard isFence(bytes[first.content], of: UInt8(ascii: "-")) else {
    return unopened(bytes) ?? SplitFile(body: 0)
  }
  var start = first.end
  while start < bytes.count {
    let next = line(in: bytes, at: start)
    let content = bytes[next.content]
    if isFence(content, of: UInt8(ascii: "-")) || isFence(content, of: UInt8(ascii: ".")) {
      return SplitFile(yaml: first.end..<start, opening: first.content, body: next.end)
    }
    start = next.end
  }
  guard beginsWithKey(bytes[line(in: bytes, at: first.end).content]) else {
    return SplitFile(body: 0)
  }
  return SplitFile(opening: first.content, body: bytes.count, isUnclosed: true)
}

/// Front matter whose first fence is not what it should be; nil where nothing looks like it.
///
/// Two fields and a fence below them, or one field between two fences, are no Markdown by chance.
private func unopened(_ bytes: [UInt8]) -> SplitFile? {
  var start = 0
  while start < bytes.count, isBlank(bytes[line(in: bytes, at: start).content]) {
    start = line(in: bytes, at: start).end
  }
  let first = line(in: bytes, at: start)
  let isFenced = bytes[first.content].starts(with: "---".utf8) && isDashes(bytes[first.content])
  let yaml = isFenced ? first.end : start
  var keys = 0
  var next = yaml
  while next < bytes.count {
    let found = line(in: bytes, at: next)
    let content = bytes[found.content]
    if isFence(content, of: UInt8(ascii: "-")) {
      guard keys > (isFenced ? 0 : 1) else { return nil }
      return SplitFile(yaml: yaml..<next, opening: first.content, body: found.end, isUnopened: true)
    }
    if beginsWithKey(content) {
      keys += 1
    } else if keys == 0 || !continuesField(content) {
      return nil
    }
    next = found.end
  }
  return nil
}

private func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
  line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
}

private func isDashes(_ line: ArraySlice<UInt8>) -> Bool {
  line.allSatisfy { $0 == UInt8(ascii: "-") || $0 == 0x20 }
}

/// Whether a line can go on with a field: it is indented, an item of a list, or a comment.
private func continuesField(_ line: ArraySlice<UInt8>) -> Bool {
  switch line.first {
  case 0x20, 0x09, UInt8(ascii: "#"), UInt8(ascii: "-"): true
  default: false
  }
}

/// The front matter of a Markdown file.
func parseFrontMatter(_ file: SourceFile, _ parts: SplitFile) -> Diagnosed<FrontMatter> {
  let opening = SourceRange(path: file.path, bytes: parts.opening)
  if parts.isUnclosed {
    return Diagnosed(
      FrontMatter(opening: opening, isBroken: true),
      [.unclosedFrontMatter(at: opening)]
    )
  }
  guard let range = parts.yaml else { return Diagnosed(FrontMatter(opening: opening)) }
  var parsed = frontMatter(parseYAML(file, in: range), opening: opening)
  if parts.isUnopened { parsed.diagnostics.insert(.unopenedFrontMatter(at: opening), at: 0) }
  return parsed
}

/// The fields of a file that is YAML alone.
func parseYAMLFile(_ file: SourceFile) -> Diagnosed<FrontMatter> {
  let first = line(in: file.bytes, at: 0).content
  let opening = SourceRange(path: file.path, bytes: first)
  return frontMatter(parseYAML(file, in: file.bytes.indices), opening: opening)
}

private func frontMatter(_ yaml: ParsedYAML, opening: SourceRange) -> Diagnosed<FrontMatter> {
  Diagnosed(
    FrontMatter(fields: yaml.fields, opening: opening, isBroken: yaml.isBroken),
    yaml.diagnostics
  )
}

/// The line that begins at an offset: its bytes without the line end, and where the next begins.
private func line(in bytes: [UInt8], at start: Int) -> (content: Range<Int>, end: Int) {
  var index = start
  while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
  var end = index
  if end < bytes.count { end += 1 }
  if end < bytes.count, bytes[index] == 0x0D, bytes[end] == 0x0A { end += 1 }
  return (start..<index, end)
}

/// Whether a line is three times one character, spaces behind them allowed.
private func isFence(_ line: ArraySlice<UInt8>, of character: UInt8) -> Bool {
  line.count >= 3 && line.prefix(3).allSatisfy { $0 == character }
    && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
}

/// Whether a line looks like `key:` or `key: value`.
private func beginsWithKey(_ line: ArraySlice<UInt8>) -> Bool {
  let key = line.prefix { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }
  let rest = line.dropFirst(key.count)
  return !key.isEmpty && rest.first == UInt8(ascii: ":")
    && (rest.count == 1 || rest.dropFirst().first == 0x20)
}
