import Citations
import SourceText

/// Gathers an item from the lines of an entry.
struct RISItem {
  private let type: String
  private let path: SourcePath
  private var texts: [String: String] = [:]
  private var keywords: [String] = []
  private var names: [String: [PersonName]] = [:]
  private var year: ItemDate?
  private var day: ItemDate?
  private var accessed: ItemDate?
  private(set) var problems: [BibliographyProblem] = []

  init(type: String, path: SourcePath) {
    self.type = type
    self.path = path
  }

  /// Takes a line; of a text that stands twice the first one counts.
  mutating func add(_ line: RISReader.Line) {
    guard !line.value.isEmpty else { return }
    var tag = RISFields.aliases[line.tag.value] ?? line.tag.value
    if line.tag.value == "BT", RISTypes.isWhole(type) { tag = "TI" }
    if let role = RISFields.names.first(where: { $0.tag == tag }) {
      names[role.variable, default: []].append(RISName.name(of: line.value))
      return
    }
    switch tag {
    case "KW": keywords.append(line.value)
    case "PY": year = year ?? date(line)
    case "DA": day = day ?? date(line)
    case "Y2": accessed = accessed ?? date(line)
    default: if texts[tag] == nil { texts[tag] = line.value }
    }
  }

  /// The item under a key.
  func item(id: String) -> CitationItem {
    var fields: [String: String] = [:]
    for (tag, variable) in RISFields.texts { fields[variable] = texts[tag] }
    let isWhole = RISTypes.isWhole(type)
    fields[isWhole ? "collection-title" : "container-title"] = texts["T2"]
    if let series = texts["T3"] { fields["collection-title"] = series }
    fields[type.hasPrefix("article") || type == "periodical" ? "ISSN" : "ISBN"] = texts["SN"]
    if let first = texts["SP"] {
      fields["page"] = first + (texts["EP"].map { "-" + $0 } ?? "")
    }
    if !keywords.isEmpty { fields["keyword"] = keywords.joined(separator: ", ") }
    var dates: [String: ItemDate] = [:]
    dates["issued"] = day ?? year
    dates["accessed"] = accessed
    return CitationItem(id: id, type: type, fields: fields, names: names, dates: dates)
  }

  private mutating func date(_ line: RISReader.Line) -> ItemDate {
    if let date = RISDate.date(of: line.value) { return date }
    let range = SourceRange(path: path, bytes: line.range)
    problems.append(BibliographyProblem(.badDate(line.value), at: range))
    return ItemDate(literal: line.value)
  }
}

/// Dates of RIS: `YYYY/MM/DD/other`, in which other can be a season.
enum RISDate {
  /// The date of a text; nil where it is none.
  static func date(of text: String) -> ItemDate? {
    let parts = text.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    if parts.count == 1 { return DateText.date(of: text) }
    let numbers = parts.prefix(3).map { $0.isEmpty ? 0 : Int($0) }
    guard let year = numbers[0], year > 0, year < 10_000, !numbers.contains(nil) else { return nil }
    var month = numbers[1] ?? 0
    if parts.count > 3, month == 0 { month = MonthNames.month(parts[3]) ?? 0 }
    let day = numbers.count > 2 ? numbers[2] ?? 0 : 0
    guard 0...16 ~= month, 0...31 ~= day else { return nil }
    return ItemDate(ItemDate.Day(year: year, month: month, day: day))
  }

  /// The text of a date.
  static func text(of date: ItemDate) -> String {
    if !date.literal.isEmpty { return date.literal }
    let start = date.start
    if let season = MonthNames.season(start.month) { return "\(start.year)///\(season)" }
    let month = start.month == 0 ? "" : DateText.padded(start.month)
    let day = start.day == 0 ? "" : DateText.padded(start.day)
    return "\(start.year)/\(month)/\(day)/"
  }
}

/// Names of RIS: `Last, First, Suffix`; two commas for one in the name of a body.
enum RISName {
  /// The name of a text.
  ///
  /// Particles stand before the family name or after the given ones.
  static func name(of text: String) -> PersonName {
    if let double = text.utf8.firstRange(of: ",,".utf8) {
      let first = String(text[..<double.lowerBound])
      return PersonName(literal: first + "," + text[double.upperBound...])
    }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      String(part.drop { $0 == " " })
    }
    guard parts.count > 1, !parts[0].isEmpty else { return PersonName(literal: text) }
    let parted = DutchParticles.parted(parts[1])
    return PersonName(
      family: parts[0],
      given: parted.given,
      nonDropping: parted.particle,
      suffix: parts.dropFirst(2).joined(separator: ", ")
    )
  }

  /// The text of a name.
  static func text(of name: PersonName) -> String {
    if !name.literal.isEmpty {
      guard let comma = name.literal.utf8.firstIndex(of: 0x2C) else { return name.literal }
      return name.literal[..<comma] + "," + name.literal[comma...]
    }
    let given = [name.given, name.dropping].filter { !$0.isEmpty }.joined(separator: " ")
    let rest = ", " + given + (name.suffix.isEmpty ? "" : ", " + name.suffix)
    if name.nonDropping.isEmpty { return name.family + rest }
    let isElided = name.nonDropping.hasSuffix("'") || name.nonDropping.hasSuffix("’")
    let elided = name.nonDropping + name.family + rest
    if isElided, Self.name(of: elided) == name { return elided }
    return name.nonDropping + " " + name.family + rest
  }
}
