import Diagnostics

/// What is explained of the texts of links.
let linkTextExplanations: [Explanation] = [
  Explanation(
    "download-without-type",
    nl: .init(
      what: """
        Een link gaat naar een bestand op een andere site, en de linktekst zegt niet wat \
        voor bestand.
        """,
      why: """
        Wie op een telefoon leest of weinig internet heeft, wil dat weten voor het bestand \
        begint te laden (WCAG 2.2, 2.4.4; NL Design System, linkteksten). Bij bestanden van \
        deze site zet de bouw het er zelf bij.
        """,
      example: "[Jaarverslag 2019](https://voorbeeld.nl/jaarverslag.pdf)",
      instead: """
        [Jaarverslag 2019 (PDF, 1,2 MB)](https://voorbeeld.nl/jaarverslag.pdf)
        """
    ),
    en: .init(
      what: """
        A link leads to a file on another site, and the link text does not say what kind of \
        file.
        """,
      why: """
        Who reads on a phone or has little internet wants to know that before the file \
        begins to load (WCAG 2.2, 2.4.4; NL Design System, link texts). For files of this \
        site the build adds it itself.
        """,
      example: "[Annual report 2019](https://example.org/report.pdf)",
      instead: "[Annual report 2019 (PDF, 1.2 MB)](https://example.org/report.pdf)"
    )
  ),
  Explanation(
    "link-text-is-address",
    nl: .init(
      what: "De tekst van een link is een webadres.",
      why: """
        Een adres wordt teken voor teken voorgelezen, en zegt weinig over wat er staat (WCAG \
        2.2, 2.4.4; NL Design System, linkteksten).
        """,
      example: "Zie https://www.delftdesignlabs.org/the-green-village",
      instead: """
        Zie [The Green Village](https://www.delftdesignlabs.org/the-green-village)
        """
    ),
    en: .init(
      what: "The text of a link is a web address.",
      why: """
        An address is read aloud character by character, and says little about what is there \
        (WCAG 2.2, 2.4.4; NL Design System, link texts).
        """,
      example: "See https://www.delftdesignlabs.org/the-green-village",
      instead: """
        See [The Green Village](https://www.delftdesignlabs.org/the-green-village)
        """
    )
  ),
  Explanation(
    "link-without-text",
    nl: .init(
      what: "Een link heeft geen tekst, of alleen een decoratieve afbeelding.",
      why: """
        Een voorleesprogramma zegt dan alleen "link", of leest het adres voor (WCAG 2.2, \
        2.4.4).
        """,
      example: "Lees ook [](https://www.rathenau.nl/).",
      instead: "Lees ook [de site van het instituut](https://www.rathenau.nl/)."
    ),
    en: .init(
      what: "A link has no text, or only a decorative picture.",
      why: """
        A screen reader then only says "link", or reads the address aloud (WCAG 2.2, 2.4.4).
        """,
      example: "See also [](https://www.rathenau.nl/).",
      instead: "See also [the site of the institute](https://www.rathenau.nl/)."
    )
  ),
  Explanation(
    "same-text-other-target",
    nl: .init(
      what: """
        Twee links op een pagina hebben dezelfde tekst en gaan naar verschillende plekken.
        """,
      why: """
        Veel mensen springen van link naar link, of vragen een lijst van alle links op. Dan \
        zijn deze twee niet uit elkaar te houden (WCAG 2.2, 2.4.4 en 2.4.9; NL Design \
        System, linkteksten).
        """,
      example: """
        Zie het [verslag](verslag-2018.md) en een jaar later het [verslag](verslag-2019.md).
        """,
      instead: """
        Zie het [verslag van 2018](verslag-2018.md) en een jaar later het [verslag van \
        2019](verslag-2019.md).
        """
    ),
    en: .init(
      what: "Two links on a page have the same text and lead to different places.",
      why: """
        Many people jump from link to link, or ask for a list of all links. Then these two \
        cannot be told apart (WCAG 2.2, 2.4.4 and 2.4.9; NL Design System, link texts).
        """,
      example: """
        See the [report](report-2018.md) and a year later the [report](report-2019.md).
        """,
      instead: """
        See the [report of 2018](report-2018.md) and a year later the [report of \
        2019](report-2019.md).
        """
    )
  ),
  Explanation(
    "vague-link-text",
    nl: .init(
      what: """
        De tekst van een link, zoals "klik hier", zegt niet waar hij heen gaat.
        """,
      why: """
        Links worden vaak los van hun zin gelezen of gehoord; dan blijft alleen "klik hier" \
        over (WCAG 2.2, 2.4.4; NL Design System, linkteksten).
        """,
      example: "[Klik hier](over.md) voor meer informatie over deze site.",
      instead: "Lees meer [over deze publicatie](over.md)."
    ),
    en: .init(
      what: """
        The text of a link, such as "click here", does not say where it leads.
        """,
      why: """
        Links are often read or heard without their sentence; then only "click here" is left \
        (WCAG 2.2, 2.4.4; NL Design System, link texts).
        """,
      example: "[Click here](about.md) for more information about this site.",
      instead: "Read more [about this publication](about.md)."
    )
  ),
]
