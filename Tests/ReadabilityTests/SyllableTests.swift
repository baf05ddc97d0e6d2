import Readability
import Testing

/// Words as they are spoken: a hyphen for each border between syllables.
struct SyllableTests {
  @Test(
    arguments: """
      lab mis-sie in-no-va-tie co-ör-di-na-tie ideeën=3 één the-a-ter ra-di-o ni-veau nieuw
      nieu-we leeuw sneeuw aai-en zee-ën bui-en be-ëin-di-gen ge-ïn-te-res-seerd fi-nan-ci-ë-le
      in-dus-tri-eel cli-ënt ta-fel boom wij bij-en ko-ning-in sta-tion toi-let quo-ta
      roy-aal yog-hurt sys-teem po-si-tie e-nergie=3 ziek-en-huis mis-sie-ge-dre-ven TNO=1
      mi-nis-te-rie be-leid rijks-o-ver-heid vol-gen 2019=1 auto's=2
      """.split { $0 == " " || $0 == "\n" }.map(String.init)
  )
  func dutchWordsHaveTheirSyllables(_ word: String) {
    let (text, count) = counted(word)
    #expect(syllables(in: text.utf8) == count)
  }

  @Test(
    arguments: "lab mis-sion use ta-ble re-port walked want-ed in-no-va-tion make"
      .split(separator: " ").map(String.init)
  )
  func englishWordsHaveTheirSyllables(_ word: String) {
    let (text, count) = counted(word)
    #expect(syllables(in: text.utf8, isEnglish: true) == count)
  }

  /// The word without hyphens, and how many parts they make, or what stands behind `=`.
  private func counted(_ word: String) -> (text: String, count: Int) {
    let sides = word.split(separator: "=")
    let parts = sides[0].split(separator: "-")
    return (parts.joined(), sides.count > 1 ? Int(sides[1]) ?? 0 : parts.count)
  }
}
