import Citations
import SourceText
import Theme

/// Items in the house style that the command carries.
struct HouseStyle {
  private let processor: CitationProcessor

  static var texts: [String: String] {
    let files = BuiltInTheme.files.map { (String($0.path.name), $0.text) }
    return Dictionary(files) { first, _ in first }
  }

  init(_ items: [CitationItem], language: String) {
    let texts = Self.texts
    processor = CitationProcessor(
      style: CitationStyle(texts["bericht.csl"] ?? ""),
      locales: texts.sorted { $0.key < $1.key }.filter { $0.key.hasPrefix("locales-") }
        .map { CitationLocale($0.value) },
      items: items,
      language: language
    )
  }

  /// The list of references, an entry a line, with the emphasis of Markdown.
  var references: String { processor.bibliography().map { Self.markdown($0) + "\n" }.joined() }

  /// Lines of `citation → text`, with the text that comes out.
  func citations(_ lines: String) -> String {
    lines.split(separator: "\n").map { line in
      let source = line.split(separator: " → ")[0]
      return "\(source) → \(text(of: String(source)))\n"
    }.joined()
  }

  /// The text of one citation as it is written: `[@key, p. 3; @other]`, `[-@key]`, `@key`.
  private func text(of source: String) -> String {
    guard source.hasPrefix("[") else {
      let cite = Self.cite(source)
      var (author, rest) = (cite, cite)
      author.form = .authorOnly
      rest.form = .withoutAuthor
      let texts = processor.citations([Citation([author]), Citation([rest])]).map(Self.markdown)
      return texts[0].filter { !"()".contains($0) } + " " + texts[1]
    }
    let cites = source.dropFirst().dropLast().split(separator: ";").map { Self.cite(String($0)) }
    return processor.citations([Citation(cites)]).map(Self.markdown).joined()
  }

  private static func cite(_ text: String) -> Cite {
    let labels = ["p. ": "page", "hfst. ": "chapter", "par. ": "section"]
    let parts = text.split(separator: ",", maxSplits: 1).map { String($0.drop { $0 == " " }) }
    var cite = Cite(item: String(parts[0].drop { "-@".contains($0) }))
    if parts[0].hasPrefix("-") { cite.form = .withoutAuthor }
    guard parts.count > 1 else { return cite }
    let label = labels.first { parts[1].hasPrefix($0.key) }
    cite.label = label?.value ?? "page"
    cite.locator = String(parts[1].dropFirst(label?.key.count ?? 0))
    return cite
  }

  private static func markdown(_ text: FormattedText) -> String {
    text.html.replacing("<i>", with: "*").replacing("</i>", with: "*").replacing("&#38;", with: "&")
  }
}
