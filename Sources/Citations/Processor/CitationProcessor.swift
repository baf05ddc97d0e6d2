/// Writes citations and the list of what they cite, in a style and a language.
///
/// It holds nothing of a document: the same citations give the same texts every time. The time is
/// linear in the items and cites, but for sorting.
public struct CitationProcessor: Sendable {
  let style: CitationStyle
  let locale: LocaleTerms
  let items: [String: CitationItem]
  let order: [String]
  var numbers: [String: Int] = [:]
  var distinctions: [String: Distinction] = [:]
  var listed: [String] = []
  var expansions = NameExpansions()
  private let quotationMarks: QuotationMarks

  /// Prepares a style for items that are cited, all of which get into the list.
  ///
  /// Items are set apart and numbered among each other, so that those of a document are what
  /// `items(_:citedIn:)` gives. Without a language it is that of the style (section "Locale
  /// Fallback" of the specification).
  public init(
    style: CitationStyle,
    locales: [CitationLocale],
    items: [CitationItem],
    language: String? = nil
  ) {
    let language = language ?? style.defaultLocale ?? "en-US"
    let blocks = Self.blocks(of: locales, for: language)
    self.style = style
    locale = LocaleTerms(language: language, blocks: blocks + style.localeBlocks(for: language))
    self.items = Dictionary(items.map { ($0.id, $0) }) { _, last in last }
    order = items.map(\.id)
    quotationMarks = QuotationMarks(locale)
    number()
  }

  /// The locales for a language, the most general first (section "Locale Fallback").
  private static func blocks(of locales: [CitationLocale], for language: String) -> [XMLElement] {
    let base = language.prefix(2)
    let dialects = locales.filter { $0.language.prefix(2) == base }
    let primary =
      ["en": "en-US", "zh": "zh-CN", "pt": "pt-PT"][base] ?? base + "-" + base.uppercased()
    let layers = [
      locales.first { $0.language == "en-US" },
      dialects.first { $0.language == primary } ?? dialects.first,
      locales.first { $0.language == language },
    ]
    return layers.compactMap { $0?.root }
  }

  private mutating func number() {
    var seen: Set<String> = []
    let unique = order.filter { seen.insert($0).inserted }
    for (index, id) in unique.enumerated() { numbers[id] = index + 1 }
    listed = sorted(unique, by: style.bibliography?.child("sort"), area: style.bibliography)
    let isReversed = numbersDescend
    for (index, id) in listed.enumerated() {
      numbers[id] = isReversed ? listed.count - index : index + 1
    }
    expansions = namesApart(listed)
    distinctions = distinguished(listed)
  }

  /// Whether the list is sorted by falling numbers, which then fall from entry to entry.
  private var numbersDescend: Bool {
    guard let key = style.bibliography?.child("sort")?.child("key"), key["sort"] == "descending"
    else { return false }
    let macro = key.macro.flatMap { style.macros[$0]?.children.first }
    return (macro ?? key).variables == ["citation-number"]
  }

  /// An evaluator for an item in the text or the list.
  func evaluator(_ id: String, _ area: Evaluator.Area, _ element: StyleElement?) -> Evaluator? {
    guard let item = items[id] else { return nil }
    var evaluator = Evaluator(style: style, locale: locale, item: item)
    evaluator.area = area
    evaluator.areaElement = element
    evaluator.citationNumber = numbers[id] ?? 0
    evaluator.distinction = distinctions[id] ?? Distinction()
    evaluator.expansions = expansions
    return evaluator
  }

  /// Keys in the order that a style asks for; in their own order where it asks for none.
  func sorted(_ ids: [String], by sort: StyleElement?, area: StyleElement?) -> [String] {
    guard let keys = sort?.children.filter({ $0.name == "key" }), !keys.isEmpty else { return ids }
    let descending = keys.map { $0["sort"] == "descending" }
    let rows = ids.enumerated().map { offset, id in
      (id: id, offset: offset, keys: keys.map { sortKey($0, of: id, area: area) })
    }
    return rows.sorted {
      SortKey.precedes($0.keys, $1.keys, descending: descending) ?? ($0.offset < $1.offset)
    }.map(\.id)
  }

  private func sortKey(_ key: StyleElement, of id: String, area: StyleElement?) -> [UInt8] {
    guard var evaluator = evaluator(id, .sortKey, area) else { return [] }
    evaluator.keyOptions = key
    if let name = key["macro"], let macro = style.macros[name] {
      return Self.padded(evaluator.children(of: macro).tokens.plainText)
    }
    let variable = key["variable"] ?? ""
    if evaluator.item.names[variable] != nil {
      var names = XMLElement(name: "names", attributes: ["variable": variable])
      names.children = [XMLElement(name: "name", attributes: ["form": "long"])]
      return SortKey.text(of: evaluator.evaluate(StyleElement(names)).tokens.plainText)
    }
    if let date = evaluator.item.dates[variable] {
      return SortKey.text(of: SortKey.text(of: date, parts: []))
    }
    return Self.padded(evaluator.value(of: variable, form: nil).plainText)
  }

  private static func padded(_ text: String) -> [UInt8] {
    guard let number = Int(text), number >= 0, text.count < 12 else {
      return SortKey.text(of: text)
    }
    return SortKey.text(of: String(repeating: "0", count: 12 - text.count) + String(number))
  }

  func formatted(_ tokens: [Token]) -> FormattedText {
    FormattedText(tokens: tokens, marks: quotationMarks)
  }
}
