/// The marks in the text of a block that may begin a construct of the dialect.
///
/// What holds none of them is left as libcmark reads it.
struct InlineMarks: OptionSet {
  let rawValue: UInt8

  /// Two brackets, of a link to a thing.
  static let wikiLink = InlineMarks(rawValue: 1)

  /// A bracket and a caret, of a footnote.
  static let footnote = InlineMarks(rawValue: 2)

  /// What strikes text through.
  static let tilde = InlineMarks(rawValue: 4)

  /// What may be part of an address.
  static let address = InlineMarks(rawValue: 8)

  /// A brace behind a bracket.
  static let attributes = InlineMarks(rawValue: 16)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Finds the marks of a text, in one pass.
  init(in bytes: ArraySlice<UInt8>) {
    var marks: InlineMarks = []
    var last: UInt8 = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "[") where last == UInt8(ascii: "["): marks.insert(.wikiLink)
      case UInt8(ascii: "^") where last == UInt8(ascii: "["): marks.insert(.footnote)
      case UInt8(ascii: "~"): marks.insert(.tilde)
      case UInt8(ascii: "{") where last == UInt8(ascii: "]") || last == UInt8(ascii: ")"):
        marks.insert(.attributes)
      case UInt8(ascii: "@"): marks.insert(.address)
      case UInt8(ascii: "/") where last == byte: marks.insert(.address)
      case UInt8(ascii: "w") where last | 0x20 == byte: marks.insert(.address)
      case UInt8(ascii: "W") where last | 0x20 == UInt8(ascii: "w"): marks.insert(.address)
      default: break
      }
      last = byte
    }
    self = marks
  }
}
