import Diagnostics

/// What is explained of tables, capitals and how hard texts are.
let textExplanations: [Explanation] = [
  Explanation(
    "empty-table-heading",
    nl: .init(
      what: "Een kolom van een tabel heeft geen kop.",
      why: """
        Bij elke cel leest een voorleesprogramma de kop van haar kolom voor; zonder kop is \
        een cel los zand (WCAG 2.2, 1.3.1; NL Design System, tabellen). Alleen de hoek boven \
        rijkoppen mag leeg zijn: `{.row-headers}`.
        """,
      example: "| Lab | |\n|---|---|\n| The Green Village | Delft |",
      instead: "| Lab | Plaats |\n|---|---|\n| The Green Village | Delft |"
    ),
    en: .init(
      what: "A column of a table has no heading.",
      why: """
        With each cell a screen reader reads the heading of its column; without one a cell \
        means nothing (WCAG 2.2, 1.3.1; NL Design System, tables). Only the corner above \
        headings of rows may be empty: `{.row-headers}`.
        """,
      example: "| Lab | |\n|---|---|\n| The Green Village | Delft |",
      instead: "| Lab | Place |\n|---|---|\n| The Green Village | Delft |"
    )
  ),
  Explanation(
    "hard-text",
    nl: .init(
      what: """
        Een tekst van honderd woorden of meer scoort onder de 30 op de schaal van \
        Flesch-Douma.
        """,
      why: """
        Zo'n tekst is voor de meeste mensen te moeilijk. De score telt alleen woorden en \
        lettergrepen, dus zij is een aanwijzing en geen fout (WCAG 2.2, 3.1.5).
        """,
      example: """
        De implementatie van de transformatieve innovatiebeleidsinstrumenten …
        """,
      instead: "Zo werken de nieuwe regelingen …"
    ),
    en: .init(
      what: """
        A text of a hundred words or more scores below 30 by Flesch-Douma, or Flesch for \
        English.
        """,
      why: """
        Such a text is too hard for most people. The score counts only words and syllables, \
        so it is a hint and no fault (WCAG 2.2, 3.1.5).
        """,
      example: "The implementation of transformative innovation policy instruments …",
      instead: "This is how the new schemes work …"
    )
  ),
  Explanation(
    "long-sentence",
    nl: .init(
      what: "Een zin telt meer dan 35 woorden.",
      why: """
        Wie aan het eind is, weet het begin niet meer. Soms mag het; daarom is dit een \
        aanwijzing en geen fout (WCAG 2.2, 3.1.5).
        """,
      example: "De proef begon in 2015, waarna de gemeente, die eerst afwachtte, …",
      instead: "De proef begon in 2015. De gemeente wachtte eerst af."
    ),
    en: .init(
      what: "A sentence has more than 35 words.",
      why: """
        Who is at the end has forgotten the beginning. Sometimes that is right; so this is a \
        hint and no fault (WCAG 2.2, 3.1.5).
        """,
      example: """
        The trial began in 2015, whereupon the city, which had waited at first, …
        """,
      instead: "The trial began in 2015. The city waited at first."
    )
  ),
  Explanation(
    "table-of-one-column",
    nl: .init(
      what: "Een tabel heeft maar één kolom.",
      why: """
        Een voorleesprogramma kondigt een tabel aan, met rijen en kolommen, terwijl er geen \
        gegevens naast elkaar staan; dat verwart (WCAG 2.2, 1.3.1; NL Design System, \
        tabellen).
        """,
      example: "| Let op |\n|---|\n| De proef stopt in mei. |",
      instead: "> [!WARNING] Let op\n> De proef stopt in mei."
    ),
    en: .init(
      what: "A table has only one column.",
      why: """
        A screen reader announces a table, with rows and columns, while no data stand beside \
        each other; that confuses (WCAG 2.2, 1.3.1; NL Design System, tables).
        """,
      example: "| Beware |\n|---|\n| The trial ends in May. |",
      instead: "> [!WARNING] Beware\n> The trial ends in May."
    )
  ),
  Explanation(
    "table-without-caption",
    nl: .init(
      what: "Een tabel heeft geen bijschrift.",
      why: """
        Wie van tabel naar tabel springt, hoort met een bijschrift meteen welke dit is (WCAG \
        2.2, 1.3.1; NL Design System, tabellen). Het is een aanwijzing en geen fout.
        """,
      example: "| Lab | Plaats |\n|---|---|\n| The Green Village | Delft |",
      instead: """
        | Lab | Plaats |
        |---|---|
        | The Green Village | Delft |

        : Labs en waar zij zijn
        """
    ),
    en: .init(
      what: "A table has no caption.",
      why: """
        With a caption, who jumps from table to table hears at once which this is (WCAG 2.2, \
        1.3.1; NL Design System, tables). It is a hint and no fault.
        """,
      example: "| Lab | Place |\n|---|---|\n| The Green Village | Delft |",
      instead: """
        | Lab | Place |
        |---|---|
        | The Green Village | Delft |

        : Labs and where they are
        """
    )
  ),
  Explanation(
    "words-in-capitals",
    nl: .init(
      what: "Een kop, of een reeks lange woorden, staat helemaal in hoofdletters.",
      why: """
        Hoofdletters lezen trager, en sommige voorleesprogramma's spellen ze letter voor \
        letter (NL Design System, tekst benadrukken). Afkortingen mogen wel.
        """,
      example: "## BELANGRIJKE UITKOMSTEN",
      instead: "## Belangrijke uitkomsten"
    ),
    en: .init(
      what: "A heading, or a row of long words, is all in capitals.",
      why: """
        Capitals read slower, and some screen readers spell them letter by letter (NL Design \
        System, emphasis). Abbreviations are fine.
        """,
      example: "## IMPORTANT RESULTS",
      instead: "## Important results"
    )
  ),
]
