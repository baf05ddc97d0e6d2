/// A thing that can be cited: an entry of a bibliography.
public struct CitationItem: Hashable, Sendable {
  /// The key that citations name.
  public let id: String

  /// The type, as `article-journal`.
  public let type: String

  let fields: [String: String]
  let names: [String: [PersonName]]
  let dates: [String: ItemDate]

  /// Reads the items of a text in CSL-JSON, and what is wrong with it.
  public static func items(ofJSON text: String) -> ([CitationItem], [CitationProblem]) {
    switch JSONReader.value(of: text) {
    case .success(.list(let values)): (values.map { CitationItem($0) }, [])
    case .success: ([], [.init(kind: .unexpectedRoot, offset: 0)])
    case .failure(let fault): ([], [fault.problem])
    }
  }

  init(_ value: JSONValue) {
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
    if let short = fields["shortTitle"], fields["title-short"] == nil {
      fields["title-short"] = short
    }
    if let short = fields["journalAbbreviation"], fields["container-title-short"] == nil {
      fields["container-title-short"] = short
    }
    if let page = fields["page"], fields["page-first"] == nil {
      fields["page-first"] = String(page.prefix { !"-–&, ".contains($0) })
    }
    id = fields["id"] ?? ""
    type = fields["type"] ?? ""
    self.fields = fields
    self.names = names.filter { !$0.value.isEmpty }
    self.dates = dates
  }
}

/// A person or body, in the parts that a style can order.
struct PersonName: Hashable, Sendable {
  var family = ""
  var given = ""
  var dropping = ""
  var nonDropping = ""
  var suffix = ""
  var literal = ""
  var hasCommaSuffix = false

  /// Whether the dropping particle stands after a comma, as in "François Hédelin, abbé d'".
  var hasCommaDropping = false

  /// Whether all of it is in letters that are written without spaces, the family name first.
  var isEastern: Bool {
    (family + given).unicodeScalars.allSatisfy { 0x2E80...0xD7FF ~= $0.value }
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
      hasCommaDropping = true
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
struct ItemDate: Hashable, Sendable {
  /// Year, month and day; zero where a part is not known.
  struct Day: Hashable, Sendable {
    var year = 0
    var month = 0
    var day = 0
  }

  var start = Day()
  var end: Day?
  var literal = ""
  var isApproximate = false

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
