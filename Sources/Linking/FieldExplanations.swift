import Diagnostics

/// What `bericht explain` says about fields and relations.
let fieldExplanations: [Explanation] = [
  Explanation(
    "date-too-early",
    nl: .init(
      what: "Een datum ligt voor de datum waar zij na moet komen.",
      why: "Iets kan niet eindigen voor het begint; een van de twee klopt niet.",
      example: "begin: 2019-04\neind: \"2018\"",
      instead: "begin: 2019-04\neind: \"2020\""
    ),
    en: .init(
      what: "A date lies before the date that it must come after.",
      why: "Nothing can end before it begins; one of the two is wrong.",
      example: "start: 2019-04\nend: \"2018\"",
      instead: "start: 2019-04\nend: \"2020\""
    )
  ),
  Explanation(
    "derived-relation",
    nl: .init(
      what: "Een bestand geeft een verband dat uit andere verbanden volgt.",
      why: "Bericht leidt het zelf af, zodat het nooit tegenspreekt wat elders staat.",
      example: "missie: energie\nthema: klimaat",
      instead: "missie: energie"
    ),
    en: .init(
      what: "A file gives a relation that follows from other relations.",
      why: "Bericht derives it, so that it never contradicts what stands elsewhere.",
      example: "mission: energy\ntheme: climate",
      instead: "mission: energy"
    )
  ),
  Explanation(
    "invalid-value",
    nl: .init(
      what: "Een waarde past niet bij het soort veld: geen datum, geen getal, geen webadres.",
      why: "Het veld blijft leeg op de site, en kan niet gesorteerd of vergeleken worden.",
      example: "begin: 26-4-2019\nbreedtegraad: 52,01",
      instead: "begin: 2019-04-26\nbreedtegraad: 52.01"
    ),
    en: .init(
      what: "A value does not fit the type of its field: not a date, a number or a web address.",
      why: "The field stays empty on the site, and cannot be sorted or compared.",
      example: "start: 26-4-2019\nlatitude: 52,01",
      instead: "start: 2019-04-26\nlatitude: 52.01"
    )
  ),
  Explanation(
    "missing-field",
    nl: .init(
      what: "Een verplicht veld ontbreekt of is leeg.",
      why: """
        Het schema zegt dat een onderdeel van dit type er niet zonder kan; de pagina zou een gat \
        hebben.
        """,
      example: "---\nsamenvatting: Een proef met warmte.\n---",
      instead: "---\ntitel: Warmtenet Delft\nsamenvatting: Een proef met warmte.\n---"
    ),
    en: .init(
      what: "A required field is missing or empty.",
      why: """
        The schema says that a thing of this type cannot do without; the page would have a hole.
        """,
      example: "---\nsummary: A trial with heat.\n---",
      instead: "---\ntitle: Heat network Delft\nsummary: A trial with heat.\n---"
    )
  ),
  Explanation(
    "missing-source",
    nl: .init(
      what: "Bij een verband staat geen bron, terwijl het schema erom vraagt.",
      why: "Lezers moeten kunnen nagaan waar een bewering vandaan komt.",
      example: "missie: energie",
      instead: "missie: {naar: energie, bron: rathenau-2020-bericht}"
    ),
    en: .init(
      what: "A relation has no source, while the schema asks for one.",
      why: "Readers must be able to check where a statement comes from.",
      example: "mission: energy",
      instead: "mission: {to: energy, source: rathenau-2020-message}"
    )
  ),
  Explanation(
    "recommended-field",
    nl: .init(
      what: "Een veld dat het schema aanbeveelt, is niet ingevuld.",
      why: "De pagina werkt, maar lezers missen iets, zoals een samenvatting in lijsten.",
      example: "---\ntitel: Warmtenet Delft\n---",
      instead: "---\ntitel: Warmtenet Delft\nsamenvatting: Een proef met warmte.\n---"
    ),
    en: .init(
      what: "A field that the schema recommends is not filled in.",
      why: "The page works, but readers miss something, such as a summary in lists.",
      example: "---\ntitle: Heat network Delft\n---",
      instead: "---\ntitle: Heat network Delft\nsummary: A trial with heat.\n---"
    )
  ),
  Explanation(
    "relation-to-itself",
    nl: .init(
      what: "Een onderdeel noemt zichzelf in een verband waar dat niet kan.",
      why: "Niets volgt zichzelf op of ligt in zichzelf.",
      example: "# les-2.md\nvolgt-op: les-2",
      instead: "# les-2.md\nvolgt-op: les-1"
    ),
    en: .init(
      what: "A thing names itself in a relation where that cannot be.",
      why: "Nothing follows itself or lies in itself.",
      example: "# lesson-2.md\nfollows: lesson-2",
      instead: "# lesson-2.md\nfollows: lesson-1"
    )
  ),
  Explanation(
    "relation-twice",
    nl: .init(
      what: "Een onderdeel staat twee keer in hetzelfde verband.",
      why: """
        Op de pagina staat het één keer; een van de twee is een vergissing, misschien had er \
        iets anders moeten staan.
        """,
      example: "partner: [gemeente-delft, gemeente-delft]",
      instead: "partner: [gemeente-delft, tu-delft]"
    ),
    en: .init(
      what: "A thing stands twice in the same relation.",
      why: """
        The page shows it once; one of the two is a mistake, perhaps something else should stand \
        there.
        """,
      example: "partner: [city-of-delft, city-of-delft]",
      instead: "partner: [city-of-delft, delft-university]"
    )
  ),
  Explanation(
    "relation-without-target",
    nl: .init(
      what: "Een verband heeft wel kenmerken, maar zegt niet met `naar:` waarheen het leidt.",
      why: "Zonder doel is er geen verband: rol en bron hangen in de lucht.",
      example: "partner:\n  - {rol: trekker, bron: bericht}",
      instead: "partner:\n  - {naar: gemeente-delft, rol: trekker, bron: bericht}"
    ),
    en: .init(
      what: "A relation has details, but does not say with `to:` where it leads.",
      why: "Without a target there is no relation: role and source hang in the air.",
      example: "partner:\n  - {role: lead, source: message}",
      instead: "partner:\n  - {to: city-of-delft, role: lead, source: message}"
    )
  ),
  Explanation(
    "too-few-values",
    nl: .init(
      what: "Een verband noemt minder onderdelen dan het schema vraagt.",
      why: """
        Het schema zegt dat het er minstens zoveel zijn; de pagina vertelt nu niet het hele \
        verhaal.
        """,
      example: "missie: []",
      instead: "missie: [energie]"
    ),
    en: .init(
      what: "A relation names fewer things than the schema asks for.",
      why: """
        The schema says that there are at least so many; the page does not tell the whole story \
        now.
        """,
      example: "mission: []",
      instead: "mission: [energy]"
    )
  ),
  Explanation(
    "too-many-values",
    nl: .init(
      what: "Een veld of verband heeft meer waarden dan het schema toelaat.",
      why: "Waar één antwoord hoort, weet niemand welk van de twee geldt.",
      example: "fase: [actief, afgerond]",
      instead: "fase: afgerond"
    ),
    en: .init(
      what: "A field or relation has more values than the schema allows.",
      why: "Where one answer belongs, nobody knows which of the two holds.",
      example: "phase: [active, done]",
      instead: "phase: done"
    )
  ),
  Explanation(
    "unknown-field",
    nl: .init(
      what: "Een bestand heeft een veld dat het schema voor dit type niet kent.",
      why: """
        Wat erin staat, komt niet op de site. Meestal is het een typefout, soms hoort het \
        verband bij het andere onderdeel.
        """,
      example: "tietl: Warmtenet Delft",
      instead: "titel: Warmtenet Delft"
    ),
    en: .init(
      what: "A file has a field that the schema does not have for this type.",
      why: """
        What it holds does not reach the site. Mostly it is a typo; sometimes the relation \
        belongs at the other thing.
        """,
      example: "tilte: Heat network Delft",
      instead: "title: Heat network Delft"
    )
  ),
  Explanation(
    "unknown-language",
    nl: .init(
      what: "Een tekst per taal noemt een taal die het schema niet heeft.",
      why: "Lezers krijgen die tekst nooit te zien.",
      example: "titel: {nl: Proef, eng: Trial}",
      instead: "titel: {nl: Proef, en: Trial}"
    ),
    en: .init(
      what: "A text per language names a language that the schema does not have.",
      why: "Readers never get to see that text.",
      example: "title: {nl: Proef, eng: Trial}",
      instead: "title: {nl: Proef, en: Trial}"
    )
  ),
  Explanation(
    "unknown-value",
    nl: .init(
      what: "Een waarde staat niet in de keuzelijst van haar veld.",
      why: "Alleen waarden uit de lijst hebben een naam voor lezers en tellen mee in groepen.",
      example: "fase: aktief",
      instead: "fase: actief"
    ),
    en: .init(
      what: "A value is not in the enumeration of its field.",
      why: "Only values of the list have a label for readers and count in groups.",
      example: "phase: actve",
      instead: "phase: active"
    )
  ),
]
