import Citations
import SourceText

/// Makes an item of an entry.
struct BibTeXItem {
  private let entry: BibTeXEntry
  private let type: String
  private let written: [String: BibTeXField]
  private var fields: [String: String] = [:]
  private var names: [String: [PersonName]] = [:]
  private var dates: [String: ItemDate] = [:]
  private(set) var problems: [BibliographyProblem] = []

  init(_ entry: BibTeXEntry) {
    self.entry = entry
    written = Dictionary(entry.fields.map { ($0.name.value, $0) }) { first, _ in first }
    let subtype = written["entrysubtype"].map { LaTeXText.decoded($0.value[...]).text }
    type = BibTeXTypes.cslType(of: entry.type.value, subtype: subtype) ?? "document"
    readTexts()
    readTitles()
    readAddresses()
    readNames()
    readDates()
  }

  /// The item.
  var item: CitationItem {
    CitationItem(id: entry.key.value, type: type, fields: fields, names: names, dates: dates)
  }

  /// The first of a field and its other names that stands, with its text.
  private mutating func text(_ name: String, keepsCase: Bool = false) -> String? {
    for name in [name] + (BibTeXFields.aliases[name] ?? []) {
      guard let field = written[name] else { continue }
      let (text, unknown) = LaTeXText.decoded(field.value[...], keepsCase: keepsCase)
      for command in unknown {
        problems.append(BibliographyProblem(.unknownCommand(command), at: field.range))
      }
      if !text.isEmpty { return text }
    }
    return nil
  }

  /// The text of a field that is no LaTeX, as an address; what escapes it is taken away.
  private func verbatim(_ name: String) -> String? {
    for name in [name] + (BibTeXFields.aliases[name] ?? []) {
      guard let field = written[name] else { continue }
      var text = String(decoding: field.value, as: UTF8.self)
      if text.utf8.starts(with: "\\url".utf8) { text.removeFirst(4) }
      let bytes = text.utf8.filter { !"\\{} \t\r\n".utf8.contains($0) }
      if !bytes.isEmpty { return String(decoding: bytes, as: UTF8.self) }
    }
    return nil
  }

  private mutating func readTexts() {
    let language = text("langid") ?? text("language") ?? text("hyphenation")
    fields["language"] = language.map { BibTeXWords.code(of: $0) }
    for (field, variable) in BibTeXFields.texts {
      fields[variable] = text(field, keepsCase: field == "shorttitle")
    }
    for variable in ["genre", "status"] {
      fields[variable] = fields[variable].map {
        BibTeXWords.words(of: $0, language: fields["language"])
      }
    }
    if fields["genre"] == nil, ["phdthesis", "mastersthesis"].contains(entry.type.value) {
      fields["genre"] = BibTeXWords.words(of: entry.type.value, language: fields["language"])
    }
    fields["publisher"] = text("publisher")
    fields["container-title"] =
      title("booktitle", "booksubtitle") ?? title("journal", "journalsubtitle")
    let number = text("number")
    fields[BibTeXFields.number(of: type)] = number
    if let issue = text("issue"), fields["issue"] == nil { fields["issue"] = issue }
    fields["page"] = text("pages").map { Self.pages($0) }
  }

  /// Pages with a hyphen for the dash, and no spaces around it.
  private static func pages(_ text: String) -> String {
    let ends = text.split { $0 == "–" || $0 == "-" }
    return ends.count == 1 ? text : ends.map { $0.trimmingSpaces }.joined(separator: "-")
  }

  private mutating func readTitles() {
    fields["title"] = title("title", "subtitle")
    fields["volume-title"] = title("maintitle", "mainsubtitle")
  }

  private mutating func title(_ name: String, _ subtitle: String) -> String? {
    guard let title = text(name, keepsCase: true) else { return nil }
    guard let rest = text(subtitle, keepsCase: true) else { return title }
    return title + (title.last.map { "?!.:".contains($0) } ?? false ? " " : ": ") + rest
  }

