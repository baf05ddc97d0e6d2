import Diagnostics

/// What `bericht explain` says about files of references.
let bibliographyExplanations: [Explanation] = [
  Explanation(
    "duplicate-entry",
    nl: .init(
      what: "Twee vermeldingen van een bestand hebben dezelfde sleutel.",
      why: "Een verwijzing bedoelt dan de eerste; de tweede is niet aan te halen.",
      example: "@book{maas-2017, …}\n@report{maas-2017, …}",
      instead: "@book{maas-2017a, …}\n@report{maas-2017b, …}"
    ),
    en: .init(
      what: "Two entries of a file have the same key.",
      why: "A citation then means the first; the second cannot be cited.",
      example: "@book{maas-2017, …}\n@report{maas-2017, …}",
      instead: "@book{maas-2017a, …}\n@report{maas-2017b, …}"
    )
  ),
  Explanation(
    "duplicate-entry-field",
    nl: .init(
      what: "Een veld staat twee keer in een vermelding.",
      why: "Alleen het eerste telt.",
      example: "year = 2017, year = 2018",
      instead: "year = 2018"
    ),
    en: .init(
      what: "A field stands twice in an entry.",
      why: "Only the first counts.",
      example: "year = 2017, year = 2018",
      instead: "year = 2018"
    )
  ),
  Explanation(
    "entry-field-without-value",
    nl: .init(
      what: """
        Achter een veld van een vermelding staat niets, of het ontbreekt terwijl het nodig \
        is.
        """,
      why: "Het veld telt niet mee.",
      example: "title = , year = 2017",
      instead: "title = {Sturen}, year = 2017"
    ),
    en: .init(
      what: """
        Nothing stands behind a field of an entry, or it is missing where it is needed.
        """,
      why: "The field does not count.",
      example: "title = , year = 2017",
      instead: "title = {Steering}, year = 2017"
    )
  ),
  Explanation(
    "entry-without-key",
    nl: .init(
      what: "Een vermelding heeft geen naam achter de accolade, of geen `id`.",
      why: "Verwijzingen noemen de sleutel; zonder sleutel is het werk niet aan te halen.",
      example: "@book{title = {Sturen}}",
      instead: "@book{maas-2017, title = {Sturen}}"
    ),
    en: .init(
      what: "An entry has no name behind its brace, or no `id`.",
      why: "Citations name the key; without it the work cannot be cited.",
      example: "@book{title = {Steering}}",
      instead: "@book{maas-2017, title = {Steering}}"
    )
  ),
  Explanation(
    "invalid-entry-date",
    nl: .init(
      what: "Een jaar, maand of datum van een vermelding is niet te lezen.",
      why: """
        De lijst toont de woorden zoals zij er staan, en sorteert het werk als zonder jaar.
        """,
      example: "date = {voorjaar '17}",
      instead: "date = {2017-03}"
    ),
    en: .init(
      what: "A year, month or date of an entry cannot be read.",
      why: """
        The list shows the words as they stand, and sorts the work as one without a year.
        """,
      example: "date = {spring '17}",
      instead: "date = {2017-03}"
    )
  ),
  Explanation(
    "invalid-json",
    nl: .init(
      what: "Een bestand met referenties in CSL-JSON is niet goed gevormd.",
      why: "Wat achter de fout staat, wordt niet gelezen.",
      example: "[{\"id\": \"maas-2017\" \"type\": \"book\"}]",
      instead: "[{\"id\": \"maas-2017\", \"type\": \"book\"}]"
    ),
    en: .init(
      what: "A file of references in CSL-JSON is not well formed.",
      why: "What stands behind the fault is not read.",
      example: "[{\"id\": \"maas-2017\" \"type\": \"book\"}]",
      instead: "[{\"id\": \"maas-2017\", \"type\": \"book\"}]"
    )
  ),
  Explanation(
    "missing-comma",
    nl: .init(
      what: "Twee velden van een vermelding staan achter elkaar zonder komma.",
      why: "Andere programma's lezen het tweede veld niet.",
      example: "title = {Sturen} year = 2017",
      instead: "title = {Sturen}, year = 2017"
    ),
    en: .init(
      what: "Two fields of an entry follow each other without a comma.",
      why: "Other programs do not read the second field.",
      example: "title = {Steering} year = 2017",
      instead: "title = {Steering}, year = 2017"
    )
  ),
  Explanation(
    "no-list-of-references",
    nl: .init(
      what: "Een bestand in CSL-JSON of CSL-YAML begint met iets anders dan een lijst.",
      why: "Er is niets uit aan te halen.",
      example: "maas-2017:\n  type: book",
      instead: "references:\n  - id: maas-2017\n    type: book"
    ),
    en: .init(
      what: "A file in CSL-JSON or CSL-YAML begins with something other than a list.",
      why: "Nothing in it can be cited.",
      example: "maas-2017:\n  type: book",
      instead: "references:\n  - id: maas-2017\n    type: book"
    )
  ),
  Explanation(
    "references-too-deep",
    nl: .init(
      what: "Haken of accolades zijn meer dan 64 keer genest.",
      why: "Zo'n bestand is geen lijst met referenties; het wordt niet verder gelezen.",
      example: "[[[[[[[[[[…]]]]]]]]]]",
      instead: "[{\"id\": \"maas-2017\", \"type\": \"book\"}]"
    ),
    en: .init(
      what: "Brackets or braces are nested more than 64 times.",
      why: "Such a file is no list of references; it is not read any further.",
      example: "[[[[[[[[[[…]]]]]]]]]]",
      instead: "[{\"id\": \"maas-2017\", \"type\": \"book\"}]"
    )
  ),
  Explanation(
    "stray-brace",
    nl: .init(
      what: "Een `}` staat waar geen vermelding of waarde open is.",
      why: """
        Wat erachter staat wordt anders gelezen dan u bedoelt; vaak is een accolade te veel \
        gesloten.
        """,
      example: "title = {Living labs}}, year = 2017",
      instead: "title = {Living labs}, year = 2017"
    ),
    en: .init(
      what: "A `}` stands where no entry or value is open.",
      why: """
        What follows is read differently from what you mean; often one brace too many was \
        closed.
        """,
      example: "title = {Living labs}}, year = 2017",
      instead: "title = {Living labs}, year = 2017"
    )
  ),
  Explanation(
    "too-much-repetition",
    nl: .init(
      what: "Afkortingen die elkaar aanhalen, maken samen buitensporig veel tekst.",
      why: "De rest is weggelaten, zodat de bouw niet vastloopt.",
      example: "@string{b = a # a # a}",
      instead: "@string{b = {Research Policy}}"
    ),
    en: .init(
      what: "Abbreviations that use each other make an excessive amount of text together.",
      why: "The rest is left out, so that the build does not hang.",
      example: "@string{b = a # a # a}",
      instead: "@string{b = {Research Policy}}"
    )
  ),
  Explanation(
    "unexpected-entry-text",
    nl: .init(
      what: """
        In een bestand met referenties staat tekst die geen veld van een vermelding is.
        """,
      why: "Zij wordt overgeslagen; vaak ontbreekt ervoor een accolade, `=` of `TY`.",
      example: "@book{maas-2017, Sturen, year = 2017}",
      instead: "@book{maas-2017, title = {Sturen}, year = 2017}"
    ),
    en: .init(
      what: "A file of references holds text that is no field of an entry.",
      why: "It is passed over; often a brace, `=` or `TY` is missing before it.",
      example: "@book{maas-2017, Steering, year = 2017}",
      instead: "@book{maas-2017, title = {Steering}, year = 2017}"
    )
  ),
  Explanation(
    "unfinished-entry",
    nl: .init(
      what: "Een vermelding heeft geen sluitende accolade.",
      why: """
        Wat erachter staat wordt als de volgende vermelding gelezen; het laatste veld kan \
        ontbreken.
        """,
      example: "@book{maas-2017, title = {Sturen}",
      instead: "@book{maas-2017, title = {Sturen}}"
    ),
    en: .init(
      what: "An entry has no closing brace.",
      why: "What follows is read as the next entry; the last field may be missing.",
      example: "@book{maas-2017, title = {Steering}",
      instead: "@book{maas-2017, title = {Steering}}"
    )
  ),
  Explanation(
    "unknown-abbreviation",
    nl: .init(
      what: "Een waarde zonder accolades is een afkorting, en geen `@string` legt haar uit.",
      why: "In de lijst komt de afkorting te staan zoals zij geschreven is.",
      example: "journal = respol",
      instead: "@string{respol = {Research Policy}}\njournal = respol"
    ),
    en: .init(
      what: "A value without braces is an abbreviation, and no `@string` explains it.",
      why: "The list shows the abbreviation as it is written.",
      example: "journal = respol",
      instead: "@string{respol = {Research Policy}}\njournal = respol"
    )
  ),
  Explanation(
    "unknown-entry-type",
    nl: .init(
      what: "De soort van een vermelding bestaat niet.",
      why: """
        Zonder soort is niet bekend wat bij de titel hoort: het werk staat als los document \
        in de lijst.
        """,
      example: "@artikel{maas-2017, …}",
      instead: "@article{maas-2017, …}"
    ),
    en: .init(
      what: "The type of an entry does not exist.",
      why: """
        Without a type it is not known what belongs to the title: the work is listed as a \
        loose document.
        """,
      example: "@artcle{maas-2017, …}",
      instead: "@article{maas-2017, …}"
    )
  ),
  Explanation(
    "unknown-latex-command",
    nl: .init(
      what: "Een veld bevat een opdracht van LaTeX die hier niets betekent.",
      why: "De opdracht verdwijnt; wat erachter tussen accolades staat, blijft.",
      example: "title = {\\mijnkop{Sturen}}",
      instead: "title = {Sturen}"
    ),
    en: .init(
      what: "A field holds a command of LaTeX that means nothing here.",
      why: "The command disappears; what stands behind it in braces stays.",
      example: "title = {\\myhead{Steering}}",
      instead: "title = {Steering}"
    )
  ),
  Explanation(
    "unknown-parent-entry",
    nl: .init(
      what: "`crossref` of `xdata` noemt een vermelding die niet in het bestand staat.",
      why: "Wat die vermelding zou geven, zoals de titel van de bundel, ontbreekt.",
      example: "crossref = {bundl}",
      instead: "crossref = {bundel}"
    ),
    en: .init(
      what: "`crossref` or `xdata` names an entry that is not in the file.",
      why: "What that entry would give, such as the title of the volume, is missing.",
      example: "crossref = {volme}",
      instead: "crossref = {volume}"
    )
  ),
  Explanation(
    "unknown-ris-tag",
    nl: .init(
      what: "Een regel van een RIS-bestand begint met twee letters die niets betekenen.",
      why: "De regel wordt overgeslagen.",
      example: "QZ  - Sturen",
      instead: "TI  - Sturen"
    ),
    en: .init(
      what: "A line of a RIS file begins with two letters that mean nothing.",
      why: "The line is passed over.",
      example: "QZ  - Steering",
      instead: "TI  - Steering"
    )
  ),
  Explanation(
    "unnamed-others",
    nl: .init(
      what: "Een lijst van auteurs eindigt op `and others`.",
      why: """
        De stijl bepaalt zelf wanneer "et al." komt en heeft daarvoor alle namen nodig.
        """,
      example: "author = {Maas, Timo and others}",
      instead: "author = {Maas, Timo and Deuten, Jasper}"
    ),
    en: .init(
      what: "A list of authors ends in `and others`.",
      why: "The style decides itself when “et al.” comes, and needs all names for that.",
      example: "author = {Maas, Timo and others}",
      instead: "author = {Maas, Timo and Deuten, Jasper}"
    )
  ),
]
