import Diagnostics

/// What is explained of translations and what they were made from.
let translationExplanations: [Explanation] = [
  Explanation(
    "translation-behind",
    nl: .init(
      what: "De pagina is veranderd nadat zij vertaald werd.",
      why: """
        Wie de vertaling leest, krijgt iets anders te lezen dan de pagina zegt. Op de site \
        staat het er zolang boven.
        """,
      example: "translated-from: 00000000",
      instead: "translated-from: 3f9c21ab"
    ),
    en: .init(
      what: "The page has changed since it was translated.",
      why: """
        Who reads the translation reads something else than the page says. On the site a \
        note says so meanwhile.
        """,
      example: "translated-from: 00000000",
      instead: "translated-from: 3f9c21ab"
    )
  ),
  Explanation(
    "translation-without-version",
    nl: .init(
      what: "Een vertaling zegt niet welke versie van de pagina zij vertaalt.",
      why: """
        Zonder die versie merkt niemand dat de pagina is veranderd en de vertaling \
        achterloopt.
        """,
      example: "---\ntitel: About\n---",
      instead: "---\ntitel: About\ntranslated-from: 3f9c21ab\n---"
    ),
    en: .init(
      what: "A translation does not say which version of the page it translates.",
      why: """
        Without it nobody notices that the page has changed and the translation is behind.
        """,
      example: "---\ntitle: Over\n---",
      instead: "---\ntitle: Over\ntranslated-from: 3f9c21ab\n---"
    )
  ),
]
