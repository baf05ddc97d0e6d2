/// A thing that can be cited: an entry of a bibliography.
public struct CitationItem: Hashable, Sendable {
  /// The key that citations name.
  public let id: String

  /// The type, as `article-journal`.
  public let type: String

  /// The text of every variable that is neither names nor a date, `id` and `type` among them.
  public let fields: [String: String]

  /// The people and bodies of every role.
  public let names: [String: [PersonName]]

  /// The dates by variable.
  public let dates: [String: ItemDate]

  /// Reads the items of a text in CSL-JSON, and what is wrong with it.
  public static func items(ofJSON text: String) -> ([CitationItem], [CitationProblem]) {
    switch JSONReader.value(of: text) {
    case .success(.list(let values)): (values.map { CitationItem($0) }, [])
    case .success: ([], [.init(kind: .unexpectedRoot, offset: 0)])
    case .failure(let fault): ([], [fault.problem])
    }
  }

  /// Makes an item of a record in the form of CSL-JSON.
  public init(_ value: JSONValue) {
    var fields: [String: String] = [:]
    var names: [String: [PersonName]] = [:]
    var dates: [String: ItemDate] = [:]
    if case .record(let record) = value {
      for (key, value) in record {
        switch value {
        case .text(let text) where !text.isEmpty: fields[key] = text
        case .number(let text): fields[key] = text
        case .list(let people) where !people.isEmpty:
          if people.contains(where: { $0.string == nil }) {
            names[key] = people.map { PersonName($0) }.filter { !$0.isEmpty }
          }
        case .record: if let date = ItemDate(value) { dates[key] = date }
        default: break
        }
      }
    }
    let (id, type) = (fields["id"] ?? "", fields["type"] ?? "")
    self.init(id: id, type: type, fields: fields, names: names, dates: dates)
  }

  /// Makes an item of its variables; what follows from them, as the first page, is added.
  public init(
    id: String,
    type: String,
    fields: [String: String],
    names: [String: [PersonName]] = [:],
    dates: [String: ItemDate] = [:]
  ) {
    var fields = fields.filter { !$0.value.isEmpty }
    fields["id"] = id.isEmpty ? nil : id
    fields["type"] = type.isEmpty ? nil : type
    if let short = fields["shortTitle"], fields["title-short"] == nil {
      fields["title-short"] = short
    }
    if let short = fields["journalAbbreviation"], fields["container-title-short"] == nil {
      fields["container-title-short"] = short
    }
    if let page = fields["page"], fields["page-first"] == nil {
      fields["page-first"] = String(page.prefix { !"-–&, ".contains($0) })
    }
    self.id = id
    self.type = type
    self.fields = fields
    self.names = names.filter { !$0.value.isEmpty }
    self.dates = dates
  }
}

/// A person or body, in the parts that a style can order.
public struct PersonName: Hashable, Sendable {
  /// The name of the family, without particles.
  public internal(set) var family = ""

  /// The given names.
  public internal(set) var given = ""

  /// A particle that goes where the family name stands alone, as `von` in German.
  public internal(set) var dropping = ""

  /// A particle that stays with the family name, as `van den` in Dutch.
  public internal(set) var nonDropping = ""

<<<<<<< HEAD
  /// What follows the name, as `Jr.`
=======
  /// What follows the name, as `III`.
>>>>>>> bibliographies
  public internal(set) var suffix = ""

  /// The whole name where it has no parts, as that of an institution.
  public internal(set) var literal = ""

  /// Whether a comma stands before the suffix.
  public internal(set) var hasCommaSuffix = false

  /// Makes the name of a body, which has no parts.
  public init(literal: String) { self.literal = literal }

  /// Makes the name of a person; particles are found in the names where none is given.
  public init(family: String, given: String = "", nonDropping: String = "", suffix: String = "") {
    self.family = family
    self.given = given
    self.nonDropping = nonDropping
    self.suffix = suffix
    parseSuffix()
    parseParticles()
  }

  var isEmpty: Bool { family.isEmpty && given.isEmpty && literal.isEmpty }

  init(_ value: JSONValue) {
    family = value["family"]?.string ?? ""
    given = value["given"]?.string ?? ""
    dropping = value["dropping-particle"]?.string ?? ""
    nonDropping = value["non-dropping-particle"]?.string ?? ""
    suffix = value["suffix"]?.string ?? ""
    literal = value["literal"]?.string ?? value["name"]?.string ?? ""
    hasCommaSuffix = value["comma-suffix"]?.isTrue ?? false
    if value["isInstitution"]?.isTrue ?? false, literal.isEmpty {
      literal = family
      family = ""
    }
    if family.isEmpty, literal.isEmpty {
      literal = given
      given = ""
    }
    if !literal.isEmpty { return }
    parseSuffix()
    parseParticles()
  }

