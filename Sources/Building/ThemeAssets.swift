import Diagnostics
import Digests
import Model
import Rendering
import SourceText
import Templates
import WebAssets

/// The files of a theme that are published, under names that change with their bytes.
///
/// A browser may keep such a file for good. Style sheets name the others by their published names;
/// those that name each other in a circle share one digest. Style sheets and scripts lose what
/// browsers do not need.
struct ThemeAssets: Sendable {
  private struct Asset {
    let source: SourceFile
    var bytes: [UInt8]
    var published: String?
  }

  /// The published names, by the names in the theme.
  private(set) var names: [String: String] = [:]

  /// What there is to say.
  private(set) var diagnostics: [Diagnostic] = []

  /// The contents, by published name, in the order of the files.
  private(set) var files: [(name: String, bytes: [UInt8])] = []

  /// The files by name: what a bundle of scripts or style sheets is made of.
  private var parts: [String: [UInt8]] = [:]

  /// Prepares the files, each with its name in the theme; the tokens stand before the style sheet.
  init(_ sources: [(name: String, file: SourceFile)], tokens: [UInt8]) {
    var assets: [String: Asset] = [:]
    for (name, file) in sources {
      var bytes = Self.prepared(file)
      if name == "theme.css" { bytes = minifiedStyleSheet(tokens) + bytes }
      if name == "print.css" { bytes = minifiedStyleSheet(paperTokens) + bytes }
      assets[name] = Asset(source: file, bytes: bytes, published: nil)
    }
    let known = sources.map(\.name)
    var waiting: [String] = []
    for name in known {
      guard name.hasSuffix(".css") else {
        if let bytes = assets[name]?.bytes { assets[name]?.published = Self.hashed(name, bytes) }
        continue
      }
      waiting.append(name)
      if let file = assets[name]?.source { report(file, name: name, among: known) }
    }
    while !waiting.isEmpty {
      var later: [String] = []
      let done = assets.compactMapValues(\.published)
      for name in waiting {
        guard var asset = assets[name] else { continue }
        if let bytes = Self.linked(asset.bytes, name: name, names: done, known: known) {
          asset.bytes = bytes
          asset.published = Self.hashed(name, bytes)
          assets[name] = asset
        } else {
          later.append(name)
        }
      }
      if later.count == waiting.count {
        let all = later.flatMap { assets[$0]?.bytes ?? [] }
        for name in later { assets[name]?.published = Self.hashed(name, all) }
        let done = assets.compactMapValues(\.published)
        for name in later {
          guard let asset = assets[name] else { continue }
          let bytes = Self.linked(asset.bytes, name: name, names: done, known: known)
          assets[name]?.bytes = bytes ?? asset.bytes
        }
        later = []
      }
      waiting = later
    }
    for name in known {
      guard let asset = assets[name], let published = asset.published else { continue }
      names[name] = published
      files.append((published, asset.bytes))
      parts[name] = asset.bytes
    }
  }

  /// The published name of a file, or of several scripts or style sheets as one: `disk.js+explore.js`.
  mutating func published(_ name: String) -> String? {
    if let published = names[name] { return published }
    let pieces = name.split(separator: "+").map(String.init)
    let contents = pieces.compactMap { parts[$0] }
    guard pieces.count > 1, contents.count == pieces.count,
      let end = [".js", ".css"].first(where: { end in pieces.allSatisfy { $0.hasSuffix(end) } })
    else { return nil }
    let bytes = Array(contents.joined(separator: [0x0A]))
    let stems = pieces.map { $0.dropLast(end.count).replacing("/", with: "-") }
    let published = Self.hashed(stems.joined(separator: "-") + end, bytes)
    names[name] = published
    files.append((published, bytes))
    return published
  }

  /// What a file is published as, its references aside.
  private static func prepared(_ file: SourceFile) -> [UInt8] {
    switch file.path.fileExtension {
    case "css": minifiedStyleSheet(file.bytes)
    case "js": minifiedScript(file.bytes)
    default: file.bytes
    }
  }

  /// A name with the first 16 digits of the digest before its extension.
  private static func hashed(_ name: String, _ bytes: [UInt8]) -> String {
    let digits = SHA256(of: bytes).text.prefix(16)
    let folder = name.lastIndex(of: "/").map { name[...$0] } ?? ""
    let file = name.dropFirst(folder.count)
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else {
      return folder + file + "-" + digits
    }
    return folder + file[..<dot] + "." + digits + file[dot...]
  }

  /// A style sheet with the published names of what it names; nil while one of them has none.
  private static func linked(
    _ bytes: [UInt8],
    name: String,
    names: [String: String],
    known: [String]
  ) -> [UInt8]? {
    var output: [UInt8] = []
    var end = 0
    for reference in references(inStyleSheet: bytes) {
      guard let target = target(of: reference.name, from: name), known.contains(target) else {
        continue
      }
      guard let published = names[target] else { return nil }
      let rest = reference.name.drop { $0 != "?" && $0 != "#" }
      let depth = name.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "/") ? 1 : 0) }
      output += bytes[end..<reference.range.lowerBound]
      output += (String(repeating: "../", count: depth) + published + rest).utf8
      end = reference.range.upperBound
    }
    return output + bytes[end...]
  }

  /// The file that a style sheet names, by its name in the theme; nil for one outside the theme.
  private static func target(of written: String, from name: String) -> String? {
    let path = written.prefix { $0 != "?" && $0 != "#" }
    return SourcePath(name).folder.resolving(String(path))?.text
  }

  /// Says which files a style sheet names that are not there.
  private mutating func report(_ file: SourceFile, name: String, among known: [String]) {
    for reference in references(inStyleSheet: file.bytes) {
      if let target = Self.target(of: reference.name, from: name), known.contains(target) {
        continue
      }
      let place = SourceRange(path: file.path, bytes: reference.range)
      diagnostics.append(.templateUnknownFile(reference.name, among: known, at: place))
    }
  }
}
