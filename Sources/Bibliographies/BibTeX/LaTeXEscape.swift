/// Writes the text of a field as LaTeX that is read as the same text.
enum LaTeXEscape {
  private static let tags: [(tag: String, latex: String)] = [
    ("<span class=\"nocase\">", "{"), ("<i>", "\\emph{"), ("<b>", "\\textbf{"),
    ("<sup>", "\\textsuperscript{"), ("<sub>", "\\textsubscript{"), ("<sc>", "\\textsc{"),
    ("<span style=\"font-variant:small-caps;\">", "\\textsc{"),
  ]

  private static let endings = ["</span>", "</i>", "</b>", "</sup>", "</sub>", "</sc>"]

  /// The LaTeX of a text.
  ///
  /// Markup that does not nest stays what it is: characters.
  static func latex(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let isNested = isNested(bytes)
    var result: [UInt8] = []
    var position = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<"), isNested, let tag = opening(bytes, position) {
        position += tag.tag.utf8.count
        result += Array(tag.latex.utf8)
        let isCommand = position < bytes.count && escaped(bytes[position]) != nil
        if tag.latex == "{", isCommand || bytes[position...].starts(with: "<".utf8) {
          result += Array("{}".utf8)
        }
      } else if bytes[position] == UInt8(ascii: "<"), isNested, let end = ending(bytes, position) {
        position += end.utf8.count
        result.append(UInt8(ascii: "}"))
      } else if bytes[position...].starts(with: [0xC2, 0xA0]) {
        position += 2
        result.append(UInt8(ascii: "~"))
      } else {
        append(bytes[position], to: &result)
        position += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func append(_ byte: UInt8, to result: inout [UInt8]) {
    let doubles: [UInt8] = [UInt8(ascii: "-"), UInt8(ascii: "'")]
    if let text = escaped(byte) {
      result += Array(text.utf8)
    } else if doubles.contains(byte), result.last == byte {
      result += [0x7B, 0x7D, byte]
    } else {
      result.append(byte)
    }
  }

  private static func escaped(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "\\"): "\\textbackslash{}"
    case UInt8(ascii: "{"): "\\textbraceleft{}"
    case UInt8(ascii: "}"): "\\textbraceright{}"
    case UInt8(ascii: "~"): "\\textasciitilde{}"
    case UInt8(ascii: "^"): "\\textasciicircum{}"
    case UInt8(ascii: "`"): "\\textasciigrave{}"
    case UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "#"),
      UInt8(ascii: "_"):
      "\\" + String(UnicodeScalar(byte))
    default: nil
    }
  }

  private static func opening(_ bytes: [UInt8], _ position: Int) -> (tag: String, latex: String)? {
    tags.first { bytes[position...].starts(with: $0.tag.utf8) }
  }

  private static func ending(_ bytes: [UInt8], _ position: Int) -> String? {
    endings.first { bytes[position...].starts(with: $0.utf8) }
  }

  private static func isNested(_ bytes: [UInt8]) -> Bool {
    guard bytes.contains(UInt8(ascii: "<")) else { return false }
    var open: [String] = []
    for position in bytes.indices where bytes[position] == UInt8(ascii: "<") {
      if let tag = opening(bytes, position)?.tag {
        open.append("</" + tag.dropFirst().prefix { $0 != " " && $0 != ">" } + ">")
      } else if let end = ending(bytes, position), open.popLast() != end {
        return false
      }
    }
    return open.isEmpty
  }
}
