import Diagnostics

/// What `bericht explain` says about parts of files that other files show.
let includeExplanations: [Explanation] = [
  Explanation(
    "circular-include",
    nl: .init(
      what:
        "Een pagina toont met `![[…]]` een deel van zichzelf, of van een pagina die haar toont.",
      why: "Dat zou geen einde hebben. Er blijft een link.",
      example: "# a.md\n![[b]]\n# b.md\n![[a]]",
      instead: "# a.md\n![[b]]\n# b.md\nZie ook [[a]]."
    ),
    en: .init(
      what: "With `![[…]]` a page shows a part of itself, or of a page that shows it.",
      why: "That would have no end. A link is left.",
      example: "# a.md\n![[b]]\n# b.md\n![[a]]",
      instead: "# a.md\n![[b]]\n# b.md\nSee also [[a]]."
    )
  ),
  Explanation(
    "include-in-include",
    nl: .init(
      what:
        "Het deel dat een pagina met `![[…]]` toont, toont zelf een deel van een derde bestand.",
      why: "Een pagina toont alleen wat haar eigen bestand noemt. Van het derde blijft een link.",
      example: "# a.md\n![[b]]\n# b.md\n![[c]]",
      instead: "# a.md\n![[b]]\n\n![[c]]"
    ),
    en: .init(
      what: "The part that a page shows with `![[…]]` shows a part of a third file itself.",
      why: "A page shows only what its own file names. Of the third a link is left.",
      example: "# a.md\n![[b]]\n# b.md\n![[c]]",
      instead: "# a.md\n![[b]]\n\n![[c]]"
    )
  ),
  Explanation(
    "empty-include",
    nl: .init(
      what: "Een pagina toont met `![[…]]` een bestand zonder tekst.",
      why: "Er is niets te tonen. Er blijft een link.",
      example: "![[gemeente-delft]]",
      instead: "Zie [[gemeente-delft]]."
    ),
    en: .init(
      what: "With `![[…]]` a page shows a file without text.",
      why: "There is nothing to show. A link is left.",
      example: "![[city-of-delft]]",
      instead: "See [[city-of-delft]]."
    )
  ),
  Explanation(
    "repeated-include",
    nl: .init(
      what: "Een pagina toont met `![[…]]` twee keer hetzelfde deel.",
      why: "De lezer leest het geen tweede keer. Er blijft een link.",
      example: "![[les-1#kern]]\n\nTekst.\n\n![[les-1#kern]]",
      instead: "![[les-1#kern]]\n\nTekst. Zie ook [[les-1#kern]]."
    ),
    en: .init(
      what: "With `![[…]]` a page shows the same part twice.",
      why: "The reader does not read it a second time. A link is left.",
      example: "![[lesson-1#core]]\n\nText.\n\n![[lesson-1#core]]",
      instead: "![[lesson-1#core]]\n\nText. See also [[lesson-1#core]]."
    )
  ),
]
