import NameSearch
import TestSupport
import Testing

@Suite("Many names at once")
struct NameSearchTests {
  private func found(_ names: [String], in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return NameSearch(names).matches(in: bytes, where: { _ in true }).map {
      String(decoding: bytes[$0.bytes], as: UTF8.self)
    }
  }

  @Test("The longest of overlapping names wins, and the first")
  func overlaps() {
    #expect(
      found(["lab", "living lab", "lab in"], in: "een living lab in Delft") == ["living lab"]
    )
    #expect(found(["he", "she", "hers"], in: "ushers") == ["she"])
    #expect(found(["abcd", "bc"], in: "xabcx") == ["bc"])
  }

  @Test("Capitals count as small letters, accented ones too")
  func capitals() {
    #expect(
      found(["coördinatie"], in: "COÖRDINATIE en Coördinatie") == ["COÖRDINATIE", "Coördinatie"]
    )
  }

  @Test("Nothing is found in nothing, and an empty name nowhere")
  func empty() {
    #expect(found([], in: "tekst").isEmpty)
    #expect(found(["", "a"], in: "").isEmpty)
    #expect(found([""], in: "tekst").isEmpty)
  }

  @Test("As a search for each name would find it", arguments: [1, 2, 3] as [UInt64])
  func bruteForce(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let names = (0..<5).map { _ in
        String(
          decoding: (0..<Int(1 + random.next() % 4)).map { _ in UInt8(97 + random.next() % 2) },
          as: UTF8.self
        )
      }
      let text = (0..<30).map { _ in UInt8(97 + random.next() % 2) }
      let ends = Set(NameSearch(names).matches(in: text, where: { _ in true }).map(\.bytes))
      for range in ends {
        #expect(names.contains(String(decoding: text[range], as: UTF8.self)))
      }
      let isAnywhere = names.contains { name in
        let bytes = Array(name.utf8)
        return text.indices.contains { text[$0...].starts(with: bytes) }
      }
      #expect(ends.isEmpty == !isAnywhere)
    }
  }
}
