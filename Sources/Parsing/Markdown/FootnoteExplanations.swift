import Diagnostics

/// What `bericht explain` says about footnotes.
let footnoteExplanations: [Explanation] = [
  Explanation(
    "undefined-footnote",
    nl: .init(
      what: "De tekst verwijst naar een noot die er niet is.",
      why: "De lezer ziet de haken en het dakje, en geen noot.",
      example: "De proef slaagde.[^1]",
      instead: "De proef slaagde.[^1]\n\n[^1]: Zie de evaluatie van 2023."
    ),
    en: .init(
      what: "The text refers to a footnote that does not exist.",
      why: "The reader sees the brackets and the caret, and no footnote.",
      example: "The test succeeded.[^1]",
      instead: "The test succeeded.[^1]\n\n[^1]: See the evaluation of 2023."
    )
  ),
  Explanation(
    "unused-footnote",
    nl: .init(
      what: "Een noot waarnaar de tekst nergens verwijst.",
      why: "Een noot staat naast de tekst die ernaar verwijst; zonder verwijzing staat ze nergens.",
      example: "De proef slaagde.\n\n[^1]: Zie de evaluatie van 2023.",
      instead: "De proef slaagde.[^1]\n\n[^1]: Zie de evaluatie van 2023."
    ),
    en: .init(
      what: "A footnote that the text never refers to.",
      why:
        "A footnote stands beside the text that refers to it; without a reference it is nowhere.",
      example: "The test succeeded.\n\n[^1]: See the evaluation of 2023.",
      instead: "The test succeeded.[^1]\n\n[^1]: See the evaluation of 2023."
    )
  ),
  Explanation(
    "duplicate-footnote",
    nl: .init(
      what: "Twee noten in een bestand hebben dezelfde naam.",
      why: "Een verwijzing kan maar één noot bedoelen. De tweede verdwijnt van de site.",
      example: "Eerst.[^1] Later.[^1]\n\n[^1]: Een noot.\n[^1]: Nog een noot.",
      instead: "Eerst.[^1] Later.[^2]\n\n[^1]: Een noot.\n[^2]: Nog een noot."
    ),
    en: .init(
      what: "Two footnotes in one file have the same name.",
      why: "A reference can mean one footnote only. The second disappears from the site.",
      example: "First.[^1] Later.[^1]\n\n[^1]: A note.\n[^1]: Another note.",
      instead: "First.[^1] Later.[^2]\n\n[^1]: A note.\n[^2]: Another note."
    )
  ),
  Explanation(
    "nested-footnote",
    nl: .init(
      what: "In een noot staat een verwijzing naar een noot.",
      why: "Wie een noot leest, moet voor de tweede opnieuw zoeken, en raakt de tekst kwijt.",
      example: "Tekst.[^1]\n\n[^1]: Een noot.[^2]\n[^2]: Een noot bij de noot.",
      instead: "Tekst.[^1]\n\n[^1]: Een noot, met wat daarbij hoort."
    ),
    en: .init(
      what: "A footnote holds a reference to a footnote.",
      why: "Whoever reads a footnote has to search again for the second, and loses the text.",
      example: "Text.[^1]\n\n[^1]: A note.[^2]\n[^2]: A note to the note.",
      instead: "Text.[^1]\n\n[^1]: A note, with what belongs to it."
    )
  ),
  Explanation(
    "repeated-footnote",
    nl: .init(
      what: "De tekst verwijst meer dan eens naar dezelfde noot.",
      why:
        "Dat mag: elke verwijzing leidt naar de noot, en de noot terug naar elke verwijzing. "
        + "Naast de tekst staat ze alleen bij de eerste.",
      example: "Hier.[^1] En verderop weer.[^1]\n\n[^1]: Een noot.",
      instead: "Hier.[^1] En verderop weer.\n\n[^1]: Een noot."
    ),
    en: .init(
      what: "The text refers to the same footnote more than once.",
      why:
        "That is allowed: each reference leads to the footnote, and the footnote back to each. "
        + "Beside the text it stands at the first only.",
      example: "Here.[^1] And again further on.[^1]\n\n[^1]: A note.",
      instead: "Here.[^1] And again further on.\n\n[^1]: A note."
    )
  ),
  Explanation(
    "footnote-in-link",
    nl: .init(
      what: "Een verwijzing naar een noot staat in de tekst van een link.",
      why: "Een verwijzing is zelf een link, en een link kan geen link bevatten.",
      example: "[het rapport[^1]](rapport.pdf)",
      instead: "[het rapport](rapport.pdf)[^1]"
    ),
    en: .init(
      what: "A reference to a footnote stands in the text of a link.",
      why: "A reference is a link itself, and a link cannot hold a link.",
      example: "[the report[^1]](report.pdf)",
      instead: "[the report](report.pdf)[^1]"
    )
  ),
  Explanation(
    "ended-footnote",
    nl: .init(
      what: "Een alinea onder een noot springt in, met minder dan vier spaties.",
      why: "Dan hoort ze bij de tekst, en staat ze daar waar de noot geschreven is.",
      example: "[^1]: Een noot.\n\n  En meer daarover.",
      instead: "[^1]: Een noot.\n\n    En meer daarover."
    ),
    en: .init(
      what: "A paragraph below a footnote is indented by fewer than four spaces.",
      why: "Then it belongs to the text, and stands where the footnote is written.",
      example: "[^1]: A note.\n\n  And more of it.",
      instead: "[^1]: A note.\n\n    And more of it."
    )
  ),
]
