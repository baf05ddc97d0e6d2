import Foundation
import Stemming
import TestSupport
import Testing

/// The Snowball project's own list of Dutch words with their stems.
private let list = TestFolder.shared.appending(path: "conformance/snowball-dutch")

/// The algorithm is pinned: each word of the list has exactly the stem that Porter's gives.
@Suite(
  .enabled(
    if: FileManager.default.fileExists(atPath: list.appending(path: "voc.txt").path),
    "no list of Dutch stems: set BERICHT_SHARED to the folder of the test material"
  )
)
struct StemmerListTests {
  @Test
  func dutchWordsHaveTheStemsOfTheList() throws {
    let words = try lines(of: "voc.txt")
    let stems = try lines(of: "output.txt")
    #expect(words.count == stems.count)
    #expect(words.count == 45_670)
    guard var stemmer = Stemmer(.dutch) else {
      Issue.record("the library knows no Dutch")
      return
    }
    var differing: [String] = []
    for (word, stem) in zip(words, stems) {
      let found = String(decoding: stemmer.stem(of: Array(word.utf8)[...]), as: UTF8.self)
      if found != stem { differing.append("\(word): \(found), not \(stem)") }
    }
    #expect(differing.isEmpty, "\(differing.count) differ, first \(differing.prefix(3))")
  }

  private func lines(of name: String) throws -> [Substring] {
    try String(contentsOf: list.appending(path: name), encoding: .utf8)
      .split(separator: "\n")
  }
}

struct StemmerTests {
  @Test(
    arguments: [
      (StemmingLanguage.dutch, "projecten", "project"),
      (.dutch, "mogelijkheden", "mogelijk"),
      (.dutch, "lopen", "lop"),
      (.english, "missions", "mission"),
      (.english, "", ""),
    ] as [(StemmingLanguage, String, String)]
  )
  func wordsHaveStems(_ language: StemmingLanguage, word: String, stem: String) {
    guard var stemmer = Stemmer(language) else {
      Issue.record("the library does not know the language")
      return
    }
    #expect(String(decoding: stemmer.stem(of: Array(word.utf8)[...]), as: UTF8.self) == stem)
  }
}
