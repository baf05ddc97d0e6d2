import Diagnostics

/// What `bericht explain` says about the codes of the schema.
let schemaExplanations: [Explanation] = [
  Explanation(
    "inheritance-circle",
    nl: .init(
      what: "Typen in het schema erven van elkaar, zodat de kring nergens begint.",
      why: """
        Een type neemt velden over van een ander; in een kring is er geen eerste om mee te \
        beginnen.
        """,
      example: "lab: {is_a: proef}\nproef: {is_a: lab}",
      instead: "proef: {}\nlab: {is_a: proef}"
    ),
    en: .init(
      what: "Types of the schema inherit from each other, so that the circle begins nowhere.",
      why: "A type takes over the fields of another; in a circle there is no first to begin with.",
      example: "lab: {is_a: trial}\ntrial: {is_a: lab}",
      instead: "trial: {}\nlab: {is_a: trial}"
    )
  ),
  Explanation(
    "invalid-part-of",
    nl: .init(
      what: "Een verband zegt `part-of` waar niets een deel van één geheel kan zijn.",
      why: """
        Een rapport met zijn delen staat ook op één pagina, als pdf en als e-boek. Daarvoor hoort elk \
        deel bij precies één geheel, en is een geheel niet zelf een deel.
        """,
      example: "rapport: {to: rapport, count: 0..*, part-of: true}",
      instead: "rapport: {to: rapport, count: 1..1, part-of: true}"
    ),
    en: .init(
      what: "A relation says `part-of` where nothing can be a part of one whole.",
      why: """
        A report and its parts also make one page, a PDF and an e-book. For that each part belongs \
        to one whole, and no whole is a part itself.
        """,
      example: "report: {to: report, count: 0..*, part-of: true}",
      instead: "report: {to: report, count: 1..1, part-of: true}"
    )
  ),
  Explanation(
    "invalid-schema-value",
    nl: .init(
      what: "Een waarde in het schema heeft niet de vorm die haar sleutelwoord vraagt.",
      why: "De regel die u bedoelt, geldt zolang niet.",
      example: "titel: {required: misschien, max-length: veel}\nmissie: {to: missie, count: 2..1}",
      instead: "titel: {required: true, max-length: 80}\nmissie: {to: missie, count: 1..2}"
    ),
    en: .init(
      what: "A value in the schema does not have the form that its keyword asks for.",
      why: "The rule that you mean does not hold meanwhile.",
      example: "title: {required: maybe, max-length: much}\nmission: {to: mission, count: 2..1}",
      instead: "title: {required: true, max-length: 80}\nmission: {to: mission, count: 1..2}"
    )
  ),
  Explanation(
    "label-missing",
    nl: .init(
      what: "Een type, verband of veld heeft geen naam voor lezers in een taal van het schema.",
      why: "Lezers zien dan het woord dat redacteuren typen, of een naam in een andere taal.",
      example: "languages: [nl, en]\ntypes:\n  lab: {label: {nl: Lab}}",
      instead: "languages: [nl, en]\ntypes:\n  lab: {label: {nl: Lab, en: Lab}}"
    ),
    en: .init(
      what: "A type, relation or field has no label for readers in a language of the schema.",
      why: "Readers then see the word that editors type, or a label in another language.",
      example: "languages: [nl, en]\ntypes:\n  lab: {label: {nl: Lab}}",
      instead: "languages: [nl, en]\ntypes:\n  lab: {label: {nl: Lab, en: Lab}}"
    )
  ),
  Explanation(
    "relation-without-inverse",
    nl: .init(
      what: "Een verband heeft geen naam voor de andere richting.",
      why: """
        Op de pagina van de missie moet staan hoe de labs erbij heten; zonder naam staat daar \
        het woord van deze kant.
        """,
      example: "missie: {to: missie}",
      instead: "missie: {to: missie, inverse: {name: labs, label: {nl: Labs, en: Labs}}}"
    ),
    en: .init(
      what: "A relation has no name for the other direction.",
      why: """
        The page of the mission must say what its labs are called there; without a name it shows \
        the word of this end.
        """,
      example: "mission: {to: mission}",
      instead: "mission: {to: mission, inverse: {name: labs, label: {nl: Labs, en: Labs}}}"
    )
  ),
  Explanation(
    "schema-name-taken",
    nl: .init(
      what: "Een naam of map in het schema is voor twee dingen gebruikt.",
      why: """
        Bij een naam hoort één betekenis, anders weet niemand welk veld of welk type bedoeld is.
        """,
      example: "lab: {folder: labs, fields: {missie: text}, relations: {missie: {to: missie}}}",
      instead: "lab: {folder: labs, relations: {missie: {to: missie}}}"
    ),
    en: .init(
      what: "A name or folder of the schema is used for two things.",
      why: "A name has one meaning, or else nobody knows which field or type is meant.",
      example: "lab: {folder: labs, fields: {mission: text}, relations: {mission: {to: mission}}}",
      instead: "lab: {folder: labs, relations: {mission: {to: mission}}}"
    )
  ),
  Explanation(
    "incomplete-rule",
    nl: .init(
      what: "Een regel in het schema zegt niet hoe hij heet, waarover hij gaat of wat hij vraagt.",
      why: "Zonder die drie kan niets worden gecontroleerd.",
      example: "rules:\n  - {for: missie, expect: {labs: 1..*}}",
      instead: "rules:\n  - {id: missie-zonder-lab, for: missie, expect: {labs: 1..*}}"
    ),
    en: .init(
      what: "A rule in the schema does not say its name, what it is about, or what it asks for.",
      why: "Without these three nothing can be checked.",
      example: "rules:\n  - {for: mission, expect: {labs: 1..*}}",
      instead: "rules:\n  - {id: mission-without-lab, for: mission, expect: {labs: 1..*}}"
    )
  ),
  Explanation(
    "schema-word-not-used",
    nl: .init(
      what: """
        Een woord in het schema hoort bij de taal, maar deze versie van Bericht doet er niets \
        mee.
        """,
      why: "Er gaat niets mis; u mag alleen niet verwachten dat de regel wordt nageleefd.",
      example: "lab: {mixins: [gedateerd]}",
      instead: "lab: {fields: {begin: {type: date}}}"
    ),
    en: .init(
      what: """
        A word in the schema belongs to the language, but this version of Bericht does nothing \
        with it.
        """,
      why: "Nothing goes wrong; only do not expect the rule to be kept.",
      example: "lab: {mixins: [dated]}",
      instead: "lab: {fields: {start: {type: date}}}"
    )
  ),
  Explanation(
    "unknown-enumeration",
    nl: .init(
      what: "Een veld noemt een keuzelijst die niet in het schema staat, of noemt er geen.",
      why: """
        Zonder lijst is niet te controleren of een waarde bestaat, en heeft zij geen naam voor \
        lezers.
        """,
      example: "enums: {fase: {values: [actief, afgerond]}}\nfields: {fase: {enum: fasen}}",
      instead: "enums: {fase: {values: [actief, afgerond]}}\nfields: {fase: {enum: fase}}"
    ),
    en: .init(
      what: "A field names an enumeration that the schema does not have, or names none.",
      why: "Without a list no value can be checked, and none has a label for readers.",
      example: "enums: {phase: {values: [active, done]}}\nfields: {phase: {enum: phases}}",
      instead: "enums: {phase: {values: [active, done]}}\nfields: {phase: {enum: phase}}"
    )
  ),
  Explanation(
    "unknown-field-in-schema",
    nl: .init(
      what: "Een veld of verband in het schema noemt een ander dat het type niet heeft.",
      why: "De voorwaarde of afleiding kan dan nooit gelden.",
      example: "begin: {type: date}\neind: {type: date, not-before: begni}",
      instead: "begin: {type: date}\neind: {type: date, not-before: begin}"
    ),
    en: .init(
      what: "A field or relation of the schema names another that the type does not have.",
      why: "The condition or derivation can then never hold.",
      example: "start: {type: date}\nend: {type: date, not-before: strat}",
      instead: "start: {type: date}\nend: {type: date, not-before: start}"
    )
  ),
  Explanation(
    "unknown-field-type",
    nl: .init(
      what: "Het schema geeft een veld een soort die niet bestaat.",
      why: """
        De soort bepaalt wat er mag staan: een datum, een getal, een webadres. Nu wordt het als \
        tekst gelezen.
        """,
      example: "begin: {type: dat}",
      instead: "begin: {type: date}"
    ),
    en: .init(
      what: "The schema gives a field a type that does not exist.",
      why: """
        The type decides what may stand there: a date, a number, a web address. Now it is read \
        as text.
        """,
      example: "start: {type: dat}",
      instead: "start: {type: date}"
    )
  ),
  Explanation(
    "unknown-network-relation",
    nl: .init(
      what: "Het schema noemt onder `network` een verband dat geen type heeft.",
      why: "Vragen naar de plaats in het netwerk missen dan de verbanden die bedoeld zijn.",
      example: "network: [lab.partner]",
      instead: "network: [lab.partners]"
    ),
    en: .init(
      what: "Under `network` the schema names a relation that no type has.",
      why: "Questions about places in the network then miss the relations that are meant.",
      example: "network: [lab.partner]",
      instead: "network: [lab.partners]"
    )
  ),
  Explanation(
    "unknown-grouping",
    nl: .init(
      what: "Een type wordt in zijn lijst gegroepeerd naar iets dat het niet heeft.",
      why: """
        Groeperen kan naar een verband of naar een veld met een keuzelijst. Nu staat alles in \
        één lijst.
        """,
      example: "lab: {group-by: fasen, fields: {fase: {enum: fase}}}",
      instead: "lab: {group-by: fase, fields: {fase: {enum: fase}}}"
    ),
    en: .init(
      what: "A type is grouped in its list by something that it does not have.",
      why: """
        Grouping goes by a relation or by a field with an enumeration. Now everything stands in \
        one list.
        """,
      example: "lab: {group-by: phases, fields: {phase: {enum: phase}}}",
      instead: "lab: {group-by: phase, fields: {phase: {enum: phase}}}"
    )
  ),
  Explanation(
    "unknown-schema-word",
    nl: .init(
      what: "Het schema gebruikt een sleutelwoord dat hier niet bestaat.",
      why: "Wat erachter staat, wordt niet gelezen; alle bestanden kunnen daar last van hebben.",
      example: "lab:\n  feilds: {titel: text}",
      instead: "lab:\n  fields: {titel: text}"
    ),
    en: .init(
      what: "The schema uses a keyword that does not exist here.",
      why: "What stands behind it is not read; all files may suffer from that.",
      example: "lab:\n  feilds: {title: text}",
      instead: "lab:\n  fields: {title: text}"
    )
  ),
]
