/// Turns LaTeX into Unicode, with the markup of CSL's fields for what is set apart.
///
/// Accents, letters and dashes become characters; `\emph` and its like become `<i>`; braces that
/// keep the case of a title become `<span class="nocase">`. An unknown command is left out and its
/// argument kept. Nothing calls itself: nesting has no bound.
struct LaTeXText {
  /// What braces stand around.
  private struct Group {
    /// What is written where the group ends, the last first.
    var endings: [String] = []

    /// Where its output begins, if the case of it is kept.
    var protectedStart: Int?

    /// Whether its content is left out.
    var isHidden = false
  }

  private let bytes: ArraySlice<UInt8>
  private let keepsCase: Bool
  private var position: Int
  private var output: [UInt8] = []
  private var groups: [Group] = []
  private var hidden = 0
  private var isProtected = false
  private var accents: [Unicode.Scalar] = []
  private var nextGroup: Group?
  private var isMath = false

  /// The commands that nobody knows, each once, in their order.
  private(set) var unknown: [String] = []

  private init(_ bytes: ArraySlice<UInt8>, keepsCase: Bool) {
    self.bytes = bytes
    self.keepsCase = keepsCase
    position = bytes.startIndex
  }

  /// The text of LaTeX.
  ///
  /// With `keepsCase` braces at the outermost level become spans.
  static func decoded(
    _ bytes: ArraySlice<UInt8>,
    keepsCase: Bool = false
  ) -> (text: String, unknown: [String]) {
    var reader = LaTeXText(bytes, keepsCase: keepsCase)
    while let byte = reader.byte { reader.read(byte) }
    while !reader.groups.isEmpty { reader.closeGroup() }
    return (trimmed(reader.output), reader.unknown)
  }

  private static func trimmed(_ bytes: [UInt8]) -> String {
    let content = bytes.drop { $0 == 0x20 }
    let end = content.lastIndex { $0 != 0x20 } ?? content.startIndex - 1
    return String(decoding: bytes[content.startIndex..<(end + 1)], as: UTF8.self)
  }

  private var byte: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private mutating func read(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\\"): command()
    case UInt8(ascii: "{"): openGroup()
    case UInt8(ascii: "}"):
      position += 1
      closeGroup()
    case 0x09, 0x0A, 0x0D, 0x20:
      position += 1
      if accents.isEmpty, nextGroup == nil, output.last != 0x20 { write([0x20]) }
    case UInt8(ascii: "~"): symbol("\u{A0}", length: 1)
    case UInt8(ascii: "$"):
      position += 1
      isMath.toggle()
    case UInt8(ascii: "^") where isMath: script("<sup>", "</sup>")
    case UInt8(ascii: "_") where isMath: script("<sub>", "</sub>")
    case UInt8(ascii: "-"): run(of: byte, ["-", "–", "—"])
    case UInt8(ascii: "`"): run(of: byte, ["‘", "“"])
    case UInt8(ascii: "'"): run(of: byte, ["'", "”"])
    default: scalar()
    }
  }

  /// Writes the sign that a number of equal marks stands for.
  private mutating func run(of mark: UInt8, _ signs: [String]) {
    var count = 0
    while count < signs.count, position + count < bytes.endIndex, bytes[position + count] == mark {
      count += 1
    }
    symbol(signs[count - 1], length: count)
  }

  private mutating func symbol(_ text: String, length: Int) {
    position += length
    write(Array(text.utf8))
  }

  private mutating func script(_ opening: String, _ ending: String) {
    position += 1
    guard let byte else { return }
    if byte == UInt8(ascii: "{") {
      setNextGroup(opening, ending)
    } else if byte != UInt8(ascii: "\\"), byte != UInt8(ascii: "}") {
      write(Array(opening.utf8))
      scalar()
      write(Array(ending.utf8))
    }
  }

  /// Copies one scalar, with the accents that wait for it.
  private mutating func scalar() {
    let start = position
    position += 1
    while let byte, byte & 0xC0 == 0x80 { position += 1 }
    nextGroup = nil
    if accents.isEmpty { return write(bytes[start..<position]) }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    write(LaTeXAccents.text(text, with: accents.reversed()))
    accents = []
  }

  private mutating func write(_ text: some Sequence<UInt8>) {
    if hidden == 0 { output += text }
  }

  private mutating func openGroup() {
    position += 1
    var group = nextGroup ?? Group()
    let isPlain = nextGroup == nil && accents.isEmpty && !isMath
    nextGroup = nil
    let isSpecial = byte == UInt8(ascii: "\\")
    if keepsCase, isPlain, !isSpecial, !isProtected, hidden == 0 {
      group.protectedStart = output.count
      isProtected = true
    }
    if group.isHidden { hidden += 1 }
    groups.append(group)
  }

  private mutating func closeGroup() {
    accents = []
    nextGroup = nil
    guard let group = groups.popLast() else { return }
    if group.isHidden { hidden -= 1 }
    for ending in group.endings.reversed() { write(Array(ending.utf8)) }
    guard let start = group.protectedStart else { return }
    isProtected = false
    if output.count > start {
      output.insert(contentsOf: Array("<span class=\"nocase\">".utf8), at: start)
      output += Array("</span>".utf8)
    }
  }

  private mutating func setNextGroup(_ opening: String, _ ending: String) {
    write(Array(opening.utf8))
    nextGroup = Group(endings: [ending])
  }

  private mutating func command() {
    position += 1
    guard let byte else { return }
    guard 0x41...0x5A ~= byte || 0x61...0x7A ~= byte else { return sign(byte) }
    let start = position
    while let byte = self.byte, 0x41...0x5A ~= byte || 0x61...0x7A ~= byte { position += 1 }
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    while self.byte == 0x20 || self.byte == 0x0A || self.byte == 0x0D || self.byte == 0x09 {
      position += 1
    }
    named(name)
  }

  /// A command of one sign: an accent, or a sign that means itself.
  private mutating func sign(_ byte: UInt8) {
    if let accent = LaTeXAccents.marks[String(UnicodeScalar(byte))] {
      position += 1
      accents.append(accent)
      return
    }
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"): position += 1
    case UInt8(ascii: "\\"), 0x20, 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: ";"):
      position += 1
      if output.last != 0x20 { write([0x20]) }
    default: scalar()
    }
  }

  private mutating func named(_ name: String) {
    if let accent = LaTeXAccents.marks[name] {
      accents.append(accent)
    } else if let letter = LaTeXCommands.letters[name] {
      let base = accents.isEmpty ? letter : LaTeXCommands.dotted[letter] ?? letter
      write(LaTeXAccents.text(base, with: accents.reversed()))
      accents = []
    } else if let tags = LaTeXCommands.formats[name] {
      if byte == UInt8(ascii: "{") { setNextGroup(tags.opening, tags.ending) }
    } else if let tags = LaTeXCommands.switches[name] {
      guard hidden == 0, !groups.isEmpty else { return }
      write(Array(tags.opening.utf8))
      groups[groups.count - 1].endings.append(tags.ending)
    } else if LaTeXCommands.hiding.contains(name) {
      if byte == UInt8(ascii: "{") { nextGroup = Group(isHidden: true) }
    } else {
      if byte == UInt8(ascii: "{") { nextGroup = Group() }
      if !LaTeXCommands.transparent.contains(name), unknown.count < 8, !unknown.contains(name) {
        unknown.append(name)
      }
    }
  }
}
