import Diagnostics

/// What `bericht explain` says about the codes of parsing.
public let parsingExplanations: [Explanation] =
  yamlExplanations + textExplanations + nearMarkupExplanations + tableExplanations
  + footnoteExplanations + taskExplanations + calloutExplanations + attributeExplanations
  + definitionExplanations + bibliographyExplanations + limitExplanations
  + themeExplanations + schemaExplanations + accessibilityExplanations

private let yamlExplanations: [Explanation] = [
  Explanation(
    "duplicate-field",
    nl: .init(
      what: "Een veld staat twee keer in hetzelfde bestand of dezelfde groep.",
      why: "Alleen de eerste waarde telt. Wat u bij de tweede schreef, verdwijnt van de site.",
      example: "titel: Proeftuin Delft\nstad: Delft\ntitel: De proeftuin",
      instead: "titel: Proeftuin Delft\nstad: Delft"
    ),
    en: .init(
      what: "A field is given twice in one file or group.",
      why: "Only the first value counts. What you wrote the second time disappears from the site.",
      example: "title: Test site Delft\ncity: Delft\ntitle: The test site",
      instead: "title: Test site Delft\ncity: Delft"
    )
  ),
  Explanation(
    "field-name-is-not-text",
    nl: .init(
      what: "De naam van een veld is een lijst of een groep in plaats van een woord.",
      why: "Een veld wordt bij zijn naam gevonden, en dat kan alleen als die naam een woord is.",
      example: "? [begin, einde]\n: 2019",
      instead: "begin: 2019\neinde: 2023"
    ),
    en: .init(
      what: "The name of a field is a list or a map instead of a word.",
      why: "A field is found by its name, and only a word can be a name.",
      example: "? [start, end]\n: 2019",
      instead: "start: 2019\nend: 2023"
    )
  ),
  Explanation(
    "fields-expected",
    nl: .init(
      what: "Er staat een lijst of losse tekst waar velden moeten staan.",
      why: """
        Een bestand met gegevens bestaat uit velden met een naam; iets zonder naam kan nergens \
        getoond worden.
        """,
      example: "- Proeftuin Delft\n- Delft",
      instead: "titel: Proeftuin Delft\nstad: Delft"
    ),
    en: .init(
      what: "A list or a loose text stands where fields should.",
      why: """
        A file with data is made of fields with names; what has no name cannot be shown \
        anywhere.
        """,
      example: "- Test site Delft\n- Delft",
      instead: "title: Test site Delft\ncity: Delft"
    )
  ),
  Explanation(
    "invalid-yaml",
    nl: .init(
      what: """
        De velden boven in een bestand zijn niet te lezen: er ontbreekt een teken, of er staat \
        er een te veel.
        """,
      why: """
        Wat onder de fout staat, wordt niet gelezen. Andere meldingen over ontbrekende velden \
        blijven daarom uit tot dit hersteld is.
        """,
      example: "titel: Les 2: denk vooruit\nsamenvatting: \"Kort",
      instead: "titel: \"Les 2: denk vooruit\"\nsamenvatting: \"Kort\""
    ),
    en: .init(
      what: """
        The fields at the top of a file cannot be read: a mark is missing, or there is one too \
        many.
        """,
      why: """
        What stands below the fault is not read. Findings about missing fields are held back \
        until this is mended.
        """,
      example: "title: Lesson 2: think ahead\nsummary: \"Short",
      instead: "title: \"Lesson 2: think ahead\"\nsummary: \"Short\""
    )
  ),
  Explanation(
    "nesting-too-deep",
    nl: .init(
      what: "Een waarde bestaat uit meer dan 64 lijsten of groepen in elkaar.",
      why: """
        Zo diep schrijft niemand met opzet; meestal is er een haak te veel. De waarde wordt niet \
        gelezen.
        """,
      example: "feiten: [[[[[[…]]]]]]",
      instead: "feiten: [eerste, tweede]"
    ),
    en: .init(
      what: "A value is made of more than 64 lists or maps inside each other.",
      why: """
        Nobody writes that deep on purpose; mostly there is a bracket too many. The value is not \
        read.
        """,
      example: "facts: [[[[[[…]]]]]]",
      instead: "facts: [first, second]"
    )
  ),
  Explanation(
    "several-yaml-documents",
    nl: .init(
      what: "Een bestand met gegevens bevat een regel `---` met nog een stel velden erachter.",
      why: """
        Eén bestand beschrijft één onderdeel. Alles achter de streepjes wordt niet gepubliceerd.
        """,
      example: "titel: Lab Noord\n---\ntitel: Lab Zuid",
      instead: "# lab-noord.yaml\ntitel: Lab Noord\n\n# lab-zuid.yaml\ntitel: Lab Zuid"
    ),
    en: .init(
      what: "A file with data holds a line `---` with another set of fields behind it.",
      why: "One file describes one thing. Everything behind the dashes is not published.",
      example: "title: Lab North\n---\ntitle: Lab South",
      instead: "# lab-north.yaml\ntitle: Lab North\n\n# lab-south.yaml\ntitle: Lab South"
    )
  ),
  Explanation(
    "too-many-aliases",
    nl: .init(
      what: "De verwijzingen met `*` in een bestand staan samen voor meer dan 10.000 waarden.",
      why: "Een paar regels kunnen zo een bouw urenlang ophouden; daarom stopt het lezen hier.",
      example: "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]",
      instead: "c: [x, x, x]"
    ),
    en: .init(
      what: "The aliases with `*` in a file stand for more than 10,000 values together.",
      why: "A few lines can hold up a build for hours this way; therefore reading stops here.",
      example: "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]",
      instead: "c: [x, x, x]"
    )
  ),
  Explanation(
    "unclosed-front-matter",
    nl: .init(
      what: "Een bestand begint met `---` en velden, maar de tweede regel `---` ontbreekt.",
      why: "Zonder die regel is niet te zien waar de velden ophouden en de tekst begint.",
      example: "---\ntitel: Proeftuin Delft\n\nIn deze proeftuin …",
      instead: "---\ntitel: Proeftuin Delft\n---\n\nIn deze proeftuin …"
    ),
    en: .init(
      what: "A file begins with `---` and fields, but the second line `---` is missing.",
      why: "Without that line nobody can tell where the fields end and the text begins.",
      example: "---\ntitle: Test site Delft\n\nAt this test site …",
      instead: "---\ntitle: Test site Delft\n---\n\nAt this test site …"
    )
  ),
  Explanation(
    "unknown-alias",
    nl: .init(
      what: """
        Een waarde begint met een sterretje, en verwijst zo naar een anker dat niet eerder in \
        het bestand staat.
        """,
      why: """
        Een sterretje vooraan betekent in deze velden: neem de waarde over die ik eerder `&naam` \
        noemde.
        """,
      example: "titel: *Nieuw* beleid",
      instead: "titel: \"*Nieuw* beleid\""
    ),
    en: .init(
      what: """
        A value begins with an asterisk, and so refers to an anchor that does not stand before \
        it.
        """,
      why: """
        An asterisk in front means in these fields: repeat the value that I called `&name` \
        before.
        """,
      example: "title: *New* policy",
      instead: "title: \"*New* policy\""
    )
  ),
]

