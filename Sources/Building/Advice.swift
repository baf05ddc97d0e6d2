import Checking
import Diagnostics
import Model
import Readability
import SourceText

/// What could make the texts of a build easier to read and use, in the order of files and places.
///
/// It is worked out when it is asked for: no build waits for it, and none fails by it.
public func contentAdvice(on snapshot: Snapshot) -> [Diagnostic] {
  Set(advice(on: snapshot.graph)).sorted()
}

/// How hard the text of one file is to read.
public struct TextReadability: Hashable, Sendable {
  /// The file.
  public let path: SourcePath

  /// What its page is called.
  public let title: String

  /// What was counted.
  public let measures: TextMeasures

  /// The score of Flesch-Douma, or of Flesch for English.
  public let score: Double

  /// How long it takes to read, in minutes.
  public let minutes: Int
}

/// How hard each text of a build is to read, the hardest first; files without text are left out.
public func readability(of snapshot: Snapshot) -> [TextReadability] {
  let graph = snapshot.graph
  return graph.entities.compactMap { entity -> TextReadability? in
    let document = graph.documents[entity.document]
    let isEnglish = Language(tag: graph.configuration.language) == .english
    let measures = textMeasures(of: document, isEnglish: isEnglish)
    guard let score = measures.score(isEnglish: isEnglish) else { return nil }
    return TextReadability(
      path: document.path,
      title: entity.title,
      measures: measures,
      score: score,
      minutes: TextMeasures.minutes(forWords: document.body.wordCount)
    )
  }.sorted { left, right in
    left.score != right.score ? left.score < right.score : left.path < right.path
  }
}
