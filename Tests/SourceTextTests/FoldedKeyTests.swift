import SourceText
import Testing

@Suite("Keys of texts")
struct FoldedKeyTests {
  @Test(
    arguments: [
      ("Coördinatie & samenhang (2019)", "coordinatie-samenhang-2019"),
      ("", ""), ("---", ""), ("  a  b  ", "a-b"), ("A/B_C", "a-b-c"),
      ("TU Delft", "tu-delft"), ("'s-Hertogenbosch", "s-hertogenbosch"),
      ("’s Gravenhage", "s-gravenhage"), ("foto's", "fotos"),
      ("IJsselmeer", "ijsselmeer"), ("\u{132}sselmeer", "ijsselmeer"),
      ("Straße", "strasse"), ("Œuvre", "oeuvre"), ("Łódź", "lodz"),
      ("Ελλάδα", "ελλάδα"), ("CO₂", "co₂"), ("1,5 °C", "1-5-c"),
    ]
  )
  func keys(text: String, key: String) {
    #expect(foldedKey(text) == key)
  }

  @Test("Two Unicode forms of one text have one key")
  func unicodeForms() {
    #expect(foldedKey("caf\u{E9}") == foldedKey("cafe\u{301}"))
    #expect(foldedKey("co\u{F6}rdinatie") == foldedKey("coo\u{308}rdinatie"))
  }

  @Test("A key is its own key", arguments: ["Coördinatie", "De Groene Dorp, 2e fase", "İstanbul"])
  func isStable(text: String) {
    let key = foldedKey(text)
    #expect(foldedKey(key) == key)
  }
}
