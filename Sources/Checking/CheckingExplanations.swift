import Diagnostics

/// What `bericht explain` says about the codes of checking.
public let checkingExplanations: [Explanation] =
  includeExplanations + ruleExplanations + themeExplanations + pictureExplanations
  + linkTextExplanations + textExplanations + translationExplanations

private let ruleExplanations: [Explanation] = [
  Explanation(
    "duplicate-value",
    nl: .init(
      what: """
        Twee onderdelen hebben dezelfde waarde in een veld dat per onderdeel anders moet zijn.
        """,
      why: """
        Een DOI of nummer wijst één ding aan; waarschijnlijk is een van de twee overgenomen en \
        niet aangepast.
        """,
      example: "# rapport-a.md\ndoi: 10.1016/een\n# rapport-b.md\ndoi: 10.1016/een",
      instead: "# rapport-a.md\ndoi: 10.1016/een\n# rapport-b.md\ndoi: 10.1016/twee"
    ),
    en: .init(
      what: "Two things have the same value in a field that must differ for each.",
      why: """
        A DOI or number points at one thing; probably one of the two was copied and not changed.
        """,
      example: "# report-a.md\ndoi: 10.1016/one\n# report-b.md\ndoi: 10.1016/one",
      instead: "# report-a.md\ndoi: 10.1016/one\n# report-b.md\ndoi: 10.1016/two"
    )
  ),
  Explanation(
    "empty-heading",
    nl: .init(
      what: "Een kop heeft geen tekst.",
      why: """
        In de inhoudsopgave staat dan een lege regel, en een voorleesprogramma leest een kop \
        zonder woorden.
        """,
      example: "##\n\nDe proef begon in 2019.",
      instead: "## Hoe het begon\n\nDe proef begon in 2019."
    ),
    en: .init(
      what: "A heading has no text.",
      why: """
        The table of contents then has an empty line, and a screen reader reads a heading \
        without words.
        """,
      example: "##\n\nThe trial began in 2019.",
      instead: "## How it began\n\nThe trial began in 2019."
    )
  ),
  Explanation(
    "heading-in-disguise",
    nl: .init(
      what: "Een alinea bestaat alleen uit vette tekst, en lijkt zo op een kop.",
      why: "Wie de site laat voorlezen of de inhoudsopgave gebruikt, ziet zo'n kop niet.",
      example: "**Hoe het begon**\n\nDe proef begon in 2019.",
      instead: "## Hoe het begon\n\nDe proef begon in 2019."
    ),
    en: .init(
      what: "A paragraph is only bold text, and so looks like a heading.",
      why: "Who has the site read aloud or uses the table of contents does not see such a heading.",
      example: "**How it began**\n\nThe trial began in 2019.",
      instead: "## How it began\n\nThe trial began in 2019."
    )
  ),
  Explanation(
    "missing-section",
    nl: .init(
      what: "Een pagina mist een deel dat het schema voor haar type vraagt.",
      why: """
        Lezers verwachten dat deel op elke pagina van dit type, bijvoorbeeld wat een les voor \
        beleid betekent.
        """,
      example: "# Les 2\n\nDenk vooruit.",
      instead: "# Les 2\n\nDenk vooruit.\n\n## Wat betekent dit voor beleid?\n\nReken op vijf jaar."
    ),
    en: .init(
      what: "A page lacks a part that the schema asks for of its type.",
      why: """
        Readers expect that part on every page of this type, for example what a lesson means for \
        policy.
        """,
      example: "# Lesson 2\n\nThink ahead.",
      instead: """
        # Lesson 2

        Think ahead.

        ## What does this mean for policy?

        Count on five years.
        """
    )
  ),
  Explanation(
    "picture-without-text",
    nl: .init(
      what: "Een afbeelding heeft geen beschrijving.",
      why: """
        Wie de afbeelding niet kan zien, mist wat zij vertelt. De overheid is verplicht tot zo'n \
        beschrijving (WCAG 2.2, 1.1.1; NL Design System, afbeeldingen).
        """,
      example: "![](kaart.png)",
      instead: """
        ![Kaart van Delft met de vijf proeflocaties](kaart.png)

        Heeft de afbeelding niets te vertellen: ![](golf.svg){.decorative}
        """
    ),
    en: .init(
      what: "A picture has no description.",
      why: """
        Who cannot see the picture misses what it tells. Governments must give such a \
        description (WCAG 2.2, 1.1.1; NL Design System, images).
        """,
      example: "![](map.png)",
      instead: """
        ![Map of Delft with the five test sites](map.png)

        If the picture has nothing to tell: ![](wave.svg){.decorative}
        """
    )
  ),
  Explanation(
    "raw-html",
    nl: .init(
      what: "In de tekst staat HTML, en die wordt niet gepubliceerd.",
      why: """
        Zo kan geen bestand iets uitvoeren in de browser van een lezer, en blijft de tekst \
        bruikbaar voor andere vormen dan een website.
        """,
      example: "De proef begon in <b>2019</b>.",
      instead: "De proef begon in **2019**."
    ),
    en: .init(
      what: "The text holds HTML, which is not published.",
      why: """
        So no file can run anything in a reader's browser, and the text stays usable for other \
        forms than a website.
        """,
      example: "The trial began in <b>2019</b>.",
      instead: "The trial began in **2019**."
    )
  ),
  Explanation(
    "relation-circle",
    nl: .init(
      what: "Een reeks verbanden komt weer uit waar zij begon, terwijl het schema dat verbiedt.",
      why: """
        Les 3 kan niet op les 1 volgen als les 1 op les 3 volgt; een van de verbanden klopt \
        niet.
        """,
      example: "# les-1.md\nvolgt-op: les-3\n# les-3.md\nvolgt-op: les-1",
      instead: "# les-1.md\n# les-3.md\nvolgt-op: les-1"
    ),
    en: .init(
      what: "A chain of relations comes back to where it began, while the schema forbids it.",
      why: """
        Lesson 3 cannot follow lesson 1 if lesson 1 follows lesson 3; one of the relations is \
        wrong.
        """,
      example: "# lesson-1.md\nfollows: lesson-3\n# lesson-3.md\nfollows: lesson-1",
      instead: "# lesson-1.md\n# lesson-3.md\nfollows: lesson-1"
    )
  ),
  Explanation(
    "skipped-heading-level",
    nl: .init(
      what: "Een kop ligt meer dan één niveau onder de kop ervoor.",
      why: """
        De opbouw van de pagina heeft dan een gat; wie met een voorleesprogramma van kop naar \
        kop gaat, denkt iets te missen.
        """,
      example: "# Les 2\n\n### Wat er misging",
      instead: "# Les 2\n\n## Wat er misging"
    ),
    en: .init(
      what: "A heading lies more than one level below the one before it.",
      why: """
        The outline of the page then has a hole; who goes from heading to heading with a screen \
        reader thinks something is missing.
        """,
      example: "# Lesson 2\n\n### What went wrong",
      instead: "# Lesson 2\n\n## What went wrong"
    )
  ),
]
