import Citations

/// Writes an item as an entry of BibTeX, with the types of BibLaTeX where BibTeX has none.
///
/// Names of fields are those that both understand: `journal` and not `journaltitle`.
func bibTeXText(of item: CitationItem) -> String {
  var writer = BibTeXWriter(item)
  return writer.text()
}

private struct BibTeXWriter {
  private let item: CitationItem
  private var lines: [String] = []

  init(_ item: CitationItem) { self.item = item }

  mutating func text() -> String {
    let type = BibTeXTypes.entryType(of: item.type)
    add("entrysubtype", type.subtype)
    for (field, variable) in BibTeXFields.names {
      if let names = item.names[variable] { addRaw(field, BibTeXNames.text(of: names)) }
    }
    add("title", item.fields["title"])
    add("maintitle", item.fields["volume-title"])
    add(BibTeXFields.container(of: item.type), item.fields["container-title"])
    addDates()
    addNumbers()
    for (field, variable) in BibTeXFields.texts { add(field, item.fields[variable]) }
    add(BibTeXFields.publisher(of: item.type), item.fields["publisher"])
    addAddresses()
    if let language = item.fields["language"] {
      add("langid", BibTeXWords.name(of: language) ?? language)
    }
    let body = lines.map { "  " + $0 + ",\n" }.joined()
    return "@\(type.name){\(Self.key(item.id)),\n\(body)}\n"
  }

  /// A key without the signs that end one.
  private static func key(_ text: String) -> String {
    let ends = "\",={}%#()\\~ \t\r\n".utf8
    return String(decoding: text.utf8.map { ends.contains($0) ? 0x2D : $0 }, as: UTF8.self)
  }

  private mutating func add(_ name: String, _ value: String?) {
    if let value, !value.isEmpty { addRaw(name, LaTeXEscape.latex(value)) }
  }

  private mutating func addRaw(_ name: String, _ value: String) {
    lines.append("\(name) = {\(value)}")
  }

  private mutating func addDates() {
    if let date = item.dates["issued"] {
      let start = date.start
      if !date.literal.isEmpty {
        add("year", date.literal)
      } else if date.end == nil, start.day == 0, start.year > 0, !date.isApproximate {
        addRaw("year", String(start.year))
        if 1...12 ~= start.month {
          lines.append("month = " + MonthNames.abbreviations[start.month - 1])
        } else if let season = MonthNames.season(start.month) {
          addRaw("month", season)
        }
      } else {
        addRaw("date", DateText.text(of: date))
        if start.year > 0 { addRaw("year", String(start.year)) }
      }
    }
    for (field, variable) in BibTeXFields.dates {
      guard let date = item.dates[variable] else { continue }
      if date.literal.isEmpty {
        addRaw(field, DateText.text(of: date))
      } else {
        add(field, date.literal)
      }
    }
  }

  private mutating func addNumbers() {
    let number = BibTeXFields.number(of: item.type)
    add("number", item.fields[number])
    if number != "issue" { add("issue", item.fields["issue"]) }
    if let page = item.fields["page"] {
      addRaw(
        "pages",
        LaTeXEscape.latex(page).replacing("{}-", with: "-").replacing("-", with: "--")
      )
    }
  }

  private mutating func addAddresses() {
    if let address = item.fields["URL"] { addRaw("url", Self.verbatim(address)) }
    if let identifier = item.fields["DOI"] { addRaw("doi", Self.verbatim(identifier)) }
    if let eprint = item.fields["archive_location"] {
      add("eprinttype", item.fields["archive"])
      addRaw("eprint", Self.verbatim(eprint))
    }
  }

  /// An address without the signs that LaTeX would take for its own.
  private static func verbatim(_ text: String) -> String {
    text.replacing("\\", with: "%5C").replacing("{", with: "%7B").replacing("}", with: "%7D")
      .replacing(" ", with: "%20")
  }
}
