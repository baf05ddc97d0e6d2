extension Evaluator {
  /// The tokens of a date.
  mutating func date(_ element: StyleElement) -> Piece {
    guard let variable = element["variable"], !hiddenVariables.contains(variable),
      !(isComparing && variable == "accessed"),
      let date = item.dates[variable]
    else { return Piece(asksVariable: true) }
    let parts = parts(of: element)
    if area == .sortKey {
      return Piece(
        tokens: [.text(SortKey.text(of: date, parts: parts.compactMap { $0["name"] }))],
        asksVariable: true,
        hasVariable: true
      )
    }
    var tokens: [Token]
    if date.start.year == 0 || !date.literal.isEmpty {
      tokens = FieldText.tokens(of: date.literal)
    } else {
      tokens = range(
        date,
        parts,
        delimiter: localized(element)?["delimiter"] ?? element["delimiter"]
      )
    }
    if isSubstituting, !tokens.isBlank { hiddenVariables.insert(variable) }
    if variable == "issued", !tokens.isBlank { tokens += implicitYearSuffix(tokens, parts) }
    return Piece(
      tokens: decorated(tokens, by: element),
      asksVariable: true,
      hasVariable: !tokens.isBlank
    )
  }

  private func localized(_ element: StyleElement) -> StyleElement? {
    element["form"].flatMap { locale.date($0) }
  }

  /// The parts that an element shows, with its own attributes over those of the language.
  private func parts(of element: StyleElement) -> [StyleElement] {
    guard element["form"] != nil else { return element.children.filter { $0.name == "date-part" } }
    let shown =
      switch element["date-parts"] {
      case "year": ["year"]
      case "year-month": ["year", "month"]
      default: ["year", "month", "day"]
      }
    return (localized(element)?.children ?? []).filter { shown.contains($0["name"] ?? "") }.map {
      part in
      guard let own = element.children.first(where: { $0["name"] == part["name"] }) else {
        return part
      }
      var merged = XMLElement(name: part.name)
      for (name, value) in part.attributes { merged.attributes[name] = value }
      for (name, value) in own.attributes where name != "prefix" && name != "suffix" {
        merged.attributes[name] = value
      }
      return StyleElement(merged)
    }
  }

  private mutating func implicitYearSuffix(_ tokens: [Token], _ parts: [StyleElement]) -> [Token] {
    guard let suffix = distinction.yearSuffix, !hasYearSuffix, !style.placesYearSuffix,
      parts.isEmpty || parts.contains(where: { $0["name"] == "year" })
    else { return [] }
    hasYearSuffix = true
    return [.text(Numbers.letters(suffix))]
  }

  /// The parts that differ between the ends of a range, with those before and after them once.
  private func range(
    _ date: ItemDate,
    _ parts: [StyleElement],
    delimiter: String?
  ) -> [Token] {
    if let end = date.end, end.year == 0 {
      return joined(shown(parts, of: date.start), delimiter) + [.text("–")]
    }
    guard let end = date.end,
      let differing = Self.firstDifference(parts, date.start, end)
    else { return joined(shown(parts, of: date.start), delimiter) }
    let order = ["year", "month", "day"]
    let rank = order.firstIndex(of: differing) ?? 0
    let inRange = parts.indices.filter {
      (order.firstIndex(of: parts[$0]["name"] ?? "") ?? 0) >= rank
    }
    guard let first = inRange.first, let last = inRange.last else { return [] }
    let mark = parts.first { $0["name"] == differing }?["range-delimiter"] ?? "–"
    var starts = shown(Array(parts[first...last]), of: date.start)
    if let index = starts.lastIndex(where: { !$0.isEmpty }) {
      starts[index] = part(parts[first + index], of: date.start, hasSuffix: false)
    }
    let middle =
      joined(starts, delimiter) + [.text(mark)]
      + joined(shown(Array(parts[first...last]), of: end), delimiter)
    let before = joined(shown(Array(parts[..<first]), of: date.start), delimiter)
    let after = joined(shown(Array(parts[(last + 1)...]), of: end), delimiter)
    return joined([before, middle, after], delimiter)
  }

  /// The largest part that is shown and differs.
  private static func firstDifference(
    _ parts: [StyleElement],
    _ start: ItemDate.Day,
    _ end: ItemDate.Day
  ) -> String? {
    ["year", "month", "day"].first { name in
      parts.contains { $0["name"] == name } && count(name, start) != count(name, end)
    }
  }

  private func joined(_ parts: [[Token]], _ delimiter: String?) -> [Token] {
    let parts = parts.filter { !$0.isEmpty }
    guard let delimiter else { return Array(parts.joined()) }
    return Array(parts.joined(separator: [.text(delimiter)]))
  }

  private static func count(_ name: String, _ day: ItemDate.Day) -> Int {
    switch name {
    case "year": day.year
    case "month": day.month
    default: day.day
    }
  }

  private func shown(_ parts: [StyleElement], of day: ItemDate.Day) -> [[Token]] {
    parts.map { part($0, of: day) }
  }

  private func part(
    _ element: StyleElement,
    of day: ItemDate.Day,
    hasSuffix: Bool = true
  ) -> [Token] {
    let text =
      switch element["name"] {
      case "year": year(day.year, form: element["form"])
      case "month": month(day.month, form: element["form"])
      default: self.day(day, form: element["form"])
      }
    if text.isEmpty { return [] }
    var formatting = element.formatting
    if !hasSuffix { formatting.suffix = "" }
    return formatting.affixed(styled([.text(text)], by: element))
  }

  private func year(_ year: Int, form: String?) -> String {
    if year == 0 { return "" }
    if form == "short" { return Numbers.padded(abs(year) % 100) }
    if year < 0 { return String(-year) + (locale.text("bc") ?? "BC") }
    return String(year) + (year < 1000 ? locale.text("ad") ?? "AD" : "")
  }

  private func month(_ month: Int, form: String?) -> String {
    if month == 0 { return "" }
    if month > 12 { return locale.text("season-" + Numbers.padded(month - 12)) ?? "" }
    switch form {
    case "numeric": return String(month)
    case "numeric-leading-zeros": return Numbers.padded(month)
    default: return locale.text("month-" + Numbers.padded(month), form: form ?? "long") ?? ""
    }
  }

  private func day(_ day: ItemDate.Day, form: String?) -> String {
    if day.day == 0 { return "" }
    switch form {
    case "numeric-leading-zeros": return Numbers.padded(day.day)
    case "ordinal" where day.day == 1 || !locale.hasOrdinalsForDayOneOnly:
      let gender = locale.term("month-" + Numbers.padded(day.month))?.gender
      return String(day.day) + locale.ordinalSuffix(of: day.day, gender: gender)
    default: return String(day.day)
    }
  }
}
