/// The marks in the text of a block that may begin a construct of the dialect.
///
/// What holds none of them is left as libcmark reads it.
struct InlineMarks: OptionSet {
  let rawValue: UInt8

  /// Two brackets, of a link to a thing.
  static let wikiLink = InlineMarks(rawValue: 1)

  /// A bracket and a caret, of a footnote.
  static let footnote = InlineMarks(rawValue: 2)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Finds the marks of a text, in one pass.
  init(in bytes: ArraySlice<UInt8>) {
    var marks: InlineMarks = []
    var last: UInt8 = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "[") where last == UInt8(ascii: "["): marks.insert(.wikiLink)
      case UInt8(ascii: "^") where last == UInt8(ascii: "["): marks.insert(.footnote)
      default: break
      }
      last = byte
    }
    self = marks
  }
}
