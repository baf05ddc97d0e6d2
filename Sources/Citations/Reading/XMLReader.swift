/// A small strict reader of XML: elements, attributes, text, references; no document types.
struct XMLReader {
  private let bytes: [UInt8]
  private var position = 0

  /// The deepest nesting that is read.
  private static let deepest = 100

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// The root element of a text, or what is wrong with it.
  static func root(of text: String) throws(CitationProblem) -> XMLElement {
    var reader = XMLReader(text)
    return try reader.document()
  }

  /// The root element of a text; an empty one of the name where it has another, and the problem.
  static func root(
    of text: String,
    named name: String,
    _ problems: inout [CitationProblem]
  ) -> XMLElement {
    do throws(CitationProblem) {
      let element = try root(of: text)
      if element.name == name { return element }
      problems.append(CitationProblem(kind: .unexpectedRoot, offset: element.offset))
    } catch {
      problems.append(error)
    }
    return XMLElement(name: name)
  }

  private mutating func document() throws(CitationProblem) -> XMLElement {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    try skipMiscellaneous()
    guard let root = try elements() else { throw broken() }
    try skipMiscellaneous()
    guard position == bytes.count else { throw broken() }
    return root
  }

  /// Reads one element and everything in it, with a stack of its own.
  private mutating func elements() throws(CitationProblem) -> XMLElement? {
    var stack: [XMLElement] = []
    while position < bytes.count {
      if starts("<!--") {
        try skip(past: "-->")
      } else if starts("<![CDATA[") {
        position += 9
        let start = position
        try skip(past: "]]>")
        append(String(decoding: bytes[start..<(position - 3)], as: UTF8.self), to: &stack)
      } else if starts("<?") {
        try skip(past: "?>")
      } else if starts("</") {
        position += 2
        let closing = name()
        skipSpace()
        guard take(0x3E), let element = stack.popLast(), element.name == closing else {
          throw broken()
        }
        if stack.isEmpty { return element }
        stack[stack.count - 1].children.append(element)
      } else if bytes[position] == 0x3C {
        let (element, isEmpty) = try opening()
        if stack.count >= Self.deepest { throw CitationProblem(kind: .tooDeep, offset: position) }
        if !isEmpty {
          stack.append(element)
        } else if stack.isEmpty {
          return element
        } else {
          stack[stack.count - 1].children.append(element)
        }
      } else {
        guard !stack.isEmpty else { return nil }
        append(try characters { $0 == 0x3C }, to: &stack)
      }
    }
    return nil
  }

  private func append(_ text: String, to stack: inout [XMLElement]) {
    if !stack.isEmpty { stack[stack.count - 1].text += text }
  }

  private mutating func opening() throws(CitationProblem) -> (XMLElement, isEmpty: Bool) {
    let offset = position
    position += 1
    var element = XMLElement(name: name(), offset: offset)
    guard !element.name.isEmpty else { throw broken() }
    while true {
      skipSpace()
      if take(0x3E) { return (element, false) }
      if starts("/>") {
        position += 2
        return (element, true)
      }
      let attribute = name(keepsPrefix: true)
      skipSpace()
      guard !attribute.isEmpty, take(0x3D) else { throw broken() }
      skipSpace()
      guard position < bytes.count, bytes[position] == 0x22 || bytes[position] == 0x27 else {
        throw broken()
      }
      let quote = bytes[position]
      position += 1
      let value = try characters(blanksAreSpaces: true) { $0 == quote }
      guard take(quote), element.attributes[attribute] == nil else { throw broken() }
      element.attributes[attribute] = value
    }
  }

  /// Reads text up to a byte, with its references resolved.
  private mutating func characters(
    blanksAreSpaces: Bool = false,
    until isEnd: (UInt8) -> Bool
  ) throws(CitationProblem) -> String {
    var result: [UInt8] = []
    while position < bytes.count, !isEnd(bytes[position]) {
      if bytes[position] == 0x26 {
        result += try reference()
      } else {
        let isBlank = blanksAreSpaces && [0x09, 0x0A, 0x0D].contains(bytes[position])
        result.append(isBlank ? 0x20 : bytes[position])
        position += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func reference() throws(CitationProblem) -> [UInt8] {
    guard let end = bytes[position...].prefix(12).firstIndex(of: 0x3B) else { throw broken() }
    let name = String(decoding: bytes[(position + 1)..<end], as: UTF8.self)
    let named: [String: String] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
    if let text = named[name] {
      position = end + 1
      return Array(text.utf8)
    }
    let code =
      name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
    guard name.hasPrefix("#"), let code, let scalar = Unicode.Scalar(code) else { throw broken() }
    position = end + 1
    return Array(String(Character(scalar)).utf8)
  }

  private mutating func name(keepsPrefix: Bool = false) -> String {
    let start = position
    while position < bytes.count, isName(bytes[position]) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if keepsPrefix { return text }
    return text.split(separator: ":").last.map { String($0) } ?? text
  }

  private func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x80...: true
    default: false
    }
  }

  private mutating func skipMiscellaneous() throws(CitationProblem) {
    while true {
      skipSpace()
      if starts("<?") {
        try skip(past: "?>")
      } else if starts("<!--") {
        try skip(past: "-->")
      } else {
        return
      }
    }
  }

  private mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
      position += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private func starts(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    return text.withUTF8Buffer { bytes[position..<(position + count)].elementsEqual($0) }
  }

  private mutating func skip(past text: StaticString) throws(CitationProblem) {
    let start = position
    while position < bytes.count {
      if starts(text) {
        position += text.utf8CodeUnitCount
        return
      }
      position += 1
    }
    throw CitationProblem(kind: .brokenXML, offset: start)
  }

  private func broken() -> CitationProblem { CitationProblem(kind: .brokenXML, offset: position) }
}
