import Diagnostics
import TestSupport
import Testing

@Suite("Did you mean")
struct SuggestionTests {
  private let names = [
    "energietransitie-en-duurzaamheid", "landbouw-water-voedsel", "gezondheid-en-zorg",
    "veiligheid", "kia-veiligheid", "kia-gezondheid-en-zorg", "kia-landbouw-water-voedsel",
    "kic-2020-2023", "kic-2024-2027", "circulaire-economie", "kringlooplandbouw",
    "klimaatneutrale-landbouw", "klimaatneutrale-industrie", "mensen-met-dementie",
    "georganiseerde-criminaliteit", "topsector-energie", "topsector-chemie", "tki-maritiem",
    "tki-energie-en-industrie", "gemeente-delft", "gemeente-den-haag", "gemeente-eindhoven",
    "the-green-village", "living-lab-scheveningen", "brainport-smart-district",
    "boerderij-van-de-toekomst",
    "circulair-buiksloterham", "living-lab", "maatschappelijke-inbedding", "opschaling",
    "opschalingsstrategie", "opschalingsroute", "intermediaire-organisatie", "ezk", "bzk", "nwo",
    "tno",
  ]

  @Test(
    "The right one comes first",
    arguments: [
      ("energie-transitie-en-duurzaamheid", "energietransitie-en-duurzaamheid"),
      ("Gezondheid & zorg", "gezondheid-en-zorg"), ("veiligeid", "veiligheid"),
      ("green-village", "the-green-village"), ("the green vilage", "the-green-village"),
      ("green village delft", "the-green-village"), ("scheveningen", "living-lab-scheveningen"),
      ("smart-district-brainport", "brainport-smart-district"),
      ("dementie", "mensen-met-dementie"),
      ("kia landbouw, water, voedsel", "kia-landbouw-water-voedsel"),
      ("criminaliteit", "georganiseerde-criminaliteit"), ("NWO ", "nwo"), ("tpo", "tno"),
      ("now", "nwo"), ("livinglab", "living-lab"), ("Opschálingsrouté", "opschalingsroute"),
      ("kringlooplandbouwer", "kringlooplandbouw"),
      ("klimaatneutrale-landbuow", "klimaatneutrale-landbouw"),
      ("economie", "circulaire-economie"), ("buiksloterham", "circulair-buiksloterham"),
      ("kic-2020", "kic-2020-2023"), ("toekomst-boerderij", "boerderij-van-de-toekomst"),
    ]
  )
  func first(text: String, expected: String) {
    #expect(nearestNames(to: text, among: names).first == expected)
  }

  @Test(
    "Nothing is suggested for what is like nothing",
    arguments: [
      "", "-", "fiets", "museum", "qwerty", "x", "de", "en", "gemeente-breda",
    ]
  )
  func nothing(text: String) {
    #expect(nearestNames(to: text, among: names).isEmpty)
  }

  @Test("Three at most, the likeliest first, equal ones in the order of their bytes")
  func order() {
    #expect(nearestNames(to: "zk", among: names) == ["bzk", "ezk"])
    #expect(
      nearestNames(to: "nmo", among: ["nwo", "nom"]) == ["nom", "nwo"],
      "a swap is likelier"
    )
    #expect(nearestNames(to: "cafe\u{301}", among: ["caf\u{E9}"]) == ["caf\u{E9}"])
    #expect(nearestNames(to: "x1", among: ["x5", "x3", "x4", "x2"]) == ["x2", "x3", "x4"])
    #expect(nearestNames(to: "x1", among: ["x2", "x3", "x4", "x5"]) == ["x2", "x3", "x4"])
  }

  @Test("Other names lead to the name that is right")
  func aliases() {
    let candidates = [
      SuggestionCandidate(
        "ezk",
        spellings: ["Economische Zaken en Klimaat", "ministerie van EZK"]
      ),
      SuggestionCandidate("jenv", spellings: ["Justitie en Veiligheid"]),
    ]
    #expect(nearestNames(to: "economische zaken", among: candidates) == ["ezk"])
    #expect(nearestNames(to: "Justitie en Veiligeid", among: candidates) == ["jenv"])
    #expect(nearestNames(to: "EZK", among: candidates) == ["ezk"])
    #expect(nearestNames(to: "ezk", among: candidates).isEmpty, "a name does not mean itself")
  }

  @Test("Of a hundred random typing errors, ninety-eight are understood", arguments: [1, 2, 3])
  func typingErrors(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let index = SuggestionIndex(names.map { SuggestionCandidate($0) })
    var (right, tries) = (0, 0)
    for name in names where name.utf8.count > 5 {
      for count in [1, 1, 2] {
        var letters = Array(name.unicodeScalars)
        for _ in 0..<count { edit(&letters, with: &random) }
        let text = String(String.UnicodeScalarView(letters))
        guard !names.contains(text) else { continue }
        tries += 1
        right += index.nearestNames(to: text).first == name ? 1 : 0
      }
    }
    #expect(right * 100 >= tries * 98, "\(right) of \(tries) with seed \(seed)")
  }

  private func edit(_ letters: inout [Unicode.Scalar], with random: inout SplitMix64) {
    let place = Int.random(in: 0..<letters.count, using: &random)
    let letter =
      Array("abcdefghijklmnopqrstuvwxyz".unicodeScalars)
      .randomElement(using: &random) ?? "e"
    switch Int.random(in: 0..<4, using: &random) {
    case 0: letters.insert(letter, at: place)
    case 1: letters.remove(at: place)
    case 2: letters[place] = letter
    default: letters.swapAt(place, min(place + 1, letters.count - 1))
    }
  }

  @Test("A text of a megabyte is no name, and costs nothing", .timeLimit(.minutes(1)))
  func hostile() {
    let long = String(repeating: "a b ", count: 250_000)
    #expect(nearestNames(to: long, among: [long, "x"]).isEmpty)
    #expect(nearestNames(to: "x y", among: [long]).isEmpty)
  }
}
