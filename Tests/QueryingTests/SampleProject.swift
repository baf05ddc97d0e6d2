import Building
import Diagnostics
import Files
import Model
import SourceText

/// A small project with a name that means something else to each type.
enum SampleProject {
  static let schema = """
    enums:
      fase: {values: {actief: {label: {nl: actief}}, gestopt: {label: {nl: gestopt}}}}
      vorm: {values: {stad: {label: {nl: stad}}, dorp: {label: {nl: dorp}}}}
    types:
      missie:
        plural: {nl: Missies, en: Missions}
        folder: missies
        fields:
          titel: {type: text, required: true, role: title}
          doeljaar: {type: year, many: true}
          doelen: {type: object, many: true, fields: {jaar: {type: year}, waarde: {type: decimal}}}
        relations:
          thema: {to: thema, inverse: {name: missies, label: {nl: Missies}}}
      thema:
        plural: {nl: "Thema's", en: Themes}
        folder: themas
        fields: {titel: {type: text, required: true, role: title}}
      lab:
        label: {nl: Living lab}
        plural: {nl: Living labs}
        folder: labs
        fields:
          titel: {type: text, required: true, role: title}
          soort: {type: enum, enum: fase}
          begin: {type: date, precision: year}
          open: {type: boolean}
        relations:
          missies: {to: missie, inverse: {name: labs, label: {nl: Labs}}}
          plaats: {to: plaats, inverse: {name: labs, label: {nl: Labs}}}
      plaats:
        plural: {nl: Plaatsen}
        folder: plaatsen
        fields:
          titel: {type: text, required: true, role: title}
          soort: {type: enum, enum: vorm}
      gebeurtenis:
        plural: {nl: Gebeurtenissen}
        folder: gebeurtenissen
        fields: {titel: {type: text, required: true, role: title}}
        relations: {betreft: {to: [lab, plaats], inverse: {name: verhaal, label: {nl: Verhaal}}}}

    """

  static let files = [
    "missions/schema.yaml": schema,
    "missions/themas/een.md": "---\ntitel: Energie\n---\n",
    "missions/themas/twee.md": "---\ntitel: Zorg\n---\n",
    "missions/missies/a.md": """
    ---
    titel: Schone zee
    doeljaar: [2030, 2050]
    doelen: [{jaar: 2030, waarde: 49.5}]
    thema: een
    ---
    """,
    "missions/missies/b.md": "---\ntitel: Élan\ndoeljaar: 2040\nthema: een\n---\n",
    "missions/missies/c.md": "---\ntitel: Rust\n---\n",
    "missions/labs/p.md": """
    ---
    titel: Proef
    soort: actief
    begin: 2019-04
    open: ja
    missies: [a, b]
    plaats: delft
    ---
    """,
    "missions/labs/q.md": """
    ---
    titel: Kwartier
    soort: gestopt
    begin: 2021
    open: nee
    missies: [a]
    plaats: [delft, dorp]
    ---
    """,
    "missions/plaatsen/delft.md": "---\ntitel: Delft\nsoort: stad\n---\n",
    "missions/plaatsen/dorp.md": "---\ntitel: Dorp\nsoort: dorp\n---\n",
    "missions/gebeurtenissen/opening.md": "---\ntitel: Opening\nbetreft: [p, delft]\n---\n",
  ]

  /// What a build makes of the project and some more files.
  static func snapshot(
    _ more: [String: String] = [:],
    goal: BuildGoal = .diagnostics
  ) throws
    -> Snapshot
  {
    let texts = files.merging(more) { $1 }
    return build(try readProject(from: MemoryFileSystem(texts)).value, goal: goal)
  }

  /// What is answered, group by group, and what is wrong with the question.
  static func answer(_ question: String, in snapshot: Snapshot) -> Diagnosed<QueryResult?> {
    Building.answer(to: question, in: snapshot)
  }

  /// The titles of the things that answer a question; nil for one that is wrong.
  static func titles(_ question: String) throws -> [String]? {
    let result = answer(question, in: try snapshot()).value
    return result?.groups.flatMap(\.rows).map { title(of: $0.heading) }
  }

  /// The codes of what is wrong with a question, and the text at each place.
  static func faults(_ question: String) throws -> [String] {
    let source = SourceFile(path: SourcePath("vraag"), text: question)
    return answer(question, in: try snapshot()).diagnostics.map { fault in
      "\(fault.code): \(source[fault.range.bytes])"
    }
  }

  /// The title of the thing that a row is of.
  private static func title(of heading: PageValue) -> String {
    switch heading {
    case .link(let link): link.title
    case .term(let text): text
    default: ""
    }
  }
}
