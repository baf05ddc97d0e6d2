// The only file that calls libyaml. Its events are flat and carry marks; nesting, aliases and
// duplicate keys are decided here (YAML 1.2.2; libyaml 0.2.5).

import CYAML
import Diagnostics
import Model
import SourceText

/// The fields of a YAML map and what there is to say about them.
struct ParsedYAML {
  var fields: [Field] = []
  var diagnostics: [Diagnostic] = []
  var isBroken = false

  /// The whole of it where it was read to its end; a list is no fault for whoever expects one.
  var root: FieldValue?
}

/// Parses the YAML in a range of a file; every key and value gets its range in the file.
///
/// Scalars stay the text that stands there. Time is linear in the range. A value that only lacks
/// quotes is reported, and the rest is read as if it had them.
func parseYAML(_ file: SourceFile, in range: Range<Int>) -> ParsedYAML {
  if let bracket = bracketTooDeep(in: file.bytes[range]) {
    let place = SourceRange(path: file.path, bytes: bracket..<bracket + 1)
    return ParsedYAML(
      diagnostics: [.nestingTooDeep(limit: deepestNesting, at: place)],
      isBroken: true
    )
  }
  var bytes = file.bytes
  var faults: [Diagnostic] = []
  while true {
    var builder = YAMLBuilder(file: file, bytes: bytes, range: range)
    builder.run()
    guard let place = builder.unquoted, let fault = builder.result.diagnostics.last,
      faults.count < mostMendedValues, faults.last?.range != fault.range
    else {
      builder.result.diagnostics.insert(contentsOf: faults, at: 0)
      return builder.result
    }
    faults.append(fault)
    bytes[place] = UInt8(ascii: "_")
  }
}

/// Where brackets nest far deeper than any value may; nil for all but hostile files.
///
/// libyaml takes quadratic time for brackets that nest. Those in quotes count here too, as nobody
/// writes a thousand that are not closed.
private func bracketTooDeep(in bytes: ArraySlice<UInt8>) -> Int? {
  var depth = 0
  for (index, byte) in zip(bytes.indices, bytes) {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
    case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
    default: continue
    }
    if depth > 1_000 { return index }
  }
  return nil
}

/// The most values of one file that are read as if they were quoted.
private let mostMendedValues = 8

/// The most levels a value may nest; what lies deeper is reported and left out.
private let deepestNesting = 64

/// The most values that aliases may stand for in one file.
private let mostAliasedValues = 10_000

/// Turns libyaml's events into values, with a stack of its own.
private struct YAMLBuilder {
  /// A list or map that is still open.
  struct Open {
    var isMap: Bool
    var isFlow: Bool
    var start: Int
    var end: Int
    var anchor: String?
    var items: [FieldValue] = []
    var fields: [Field] = []
    var key: Located<String>?
    var seen: [String: SourceRange] = [:]
    var size = 1

    /// Adds a field; gives the place of the first with the same key, which stays the only one.
    ///
    /// Small maps are searched, large ones remember their keys.
    mutating func add(_ key: Located<String>, _ value: FieldValue) -> SourceRange? {
      if fields.count < 16 {
        if let first = fields.first(where: { $0.key.value == key.value }) { return first.key.range }
      } else {
        if seen.isEmpty { for field in fields { seen[field.key.value] = field.key.range } }
        if let first = seen[key.value] { return first }
        seen[key.value] = key.range
      }
      fields.append(Field(key: key, value: value))
      return nil
    }
  }

  let file: SourceFile

  /// The text that is read: the file's, but for characters that would have needed quotes.
  let bytes: [UInt8]
  let range: Range<Int>
  var result = ParsedYAML()
  var marks: MarkConverter
  var stack: [Open] = []
  var anchors: [String: (value: FieldValue, size: Int)] = [:]
  var aliased = 0
  var skipped = 0
  var hasRoot = false
  var lastQuoted: Range<Int>?
  var lastPlain: Range<Int>?

  /// The character that stopped the reading and would not have, had its value been quoted.
  var unquoted: Int?

  init(file: SourceFile, bytes: [UInt8], range: Range<Int>) {
    self.file = file
    self.bytes = bytes
    self.range = range
    self.marks = MarkConverter(bytes: file.bytes, range: range)
  }

