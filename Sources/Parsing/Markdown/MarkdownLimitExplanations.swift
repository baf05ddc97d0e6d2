import Diagnostics

/// What `bericht explain` says about Markdown that goes further than anybody writes.
let limitExplanations: [Explanation] = [
  Explanation(
    "deep-markdown",
    nl: .init(
      what: "Een regel begint meer dan zestig citaten of lijsten in elkaar.",
      why: """
        Niemand schrijft dat met opzet, en het ontleden ervan kan een bouw minuten ophouden. De \
        tekens die te veel zijn worden als spaties gelezen; de tekst blijft staan.
        """,
      example: "> > > > > > > > (en zo nog zestig) tekst",
      instead: "> tekst"
    ),
    en: .init(
      what: "A line begins more than sixty quotes or lists in each other.",
      why: """
        Nobody writes that on purpose, and parsing it can hold a build up for minutes. The marks that \
        are too many are read as spaces; the text stays.
        """,
      example: "> > > > > > > > (and sixty more) text",
      instead: "> text"
    )
  ),
  Explanation(
    "open-brackets",
    nl: .init(
      what: "In een alinea staan meer dan duizend haken `[` die niet gesloten zijn.",
      why: """
        Het zoeken naar hun sluithaken kan een bouw minuten ophouden. De haken die te veel zijn \
        worden als spaties gelezen; de tekst blijft staan.
        """,
      example: "[[[[[[[[ (en zo nog duizend)",
      instead: "\\[ een losse haak"
    ),
    en: .init(
      what: "A paragraph holds more than a thousand brackets `[` that are not closed.",
      why: """
        Looking for those that close them can hold a build up for minutes. The brackets that are too \
        many are read as spaces; the text stays.
        """,
      example: "[[[[[[[[ (and a thousand more)",
      instead: "\\[ a stray bracket"
    )
  ),
]
