extension Evaluator {
  /// The tokens of a number (section "Number").
  mutating func number(_ element: StyleElement) -> Piece {
    guard let variable = element["variable"] else { return Piece() }
    var tokens = value(of: variable, form: nil)
    let sections = LocatorSection.sections(of: tokens.plainText, labels: locale.labelsByWord)
    let text = sections.count > 1 && sections[0].label == nil ? sections[0].text : tokens.plainText
    if let form = element["form"], form != "numeric", Numbers.isNumeric(text) {
      let gender = locale.term(variable)?.gender
      tokens = [.text(Numbers.formatted(text, form: form, gender: gender, locale: locale))]
    } else if Numbers.isNumeric(text) {
      tokens = [.text(Numbers.normalized(text))]
    }
    if sections.count > 1, sections[0].label == nil {
      let rest = sections.dropFirst().map { section in
        words(for: section.label ?? "", of: section.text) + " " + pageRange(section.text)
      }
      tokens.append(.text(rest.joined()))
    }
    if isSubstituting, !tokens.isBlank { hiddenVariables.insert(variable) }
    return Piece(
      tokens: decorated(tokens, by: element),
      asksVariable: true,
      hasVariable: !tokens.isBlank
    )
  }

  /// The word for what a number counts, in one or in many (section "Label").
  mutating func label(_ element: StyleElement) -> Piece {
    guard let variable = element["variable"] else { return Piece() }
    let content = value(of: variable, form: nil).plainText
    guard !content.isEmpty else { return Piece() }
    let term = variable == "locator" ? cite.label : variable
    let numbers = variable == "locator" ? cite.locator : item.fields[variable] ?? content
    let isPlural = Numbers.isPlural(numbers, variable: variable)
    let words = locale.text(
      term,
      form: element["form"] ?? "long",
      isPlural: element["plural"] == "always" || (element["plural"] != "never" && isPlural)
    )
    guard let words, !words.isEmpty else { return Piece() }
    return Piece(tokens: decorated([.text(words)], by: element))
  }

  /// A locator with the words for its places, each in one or in many.
  func sectioned(_ text: String) -> String {
    LocatorSection.sections(of: text, labels: locale.labelsByWord).map { section in
      let isPage = (section.label ?? cite.label) == "page"
      let text = isPage ? pageRange(section.text) : range(section.text)
      return section.label.map { words(for: $0, of: section.text) + " " + text } ?? text
    }.joined()
  }

  private func words(for label: String, of text: String) -> String {
    let isPlural = Numbers.isPlural(text, variable: label)
    return locale.text(label, form: "short", isPlural: isPlural) ?? label
  }

  /// A range of pages as the style writes it.
  func pageRange(_ text: String) -> String { range(text, format: style.root["page-range-format"]) }

  /// A range of numbers, both of them in full.
  func range(_ text: String, format: String? = nil) -> String {
    let range = PageRange(
      format: format,
      delimiter: locale.text("page-range-delimiter") ?? "–",
      and: locale.andSymbol
    )
    return range.formatted(text)
  }
}
