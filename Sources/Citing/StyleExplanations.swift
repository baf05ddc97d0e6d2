import Diagnostics

/// What `bericht explain` says about styles of citations.
let styleExplanations: [Explanation] = [
  Explanation(
    "broken-citation-style",
    nl: .init(
      what: "Een bestand met een stijl of woordenlijst is geen geldige CSL.",
      why: """
        De citaties komen in de huisstijl van het programma tot het bestand in orde is.
        """,
      example: "<citation><layout>   (en dan eindigt het bestand)",
      instead: "<citation><layout>…</layout></citation>"
    ),
    en: .init(
      what: "A file with a style or a list of words is no valid CSL.",
      why: "Citations are in the program's own style until the file is in order.",
      example: "<citation><layout>   (and then the file ends)",
      instead: "<citation><layout>…</layout></citation>"
    )
  ),
  Explanation(
    "citation-macro-circle",
    nl: .init(
      what: """
        Een macro van een stijl roept zichzelf aan, of macro's roepen elkaar te vaak aan.
        """,
      why: "Wie zo'n stijl volgt komt nooit aan een eind; zij wordt niet gebruikt.",
      example: "<macro name=\"auteur\"><text macro=\"auteur\"/></macro>",
      instead: "<macro name=\"auteur\"><names variable=\"author\"/></macro>"
    ),
    en: .init(
      what: "A macro of a style calls itself, or macros call each other too often.",
      why: "Whoever follows such a style never arrives; it is not used.",
      example: "<macro name=\"author\"><text macro=\"author\"/></macro>",
      instead: "<macro name=\"author\"><names variable=\"author\"/></macro>"
    )
  ),
  Explanation(
    "citation-style-version",
    nl: .init(
      what: "Een stijl is van een versie van CSL die dit programma niet kent.",
      why: "Wat in die versie nieuw is, ontbreekt in de citaties; de rest klopt.",
      example: "<style version=\"2.0\">",
      instead: "<style version=\"1.0\">"
    ),
    en: .init(
      what: "A style is of a version of CSL that this program does not know.",
      why: "What is new in that version is missing from the citations; the rest is right.",
      example: "<style version=\"2.0\">",
      instead: "<style version=\"1.0\">"
    )
  ),
  Explanation(
    "dependent-citation-style",
    nl: .init(
      what: """
        Een stijl noemt alleen een andere stijl, waarvan zij de naam van een tijdschrift \
        draagt.
        """,
      why: "Zonder die andere stijl zijn alle citaties leeg.",
      example: "citation-style: nature-energy",
      instead: "citation-style: nature"
    ),
    en: .init(
      what: "A style only names another style, under the name of a journal.",
      why: "Without that other style all citations are empty.",
      example: "citation-style: nature-energy",
      instead: "citation-style: nature"
    )
  ),
  Explanation(
    "missing-citation-language",
    nl: .init(
      what: "De taal van de site heeft geen woordenlijst voor citaties.",
      why: "Woorden als \"red.\" en \"z.j.\" komen in het Engels tussen de eigen taal.",
      example: "language: fr   (zonder locales-fr-FR.xml)",
      instead: "templates/citations/locales-fr-FR.xml"
    ),
    en: .init(
      what: "The language of the site has no list of words for citations.",
      why: "Words such as “ed.” and “n.d.” stand in English amid the language itself.",
      example: "language: fr   (without locales-fr-FR.xml)",
      instead: "templates/citations/locales-fr-FR.xml"
    )
  ),
  Explanation(
    "missing-citation-macro",
    nl: .init(
      what: "Een stijl roept een macro aan die zij niet heeft.",
      why: "Wat de macro zou geven, ontbreekt in elke verwijzing.",
      example: "<text macro=\"auteurs\"/>",
      instead: "<text macro=\"auteur\"/>"
    ),
    en: .init(
      what: "A style calls a macro that it does not have.",
      why: "What the macro would give is missing from every citation.",
      example: "<text macro=\"authors\"/>",
      instead: "<text macro=\"author\"/>"
    )
  ),
  Explanation(
    "unknown-citation-style",
    nl: .init(
      what: "`citation-style` noemt een stijl die er niet is.",
      why: "De citaties komen in de huisstijl van het programma.",
      example: "citation-style: berciht",
      instead: "citation-style: bericht"
    ),
    en: .init(
      what: "`citation-style` names a style that is not there.",
      why: "Citations are in the program's own style.",
      example: "citation-style: berciht",
      instead: "citation-style: bericht"
    )
  ),
  Explanation(
    "unknown-style-element",
    nl: .init(
      what: "Een stijl bevat een element dat CSL niet heeft.",
      why: "Het wordt overgeslagen, met alles erin.",
      example: "<grop delimiter=\", \">",
      instead: "<group delimiter=\", \">"
    ),
    en: .init(
      what: "A style holds an element that CSL does not have.",
      why: "It is passed over with everything in it.",
      example: "<grop delimiter=\", \">",
      instead: "<group delimiter=\", \">"
    )
  ),
]
