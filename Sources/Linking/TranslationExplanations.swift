import Diagnostics

/// What is explained of the names of translations.
let translationExplanations: [Explanation] = [
  Explanation(
    "duplicate-translation",
    nl: .init(
      what: "Twee bestanden vertalen dezelfde pagina in dezelfde taal.",
      why: "Elke taal heeft één pagina, op één adres.",
      example: "over.md, over.en.md, over.en-gb.md",
      instead: "over.md, over.en.md"
    ),
    en: .init(
      what: "Two files translate the same page into the same language.",
      why: "Each language has one page, at one address.",
      example: "about.md, about.nl.md, about.nl-be.md",
      instead: "about.md, about.nl.md"
    )
  ),
  Explanation(
    "translation-in-own-language",
    nl: .init(
      what: "Een bestand heet een vertaling in de taal die de site al heeft.",
      why: "De tekst in de taal van de site is die van het bestand zonder taal.",
      example: "over.md, over.nl.md",
      instead: "over.md, over.en.md"
    ),
    en: .init(
      what: """
        A file is called a translation into the language that the site has already.
        """,
      why: """
        The text in the language of the site is that of the file without a language.
        """,
      example: "about.md, about.en.md",
      instead: "about.md, about.nl.md"
    )
  ),
  Explanation(
    "translation-without-source",
    nl: .init(
      what: "Een bestand heet een vertaling, en wat het vertaalt ligt er niet naast.",
      why: """
        Een vertaling hoort bij een pagina: lezers wisselen tussen de twee. Zonder die \
        pagina is het een gewoon bestand, met een vreemd adres.
        """,
      example: "ovr.en.md (naast over.md)",
      instead: "over.en.md (naast over.md)"
    ),
    en: .init(
      what: """
        A file is called a translation, and what it translates does not lie beside it.
        """,
      why: """
        A translation belongs to a page: readers switch between the two. Without that page \
        it is a plain file, at a strange address.
        """,
      example: "abuot.nl.md (beside about.md)",
      instead: "about.nl.md (beside about.md)"
    )
  ),
  Explanation(
    "unknown-translation-language",
    nl: .init(
      what: "Een bestand heet een vertaling in een taal die de site niet spreekt.",
      why: """
        De woorden van de site zelf, zoals het menu, zijn er in het Nederlands en het \
        Engels.
        """,
      example: "over.md, over.de.md",
      instead: "over.md, over.en.md"
    ),
    en: .init(
      what: """
        A file is called a translation into a language that the site does not speak.
        """,
      why: """
        The words of the site itself, such as the menu, are there in Dutch and English.
        """,
      example: "about.md, about.de.md",
      instead: "about.md, about.nl.md"
    )
  ),
]