  mutating func run() {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { return }
    defer { yaml_parser_delete(parser) }
    bytes.withUnsafeBufferPointer { bytes in
      let slice = UnsafeBufferPointer(rebasing: bytes[range])
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, slice.baseAddress, slice.count)
      var event = yaml_event_t()
      var isDone = false
      while !isDone {
        guard yaml_parser_parse(parser, &event) == 1 else {
          fail(parser.pointee)
          return
        }
        isDone = handle(event)
        yaml_event_delete(&event)
      }
    }
  }

  /// Takes one event; says whether it was the last that counts.
  mutating func handle(_ event: yaml_event_t) -> Bool {
    let start = marks.offset(of: event.start_mark)
    let end = marks.offset(of: event.end_mark)
    switch event.type {
    case YAML_SCALAR_EVENT:
      guard skipped == 0 else { return false }
      scalar(event, start: start, end: end)
    case YAML_SEQUENCE_START_EVENT:
      let data = event.data.sequence_start
      open(
        Open(
          isMap: false,
          isFlow: data.style == YAML_FLOW_SEQUENCE_STYLE,
          start: start,
          end: end,
          anchor: text(data.anchor)
        )
      )
    case YAML_MAPPING_START_EVENT:
      let data = event.data.mapping_start
      open(
        Open(
          isMap: true,
          isFlow: data.style == YAML_FLOW_MAPPING_STYLE,
          start: start,
          end: end,
          anchor: text(data.anchor)
        )
      )
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      close(end: end)
    case YAML_ALIAS_EVENT:
      guard skipped == 0 else { return false }
      alias(text(event.data.alias.anchor) ?? "", start: start, end: end)
    case YAML_DOCUMENT_START_EVENT:
      if hasRoot {
        result.diagnostics.append(.severalYAMLDocuments(at: place(start..<max(end, start))))
        return true
      }
    case YAML_STREAM_END_EVENT:
      return true
    default:
      break
    }
    return false
  }

  mutating func scalar(_ event: yaml_event_t, start: Int, end: Int) {
    let data = event.data.scalar
    let isPlain = data.style == YAML_PLAIN_SCALAR_STYLE
    var value = String(
      decoding: UnsafeBufferPointer(start: data.value, count: data.length),
      as: UTF8.self
    )
    var bytes = start..<max(start, end)
    if isPlain, self.bytes[bytes] != file.bytes[bytes], isOneLine(start, end) {
      value = String(decoding: file.bytes[bytes], as: UTF8.self)
    }
    if data.style == YAML_SINGLE_QUOTED_SCALAR_STYLE
      || data.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE
    {
      lastQuoted = bytes
      if bytes.count >= 2 { bytes = bytes.lowerBound + 1..<bytes.upperBound - 1 }
    } else if isPlain {
      lastPlain = bytes
    } else {
      bytes = trimmed(bytes)
    }
    let made = FieldValue(.scalar(value, isPlain: isPlain), at: place(bytes))
    if let anchor = text(data.anchor) { anchors[anchor] = (made, 1) }
    add(made, size: 1, end: end)
  }

  /// A block scalar without the line ends behind it.
  func trimmed(_ bytes: Range<Int>) -> Range<Int> {
    var end = bytes.upperBound
    while end > bytes.lowerBound, file.bytes[end - 1] == 0x0A || file.bytes[end - 1] == 0x0D {
      end -= 1
    }
    return bytes.lowerBound..<end
  }

  mutating func alias(_ name: String, start: Int, end: Int) {
    let range = place(start..<end)
    guard let (value, size) = anchors[name] else {
      result.diagnostics.append(
        .unknownAlias(
          name,
          at: range,
          suggestions: nearestNames(to: name, among: anchors.keys.sorted())
        )
      )
      return add(FieldValue(.scalar("*" + name, isPlain: true), at: range), size: 1, end: end)
    }
    aliased += size
    guard aliased <= mostAliasedValues else {
      if aliased - size <= mostAliasedValues {
        result.diagnostics.append(.tooManyAliases(limit: mostAliasedValues, at: range))
      }
      return add(FieldValue(.scalar("", isPlain: true), at: range), size: 1, end: end)
    }
    add(FieldValue(value.content, at: range), size: size, end: end)
  }

  mutating func open(_ value: Open) {
    if skipped > 0 || stack.count >= deepestNesting {
      if skipped == 0 {
        result.diagnostics.append(
          .nestingTooDeep(limit: deepestNesting, at: place(value.start..<value.end))
        )
      }
      skipped += 1
    } else {
      stack.append(value)
    }
  }

  mutating func close(end: Int) {
    if skipped > 0 {
      skipped -= 1
      if skipped == 0 {
        add(FieldValue(.scalar("", isPlain: true), at: place(end..<end)), size: 1, end: end)
      }
      return
    }
    guard let last = stack.popLast() else { return }
    let end = last.isFlow ? end : last.end
    let content: FieldValue.Content = last.isMap ? .map(last.fields) : .list(last.items)
    let made = FieldValue(content, at: place(last.start..<max(last.start, end)))
    if let anchor = last.anchor { anchors[anchor] = (made, last.size) }
    add(made, size: last.size, end: end)
  }

  /// Puts a finished value where it belongs: behind a key, in a list, or at the root.
  mutating func add(_ value: FieldValue, size: Int, end: Int) {
    guard let last = stack.indices.last else { return addRoot(value) }
    stack[last].size += size
    stack[last].end = max(stack[last].end, value.range.bytes.upperBound, end)
    guard stack[last].isMap else {
      stack[last].items.append(value)
      return
    }
    guard let key = stack[last].key else {
      stack[last].key = key(of: value)
      return
    }
    stack[last].key = nil
    if let first = stack[last].add(key, value) {
      result.diagnostics.append(.duplicateKey(key, first: first))
    }
  }

  mutating func key(of value: FieldValue) -> Located<String> {
    if case .scalar(let text, _) = value.content { return Located(text, at: value.range) }
    result.diagnostics.append(.keyIsNotText(at: value.range))
    return Located("", at: value.range)
  }

  mutating func addRoot(_ value: FieldValue) {
    hasRoot = true
    result.root = value
    if case .map(let fields) = value.content {
      result.fields = fields
    } else if !value.isEmpty {
      result.diagnostics.append(.rootIsNotMap(at: value.range))
      result.isBroken = true
    }
  }

  /// Reports what libyaml could not read, and keeps what stood before it.
  mutating func fail(_ parser: yaml_parser_t) {
    result.isBroken = true
    let problem = parser.problem.map { String(cString: $0) } ?? ""
    let context = parser.context.map { String(cString: $0) } ?? ""
    let fault = YAMLFault(problem: problem, context: context)
    let stop =
      parser.error == YAML_READER_ERROR
      ? range.lowerBound + parser.problem_offset : marks.offset(of: parser.problem_mark)
    let start = fault.isAtContext ? marks.offset(of: parser.context_mark) : stop
    keepOpenMap(before: stop)
    if let last = result.diagnostics.last, last.code == "unknown-alias",
      isOneLine(last.range.bytes.lowerBound, stop)
    {
      return
    }
    if let root = result.diagnostics.last, root.code == "fields-expected" {
      result.diagnostics.removeLast()
      let line = root.range.bytes.prefix { file.bytes[$0] != 0x0A && file.bytes[$0] != 0x0D }
      let place = place(line.startIndex..<line.endIndex)
      result.diagnostics.append(.invalidYAML(.missingColon, detail: problem, at: place))
      return
    }
    let (cause, bytes) = cause(of: fault, from: min(start, range.upperBound), to: stop)
    if stop < range.upperBound, needsQuotes(cause, at: stop) { unquoted = stop }
    result.diagnostics.append(.invalidYAML(cause, detail: problem, at: place(bytes)))
  }

  /// What an editor would call the fault, and where: a quote that ends too late or too early, or a
  /// field that stands too far to the right, shows only where reading stops.
  func cause(of fault: YAMLFault, from start: Int, to stop: Int) -> (YAMLFault, Range<Int>) {
    if let quoted = lastQuoted, fault == .indentation || fault == .unclosedBracket,
      quoted.upperBound <= stop, isOneLine(quoted.upperBound, stop)
    {
      if file.bytes[quoted].contains(0x0A) {
        return (.unclosedQuote, quoted.lowerBound..<quoted.lowerBound + 1)
      }
      if quoted.upperBound < range.upperBound, isWordByte(file.bytes[quoted.upperBound]) {
        return (.quoteInside, quoted)
      }
    }
    if fault == .colonInValue, let plain = lastPlain, plain.upperBound >= stop,
      !isOneLine(plain.lowerBound, stop)
    {
      let line = content(ofLineAt: stop)
      return (.indentation, outdented(plain, before: line) ?? line..<stop)
    }
    let isTab = fault == .forbiddenStart && start < range.upperBound && file.bytes[start] == 0x09
    return (
      isTab ? .tab : fault, start..<min(start + scalarLength(at: start), range.upperBound)
    )
  }

  /// Where the content of a line begins, its white space and the mark of a list item left out.
  func content(ofLineAt offset: Int) -> Int {
    var start = lineStart(offset)
    while start < offset, file.bytes[start] == 0x20 || file.bytes[start] == UInt8(ascii: "-") {
      start += 1
    }
    return start
  }

  func lineStart(_ offset: Int) -> Int {
    var start = offset
    while start > range.lowerBound, file.bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  /// The key of a value that stands too far to the left: the lines around it agree on a column.
  func outdented(_ value: Range<Int>, before next: Int) -> Range<Int>? {
    let start = lineStart(value.lowerBound)
    guard start > range.lowerBound else { return nil }
    let column = content(ofLineAt: start - 1) - lineStart(start - 1)
    let key = content(ofLineAt: value.lowerBound)
    guard column > key - start, next - lineStart(next) == column,
      let colon = file.bytes[key..<value.lowerBound].firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    return key..<colon
  }

  /// Whether the value of a field would be fine in quotes: `titel: Een: twee`, `titel: @naam`.
  func needsQuotes(_ fault: YAMLFault, at stop: Int) -> Bool {
    switch fault {
    case .forbiddenStart:
      file.bytes[stop] == UInt8(ascii: "@") || file.bytes[stop] == UInt8(ascii: "`")
    case .colonInValue: file.bytes[stop] == UInt8(ascii: ":") && lastPlain?.upperBound == stop
    default: false
    }
  }

  func isOneLine(_ start: Int, _ end: Int) -> Bool {
    start <= end && !file.bytes[start..<min(end, range.upperBound)].contains(0x0A)
  }

  func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }

  /// The fields that were complete when reading stopped; one that ends on the line where it
  /// stopped is part of the fault.
  mutating func keepOpenMap(before stop: Int) {
    guard let root = stack.first, root.isMap, !hasRoot else { return }
    result.fields = root.fields
    if let last = root.fields.last, isOneLine(last.value.range.bytes.upperBound, stop) {
      result.fields.removeLast()
    }
  }

  func scalarLength(at offset: Int) -> Int {
    guard offset < file.bytes.count else { return 0 }
    switch file.bytes[offset] {
    case 0xF0...: return 4
    case 0xE0...: return 3
    case 0xC0...: return 2
    default: return 1
    }
  }

  func place(_ bytes: Range<Int>) -> SourceRange { SourceRange(path: file.path, bytes: bytes) }

  func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}

/// Turns libyaml's marks, which count characters, into bytes of the file.
///
/// Marks come nearly in order, so a cursor that walks with them makes the whole linear.
private struct MarkConverter {
  let bytes: [UInt8]
  let range: Range<Int>
  let isASCII: Bool
  var characters = 0
  var offset: Int

  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    self.offset = range.lowerBound
    self.isASCII = bytes[range].allSatisfy { $0 < 0x80 }
  }

  mutating func offset(of mark: yaml_mark_t) -> Int {
    let index = Int(mark.index)
    if isASCII { return min(range.lowerBound + index, range.upperBound) }
    while characters < index, offset < range.upperBound {
      offset += 1
      while offset < range.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      characters += 1
    }
    while characters > index, offset > range.lowerBound {
      offset -= 1
      while offset > range.lowerBound, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      characters -= 1
    }
    return offset
  }
}
