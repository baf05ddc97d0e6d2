import Diagnostics

/// What `bericht explain` says about the codes of selecting.
public let selectionExplanations: [Explanation] = [
  Explanation(
    "impossible-comparison",
    nl: .init(
      what: "Een vraag of regel vergelijkt dingen die niet te vergelijken zijn.",
      why: "Een thema is niet groter dan 3; het antwoord zou altijd leeg zijn.",
      example: "missies waar thema > 3",
      instead: "missies waar aantal(thema) > 1"
    ),
    en: .init(
      what: "A query or rule compares things that cannot be compared.",
      why: "A theme is not greater than 3; the answer would always be empty.",
      example: "missions where theme > 3",
      instead: "missions where count(theme) > 1"
    )
  ),
  Explanation(
    "unknown-name-in-condition",
    nl: .init(
      what: "Een vraag of regel noemt een veld of verband dat daar niet bestaat.",
      why: "Namen van beide kanten van een verband tellen, maar ze moeten in het schema staan.",
      example: "missies waar lab is leeg",
      instead: "missies waar labs is leeg"
    ),
    en: .init(
      what: "A query or rule names a field or relation that does not exist there.",
      why: "Names of both ends of a relation count, but they must be in the schema.",
      example: "missions where lab is empty",
      instead: "missions where labs is empty"
    )
  ),
]
