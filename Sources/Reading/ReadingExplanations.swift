import Diagnostics

/// The pages of `bericht explain` for what reading reports.
public let readingExplanations: [Explanation] = [
  Explanation(
    "broken-link",
    nl: .init(
      what: "Een symbolische koppeling leidt naar iets dat er niet is.",
      why: "Wat u daar verwacht te lezen, wordt niet gepubliceerd.",
      example: "site/bijlagen -> ../archief/bijlagen   (die map bestaat niet)",
      instead: "site/bijlagen/                          (een gewone map met de bestanden)"
    ),
    en: .init(
      what: "A symbolic link leads to something that is not there.",
      why: "What you expect to be read there is not published.",
      example: "site/appendices -> ../archive/appendices   (that folder does not exist)",
      instead: "site/appendices/                           (a plain folder with the files)"
    )
  ),
  Explanation(
    "empty-project",
    nl: .init(
      what: "In de mappen met bronnen staat geen enkel bestand.",
      why: "Er is niets om te publiceren; vaak is de opdracht in een verkeerde map gegeven.",
      example: "~ $ bericht build",
      instead: "~ $ cd bericht-2026\n~/bericht-2026 $ bericht build"
    ),
    en: .init(
      what: "The source folders hold no file at all.",
      why: "There is nothing to publish; often the command was given in the wrong folder.",
      example: "~ $ bericht build",
      instead: "~ $ cd bericht-2026\n~/bericht-2026 $ bericht build"
    )
  ),
  Explanation(
    "file-not-utf8",
    nl: .init(
      what: "Een tekstbestand is niet als UTF-8 opgeslagen.",
      why: """
        Letters met accenten en leestekens zouden verkeerd op de site komen. \
        Oudere programma's op Windows schrijven Windows-1252 of UTF-16.
        """,
      example: "title: Co\u{FFFD}rdinatie",
      instead: "title: Coördinatie"
    ),
    en: .init(
      what: "A text file was not saved as UTF-8.",
      why: """
        Letters with accents and punctuation would appear wrongly on the site. \
        Older programs on Windows write Windows-1252 or UTF-16.
        """,
      example: "title: Co\u{FFFD}rdinatie",
      instead: "title: Coördinatie"
    )
  ),
  Explanation(
    "file-too-large",
    nl: .init(
      what: "Een tekstbestand is groter dan 100 MB en is niet gelezen.",
      why: "Zo'n bestand is vrijwel altijd een vergissing, en zou de bouw lang ophouden.",
      example: "missions/metingen.md   (240 MB)",
      instead:
        "missions/metingen.md   (de tekst)\nmissions/metingen.csv  (de gegevens, als bijlage)"
    ),
    en: .init(
      what: "A text file is larger than 100 MB and was not read.",
      why: "Such a file is nearly always a mistake, and would hold up the build.",
      example: "missions/measurements.md   (240 MB)",
      instead:
        "missions/measurements.md   (the text)\nmissions/measurements.csv  (the data, attached)"
    )
  ),
  Explanation(
    "link-circle",
    nl: .init(
      what: "Een symbolische koppeling leidt terug naar een map waar ze zelf in ligt.",
      why: "Wie haar volgt, komt nooit aan een eind; daarom wordt ze overgeslagen.",
      example: "missions/labs/alles -> ..",
      instead: "missions/labs/          (zonder koppeling)"
    ),
    en: .init(
      what: "A symbolic link leads back to a folder that it lies in itself.",
      why: "Whoever follows it never arrives; therefore it is skipped.",
      example: "missions/labs/all -> ..",
      instead: "missions/labs/          (without the link)"
    )
  ),
  Explanation(
    "link-outside",
    nl: .init(
      what: "Een symbolische koppeling leidt naar een plaats buiten het project.",
      why: """
        Op een andere computer staat daar iets anders of niets, \
        en zo kan ook iets openbaar worden dat niet openbaar is.
        """,
      example: "site/foto.jpg -> /home/ik/foto.jpg",
      instead: "site/foto.jpg   (een kopie in het project)"
    ),
    en: .init(
      what: "A symbolic link leads to a place outside the project.",
      why: """
        Another computer has something else there or nothing, \
        and something private could be made public this way.
        """,
      example: "site/photo.jpg -> /home/me/photo.jpg",
      instead: "site/photo.jpg   (a copy in the project)"
    )
  ),
  Explanation(
    "linked-twice",
    nl: .init(
      what: "Een symbolische koppeling leidt naar een map die al gelezen is.",
      why: "Alles daarin zou twee keer bestaan, met twee adressen; daarom wordt ze overgeslagen.",
      example: "missions/labs/\nmissions/proeftuinen -> labs",
      instead: "missions/labs/"
    ),
    en: .init(
      what: "A symbolic link leads to a folder that was read already.",
      why: "All it holds would exist twice, at two addresses; therefore it is skipped.",
      example: "missions/labs/\nmissions/pilots -> labs",
      instead: "missions/labs/"
    )
  ),
  Explanation(
    "missing-bibliography",
    nl: .init(
      what: "Een bestand met referenties dat `bibliography` noemt, is er niet.",
      why: "Wat erin staat is niet aan te halen, en elke verwijzing ernaar is een fout.",
      example: "bibliography: [referentis.bib]",
      instead: "bibliography: [referenties.bib]"
    ),
    en: .init(
      what: "A file of references that `bibliography` names is not there.",
      why: "Nothing in it can be cited, and every citation of it is an error.",
      example: "bibliography: [refrences.bib]",
      instead: "bibliography: [references.bib]"
    )
  ),
  Explanation(
    "missing-schema",
    nl: .init(
      what: "Het bestand dat `schema` in `site/site.yaml` noemt, is er niet.",
      why: "Zonder schema is niet bekend welke soorten en velden er zijn.",
      example: "schema: missions/shema.yaml",
      instead: "schema: missions/schema.yaml"
    ),
    en: .init(
      what: "The file that `schema` in `site/site.yaml` names is not there.",
      why: "Without a schema it is not known which types and fields there are.",
      example: "schema: missions/shema.yaml",
      instead: "schema: missions/schema.yaml"
    )
  ),
  Explanation(
    "missing-source-folder",
    nl: .init(
      what: "Een map die `sources` in `site/site.yaml` noemt, is er niet.",
      why: "De pagina's in die map worden niet gepubliceerd.",
      example: "sources: [site, mission]",
      instead: "sources: [site, missions]"
    ),
    en: .init(
      what: "A folder that `sources` in `site/site.yaml` names is not there.",
      why: "The pages in that folder are not published.",
      example: "sources: [site, mission]",
      instead: "sources: [site, missions]"
    )
  ),
  Explanation(
    "missing-theme",
    nl: .init(
      what: "De map die `templates` in `site/site.yaml` noemt, is er niet.",
      why: "De site zou er dan anders uitzien dan bedoeld.",
      example: "templates: thema   (de map heet theme)",
      instead: "templates: theme"
    ),
    en: .init(
      what: "The folder that `templates` names in `site/site.yaml` is not there.",
      why: "The site would look different from what was meant.",
      example: "templates: them   (the folder is called theme)",
      instead: "templates: theme"
    )
  ),
  Explanation(
    "name-not-utf8",
    nl: .init(
      what: "De naam van een bestand of map is geen UTF-8.",
      why: "Van zo'n naam is geen adres te maken dat overal werkt.",
      example: "missions/co\\xF6rdinatie.md",
      instead: "missions/coordinatie.md"
    ),
    en: .init(
      what: "The name of a file or folder is not UTF-8.",
      why: "No address that works everywhere can be made of such a name.",
      example: "missions/co\\xF6rdinatie.md",
      instead: "missions/coordinatie.md"
    )
  ),
  Explanation(
    "not-a-file",
    nl: .init(
      what: "Tussen de bronnen staat iets dat geen gewoon bestand of gewone map is.",
      why: "Een apparaat, pijp of socket kan niet gelezen worden als een bestand.",
      example: "missions/invoer   (een pijp)",
      instead: "missions/invoer.md"
    ),
    en: .init(
      what: "Among the sources is something that is no ordinary file or folder.",
      why: "A device, pipe or socket cannot be read as a file.",
      example: "missions/input   (a pipe)",
      instead: "missions/input.md"
    )
  ),
  Explanation(
    "null-byte",
    nl: .init(
      what: "In een tekst staat een nulbyte.",
      why: "Dat teken hoort in geen tekst; vaak is het bestand eigenlijk een ander soort bestand.",
      example: "missions/tekening.md   (eigenlijk een plaatje)",
      instead: "missions/tekening.png"
    ),
    en: .init(
      what: "A text holds a null byte.",
      why: "That character belongs in no text; often the file is really of another kind.",
      example: "missions/drawing.md   (really a picture)",
      instead: "missions/drawing.png"
    )
  ),
  Explanation(
    "source-folder-outside",
    nl: .init(
      what: "Een map die `sources` in `site/site.yaml` noemt, ligt buiten het project.",
      why:
        "Een project moet op elke computer hetzelfde opleveren, en leest daarom alleen zichzelf.",
      example: "sources: [site, ../kennis]",
      instead: "sources: [site, kennis]"
    ),
    en: .init(
      what: "A folder that `sources` in `site/site.yaml` names lies outside the project.",
      why: "A project must give the same on any computer, and so reads only itself.",
      example: "sources: [site, ../knowledge]",
      instead: "sources: [site, knowledge]"
    )
  ),
  Explanation(
    "unreadable-file",
    nl: .init(
      what: "Een bestand of map mag niet gelezen worden.",
      why: "Wat erin staat, ontbreekt op de site.",
      example: "-rw-------  iemand-anders  missions/energie.md",
      instead: "-rw-r--r--  iemand-anders  missions/energie.md"
    ),
    en: .init(
      what: "A file or folder may not be read.",
      why: "What it holds is missing from the site.",
      example: "-rw-------  someone-else  missions/energy.md",
      instead: "-rw-r--r--  someone-else  missions/energy.md"
    )
  ),
]
