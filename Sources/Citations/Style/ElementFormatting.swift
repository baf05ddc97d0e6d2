/// How an element changes and surrounds the text that it gives, as sections "Formatting", "Affixes",
/// "Display", "Quotes", "Strip-periods" and "Text-case" of the specification say.
struct ElementFormatting: Sendable {
  /// The formats from the inner to the outer.
  let formats: [Format]
  let textCase: String?
  let hasQuotes: Bool
  let stripsPeriods: Bool
  var prefix: String
  var suffix: String
  let display: Display?

  /// Whether it leaves the text as it is, but for what surrounds it.
  let isPlain: Bool

  init(_ element: XMLElement) {
    formats = Self.formats.compactMap { name, values in element[name].flatMap { values[$0] } }
    textCase = element["text-case"]
    hasQuotes = element.says("quotes")
    stripsPeriods = element.says("strip-periods")
    prefix = element["prefix"] ?? ""
    suffix = element["suffix"] ?? ""
    display = element["display"].flatMap { Display(rawValue: $0) }
    isPlain = formats.isEmpty && textCase == nil && !hasQuotes && !stripsPeriods
  }

  private static let formats: [(String, [String: Format])] = [
    ("font-style", ["italic": .italic, "oblique": .oblique, "normal": .uprightStyle]),
    ("font-variant", ["small-caps": .smallCapitals, "normal": .normalVariant]),
    ("font-weight", ["bold": .bold, "light": .light, "normal": .normalWeight]),
    ("text-decoration", ["underline": .underline, "none": .noDecoration]),
    ("vertical-align", ["sup": .superscript, "sub": .subscript, "baseline": .baseline]),
  ]

  /// Tokens between the prefix and the suffix.
  func affixed(_ tokens: [Token]) -> [Token] {
    if prefix.isEmpty, suffix.isEmpty { return tokens }
    var result: [Token] = []
    result.reserveCapacity(tokens.count + 2)
    if !prefix.isEmpty { result.append(.text(prefix)) }
    result += tokens
    if !suffix.isEmpty { result.append(.text(suffix)) }
    return result
  }

  /// Tokens in the formats.
  func formatted(_ tokens: [Token]) -> [Token] {
    formats.reduce(tokens) { $0.wrapped(in: $1) }
  }
}
