import Diagnostics

/// What is explained of the accessibility statement in the settings.
let accessibilityExplanations: [Explanation] = [
  Explanation(
    "contradictory-accessibility-statement",
    nl: .init(
      what:
        "De verklaring zegt dat de site volledig voldoet, en noemt toch wat nog niet goed gaat.",
      why: "Lezers en toezichthouders moeten op de verklaring kunnen bouwen (EU 2018/1523).",
      example: "status: A\nshortcomings: [Video's zonder ondertiteling]",
      instead: "status: B\nshortcomings: [Video's zonder ondertiteling]"
    ),
    en: .init(
      what: "The statement says that the site complies fully, and yet names what does not work.",
      why: "Readers and supervisors must be able to build on the statement (EU 2018/1523).",
      example: "status: A\nshortcomings: [Videos without captions]",
      instead: "status: B\nshortcomings: [Videos without captions]"
    )
  ),
  Explanation(
    "incomplete-accessibility-statement",
    nl: .init(
      what: "In de toegankelijkheidsverklaring ontbreekt iets dat bij deze status hoort.",
      why: """
        Wie zegt gedeeltelijk te voldoen, zegt per punt ook de oorzaak, het gevolg, de maatregel en \
        wanneer het klaar is (EU 2018/1523, Besluit digitale toegankelijkheid overheid).
        """,
      example: "accessibility:\n  status: B\n  stated: 2026-11-24",
      instead: """
        accessibility:
          status: B
          stated: 2026-11-24
          researched: 2026-10-01
          researcher: Stichting Voorbeeld
          register: https://www.toegankelijkheidsverklaring.nl/register/1
          shortcomings:
            - what: Video's zonder ondertiteling
              cause: de video's zijn van 2017
              consequence: wie niet kan horen, mist de tekst
              measure: de video's krijgen ondertiteling
              planned: 2027-03-01
        """
    ),
    en: .init(
      what: "The accessibility statement lacks something that belongs to this status.",
      why: """
        Who claims to comply in part also gives the cause, the consequence, the measure and the date \
        of each shortcoming (EU 2018/1523).
        """,
      example: "accessibility:\n  status: B\n  stated: 2026-11-24",
      instead: """
        accessibility:
          status: B
          stated: 2026-11-24
          researched: 2026-10-01
          researcher: Example Foundation
          register: https://www.toegankelijkheidsverklaring.nl/register/1
          shortcomings:
            - what: Videos without captions
              cause: the videos are of 2017
              consequence: who cannot hear misses the words
              measure: the videos get captions
              planned: 2027-03-01
        """
    )
  ),
  Explanation(
    "other-accessibility-register",
    nl: .init(
      what: "Het adres van de verklaring in het register is niet van het Nederlandse register.",
      why:
        "Daar zoeken lezers en toezichthouders de verklaring, en daar staat of zij is nagekeken.",
      example: "register: https://voorbeeld.nl/verklaring",
      instead: "register: https://www.toegankelijkheidsverklaring.nl/register/1"
    ),
    en: .init(
      what: "The address of the statement in the register is not of the Dutch register.",
      why:
        "That is where readers and supervisors look for it, and where it says if it was checked.",
      example: "register: https://example.org/statement",
      instead: "register: https://www.toegankelijkheidsverklaring.nl/register/1"
    )
  ),
  Explanation(
    "unknown-accessibility-status",
    nl: .init(
      what: "De status van de toegankelijkheidsverklaring is er geen van het register.",
      why: "Het register kent er vijf, van A (voldoet volledig) tot E (geen verklaring).",
      example: "status: bijna klaar",
      instead: "status: C"
    ),
    en: .init(
      what: "The status of the accessibility statement is none of those of the register.",
      why: "The register has five, from A (complies fully) to E (no statement).",
      example: "status: nearly there",
      instead: "status: C"
    )
  ),
]