private let textExplanations: [Explanation] = [
  Explanation(
    "duplicate-heading-id",
    nl: .init(
      what: "Twee koppen in een bestand hebben hetzelfde kenmerk tussen `{#` en `}`.",
      why: "Een link naar dat kenmerk kan maar op één plaats uitkomen.",
      example: "## Begin {#deel}\n\n## Vervolg {#deel}",
      instead: "## Begin {#begin}\n\n## Vervolg {#vervolg}"
    ),
    en: .init(
      what: "Two headings of a file have the same id between `{#` and `}`.",
      why: "A link to that id can lead to one place only.",
      example: "## Start {#part}\n\n## Sequel {#part}",
      instead: "## Start {#start}\n\n## Sequel {#sequel}"
    )
  ),
  Explanation(
    "folder-outside-project",
    nl: .init(
      what: "Een map of bestand in `site/site.yaml` ligt buiten het project.",
      why: """
        Een project moet op elke computer hetzelfde opleveren, en leest daarom alleen zichzelf.
        """,
      example: "templates: ../huisstijl",
      instead: "templates: huisstijl"
    ),
    en: .init(
      what: "A folder or file in `site/site.yaml` lies outside the project.",
      why: "A project must give the same on any computer, and so reads only itself.",
      example: "templates: ../house-style",
      instead: "templates: house-style"
    )
  ),
  Explanation(
    "invalid-setting",
    nl: .init(
      what: "Een waarde in `site/site.yaml` past niet bij haar instelling.",
      why: "De instelling doet zolang niets: de site krijgt wat gebruikelijk is.",
      example: "base-url: www.example.nl\nlanguage: Nederlands",
      instead: "base-url: https://www.example.nl/\nlanguage: nl"
    ),
    en: .init(
      what: "A value in `site/site.yaml` does not fit its setting.",
      why: "The setting does nothing meanwhile: the site gets what is usual.",
      example: "base-url: www.example.nl\nlanguage: Dutch",
      instead: "base-url: https://www.example.nl/\nlanguage: nl"
    )
  ),
  Explanation(
    "unclosed-link",
    nl: .init(
      what: "Dubbele haken `[[` beginnen een link, maar `]]` ontbreekt in dezelfde alinea.",
      why: "Zonder einde is het geen link: de lezer ziet de haken en kan niet doorklikken.",
      example: "Zie [[energie voor de missie.",
      instead: "Zie [[energie]] voor de missie."
    ),
    en: .init(
      what: "Double brackets `[[` begin a link, but `]]` is missing in the same paragraph.",
      why: "Without an end it is no link: the reader sees the brackets and cannot follow it.",
      example: "See [[energy for the mission.",
      instead: "See [[energy]] for the mission."
    )
  ),
  Explanation(
    "unclosed-query",
    nl: .init(
      what: "Dubbele accolades beginnen een vraag in een zin, maar `}}` ontbreekt in de alinea.",
      why: "Zonder einde is het geen vraag: de lezer ziet de accolades in plaats van een getal.",
      example: "Er zijn {{ aantal: missies } missies.",
      instead: "Er zijn {{ aantal: missies }} missies."
    ),
    en: .init(
      what: "Double braces begin a query in a sentence, but `}}` is missing in the paragraph.",
      why: "Without an end it is no query: the reader sees the braces in place of a number.",
      example: "There are {{ count: missions } missions.",
      instead: "There are {{ count: missions }} missions."
    )
  ),
  Explanation(
    "unknown-bibliography-format",
    nl: .init(
      what: "`bibliography` noemt een bestand van een soort die niet te lezen is.",
      why: "Alleen BibTeX, BibLaTeX, RIS, CSL-JSON en CSL-YAML zeggen wat auteur en titel is.",
      example: "bibliography: [referenties.docx]",
      instead: "bibliography: [referenties.bib]"
    ),
    en: .init(
      what: "`bibliography` names a file of a kind that cannot be read.",
      why: "Only BibTeX, BibLaTeX, RIS, CSL-JSON and CSL-YAML say what is author and title.",
      example: "bibliography: [references.docx]",
      instead: "bibliography: [references.bib]"
    )
  ),
  Explanation(
    "unknown-setting",
    nl: .init(
      what: "Een naam in `site/site.yaml` is geen instelling.",
      why: "Wat erachter staat, heeft geen gevolg; meestal is het een typefout.",
      example: "titel: Bericht aan het Parlement",
      instead: "title: Bericht aan het Parlement"
    ),
    en: .init(
      what: "A name in `site/site.yaml` is not a setting.",
      why: "What stands behind it has no effect; mostly it is a typo.",
      example: "titel: Message to Parliament",
      instead: "title: Message to Parliament"
    )
  ),
]
