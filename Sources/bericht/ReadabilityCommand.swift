import ArgumentParser
import Building
import Diagnostics
import Model
import Readability
import SourceText

/// Prints how hard each text of a project is to read.
struct ReadabilityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readability",
    abstract: "Says how hard each text is to read, the hardest first.",
    discussion: """
      Counts words, sentences and syllables of paragraphs, and gives the score of Flesch-Douma
      (Flesch for English): 0 is very hard, 100 very easy. A score is a hint and no judgement: it
      knows no word, only lengths. Nothing fails by it.

      Examples:
        bericht readability
        bericht readability --lines 10
        bericht readability mijn-bericht --format csv > leesbaarheid.csv
      """
  )

  @Argument(help: "The folder of the project.", completion: .directory)
  var project = "."

  @Option(help: "How many texts are shown (default: all).")
  var lines: Int?

  @Option(help: "How the list is written: table, csv or json.")
  var format = QueryCommand.Format.table

  @Option(help: "The language of messages: nl or en.")
  var language: Language?

  func run() throws {
    let loaded = try LoadedProject(at: project, language: language)
    let all = readability(of: build(loaded.sources, goal: .diagnostics))
    let texts = Array(all.prefix(max(lines ?? all.count, 0)))
    let answer = AnswerText(answer(texts, total: all.count, in: loaded.language))
    Terminal.write(answer.text(as: format), to: .output)
  }

  /// The texts as an answer, so that it is printed as answers are.
  private func answer(
    _ texts: [TextReadability],
    total: Int,
    in language: Language
  ) -> QueryResult {
    let isDutch = language == .dutch
    var result = QueryResult(display: .table, caption: "")
    result.columns =
      isDutch
      ? ["bestand", "woorden", "zinnen", "woorden per zin", "score", "niveau", "minuten"]
      : ["file", "words", "sentences", "words per sentence", "score", "level", "minutes"]
    let rows = texts.map { text in
      let level = ReadingLevel(score: text.score)
      return QueryResult.Row(
        .term(text.path.text),
        cells: [
          .term("\(text.measures.words)"), .term("\(text.measures.sentences)"),
          .term(tenths(text.measures.wordsPerSentence, in: language)),
          .term("\(Int(text.score.rounded()))"),
          .term(isDutch ? level.dutch : level.english), .term("\(text.minutes)"),
        ]
      )
    }
    result.groups = [QueryResult.Group(title: "", rows: rows)]
    result.total = total
    result.shown = texts.count
    return result
  }

  private func tenths(_ number: Double, in language: Language) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10)\(language == .dutch ? "," : ".")\(tenths % 10)"
  }
}
