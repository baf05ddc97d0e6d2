// What linking can say about citations and cross-references.

import Diagnostics
import Model
import SourceText

extension Diagnostic {
  static func unknownCitation(
    _ key: Located<String>,
    isInSentence: Bool,
    suggestions: [String]
  ) -> Diagnostic {
    let escape = LocalizedText(
      nl: "schrijf `\\@\(key.value)` als u geen verwijzing bedoelt",
      en: "write `\\@\(key.value)` if you mean no citation"
    )
    return Diagnostic(
      "unknown-citation",
      .error,
      LocalizedText(
        nl: "er is geen publicatie of ander onderdeel met de sleutel `\(key.value)`",
        en: "no publication or other thing is called `\(key.value)`"
      ),
      at: key.range,
      help: isInSentence && suggestions.isEmpty ? escape : nil,
      suggestions: suggestions,
      fixes: fixes(key.range, suggestions)
    )
  }

  static func unknownIntent(
    _ word: Located<String>,
    suggestions: [String],
    intents: [String]
  ) -> Diagnostic {
    let list = intents.map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      "unknown-intent",
      .error,
      LocalizedText(
        nl: "`\(word.value)` is geen reden om iets aan te halen",
        en: "`\(word.value)` is no reason for citing something"
      ),
      at: word.range,
      help: intents.isEmpty || !suggestions.isEmpty
        ? nil : LocalizedText(nl: "het schema kent: \(list)", en: "the schema knows: \(list)"),
      suggestions: suggestions,
      fixes: fixes(word.range, suggestions)
    )
  }

  static func duplicateLabel(_ label: Located<String>, first: SourceRange) -> Diagnostic {
    Diagnostic(
      "duplicate-label",
      .error,
      LocalizedText(
        nl: "`\(label.value)` is ook het label van iets anders",
        en: "`\(label.value)` is the label of something else too"
      ),
      at: label.range,
      help: LocalizedText(
        nl: "geef een van beide een ander label: verwijzingen noemen nu het eerste",
        en: "give one of them another label: references name the first one now"
      ),
      labels: [
        Label(
          range: first,
          message: LocalizedText(nl: "hier staat het eerste", en: "the first stands here")
        )
      ]
    )
  }

  static func uncitedLabel(_ label: Located<String>) -> Diagnostic {
    Diagnostic(
      "uncited-label",
      .info,
      LocalizedText(
        nl: "geen tekst verwijst naar `\(label.value)`",
        en: "no text refers to `\(label.value)`"
      ),
      at: label.range,
      help: LocalizedText(
        nl: "schrijf `@\(label.value)` waar de tekst dit bespreekt",
        en: "write `@\(label.value)` where the text discusses it"
      )
    )
  }

  static func entryAndThing(_ key: Located<String>, _ thing: Declaration) -> Diagnostic {
    Diagnostic(
      "entry-and-thing",
      .warning,
      LocalizedText(
        nl: "`\(key.value)` is ook de sleutel van een onderdeel: verwijzingen leiden daarheen",
        en: "`\(key.value)` is the key of a thing too: citations lead there"
      ),
      at: key.range,
      help: LocalizedText(
        nl: "haal deze vermelding weg, of geef haar een andere sleutel",
        en: "remove this entry, or give it another key"
      ),
      labels: [
        Label(
          range: SourceRange(path: thing.path, bytes: 0..<0),
          message: LocalizedText(nl: "dit is het onderdeel", en: "this is the thing")
        )
      ]
    )
  }

  static func entryInTwoFiles(_ key: Located<String>, first: SourceRange) -> Diagnostic {
    Diagnostic(
      "entry-in-two-files",
      .warning,
      LocalizedText(
        nl: "`\(key.value)` staat ook in een ander bestand: verwijzingen bedoelen dat",
        en: "`\(key.value)` stands in another file too: citations mean that one"
      ),
      at: key.range,
      labels: [
        Label(
          range: first,
          message: LocalizedText(nl: "hier staat het eerst", en: "here it stands first")
        )
      ]
    )
  }

  static func mixedReference(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      "mixed-reference",
      .error,
      LocalizedText(
        nl: "dit is geen publicatie, en staat tussen verwijzingen naar publicaties",
        en: "this is no publication, and it stands among citations of publications"
      ),
      at: range,
      help: LocalizedText(
        nl: "zet deze verwijzing tussen eigen haken",
        en: "put this reference between brackets of its own"
      )
    )
  }
}