  private mutating func parseSuffix() {
    guard suffix.isEmpty, let comma = given.firstIndex(of: ",") else { return }
    let rest = given[given.index(after: comma)...]
    hasCommaSuffix = rest.hasPrefix("!")
    let text = rest.drop { $0 == "!" || $0 == " " }
    if text.first?.isLowercase ?? false {
      dropping = String(text)
    } else {
      suffix = String(text)
    }
    given = String(given[..<comma])
  }

  private mutating func parseParticles() {
    if family.hasPrefix("\""), family.hasSuffix("\""), family.count > 2 {
      family = String(family.dropFirst().dropLast())
      return
    }
    if nonDropping.isEmpty {
      var words = family.split(separator: " ")
      var particles: [Substring] = []
      while words.count > 1,
        words[0].first?.isLowercase ?? false || "'’".contains(words[0].prefix(1))
      {
        particles.append(words.removeFirst())
      }
      nonDropping = particles.joined(separator: " ")
      family = words.joined(separator: " ")
      for mark in ["d'", "d’", "l'", "l’", "al-"]
      where particles.isEmpty && family.hasPrefix(mark) && family.count > mark.count {
        nonDropping = String(mark)
        family = String(family.dropFirst(mark.count))
      }
    }
    if dropping.isEmpty {
      var words = given.split(separator: " ")
      var particles: [Substring] = []
      while words.count > 1, let last = words.last, last.first?.isLowercase ?? false {
        particles.insert(words.removeLast(), at: 0)
      }
      dropping = particles.joined(separator: " ")
      if !particles.isEmpty { given = words.joined(separator: " ") }
    }
  }
}

/// A date or range of dates, as items have it.
public struct ItemDate: Hashable, Sendable {
  /// Year, month and day; zero where a part is not known.
  public struct Day: Hashable, Sendable {
    /// The year; negative before our era.
    public internal(set) var year = 0

    /// The month from 1; 13 to 16 are the seasons from spring.
    public internal(set) var month = 0

    /// The day of the month from 1.
    public internal(set) var day = 0

    /// Makes a day, or a month or year where the rest is zero.
    public init(year: Int = 0, month: Int = 0, day: Int = 0) {
      self.year = year
      self.month = month
      self.day = day
    }
  }

  /// The day, or the first of a range.
  public internal(set) var start = Day()

  /// The last day of a range; its year is zero in a range without end.
  public internal(set) var end: Day?

  /// The words for a date that is no day.
  public internal(set) var literal = ""

  /// Whether the date is about right.
  public internal(set) var isApproximate = false

  /// Makes a date or a range of dates.
  public init(_ start: Day, to end: Day? = nil, isApproximate: Bool = false) {
    self.start = start
    self.end = end
    self.isApproximate = isApproximate
  }

  /// Makes a date of words.
  public init(literal: String) { self.literal = literal }

  init?(_ value: JSONValue) {
    let parts = value["date-parts"]?.values ?? []
    isApproximate = value["circa"]?.isTrue ?? false
    literal = value["literal"]?.string ?? ""
    if let first = parts.first {
      start = Self.day(first.values.map { $0.string ?? "" })
      if parts.count > 1 { end = Self.day(parts[1].values.map { $0.string ?? "" }) }
    } else if let raw = value["raw"]?.string {
      let days = raw.split(separator: "/").map { text in
        Self.day(text.split(separator: "-").map { String($0) })
      }
      if days.isEmpty || days[0].year == 0 { literal = raw } else { start = days[0] }
      if days.count > 1 { end = days[1] }
    }
    if let season = value["season"]?.string, start.month == 0 {
      if let number = Int(season) { start.month = number + 12 } else { literal = season }
    }
    if start.year == 0, literal.isEmpty { return nil }
  }

  private static func day(_ parts: [String]) -> Day {
    let numbers = parts.map { Int($0) ?? 0 }
    return Day(
      year: numbers.first ?? 0,
      month: numbers.count > 1 ? month(numbers[1]) : 0,
      day: numbers.count > 2 ? numbers[2] : 0
    )
  }

  private static func month(_ number: Int) -> Int {
    switch number {
    case 1...16: number
    case 17...20: number - 4
    case 21...24: number - 8
    default: 0
    }
  }
}
