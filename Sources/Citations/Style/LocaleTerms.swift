/// The terms, dates and options of one language, from locale files and the style's own blocks.
struct LocaleTerms: Sendable {
  /// A word in one and in many, with its grammatical gender.
  struct Term: Sendable {
    var single: String
    var multiple: String
    var gender: String?
    var match: String?
  }

  /// The language, as `nl-NL`.
  var language: String
  private var terms: [String: Term] = [:]
  private var dates: [String: StyleElement] = [:]

  /// Whether stops and commas go before a closing quotation mark.
  var hasPunctuationInQuote = false

  /// Whether only the first day of a month is an ordinal.
  var hasOrdinalsForDayOneOnly = false

  /// Lays blocks over each other, the most particular last.
  init(language: String, blocks: [XMLElement]) {
    self.language = language
    for block in blocks { add(block) }
    for label in Self.labels {
      let terms = [term(label, form: "short"), term(label, form: "symbol")].compactMap { $0 }
      for word in terms.flatMap({ [$0.single, $0.multiple] })
      where word.hasSuffix(".") || word.count == 1 {
        if labelsByWord[word] == nil { labelsByWord[word] = label }
      }
    }
  }

  /// The kinds of places in an item, as section "Locators" of the specification names them.
  private static let labels = [
    "page", "volume", "issue", "chapter", "section", "paragraph", "part", "note", "line", "figure",
    "folio", "book", "column", "verse", "sub-verbo", "opus",
  ]

  /// The labels of places by their short words, as `p.` and `pp.` for a page.
  private(set) var labelsByWord: [String: String] = [:]

  private mutating func add(_ block: XMLElement) {
    for child in block.children {
      switch child.name {
      case "terms": addTerms(child)
      case "date": dates[child["form"] ?? "text"] = StyleElement(child)
      case "style-options":
        if let flag = child["punctuation-in-quote"] { hasPunctuationInQuote = flag == "true" }
        if let flag = child["limit-day-ordinals-to-day-1"] {
          hasOrdinalsForDayOneOnly = flag == "true"
        }
      default: break
      }
    }
  }

  private mutating func addTerms(_ block: XMLElement) {
    let hasOrdinals = block.children.contains { ($0["name"] ?? "").hasPrefix("ordinal") }
    if hasOrdinals { terms = terms.filter { !$0.key.hasPrefix("ordinal") } }
    for element in block.children where element.name == "term" {
      guard let name = element["name"] else { continue }
      let single = element.child("single")?.text ?? element.text
      let multiple = element.child("multiple")?.text ?? element.text
      let key = Self.key(name, element["form"] ?? "long", element["gender-form"])
      terms[key] = Term(
        single: Self.trimmed(single),
        multiple: Self.trimmed(multiple),
        gender: element["gender"],
        match: element["match"]
      )
    }
  }

  private static func trimmed(_ text: String) -> String {
    if text.allSatisfy({ $0.isWhitespace }) && text.contains("\n") { return "" }
    return text.contains("\n") ? text.split(whereSeparator: \.isNewline).joined() : text
  }

  private static func key(_ name: String, _ form: String, _ gender: String?) -> String {
    "\(name)|\(form)|\(gender ?? "")"
  }

  /// A term in a form or the nearest that there is; nil where the language does not have it.
  func term(_ name: String, form: String = "long", gender: String? = nil) -> Term? {
    var forms = [form]
    if form == "verb-short" { forms.append("verb") }
    if form == "symbol" { forms.append("short") }
    if form != "long" { forms.append("long") }
    for form in forms {
      if let gender, let term = terms[Self.key(name, form, gender)] { return term }
      if let term = terms[Self.key(name, form, nil)] { return term }
    }
    return nil
  }

  /// The words of a term.
  func text(_ name: String, form: String = "long", isPlural: Bool = false) -> String? {
    term(name, form: form).map { isPlural ? $0.multiple : $0.single }
  }

  /// What stands for "and" between names, and for an ampersand between numbers.
  var andSymbol: String { terms[Self.key("and", "symbol", nil)]?.single ?? "&" }

  /// The localized form of a date.
  func date(_ form: String) -> StyleElement? { dates[form] }

  /// What follows a number that says a place in an order.
  func ordinalSuffix(of number: Int, gender: String?) -> String {
    let two = number % 100
    let one = number % 10
    func name(_ value: Int) -> String { "ordinal-" + (value < 10 ? "0" : "") + String(value) }
    if let term = term(name(two), gender: gender) {
      let match = term.match ?? (two < 10 ? "last-digit" : "last-two-digits")
      if two >= 10 || match != "whole-number" || number == two { return term.single }
    }
    if let term = term(name(one), gender: gender), one != two,
      (term.match ?? "last-digit") == "last-digit"
    {
      return term.single
    }
    return term("ordinal", gender: gender)?.single ?? ""
  }
}
