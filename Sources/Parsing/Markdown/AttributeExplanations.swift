import Diagnostics

/// What `bericht explain` says about attributes.
let attributeExplanations: [Explanation] = [
  Explanation(
    "unknown-attribute",
    nl: .init(
      what: "Tussen `{` en `}` staat een kenmerk dat er niet is.",
      why: "Alleen een kenmerk, klassen, een taal en een maat gaan naar de site; de rest niet.",
      example: "![De haven](haven.png){breedte=50%}",
      instead: "![De haven](haven.png){width=50%}"
    ),
    en: .init(
      what: "Between `{` and `}` stands an attribute that does not exist.",
      why: "Only an id, classes, a language and a size go to the site; nothing else does.",
      example: "![The harbour](harbour.png){wide=50%}",
      instead: "![The harbour](harbour.png){width=50%}"
    )
  ),
  Explanation(
    "wrong-attribute-value",
    nl: .init(
      what: "Een kenmerk heeft een waarde die het niet kan hebben.",
      why: "Een taal is een code die voorleessoftware kent, een maat een getal.",
      example: "De [call for proposals]{lang=Engels} sluit.",
      instead: "De [call for proposals]{lang=en} sluit."
    ),
    en: .init(
      what: "An attribute has a value that it cannot have.",
      why: "A language is a tag that screen readers know, a size is a number.",
      example: "The [oproep]{lang=Dutch} closes.",
      instead: "The [oproep]{lang=nl} closes."
    )
  ),
  Explanation(
    "broken-attribute",
    nl: .init(
      what: "Tussen `{` en `}` staat een los woord.",
      why: "Zonder `#`, `.` of `=` is niet te zien wat het woord zegt. Het telt niet mee.",
      example: "## Aanpak {#aanpak breed}",
      instead: "## Aanpak {#aanpak .breed}"
    ),
    en: .init(
      what: "Between `{` and `}` stands a bare word.",
      why: "Without `#`, `.` or `=` nothing says what the word means. It does not count.",
      example: "## Approach {#approach wide}",
      instead: "## Approach {#approach .wide}"
    )
  ),
  Explanation(
    "duplicate-id",
    nl: .init(
      what: "Twee koppen, tabellen, figuren of zinsdelen in een bestand hebben hetzelfde kenmerk.",
      why: "Een verwijzing naar dat kenmerk kan maar op één plaats uitkomen.",
      example: ": Labs {#tbl-labs}\n\n: Steden {#tbl-labs}",
      instead: ": Labs {#tbl-labs}\n\n: Steden {#tbl-steden}"
    ),
    en: .init(
      what: "Two headings, tables, figures or spans in one file have the same id.",
      why: "A reference to that id can lead to one place only.",
      example: ": Labs {#tbl-labs}\n\n: Cities {#tbl-labs}",
      instead: ": Labs {#tbl-labs}\n\n: Cities {#tbl-cities}"
    )
  ),
]
