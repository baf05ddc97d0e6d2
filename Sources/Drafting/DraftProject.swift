import Diagnostics
import SourceText

/// The first files of a project: settings, a home page, a schema, and one thing of each type.
///
/// What they say passes every check, and shows each form that an editor will need.
public func draftProject(title: String, in language: Language) -> [SourceFile] {
  let files =
    switch language {
    case .dutch: dutchFiles(title: yamlScalar(title))
    case .english: englishFiles(title: yamlScalar(title))
    }
  return files.map { SourceFile(path: SourcePath($0.path), text: $0.text) }
    .sorted { $0.path < $1.path }
}

private typealias Draft = (path: String, text: String)

private let ignored = "public/\n"

private func dutchFiles(title: String) -> [Draft] {
  [
    (".gitignore", ignored),
    (
      "site/site.yaml",
      """
      title: \(title)
      language: nl
      # Het openbare adres van de site, als u dat weet:
      # base-url: https://bericht.example.nl/
      # Aanhalingstekens, streepjes en vaste spaties worden gezet als in druk; laat ze staan met:
      # typography: false
      # Alinea's van rapporten hebben een vast adres; toon hun nummers met:
      # paragraph-numbers: true
      navigation:
        - missie
        - lab

      """
    ),
    (
      "site/index.md",
      """
      ---
      titel: \(title)
      samenvatting: Een publicatie die met Bericht is gemaakt.
      ---

      Schrijf hier waar de publicatie over gaat. Een link naar een onderdeel staat tussen dubbele
      haken: [[eerste-missie]], of met andere woorden: [[eerste-lab|ons eerste lab]].

      """
    ),
    (
      "missions/schema.yaml",
      """
      # Welke soorten onderdelen er zijn, welke velden ze hebben en hoe ze samenhangen.
      languages: [nl, en]
      enums:
        fase:
          label: {nl: Fase, en: Phase}
          values:
            lopend:   {label: {nl: lopend, en: running}}
            afgerond: {label: {nl: afgerond, en: finished}}
      types:
        missie:
          label: {nl: Missie, en: Mission}
          plural: {nl: Missies, en: Missions}
          folder: missies
          fields:
            titel:        {type: text, required: true, role: title, label: {nl: Titel, en: Title}}
            samenvatting: {type: text, role: summary, label: {nl: Samenvatting, en: Summary}}
            doeljaar:     {type: year, label: {nl: Doeljaar, en: Target year}}
        lab:
          label: {nl: Lab, en: Lab}
          plural: {nl: Labs, en: Labs}
          folder: labs
          fields:
            titel:        {type: text, required: true, role: title, label: {nl: Titel, en: Title}}
            samenvatting: {type: text, role: summary, label: {nl: Samenvatting, en: Summary}}
            fase:         {type: enum, enum: fase, required: true, label: {nl: Fase, en: Phase}}
          relations:
            missies:
              to: missie
              count: 1..*
              label: {nl: werkt aan, en: works on}
              inverse: {name: labs, label: {nl: Labs bij deze missie, en: Labs for this mission}}

      """
    ),
    (
      "missions/missies/eerste-missie.md",
      """
      ---
      titel: Eerste missie
      samenvatting: Een doel met een jaartal.
      doeljaar: 2030
      ---

      Schrijf hier wat de missie inhoudt.

      """
    ),
    (
      "missions/labs/eerste-lab.md",
      """
      ---
      titel: Eerste lab
      samenvatting: Een plek waar mensen een oplossing uitproberen.
      fase: lopend
      missies: eerste-missie
      ---

      Schrijf hier wat er wordt geprobeerd.

      """
    ),
  ]
}

private func englishFiles(title: String) -> [Draft] {
  [
    (".gitignore", ignored),
    (
      "site/site.yaml",
      """
      title: \(title)
      language: en
      # The public address of the site, when you know it:
      # base-url: https://report.example.org/
      # Quotation marks, dashes and fixed spaces are set as in print; leave them alone with:
      # typography: false
      # Paragraphs of reports have an address that lasts; show their numbers with:
      # paragraph-numbers: true
      navigation:
        - mission
        - lab

      """
    ),
    (
      "site/index.md",
      """
      ---
      title: \(title)
      summary: A publication made with Bericht.
      ---

      Write here what the publication is about. A link to a thing stands in double brackets:
      [[first-mission]], or in other words: [[first-lab|our first lab]].

      """
    ),
    (
      "missions/schema.yaml",
      """
      # Which kinds of things there are, which fields they have and how they relate.
      languages: [en, nl]
      enums:
        phase:
          label: {en: Phase, nl: Fase}
          values:
            running:  {label: {en: running, nl: lopend}}
            finished: {label: {en: finished, nl: afgerond}}
      types:
        mission:
          label: {en: Mission, nl: Missie}
          plural: {en: Missions, nl: Missies}
          folder: missions
          fields:
            title:       {type: text, required: true, role: title, label: {en: Title, nl: Titel}}
            summary:     {type: text, role: summary, label: {en: Summary, nl: Samenvatting}}
            target-year: {type: year, label: {en: Target year, nl: Doeljaar}}
        lab:
          label: {en: Lab, nl: Lab}
          plural: {en: Labs, nl: Labs}
          folder: labs
          fields:
            title:   {type: text, required: true, role: title, label: {en: Title, nl: Titel}}
            summary: {type: text, role: summary, label: {en: Summary, nl: Samenvatting}}
            phase:   {type: enum, enum: phase, required: true, label: {en: Phase, nl: Fase}}
          relations:
            missions:
              to: mission
              count: 1..*
              label: {en: works on, nl: werkt aan}
              inverse: {name: labs, label: {en: Labs for this mission, nl: Labs bij deze missie}}

      """
    ),
    (
      "missions/missions/first-mission.md",
      """
      ---
      title: First mission
      summary: A goal with a year.
      target-year: 2030
      ---

      Write here what the mission is about.

      """
    ),
    (
      "missions/labs/first-lab.md",
      """
      ---
      title: First lab
      summary: A place where people try out a solution.
      phase: running
      missions: first-mission
      ---

      Write here what is tried out.

      """
    ),
  ]
}
