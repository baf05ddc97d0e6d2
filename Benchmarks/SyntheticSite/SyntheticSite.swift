/// A linked site of any size, the same for the same numbers.
///
/// Of every ten things four are labs, three organisations, two missions and one a publication. Each
/// has front matter with about five relations, and a body of headings, paragraphs, lists, a quote
/// and links of every form. Made to be read by the whole pipeline without a finding.
public struct SyntheticSite: Sendable {
  /// How many things there are.
  public let things: Int

  /// About how many bytes of Markdown each has.
  public let bodySize: Int

  /// What the random numbers begin with.
  public let seed: UInt64

  /// How many different words its texts have; of more than forty the first are said most (Zipf).
  public let vocabulary: Int

  /// Describes a site.
  public init(things: Int, bodySize: Int = 6_000, seed: UInt64 = 1, vocabulary: Int = 40) {
    self.things = things
    self.bodySize = bodySize
    self.seed = seed
    self.vocabulary = vocabulary
  }

  /// The files: settings, schema, home page, and one for each thing.
  public var files: [(path: String, text: String)] {
    var random = RandomNumbers(seed: seed)
    var files = [
      ("site/site.yaml", "title: Synthetische site\nlanguage: nl\nnavigation: [missie, lab]\n"),
      ("site/index.md", "---\ntitel: Synthetische site\n---\n\nEen site om aan te meten.\n"),
      ("missions/schema.yaml", schema),
    ]
    files.reserveCapacity(things + 3)
    for index in 0..<things {
      let kind = Kind(of: index)
      let text = frontMatter(of: index, kind, &random) + body(&random)
      files.append(("missions/\(kind.folder)/\(key(index)).md", text))
    }
    return files
  }

  private enum Kind: CaseIterable {
    case lab, organisation, mission, publication

    init(of index: Int) {
      switch index % 10 {
      case 0: self = .publication
      case 1, 2: self = .mission
      case 3, 4, 5: self = .organisation
      default: self = .lab
      }
    }

    var folder: String {
      switch self {
      case .lab: "labs"
      case .organisation: "organisaties"
      case .mission: "missies"
      case .publication: "publicaties"
      }
    }

    var offsets: [Int] {
      switch self {
      case .lab: [6, 7, 8, 9]
      case .organisation: [3, 4, 5]
      case .mission: [1, 2]
      case .publication: [0]
      }
    }
  }

  private func key(_ index: Int) -> String {
    "\(words[index % words.count])-\(words[index / words.count % words.count])-\(index)"
  }

  /// A random thing of a kind; the first ten things have one of each.
  private func key(of kind: Kind, _ random: inout RandomNumbers) -> String {
    let tens = max(things / 10, 1)
    let index = random.below(tens) * 10 + kind.offsets[random.below(kind.offsets.count)]
    return key(min(index, things - 1) == index ? index : kind.offsets[0])
  }

  private func title(_ index: Int) -> String {
    let first = words[index % words.count]
    return first.prefix(1).uppercased() + first.dropFirst()
      + " \(words[index / words.count % words.count]) \(index)"
  }

  private func frontMatter(
    of index: Int,
    _ kind: Kind,
    _ random: inout RandomNumbers
  ) -> String {
    var lines = ["---", "titel: \(title(index))", "samenvatting: \(sentence(&random))"]
    switch kind {
    case .lab:
      lines.append("fase: \(["actief", "afgerond", "gestopt"][random.below(3)])")
      lines.append("begin: 20\(10 + random.below(15))-0\(1 + random.below(9))")
      lines.append("missies: [\(key(of: .mission, &random))]")
      lines.append("partners:")
      lines.append("  - {naar: \(key(of: .organisation, &random)), rol: trekker}")
      lines.append("beschreven-in: \(key(of: .publication, &random))")
    case .organisation:
      lines.append("soort: \(["gemeente", "bedrijf", "instituut"][random.below(3)])")
      lines.append("website: https://voorbeeld.example.nl/\(index)")
      lines.append("onderdeel-van: \(key(of: .organisation, &random))")
    case .mission:
      lines.append("doeljaar: [2030, 20\(35 + random.below(20))]")
      lines.append("verantwoordelijk: \(key(of: .organisation, &random))")
      lines.append("bronnen: [\(key(of: .publication, &random))]")
    case .publication:
      lines.append("jaar: 20\(10 + random.below(15))")
      lines.append("uitgever: \(key(of: .organisation, &random))")
    }
    return lines.joined(separator: "\n") + "\n---\n\n"
  }

  private func body(_ random: inout RandomNumbers) -> String {
    var text = ""
    var section = 1
    while text.utf8.count < bodySize {
      text += "## \(title(section)) en verder\n\n"
      text += paragraph(&random) + "\n\n"
      text +=
        "- \(sentence(&random))\n- \(sentence(&random))\n- **\(word(&random))** en *\(word(&random))*\n\n"
      text += paragraph(&random) + "\n\n"
      text += "> \(sentence(&random))\n\n"
      section += 1
    }
    return text
  }

  /// Four sentences, of which one links to a thing.
  private func paragraph(_ random: inout RandomNumbers) -> String {
    let kind = Kind.allCases[random.below(4)]
    let key = key(of: kind, &random)
    let link =
      switch random.below(3) {
      case 0: "[[\(key)]]"
      case 1: "[[\(key)|\(word(&random))]]"
      default: "[\(word(&random))](../\(kind.folder)/\(key).md)"
      }
    return sentence(&random) + " Dit hangt samen met \(link) en met *\(word(&random))*. "
      + sentence(&random) + " " + sentence(&random)
  }

