import Diagnostics

/// What `bericht explain` says about the codes of linking.
public let linkingExplanations: [Explanation] =
  nameExplanations + fieldExplanations + referenceExplanations + translationExplanations
  + redirectExplanations + smallerPictureExplanations

private let nameExplanations: [Explanation] = [
  Explanation(
    "abstract-type",
    nl: .init(
      what: "Een bestand noemt als `type` iets dat alleen een basis voor andere typen is.",
      why: """
        Zo'n type verzamelt wat andere typen gemeen hebben; het heeft zelf geen lijst en geen \
        pagina's.
        """,
      example: "type: knoop",
      instead: "type: lab"
    ),
    en: .init(
      what: "A file names as its `type` something that is only a base for other types.",
      why: "Such a type gathers what other types share; it has no list and no pages of its own.",
      example: "type: node",
      instead: "type: lab"
    )
  ),
  Explanation(
    "address-collision",
    nl: .init(
      what: "Twee bestanden krijgen hetzelfde adres op de site.",
      why: """
        Op één adres past één pagina. Het tweede bestand wordt niet gepubliceerd. Hoofdletters \
        en accenten tellen niet mee.
        """,
      example: "site/één.md\nsite/Een.md",
      instead: "site/één.md\nsite/twee.md"
    ),
    en: .init(
      what: "Two files get the same address on the site.",
      why: """
        One address holds one page. The second file is not published. Capitals and accents do \
        not count.
        """,
      example: "site/café.md\nsite/Cafe.md",
      instead: "site/café.md\nsite/bar.md"
    )
  ),
  Explanation(
    "ambiguous-reference",
    nl: .init(
      what: "Een sleutel hoort bij onderdelen van verschillende typen.",
      why: "Bericht raadt niet welk u bedoelt: een verkeerd verband valt niemand op.",
      example: "partner: delft",
      instead: "partner: organisatie:delft"
    ),
    en: .init(
      what: "A key belongs to things of different types.",
      why: "Bericht does not guess which one you mean: nobody notices a wrong relation.",
      example: "partner: delft",
      instead: "partner: organisation:delft"
    )
  ),
  Explanation(
    "duplicate-thing",
    nl: .init(
      what: "Twee bestanden van hetzelfde type hebben dezelfde naam, en dus dezelfde sleutel.",
      why: """
        Een sleutel wijst één onderdeel aan. Verbanden en links naar deze sleutel zijn \
        dubbelzinnig.
        """,
      example: "missions/labs/proef.md\nmissions/labs/oud/proef.md",
      instead: "missions/labs/proef.md\nmissions/labs/oud/proef-2015.md"
    ),
    en: .init(
      what: "Two files of one type have the same name, and so the same key.",
      why: "A key points at one thing. Relations and links to this key are ambiguous.",
      example: "missions/labs/trial.md\nmissions/labs/old/trial.md",
      instead: "missions/labs/trial.md\nmissions/labs/old/trial-2015.md"
    )
  ),
  Explanation(
    "empty-link",
    nl: .init(
      what: "Een link of afbeelding zegt niet waarheen zij leidt.",
      why: "De lezer ziet iets waarop niet te klikken is, of helemaal niets.",
      example: "[de missie]()",
      instead: "[[energie|de missie]]"
    ),
    en: .init(
      what: "A link or picture does not say where it leads.",
      why: "The reader sees something that cannot be followed, or nothing at all.",
      example: "[the mission]()",
      instead: "[[energy|the mission]]"
    )
  ),
  Explanation(
    "folder-without-files",
    nl: .init(
      what: """
        Het schema geeft een type een map die er niet is, terwijl er een map is die er veel op \
        lijkt.
        """,
      why: """
        De bestanden in die andere map zijn meegeteld, zodat u één melding krijgt in plaats van \
        honderd.
        """,
      example: "lab: {folder: lasb}      (er is een map missions/labs)",
      instead: "lab: {folder: labs}"
    ),
    en: .init(
      what: """
        The schema gives a type a folder that is not there, while there is one very much like \
        it.
        """,
      why: """
        The files in that other folder were counted, so that you get one finding instead of a \
        hundred.
        """,
      example: "lab: {folder: lasb}      (there is a folder missions/labs)",
      instead: "lab: {folder: labs}"
    )
  ),
  Explanation(
    "former-key",
    nl: .init(
      what: "Een verwijzing gebruikt de sleutel die een onderdeel vroeger had.",
      why: "De link werkt, maar wie later zoekt, vindt twee namen voor hetzelfde.",
      example: "missie: energietransitie-2019",
      instead: "missie: energie"
    ),
    en: .init(
      what: "A reference uses the key that a thing had before.",
      why: "The link works, but whoever searches later finds two names for the same.",
      example: "mission: energy-transition-2019",
      instead: "mission: energy"
    )
  ),
  Explanation(
    "link-outside-project",
    nl: .init(
      what: "Een link leidt met `../` buiten de map van het project.",
      why: "Wat daar staat, komt niet op de site, en staat op een andere computer ergens anders.",
      example: "[verslag](../../../archief/verslag.pdf)",
      instead: "[verslag](../assets/verslag.pdf)"
    ),
    en: .init(
      what: "A link leads outside the folder of the project with `../`.",
      why: "What stands there does not reach the site, and is elsewhere on another computer.",
      example: "[report](../../../archive/report.pdf)",
      instead: "[report](../assets/report.pdf)"
    )
  ),
  Explanation(
    "missing-file",
    nl: .init(
      what: "Een link leidt naar een bestand dat er niet is.",
      why: "De lezer zou op een lege pagina uitkomen.",
      example: "[het lab](../labs/de-venen.md)",
      instead: "[het lab](../labs/proeftuin-de-venen.md)"
    ),
    en: .init(
      what: "A link leads to a file that is not there.",
      why: "The reader would arrive at an empty page.",
      example: "[the lab](../labs/the-fens.md)",
      instead: "[the lab](../labs/test-site-the-fens.md)"
    )
  ),
  Explanation(
    "missing-heading",
    nl: .init(
      what: "Een link leidt naar een kop die niet op die pagina staat.",
      why: "De lezer komt boven aan de pagina uit en moet zelf zoeken.",
      example: "[[les-2#vervolgg]]",
      instead: "[[les-2#vervolg]]"
    ),
    en: .init(
      what: "A link leads to a heading that the page does not have.",
      why: "The reader arrives at the top of the page and has to search.",
      example: "[[lesson-2#sequell]]",
      instead: "[[lesson-2#sequel]]"
    )
  ),
  Explanation(
    "missing-picture",
    nl: .init(
      what: "Een afbeelding is er niet.",
      why: "De lezer ziet een leeg kader, of alleen de beschrijving.",
      example: "![Kaart van Delft](kart.png)",
      instead: "![Kaart van Delft](kaart.png)"
    ),
    en: .init(
      what: "A picture is not there.",
      why: "The reader sees an empty frame, or only the description.",
      example: "![Map of Delft](mpa.png)",
      instead: "![Map of Delft](map.png)"
    )
  ),
  Explanation(
    "unknown-type",
    nl: .init(
      what: "Er wordt een type genoemd dat het schema niet kent.",
      why: "Zonder type is niet bekend welke velden er horen en in welke lijst het onderdeel komt.",
      example: "type: labb",
      instead: "type: lab"
    ),
    en: .init(
      what: "A type is named that the schema does not have.",
      why: """
        Without a type it is not known which fields belong there and which list the thing goes \
        into.
        """,
      example: "type: labb",
      instead: "type: lab"
    )
  ),
  Explanation(
    "unpublishable-name",
    nl: .init(
      what: "De naam van een bestand bevat een teken dat niet in een webadres kan.",
      why: "Het bestand is niet gepubliceerd, want browsers zouden het niet vinden.",
      example: "site/assets/wat nu?.pdf",
      instead: "site/assets/wat-nu.pdf"
    ),
    en: .init(
      what: "The name of a file holds a character that cannot stand in a web address.",
      why: "The file was not published, because browsers would not find it.",
      example: "site/assets/what now?.pdf",
      instead: "site/assets/what-now.pdf"
    )
  ),
  Explanation(
    "unresolved-reference",
    nl: .init(
      what: "Een verband, link of menu noemt een onderdeel dat er niet is.",
      why: """
        Het verband ontbreekt op beide pagina's. Vaak is het een typefout, of heeft het bestand \
        een andere naam gekregen.
        """,
      example: "missie: enrgie",
      instead: "missie: energie"
    ),
    en: .init(
      what: "A relation, link or menu names a thing that is not there.",
      why: """
        The relation is missing on both pages. Often it is a typo, or the file got another name.
        """,
      example: "mission: enrgy",
      instead: "mission: energy"
    )
  ),
  Explanation(
    "unsafe-address",
    nl: .init(
      what: """
        Een link leidt naar een adres dat een browser kan uitvoeren, of naar een onderdeel \
        zonder dubbele haken.
        """,
      why: """
        Een adres als `javascript:` kan iets doen op de computer van de lezer; daarom zijn \
        alleen gewone adressen toegestaan.
        """,
      example: "[klik](javascript:alert(1))\n[het lab](lab:proef)",
      instead: "[klik](https://www.example.nl/)\n[[lab:proef|het lab]]"
    ),
    en: .init(
      what: """
        A link leads to an address that a browser can run, or to a thing without double \
        brackets.
        """,
      why: """
        An address like `javascript:` can do something on the reader's computer; therefore only \
        plain addresses are allowed.
        """,
      example: "[click](javascript:alert(1))\n[the lab](lab:trial)",
      instead: "[click](https://www.example.nl/)\n[[lab:trial|the lab]]"
    )
  ),
  Explanation(
    "wrong-link-form",
    nl: .init(
      what: "Een link tussen dubbele haken noemt een afbeelding of bestand.",
      why: "Dubbele haken leiden naar onderdelen; bestanden hebben een adres.",
      example: "[[assets/kaart.png]]",
      instead: "![Kaart van de labs](assets/kaart.png)"
    ),
    en: .init(
      what: "A link in double brackets names a picture or file.",
      why: "Double brackets lead to things; files have an address.",
      example: "[[assets/map.png]]",
      instead: "![Map of the labs](assets/map.png)"
    )
  ),
  Explanation(
    "wrong-reference-type",
    nl: .init(
      what: "Een verband noemt een onderdeel van een type dat daar niet hoort.",
      why: """
        Een lab werkt aan een missie, niet aan een organisatie; zo'n verband zegt iets wat niet \
        klopt.
        """,
      example: "missie: gemeente-delft",
      instead: "missie: energie\npartner: gemeente-delft"
    ),
    en: .init(
      what: "A relation names a thing of a type that does not belong there.",
      why: """
        A lab works on a mission, not on an organisation; such a relation says something untrue.
        """,
      example: "mission: city-of-delft",
      instead: "mission: energy\npartner: city-of-delft"
    )
  ),
]
