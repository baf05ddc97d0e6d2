import Model

/// The package document of a book: what it is, which files it has, in which order they are read.
func packageDocument(of book: Book) -> String {
  """
  <?xml version="1.0" encoding="utf-8"?>
  <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="identifier" \
  xml:lang="\(escaped(book.language))">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
  \(metadata(of: book).joined(separator: "\n"))
  </metadata>
  <manifest>
  \(manifest(of: book).joined(separator: "\n"))
  </manifest>
  <spine>
  <itemref idref="text"/>
  </spine>
  </package>

  """
}

private func metadata(of book: Book) -> [String] {
  let said = [
    ("dc:publisher", book.publisher), ("dc:description", book.summary), ("dc:rights", book.rights),
    ("dc:date", book.date),
  ].filter { !$0.1.isEmpty }.map { "<\($0.0)>\(escaped($0.1))</\($0.0)>" }
  let properties = [("dcterms:modified", book.modified)] + accessibility(of: book)
  return [
    "<dc:identifier id=\"identifier\">\(escaped(book.identifier))</dc:identifier>",
    "<dc:title>\(escaped(book.title))</dc:title>",
    "<dc:language>\(escaped(book.language))</dc:language>",
  ] + said + properties.map { "<meta property=\"\($0.0)\">\(escaped($0.1))</meta>" }
}

/// What the book offers readers who do not see, or see little.
private func accessibility(of book: Book) -> [(String, String)] {
  let isDutch = book.language.utf8.starts(with: "nl".utf8)
  let isVisual = book.files.contains {
    mediaType(of: $0.path)?.utf8.starts(with: "image".utf8) == true
  }
  let modes = ["textual"] + (isVisual ? ["visual"] : [])
  let features =
    [
      "structuralNavigation", "tableOfContents", "readingOrder", "ARIA", "displayTransformability",
    ] + (isVisual ? ["alternativeText"] : [])
  return modes.map { ("schema:accessMode", $0) } + [("schema:accessModeSufficient", "textual")]
    + features.map { ("schema:accessibilityFeature", $0) }
    + [
      ("schema:accessibilityHazard", "none"),
      (
        "schema:accessibilitySummary",
        isDutch
          ? "Alle tekst is te vergroten en voor te lezen; koppen, lijsten, tabellen en noten zijn als "
            + "zodanig aangegeven."
          : "All text can be enlarged and read aloud; headings, lists, tables and notes are marked up "
            + "as such."
      ),
    ]
}

private func manifest(of book: Book) -> [String] {
  var number = 0
  return book.files.compactMap { file in
    guard let type = mediaType(of: file.path) else { return nil }
    number += 1
    var properties: [String] = []
    var id = "file-\(number)"
    if file.path == book.text { id = "text" }
    if file.path == book.contents {
      id = "contents"
      properties.append("nav")
    }
    if type == "application/xhtml+xml", file.bytes.holds(Array("<svg".utf8)) {
      properties.append("svg")
    }
    let said = properties.isEmpty ? "" : " properties=\"\(properties.joined(separator: " "))\""
    return
      "<item id=\"\(id)\" href=\"\(escaped(encoded(file.path.text)))\" media-type=\"\(type)\"\(said)/>"
  }
}

extension [UInt8] {
  /// Whether a few bytes occur.
  fileprivate func holds(_ part: [UInt8]) -> Bool {
    indices.contains { self[$0] == part[0] && self[$0...].starts(with: part) }
  }
}

/// A path as an address: a space in percent form, the rest as it is.
private func encoded(_ path: String) -> String {
  path.split(separator: " ", omittingEmptySubsequences: false).joined(separator: "%20")
}

/// Text as XML has it, without the control characters that XML forbids.
private func escaped(_ text: String) -> String {
  var made = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": made += "&amp;"
    case "<": made += "&lt;"
    case ">": made += "&gt;"
    case "\"": made += "&quot;"
    default:
      if scalar.value >= 0x20 || scalar == "\n" || scalar == "\t" {
        made.unicodeScalars.append(scalar)
      }
    }
  }
  return made
}