  private mutating func readAddresses() {
    fields["URL"] = verbatim("url")
    if let medium = fields["medium"], medium.hasPrefix("http"), fields["URL"] == nil {
      fields["URL"] = verbatim("howpublished")
      fields["medium"] = nil
    }
    if let identifier = verbatim("doi") {
      let prefixes = ["https://doi.org/", "http://dx.doi.org/", "https://dx.doi.org/", "doi:"]
      let prefix = prefixes.first { identifier.lowercased().hasPrefix($0) } ?? ""
      fields["DOI"] = String(identifier.dropFirst(prefix.count))
    }
    guard let eprint = verbatim("eprint") else { return }
    let archive = text("eprinttype") ?? ""
    switch archive.lowercased() {
    case "pubmed": fields["PMID"] = eprint
    case "arxiv" where fields["URL"] == nil: fields["URL"] = "https://arxiv.org/abs/" + eprint
    case "hdl" where fields["URL"] == nil: fields["URL"] = "https://hdl.handle.net/" + eprint
    default: break
    }
    fields["archive"] = archive.lowercased() == "arxiv" ? "arXiv" : archive
    fields["archive_location"] = eprint
  }

  private mutating func readNames() {
    for (field, variable) in BibTeXFields.names {
      guard let value = written[field] else { continue }
      let (people, hasOthers) = BibTeXNames.names(of: value.value)
      names[variable] = people
      if hasOthers { problems.append(BibliographyProblem(.unnamedOthers, at: value.range)) }
    }
  }

  private mutating func readDates() {
    for (field, variable) in BibTeXFields.dates { dates[variable] = date(field) }
    dates["issued"] = date("date") ?? yearAndMonth()
  }

  private mutating func date(_ name: String) -> ItemDate? {
    guard let field = written[name], let text = text(name) else { return nil }
    if let date = verbatim(name).flatMap({ DateText.date(of: $0) }) { return date }
    problems.append(BibliographyProblem(.badDate(text), at: field.range))
    return ItemDate(literal: text)
  }

  private mutating func yearAndMonth() -> ItemDate? {
    guard let text = text("year") else { return nil }
    let years = text.split { "-–/".contains($0) }
    guard let date = DateText.date(of: years.joined(separator: "/")), date.start.month == 0 else {
      return ItemDate(literal: text)
    }
    guard date.end == nil, let months = months() else { return date }
    let year = date.start.year
    let start = ItemDate.Day(year: year, month: months.first, day: months.day)
    return ItemDate(start, to: months.last.map { ItemDate.Day(year: year, month: $0) })
  }

  /// The month of an entry, with a day or a second month where they are written beside it.
  private mutating func months() -> (first: Int, last: Int?, day: Int)? {
    guard let field = written["month"], let text = text("month") else { return nil }
    var months: [Int] = []
    var numbers: [Int] = []
    for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      if let number = Int(word) {
        numbers.append(number)
      } else if let month = MonthNames.month(word) {
        months.append(month)
      } else {
        return badMonth(text, field.range)
      }
    }
    if months.isEmpty { (months, numbers) = (numbers, []) }
    if let day = self.text("day").flatMap({ Int($0) }), numbers.isEmpty { numbers = [day] }
    let isMonth = months.allSatisfy { 1...16 ~= $0 } && numbers.allSatisfy { 1...31 ~= $0 }
    guard isMonth, 1...2 ~= months.count, numbers.count <= 1 else {
      return badMonth(text, field.range)
    }
    return (
      months[0], months.count > 1 ? months[1] : nil, months.count > 1 ? 0 : numbers.first ?? 0
    )
  }

  private mutating func badMonth(
    _ text: String,
    _ range: SourceRange
  ) -> (first: Int, last: Int?, day: Int)? {
    var suggestions = Suggestions(MonthNames.all)
    problems.append(
      BibliographyProblem(
        .badMonth(text),
        at: range,
        suggestions: problems.count < 40 ? suggestions.names(near: text) : []
      )
    )
    return nil
  }
}

func bibTeXBibliography(of file: SourceFile) -> Bibliography {
  var reader = BibTeXReader(file)
  reader.read()
  var inheritance = BibTeXInheritance(reader.entries, budget: reader.budget)
  var entries: [BibliographyEntry] = []
  var problems = reader.problems
  for entry in reader.entries where entry.type.value != "xdata" {
    let whole = inheritance.complete(entry)
    let item = BibTeXItem(whole)
    problems += item.problems
    entries.append(
      BibliographyEntry(
        item: item.item,
        key: entry.key,
        range: entry.range,
        fields: whole.fields.map { BibliographyField(name: $0.name, value: $0.range) }
      )
    )
  }
  problems += inheritance.problems + duplicateKeys(of: entries)
  return Bibliography(entries: entries, problems: problems.inOrder())
}

extension Substring {
  /// The text without spaces at its ends.
  fileprivate var trimmingSpaces: Substring {
    let rest = drop { $0 == " " }
    return rest.dropLast(rest.reversed().prefix { $0 == " " }.count)
  }
}
