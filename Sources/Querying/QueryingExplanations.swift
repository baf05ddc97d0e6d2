import Diagnostics

/// What `bericht explain` says about the codes of querying.
public let queryingExplanations: [Explanation] = [
  Explanation(
    "invalid-query",
    nl: .init(
      what: "Een vraag aan de gegevens is niet te lezen.",
      why: "Op de pagina zou dan geen antwoord staan.",
      example: "missies waar labs is leeg sorter op titel",
      instead: "missies waar labs is leeg sorteer op titel"
    ),
    en: .init(
      what: "A query cannot be read.",
      why: "The page would have no answer in its place.",
      example: "missions where labs is empty sor by title",
      instead: "missions where labs is empty sort by title"
    )
  )
]
