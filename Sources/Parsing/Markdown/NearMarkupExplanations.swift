import Diagnostics

/// What `bericht explain` says about text that is nearly Markdown.
let nearMarkupExplanations: [Explanation] = [
  Explanation(
    "heading-without-space",
    nl: .init(
      what: "Achter de hekjes van een kop ontbreekt de spatie.",
      why: "Zonder die spatie is het gewone tekst: de kop staat niet in de inhoudsopgave.",
      example: "##Wat bedoelen we?",
      instead: "## Wat bedoelen we?"
    ),
    en: .init(
      what: "The space behind the marks of a heading is missing.",
      why: "Without it this is plain text: the heading is not in the contents.",
      example: "##What do we mean?",
      instead: "## What do we mean?"
    )
  ),
  Explanation(
    "space-in-address",
    nl: .init(
      what: "Het adres van een link bevat een spatie.",
      why: "De link wordt dan geen link, en de lezer ziet haken en een adres.",
      example: "[het rapport](bijlagen/mijn rapport.pdf)",
      instead: "[het rapport](bijlagen/mijn%20rapport.pdf)"
    ),
    en: .init(
      what: "The address of a link holds a space.",
      why: "The link is no link then, and the reader sees brackets and an address.",
      example: "[the report](files/my report.pdf)",
      instead: "[the report](files/my%20report.pdf)"
    )
  ),
  Explanation(
    "unclosed-citation",
    nl: .init(
      what: "Een verwijzing begint met `[@`, maar de sluitende haak ontbreekt.",
      why: "De lezer ziet dan een losse haak, en de bladzijde hoort niet bij de verwijzing.",
      example: "Dat staat in het onderzoek [@maas-2017, p. 3.",
      instead: "Dat staat in het onderzoek [@maas-2017, p. 3]."
    ),
    en: .init(
      what: "A citation begins with `[@`, but its closing bracket is missing.",
      why: "The reader sees a stray bracket then, and the page is not part of the citation.",
      example: "The study says so [@maas-2017, p. 3.",
      instead: "The study says so [@maas-2017, p. 3]."
    )
  ),
  Explanation(
    "unclosed-code",
    nl: .init(
      what: "Een codeblok begint wel, maar eindigt nergens.",
      why: "Alles wat eronder staat, wordt dan als code getoond.",
      example: "```\nmissies waar labs is leeg\n\nDe tekst gaat verder.",
      instead: "```\nmissies waar labs is leeg\n```\n\nDe tekst gaat verder."
    ),
    en: .init(
      what: "A code block begins but never ends.",
      why: "Everything below it is shown as code.",
      example: "```\nmissions where labs is empty\n\nThe text goes on.",
      instead: "```\nmissions where labs is empty\n```\n\nThe text goes on."
    )
  ),
  Explanation(
    "undefined-label",
    nl: .init(
      what: "Een link noemt een label, maar geen regel zegt welk adres daarbij hoort.",
      why: "De lezer ziet haken in plaats van een link.",
      example: "Zie [het rapport][rapport].",
      instead: "Zie [het rapport][rapport].\n\n[rapport]: bijlagen/rapport.pdf"
    ),
    en: .init(
      what: "A link names a label, but no line says which address belongs to it.",
      why: "The reader sees brackets in place of a link.",
      example: "See [the report][report].",
      instead: "See [the report][report].\n\n[report]: files/report.pdf"
    )
  ),
  Explanation(
    "unopened-front-matter",
    nl: .init(
      what: "De velden van een bestand staan niet tussen twee regels met `---`.",
      why: "Zonder de eerste regel zijn het geen velden maar gewone tekst.",
      example: "titel: Proeftuin Delft\n---\n\nTekst.",
      instead: "---\ntitel: Proeftuin Delft\n---\n\nTekst."
    ),
    en: .init(
      what: "The fields of a file do not stand between two lines with `---`.",
      why: "Without the first line they are no fields but plain text.",
      example: "title: Test site Delft\n---\n\nText.",
      instead: "---\ntitle: Test site Delft\n---\n\nText."
    )
  ),
  Explanation(
    "include-in-text",
    nl: .init(
      what: "Een `![[…]]` staat tussen andere tekst.",
      why: "Wat het toont zijn alinea's, en die passen niet in een zin. Er blijft een link.",
      example: "Zie ook ![[les-1#kern]] hierover.",
      instead: "Zie ook hierover:\n\n![[les-1#kern]]"
    ),
    en: .init(
      what: "An `![[…]]` stands between other text.",
      why: "What it shows is paragraphs, which do not fit into a sentence. A link is left.",
      example: "See also ![[lesson-1#core]] on this.",
      instead: "See also on this:\n\n![[lesson-1#core]]"
    )
  ),
]
