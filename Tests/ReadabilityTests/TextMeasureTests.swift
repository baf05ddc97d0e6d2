import Readability
import Testing

struct TextMeasureTests {
  @Test
  func wordsAndSentencesAreCounted() {
    var measures = TextMeasures()
    measures.add(
      Array("De proef begon in 2019. Bijv. dr. Jansen – van NWO – deed mee! Hoe?".utf8),
      isEnglish: false
    )
    #expect(measures.sentences == 3)
    #expect(measures.words == 13)
  }

  @Test
  func noTextHasNoScore() {
    #expect(TextMeasures().score(isEnglish: false) == nil)
    var spaces = TextMeasures()
    spaces.add(Array("  … – ".utf8), isEnglish: false)
    #expect(spaces == TextMeasures())
  }

  /// Ten words of one syllable: 206.84 - 77 - 9.3.
  @Test
  func theScoreIsThatOfDouma() throws {
    var measures = TextMeasures()
    measures.add(Array("De man zat op de bank en las een boek.".utf8), isEnglish: false)
    #expect(measures.words == 10)
    #expect(measures.syllables == 10)
    #expect(abs(try #require(measures.score(isEnglish: false)) - 120.54) < 0.001)
    #expect(abs(try #require(measures.score(isEnglish: true)) - 112.085) < 0.001)
  }

  @Test(arguments: [
    (-5, "zeer moeilijk"), (29.9, "zeer moeilijk"), (30, "moeilijk"), (45, "tamelijk moeilijk"),
    (60, "normaal"), (70, "tamelijk gemakkelijk"), (80, "gemakkelijk"), (90, "zeer gemakkelijk"),
    (121, "zeer gemakkelijk"),
  ])
  func levelsFollowTheTable(_ score: Double, _ words: String) {
    #expect(ReadingLevel(score: score).dutch == words)
  }

  @Test(arguments: [(0, 1), (299, 1), (300, 2), (1000, 5)])
  func readingTakesAMinuteForTwoHundredWords(_ words: Int, _ minutes: Int) {
    #expect(TextMeasures.minutes(forWords: words) == minutes)
  }
}
