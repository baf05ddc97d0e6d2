import Model

/// What stands behind a key: which part of the work is meant, and the rest.
///
/// A part is a number, perhaps with a word before it that says of what: `p. 3-5`, `hfst. 2`, `12`.
/// Linear in the text.
func locatorAndSuffix(_ text: String) -> (ReferenceItem.Locator?, suffix: String) {
  var words = WordReader(text)
  words.skip { $0 == " " || $0 == "\n" }
  if words.next == "," { words.skip { $0 == "," || $0 == " " || $0 == "\n" } }
  var label = "page"
  let word = words.take {
    $0.properties.isAlphabetic || $0 == "." || $0 == "'" || $0 == "’" || $0 == "§"
  }
  if !word.isEmpty {
    guard let found = labels[word.lowercased()] else { return (nil, suffix(text)) }
    label = found
    words.skip { $0 == " " || $0 == "\n" || $0 == "\u{A0}" }
  }
  let value = words.takeNumbers()
  guard !value.isEmpty else { return (nil, suffix(text)) }
  return (ReferenceItem.Locator(label: label, value: value), suffix(words.rest))
}

/// A suffix without the white space at its ends.
private func suffix(_ text: String) -> String {
  let scalars = text.unicodeScalars.map { $0 == "\n" ? " " : $0 }
  guard let first = scalars.firstIndex(where: { $0 != " " }),
    let last = scalars.lastIndex(where: { $0 != " " })
  else { return "" }
  var kept = String.UnicodeScalarView()
  kept.append(contentsOf: scalars[(first > 0 ? first - 1 : first)...last])
  return String(kept)
}

/// Reads a text from its start.
private struct WordReader {
  private(set) var scalars: Substring.UnicodeScalarView

  init(_ text: String) { scalars = Substring(text).unicodeScalars }

  var next: Unicode.Scalar? { scalars.first }

  var rest: String { String(Substring(scalars)) }

  mutating func skip(while isSkipped: (Unicode.Scalar) -> Bool) {
    scalars = scalars.drop(while: isSkipped)
  }

  mutating func take(while isTaken: (Unicode.Scalar) -> Bool) -> String {
    let taken = scalars.prefix(while: isTaken)
    scalars = scalars[taken.endIndex...]
    return String(Substring(taken))
  }

  /// `3`, `3-5`, `3, 7 en 9-12`, `IV`, `3a`.
  mutating func takeNumbers() -> String {
    var taken = ""
    while true {
      var trial = self
      let between = taken.isEmpty ? "" : trial.takeBetween()
      if !taken.isEmpty, between.isEmpty { break }
      let number = trial.take { scalar in
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || scalar == "." || scalar == ":" || scalar == "-" || scalar == "–"
      }
      let trimmed = trial.returning(number)
      guard isNumber(trimmed) else { break }
      taken += between + trimmed
      self = trial
    }
    return taken
  }

  /// What joins two numbers: `, `, ` en `, ` & `.
  private mutating func takeBetween() -> String {
    let start = self
    let marks = take { $0 == "," || $0 == " " || $0 == "&" }
    if marks.isEmpty { return "" }
    for word in ["en ", "and "] where rest.utf8.starts(with: word.utf8) {
      _ = take { $0 != " " }
      skip { $0 == " " }
      return marks + word
    }
    if marks.contains(",") || marks.contains("&") { return marks }
    self = start
    return ""
  }

  /// A number without the marks at its end, which are given back.
  private mutating func returning(_ number: String) -> String {
    var kept = number.unicodeScalars
    while let last = kept.last, last == "." || last == ":" || last == "-" || last == "–" {
      kept.removeLast()
    }
    let back = number.unicodeScalars.count - kept.count
    if back > 0 {
      let text = String(number.unicodeScalars.suffix(back)) + rest
      scalars = Substring(text).unicodeScalars
    }
    return String(kept)
  }

  /// Whether a text holds a digit, or is a Roman numeral.
  private func isNumber(_ text: String) -> Bool {
    guard !text.isEmpty else { return false }
    let isRoman = text.unicodeScalars.allSatisfy { "ivxlcdmIVXLCDM-–".unicodeScalars.contains($0) }
    return isRoman || text.unicodeScalars.contains { $0.properties.numericType != nil }
  }
}

/// What is written before a number, in Dutch and English, and what CSL calls it.
private let labels: [String: String] = [
  "p": "page", "p.": "page", "pp": "page", "pp.": "page", "blz": "page", "blz.": "page",
  "pag.": "page", "pagina": "page", "pagina's": "page", "pagina’s": "page", "page": "page",
  "pages": "page",
  "h.": "chapter", "hfst": "chapter", "hfst.": "chapter", "hoofdstuk": "chapter",
  "hoofdstukken": "chapter", "ch.": "chapter", "chap.": "chapter", "chapter": "chapter",
  "chapters": "chapter",
  "§": "section", "§§": "section", "par": "section", "par.": "section", "paragraaf": "section",
  "paragrafen": "section", "sec.": "section", "section": "section", "sections": "section",
  "art.": "article-locator", "artikel": "article-locator", "artikelen": "article-locator",
  "article": "article-locator", "articles": "article-locator",
  "bijl.": "appendix", "bijlage": "appendix", "bijlagen": "appendix", "app.": "appendix",
  "appendix": "appendix",
  "fig.": "figure", "figuur": "figure", "figuren": "figure", "figure": "figure",
  "figures": "figure",
  "tab.": "table", "tabel": "table", "tabellen": "table", "table": "table", "tables": "table",
  "noot": "note", "noten": "note", "n.": "note", "nn.": "note", "note": "note", "notes": "note",
  "al.": "paragraph", "alinea": "paragraph", "alinea's": "paragraph", "para.": "paragraph",
  "paragraph": "paragraph", "paragraphs": "paragraph",
  "r.": "line", "regel": "line", "regels": "line", "l.": "line", "line": "line", "lines": "line",
  "dl.": "part", "deel": "part", "delen": "part", "pt.": "part", "part": "part", "parts": "part",
  "jrg.": "volume", "jaargang": "volume", "vol.": "volume", "volume": "volume",
  "nr.": "issue", "nummer": "issue", "no.": "issue", "issue": "issue",
  "kol.": "column", "kolom": "column", "col.": "column", "column": "column",
  "boek": "book", "book": "book", "bk.": "book",
]
