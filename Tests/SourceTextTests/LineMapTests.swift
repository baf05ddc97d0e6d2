import SourceText
import TestSupport
import Testing

@Suite("Lines and columns")
struct LineMapTests {
  @Test(
    "A line ends at LF, CR or both",
    arguments: [
      ("", 1), ("a", 1), ("a\n", 2), ("a\nb", 2), ("a\r\nb", 2), ("a\rb", 2), ("\n\r", 3),
      ("\r\r\n", 3), ("\r\n\r\n", 3),
    ]
  )
  func lineCount(text: String, count: Int) {
    #expect(LineMap(Array(text.utf8)).count == count)
  }

  @Test("Columns count Unicode scalars")
  func columns() {
    let map = LineMap(Array("één\ne\u{301}x".utf8))
    #expect(map.position(at: 0) == TextPosition(line: 1, column: 1))
    #expect(map.position(at: 4) == TextPosition(line: 1, column: 3))
    #expect(map.position(at: 6 + 3) == TextPosition(line: 2, column: 3))
  }

  @Test("Offsets and positions outside the text are cut to it")
  func outside() {
    let map = LineMap(Array("ab\nc".utf8))
    #expect(map.position(at: -5) == TextPosition(line: 1, column: 1))
    #expect(map.position(at: 99) == TextPosition(line: 2, column: 2))
    #expect(map.offset(at: TextPosition(line: 0, column: 0)) == 0)
    #expect(map.offset(at: TextPosition(line: 1, column: 99)) == 2)
    #expect(map.offset(at: TextPosition(line: 99, column: 99)) == 4)
    #expect(map.lineRange(0) == 0..<2)
    #expect(map.lineRange(7) == 3..<4)
  }

  @Test(
    "Every start of a character has a place, and that place leads back to it",
    arguments: [1, 2, 3]
  )
  func roundTrip(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet = ["a", "b", " ", "\t", "\n", "\r", "\r\n", "é", "e\u{301}", "漢", "🙂", "\u{2028}"]
    for _ in 0..<300 {
      let count = Int.random(in: 0...40, using: &random)
      let text = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? "a" }.joined()
      let bytes = Array(text.utf8)
      let map = LineMap(bytes)
      var previous = TextPosition(line: 0, column: 0)
      for offset in 0...bytes.count
      where offset == bytes.count || bytes[offset] & 0xC0 != 0x80 {
        let position = map.position(at: offset)
        #expect(previous < position, "places go up in \(bytes)")
        previous = position
        let isInLineEnd = offset > map.lineRange(position.line - 1).upperBound
        let back = map.offset(at: position)
        #expect(isInLineEnd || back == offset, "\(offset) came back as \(back) in \(bytes)")
      }
      #expect(lines(of: bytes, by: map) == plainLines(of: bytes))
    }
  }

  private func lines(of bytes: [UInt8], by map: LineMap) -> [[UInt8]] {
    (0..<map.count).map { Array(bytes[map.lineRange($0)]) }
  }

  /// The same, in the plainest way: line ends are made one byte first.
  private func plainLines(of bytes: [UInt8]) -> [[UInt8]] {
    var plain: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A, index > 0, bytes[index - 1] == 0x0D { continue }
      plain.append(byte == 0x0D ? 0x0A : byte)
    }
    return plain.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
  }
}