  private func sentence(_ random: inout RandomNumbers) -> String {
    var list: [String] = []
    for _ in 0..<(8 + random.below(10)) { list.append(word(&random)) }
    let text = list.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  private func word(_ random: inout RandomNumbers) -> String {
    guard vocabulary > words.count else { return words[random.below(words.count)] }
    // The logarithm of a rank is even where the share of a word is one by its rank. Between powers
    // of two the ranks are even, which needs no logarithm.
    let powers = vocabulary.bitWidth - vocabulary.leadingZeroBitCount
    let power = 1 << random.below(powers)
    return Self.word(at: min(power - 1 + random.below(power), vocabulary - 1))
  }

  /// A word made of syllables, every third with a real word before it, as compounds are.
  private static func word(at rank: Int) -> String {
    if rank < words.count { return words[rank] }
    var rest = rank
    var text = rank % 3 == 0 ? words[rank / 3 % words.count] : ""
    repeat {
      text += syllables[rest % syllables.count]
      rest /= syllables.count
    } while rest > 0
    return text + (rank % 5 == 0 ? "en" : rank % 7 == 0 ? "s" : "")
  }
}

/// Random numbers that are the same on any machine: SplitMix64 (Steele, Lea and Flood 2014).
struct RandomNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}

private let words = [
  "water", "energie", "wijk", "missie", "gezondheid", "voedsel", "bodem", "samenwerking", "proef",
  "regio", "gemeente", "onderzoek", "markt", "regels", "bewoners", "kringloop", "veiligheid",
  "beleid", "opschaling", "netwerk", "doel", "instrument", "kennis", "innovatie", "leren", "dijk",
  "landbouw", "zorg", "warmte", "mobiliteit", "data", "ruimte", "geld", "tijd", "plaats",
  "coördinatie", "maatschappij", "techniek", "vraagstuk", "programma",
]

private let syllables = [
  "ba", "ker", "do", "stel", "fi", "gra", "hof", "ju", "kla", "lon", "mi", "nor", "pe", "rit",
  "sla", "tor", "vel", "wis", "zo", "bries", "dak", "huis", "land", "weg",
]

private let schema = """
  languages: [nl, en]
  enums:
    fase:
      label: {nl: Fase, en: Phase}
      values:
        actief:   {label: {nl: actief, en: active}}
        afgerond: {label: {nl: afgerond, en: finished}}
        gestopt:  {label: {nl: gestopt, en: stopped}}
    soort:
      label: {nl: Soort, en: Kind}
      values:
        gemeente:  {label: {nl: gemeente, en: municipality}}
        bedrijf:   {label: {nl: bedrijf, en: company}}
        instituut: {label: {nl: instituut, en: institute}}
    rol:
      label: {nl: Rol, en: Role}
      values:
        trekker: {label: {nl: trekker, en: lead}}
  types:
    knoop:
      abstract: true
      label: {nl: Onderdeel, en: Item}
      plural: {nl: Onderdelen, en: Items}
      fields:
        titel:        {type: text, required: true, role: title, label: {nl: Titel, en: Title}}
        samenvatting: {type: text, role: summary, label: {nl: Samenvatting, en: Summary}}
    missie:
      is_a: knoop
      label: {nl: Missie, en: Mission}
      plural: {nl: Missies, en: Missions}
      folder: missies
      fields:
        doeljaar: {type: year, many: true, label: {nl: Doeljaar, en: Target year}}
      relations:
        verantwoordelijk: {to: organisatie, count: 0..*, label: {nl: verantwoordelijk, en: responsible}, inverse: {name: verantwoordelijk-voor, label: {nl: verantwoordelijk voor, en: responsible for}}}
        bronnen: {to: publicatie, count: 0..*, label: {nl: bronnen, en: sources}, inverse: {name: bron-van, label: {nl: bron van, en: source of}}}
    lab:
      is_a: knoop
      label: {nl: Lab, en: Lab}
      plural: {nl: Labs, en: Labs}
      folder: labs
      fields:
        fase:  {type: enum, enum: fase, required: true, label: {nl: Fase, en: Phase}}
        begin: {type: date, precision: month, label: {nl: Begin, en: Start}}
      relations:
        missies: {to: missie, count: 1..*, label: {nl: werkt aan, en: works on}, inverse: {name: labs, label: {nl: labs, en: labs}}}
        partners: {to: organisatie, count: 0..*, label: {nl: partners, en: partners}, inverse: {name: labs, label: {nl: labs, en: labs}}, fields: {rol: {type: enum, enum: rol, label: {nl: rol, en: role}}}}
        beschreven-in: {to: publicatie, count: 0..*, label: {nl: beschreven in, en: described in}, inverse: {name: beschrijft, label: {nl: beschrijft, en: describes}}}
    organisatie:
      is_a: knoop
      label: {nl: Organisatie, en: Organisation}
      plural: {nl: Organisaties, en: Organisations}
      folder: organisaties
      fields:
        soort:   {type: enum, enum: soort, required: true, label: {nl: Soort, en: Kind}}
        website: {type: url, label: {nl: Website, en: Website}}
      relations:
        onderdeel-van: {to: organisatie, count: 0..1, label: {nl: onderdeel van, en: part of}, inverse: {name: onderdelen, label: {nl: onderdelen, en: parts}}}
    publicatie:
      is_a: knoop
      label: {nl: Publicatie, en: Publication}
      plural: {nl: Publicaties, en: Publications}
      folder: publicaties
      fields:
        jaar: {type: year, label: {nl: Jaar, en: Year}}
      relations:
        uitgever: {to: organisatie, count: 0..1, label: {nl: uitgever, en: publisher}, inverse: {name: gaf-uit, label: {nl: gaf uit, en: published}}}

  """
