// Everything that querying can say.

import Diagnostics
import SourceText

extension Diagnostic {
  static func emptyQuery(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "invalid-query",
      .error,
      LocalizedText(nl: "deze vraag is leeg", en: "this query is empty"),
      at: range,
      help: LocalizedText(
        nl: "begin met een type, zoals `missies`",
        en: "begin with a type, like `missions`"
      )
    )
  }

  static func unknownQueryType(
    _ name: String,
    at range: SourceRange,
    among names: [SuggestionCandidate]
  ) -> Diagnostic {
    .unknownType(Located(name, at: range), suggestions: nearestNames(to: name, among: names))
  }

  static func unexpectedInQuery(
    _ text: String,
    at range: SourceRange,
    among words: [String]
  ) -> Diagnostic {
    Diagnostic(
      "invalid-query",
      .error,
      LocalizedText(
        nl: "`\(text)` past hier niet in de vraag",
        en: "`\(text)` does not fit in the query here"
      ),
      at: range,
      suggestions: nearestNames(to: text, among: words)
    )
  }

  static func queryNameExpected(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "invalid-query",
      .error,
      LocalizedText(
        nl: "hier hoort de naam van een veld of verband",
        en: "the name of a field or relation belongs here"
      ),
      at: range
    )
  }

  static func queryPathExpected(
    _ display: String,
    at range: SourceRange,
    count: Int
  ) -> Diagnostic {
    Diagnostic(
      "invalid-query",
      .error,
      LocalizedText(
        nl: "`\(display)` moet zeggen waarop: `als \(display) op …\(count > 1 ? " en …" : "")`",
        en: "`\(display)` must say by what: `as \(display) by …\(count > 1 ? " and …" : "")`"
      ),
      at: range
    )
  }

  /// The word for the thing of the page, where that can never be what is asked for.
  static func otherThingOfPage(
    _ word: String,
    type: String,
    at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      "invalid-query",
      .error,
      LocalizedText(
        nl: "`\(word)` is hier van het type `\(type)`, en dat kan hier niet",
        en: "`\(word)` is of the type `\(type)` here, which cannot be"
      ),
      at: range
    )
  }

  /// The word for the thing of the page, where there is no page of a thing.
  static func noThingOfPage(_ word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "invalid-query",
      .error,
      LocalizedText(
        nl: "`\(word)` is het onderdeel van de pagina, en dat is er hier niet",
        en: "`\(word)` is the thing of the page, and there is none here"
      ),
      at: range,
      help: LocalizedText(nl: "noem het onderdeel bij zijn sleutel", en: "name it by its key")
    )
  }

  static func queryValueExpected(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "invalid-query",
      .error,
      LocalizedText(nl: "hier hoort een waarde", en: "a value belongs here"),
      at: range
    )
  }

  static func queryNumberExpected(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "invalid-query",
      .error,
      LocalizedText(nl: "hier hoort een getal", en: "a number belongs here"),
      at: range
    )
  }

  static func queryComparisonExpected(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "invalid-query",
      .error,
      LocalizedText(
        nl: "achter een aantal hoort een vergelijking, zoals `>= 2`",
        en: "a comparison belongs behind a count, like `>= 2`"
      ),
      at: range
    )
  }

  static func queryMarkExpected(_ mark: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "invalid-query",
      .error,
      LocalizedText(nl: "hier ontbreekt `\(mark)`", en: "`\(mark)` is missing here"),
      at: range
    )
  }

  static func queryTooDeep(limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "invalid-query",
      .error,
      LocalizedText(
        nl: "de haakjes van deze vraag zijn meer dan \(limit) niveaus diep",
        en: "the parentheses of this query are more than \(limit) levels deep"
      ),
      at: range
    )
  }

  static func queryTooLong(limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "invalid-query",
      .error,
      LocalizedText(
        nl: "deze vraag is langer dan \(limit) tekens",
        en: "this query is longer than \(limit) characters"
      ),
      at: range
    )
  }

  static func queryClauseTwice(
    _ word: String,
    at range: SourceRange,
    first: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      "invalid-query",
      .error,
      LocalizedText(
        nl: "`\(word)` staat al in deze vraag",
        en: "`\(word)` is in this query already"
      ),
      at: range,
      labels: [
        Label(range: first, message: LocalizedText(nl: "de eerste hier", en: "the first here"))
      ]
    )
  }

  static func unclosedQueryText(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "invalid-query",
      .error,
      LocalizedText(
        nl: "dit aanhalingsteken wordt niet afgesloten",
        en: "this quotation mark is not closed"
      ),
      at: range
    )
  }
}
