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

  @Test("A shorter name counts where the longest does not, and what loses to another hides nothing")
  func rejected() {
    let text = Array("een aliving lab".utf8)
    let found = NameSearch(["living lab", "lab"]).matches(in: text) { bytes in
      bytes.lowerBound == 0 || text[bytes.lowerBound - 1] == 0x20
    }
    #expect(found.map(\.bytes) == [12..<15])
    #expect(self.found(["abcde", "gh", "efghij"], in: "abcdefghij") == ["abcde", "gh"])
  }

  @Test("As a search for each name would find it", arguments: [1, 2, 3] as [UInt64])
  func bruteForce(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<300 {
      let names = (0..<5).map { _ in letters(Int(1 + random.next() % 4), &random) }
      let text = Array(letters(30, &random).utf8)
      let rejected = Int(random.next() % 3)
      let found = NameSearch(names).matches(in: text) { $0.lowerBound % 3 != rejected }
      #expect(found.map(\.bytes) == searched(names, in: text) { $0.lowerBound % 3 != rejected })
      for match in found { #expect(text[match.bytes].elementsEqual(names[match.name].utf8)) }
    }
  }

  private func letters(_ count: Int, _ random: inout SplitMix64) -> String {
    String(decoding: (0..<count).map { _ in UInt8(97 + random.next() % 2) }, as: UTF8.self)
  }

  /// From each place in turn the longest name that counts; the next search begins behind it.
  private func searched(
    _ names: [String],
    in text: [UInt8],
    where isWhole: (Range<Int>) -> Bool
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    while place < text.count {
      let here = names.filter { text[place...].starts(with: $0.utf8) }
        .map { place..<place + $0.utf8.count }.filter(isWhole)
      if let longest = here.max(by: { $0.count < $1.count }) {
        found.append(longest)
        place = longest.upperBound
      } else {
        place += 1
      }
    }
    return found
  }
}
