/// A type of document that readers download: a page of its own program, and no web page.
public struct DownloadType: Hashable, Sendable {
  /// What it is called: `PDF`, `Excel`.
  public let name: String

  /// Words that say it, in lower case.
  private let words: [String]

  /// The type of the file at an address or path; nil for a web page, a picture, and what is unknown.
  public init?(address: String) {
    let path = address.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard let dot = path.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let ending = path[path.index(after: dot)...]
    guard ending.count < 9,
      let found = Self.types[String(decoding: ending, as: UTF8.self).lowercased()]
    else { return nil }
    self.name = found.name
    self.words = found.words
  }

  /// Whether a text says the type, as a word of its own.
  public func isNamed(in text: String) -> Bool {
    let said = Self.words(of: text)
    return words.contains { word in said.contains { $0.elementsEqual(word.utf8) } }
  }

  /// Whether a text says how large a file is: `1,2 MB`.
  public static func isSizeNamed(in text: String) -> Bool {
    let said = words(of: text)
    return said.indices.contains { index in
      let word = said[index]
      let unit = word.drop(while: isDigit)
      guard units.contains(where: { unit.elementsEqual($0.utf8) }) else { return false }
      return unit.count < word.count || (index > 0 && said[index - 1].allSatisfy(isDigit))
    }
  }

  private static let units = ["b", "kb", "mb", "gb", "kib", "mib", "gib", "bytes"]

  /// The words of a text in lower case, letters above ASCII as they are.
  private static func words(of text: String) -> [ArraySlice<UInt8>] {
    let lower = text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return lower.split { byte in
      !((0x61...0x7A).contains(byte) || isDigit(byte) || byte >= 0xC3)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static let types: [String: (name: String, words: [String])] = [
    "pdf": ("PDF", ["pdf"]),
    "doc": ("Word", ["word", "doc"]),
    "docx": ("Word", ["word", "docx"]),
    "odt": ("ODT", ["odt"]),
    "rtf": ("RTF", ["rtf"]),
    "txt": ("TXT", ["txt", "tekst", "text"]),
    "xls": ("Excel", ["excel", "xls"]),
    "xlsx": ("Excel", ["excel", "xlsx"]),
    "ods": ("ODS", ["ods"]),
    "csv": ("CSV", ["csv"]),
    "ppt": ("PowerPoint", ["powerpoint", "ppt"]),
    "pptx": ("PowerPoint", ["powerpoint", "pptx"]),
    "odp": ("ODP", ["odp"]),
    "epub": ("EPUB", ["epub"]),
    "zip": ("ZIP", ["zip"]),
    "json": ("JSON", ["json"]),
    "xml": ("XML", ["xml"]),
    "geojson": ("GeoJSON", ["geojson"]),
    "mp3": ("MP3", ["mp3"]),
    "mp4": ("MP4", ["mp4"]),
  ]
}

/// The size of a file for readers, rounded up below a kB: `350 kB`, `1,2 MB`.
///
/// Sizes count in thousands, and the space in them does not break.
public func readableSize(_ bytes: Int, decimalMark: String) -> String {
  if bytes < 999_500 { return "\(max(1, (bytes + 500) / 1000))\u{A0}kB" }
  let unit = bytes < 999_950_000 ? (size: 1_000_000, name: "MB") : (size: 1_000_000_000, name: "GB")
  let tenths = (bytes + unit.size / 20) / (unit.size / 10)
  let fraction = tenths % 10
  let whole = "\(tenths / 10)"
  return (fraction == 0 ? whole : whole + decimalMark + "\(fraction)") + "\u{A0}" + unit.name
}