/// What `bericht explain` says about citations and cross-references.
let referenceExplanations: [Explanation] = [
  Explanation(
    "duplicate-label",
    nl: .init(
      what: "Twee figuren, tabellen, kaders of paragrafen hebben hetzelfde label.",
      why: "Een verwijzing met `@` kan er maar naar één leiden.",
      example: "![Kaart](kaart.png){#fig-kaart}\n\n![Plan](plan.png){#fig-kaart}",
      instead: "![Kaart](kaart.png){#fig-kaart}\n\n![Plan](plan.png){#fig-plan}"
    ),
    en: .init(
      what: "Two figures, tables, boxes or sections have the same label.",
      why: "A reference with `@` can lead to one of them only.",
      example: "![Map](map.png){#fig-map}\n\n![Plan](plan.png){#fig-map}",
      instead: "![Map](map.png){#fig-map}\n\n![Plan](plan.png){#fig-plan}"
    )
  ),
  Explanation(
    "uncited-label",
    nl: .init(
      what: "Iets heeft een label, maar geen tekst verwijst ernaar.",
      why: "Wie een rapport leest, wil weten waarom er een figuur of tabel staat.",
      example: "![Kaart](kaart.png){#fig-kaart}",
      instead: "Waar de labs zijn, toont @fig-kaart.\n\n![Kaart](kaart.png){#fig-kaart}"
    ),
    en: .init(
      what: "Something has a label, but no text refers to it.",
      why: "Readers of a report want to know why a figure or table is there.",
      example: "![Map](map.png){#fig-map}",
      instead: "@fig-map shows where the labs are.\n\n![Map](map.png){#fig-map}"
    )
  ),
  Explanation(
    "entry-and-thing",
    nl: .init(
      what: "Een sleutel staat in een bestand met referenties en is ook die van een onderdeel.",
      why: """
        Een verwijzing leidt naar het onderdeel, dat een pagina heeft; wat in het bestand staat \
        wordt niet gebruikt.
        """,
      example: "missions/publicaties/maas-2017.md\nreferenties.bib: @report{maas-2017, …}",
      instead: "missions/publicaties/maas-2017.md"
    ),
    en: .init(
      what: "A key stands in a file of references and is that of a thing too.",
      why: """
        A citation leads to the thing, which has a page; what stands in the file is not used.
        """,
      example: "missions/publications/maas-2017.md\nreferences.bib: @report{maas-2017, …}",
      instead: "missions/publications/maas-2017.md"
    )
  ),
  Explanation(
    "entry-in-two-files",
    nl: .init(
      what: "Twee bestanden met referenties hebben een vermelding met dezelfde sleutel.",
      why: "Alleen de eerste telt, in de volgorde van `bibliography`.",
      example: "a.bib: @book{maas-2017, …}\nb.bib: @report{maas-2017, …}",
      instead: "a.bib: @book{maas-2017, …}"
    ),
    en: .init(
      what: "Two files of references have an entry with the same key.",
      why: "Only the first counts, in the order of `bibliography`.",
      example: "a.bib: @book{maas-2017, …}\nb.bib: @report{maas-2017, …}",
      instead: "a.bib: @book{maas-2017, …}"
    )
  ),
  Explanation(
    "mixed-reference",
    nl: .init(
      what: "Tussen dezelfde haken staan een publicatie en iets anders.",
      why: """
        Een publicatie komt als `(Maas, 2017)` in de tekst en in de lijst met referenties; een \
        ander onderdeel wordt een link met zijn naam. Samen is dat geen leesbare zin.
        """,
      example: "[@maas-2017; @the-green-village]",
      instead: "[@maas-2017] [@the-green-village]"
    ),
    en: .init(
      what: "A publication and something else stand between the same brackets.",
      why: """
        A publication becomes `(Maas, 2017)` in the text and an entry in the list of references; \
        another thing becomes a link with its name. Together that is no readable sentence.
        """,
      example: "[@maas-2017; @the-green-village]",
      instead: "[@maas-2017] [@the-green-village]"
    )
  ),
  Explanation(
    "unknown-citation",
    nl: .init(
      what: "Achter `@` staat een sleutel die niet bestaat.",
      why: """
        De lezer zou de sleutel zien in plaats van de verwijzing, en het werk zou in de lijst met \
        referenties ontbreken.
        """,
      example: "Dat blijkt uit onderzoek [@diercks-2018].",
      instead: "Dat blijkt uit onderzoek [@diercks-2019]."
    ),
    en: .init(
      what: "The key behind `@` does not exist.",
      why: """
        Readers would see the key in place of the citation, and the work would be missing from \
        the list of references.
        """,
      example: "The study shows it [@diercks-2018].",
      instead: "The study shows it [@diercks-2019]."
    )
  ),
  Explanation(
    "unknown-intent",
    nl: .init(
      what: "Voor een sleutel staat een reden die het schema niet kent.",
      why: """
        Redenen als `onderbouwing` zeggen hoe een publicatie wordt gebruikt. Zij staan in het \
        schema, zodat ernaar te vragen is.
        """,
      example: "[@onderbouwng:diercks-2019]",
      instead: "[@onderbouwing:diercks-2019]"
    ),
    en: .init(
      what: "A reason that the schema does not know stands before a key.",
      why: """
        Reasons such as `evidence` say how a publication is used. The schema has them, so that \
        questions can ask for them.
        """,
      example: "[@evidnce:diercks-2019]",
      instead: "[@evidence:diercks-2019]"
    )
  ),
]
