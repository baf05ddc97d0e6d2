import Diagnostics

/// What `bericht explain` says about works that are cited.
let workExplanations: [Explanation] = [
  Explanation(
    "preparation-in-past",
    nl: .init(
      what: """
        Een werk heet in voorbereiding, met een jaar dat voor dat van de pagina ligt die het \
        aanhaalt.
        """,
      why: """
        Toen de pagina verscheen was het al uit, of het jaar klopt niet: de lezer zoekt naar \
        iets dat anders heet.
        """,
      example: "status: in-voorbereiding\njaar: 2017      (aangehaald in een rapport van 2020)",
      instead: "status: gepubliceerd\njaar: 2017"
    ),
    en: .init(
      what: """
        A work is said to be in preparation, with a year before that of the page that cites \
        it.
        """,
      why: """
        When the page appeared it was out already, or the year is wrong: readers look for \
        something with another name.
        """,
      example: "status: in-preparation\nyear: 2017      (cited in a report of 2020)",
      instead: "status: published\nyear: 2017"
    )
  ),
  Explanation(
    "same-work-twice",
    nl: .init(
      what: "Twee publicaties of vermeldingen zijn hetzelfde werk.",
      why: """
        Het staat dan twee keer in de lijst, en wie wil weten waar het is aangehaald ziet de \
        helft.
        """,
      example: """
        publicaties/maas-2017.md\npublicaties/living-labs.md (dezelfde titel, auteur en \
        jaar)
        """,
      instead: "publicaties/maas-2017.md"
    ),
    en: .init(
      what: "Two publications or entries are the same work.",
      why: """
        It then stands in the list twice, and whoever asks where it is cited sees half.
        """,
      example: """
        publications/maas-2017.md\npublications/living-labs.md (same title, author and year)
        """,
      instead: "publications/maas-2017.md"
    )
  ),
  Explanation(
    "uncited-references",
    nl: .init(
      what: "Vermeldingen van een bestand met referenties worden nergens aangehaald.",
      why: """
        Zij staan in geen enkele lijst. Dat is geen fout, maar vaak een vergeten verwijzing.
        """,
      example: "@book{maas-2017, …}   (nergens [@maas-2017])",
      instead: "Dat blijkt uit onderzoek [@maas-2017]."
    ),
    en: .init(
      what: "Entries of a file of references are cited nowhere.",
      why: "They stand in no list. That is no fault, but often a forgotten citation.",
      example: "@book{maas-2017, …}   ([@maas-2017] nowhere)",
      instead: "The study shows it [@maas-2017]."
    )
  ),
  Explanation(
    "work-without-author",
    nl: .init(
      what: "Een aangehaald werk heeft geen auteur, redacteur of uitgever.",
      why: "De verwijzing begint dan met de titel, en de lezer weet niet wie dit zegt.",
      example: "titel: Sturen\njaar: 2017",
      instead: "titel: Sturen\nauteurs: [maas]\njaar: 2017"
    ),
    en: .init(
      what: "A cited work has no author, editor or publisher.",
      why: """
        The citation then begins with the title, and readers do not know who says this.
        """,
      example: "title: Steering\nyear: 2017",
      instead: "title: Steering\nauthors: [maas]\nyear: 2017"
    )
  ),
  Explanation(
    "work-without-year",
    nl: .init(
      what: "Een aangehaald werk heeft geen jaar.",
      why: "In de tekst en de lijst staat \"z.j.\": de lezer weet niet hoe oud het is.",
      example: "titel: Sturen\nauteurs: [maas]",
      instead: "titel: Sturen\nauteurs: [maas]\njaar: 2017"
    ),
    en: .init(
      what: "A cited work has no year.",
      why: "The text and the list say “n.d.”: readers do not know how old it is.",
      example: "title: Steering\nauthors: [maas]",
      instead: "title: Steering\nauthors: [maas]\nyear: 2017"
    )
  ),
]
