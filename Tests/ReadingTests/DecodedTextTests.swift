import TestSupport
import Testing

@testable import Reading

@Suite("Bytes as text")
struct DecodedTextTests {
  @Test("Text in UTF-8 stays as it is, but for a byte order mark")
  func valid() {
    #expect(decodedText([]) == DecodedText(bytes: [], fault: nil))
    #expect(decodedText(Array("é\r\n漢🙂".utf8)).bytes == Array("é\r\n漢🙂".utf8))
    #expect(decodedText([0xEF, 0xBB, 0xBF, 0x61]) == DecodedText(bytes: [0x61], fault: nil))
  }

  @Test("UTF-16 is recognised by its mark, in both orders")
  func utf16() {
    let expected = DecodedText(bytes: Array("é🙂".utf8), fault: .utf16)
    #expect(decodedText([0xFF, 0xFE, 0xE9, 0, 0x3D, 0xD8, 0x42, 0xDE]) == expected)
    #expect(decodedText([0xFE, 0xFF, 0, 0xE9, 0xD8, 0x3D, 0xDE, 0x42]) == expected)
    #expect(decodedText([0xFF, 0xFE]) == DecodedText(bytes: [], fault: .utf16))
    #expect(decodedText([0xFE, 0xFF, 0x61]) == DecodedText(bytes: [], fault: .utf16))
  }

  @Test("Bad stretches are found as the standard says", arguments: [1, 2, 3, 4])
  func random(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let likely: [UInt8] = [
      0x61, 0x80, 0xBF, 0xC1, 0xC3, 0xE0, 0xE2, 0xED, 0xF0, 0xF4, 0xF5, 0x90, 0xA0,
    ]
    for _ in 0..<2000 {
      let count = Int.random(in: 0..<9, using: &random)
      let bytes = [0x20] + (0..<count).map { _ in likely.randomElement(using: &random) ?? 0 }
      let decoded = decodedText(bytes)
      let standard = String(decoding: bytes, as: UTF8.self)
      #expect(decoded.bytes == Array(standard.utf8), "\(bytes)")
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect((decoded.fault == nil) == isValid)
      if case .badBytes(let offset, _, let count) = decoded.fault {
        #expect(Array(decoded.bytes[offset..<offset + 3]) == [0xEF, 0xBF, 0xBD])
        #expect(count == standard.unicodeScalars.filter { $0 == "\u{FFFD}" }.count)
      }
    }
  }
}
