import Diagnostics
import SourceText

/// How templates name the files of the theme, and what these are called where they are published.
public struct TemplateAssets {
  /// The name of the value that is the folder of the files: a file is named behind it.
  public let folder: String

  /// The names that can be used, for suggestions.
  public let names: [String]

  /// The name of a file where it is published; nil where there is no such file.
  public let published: (String) -> String?

  /// Joins the two.
  public init(folder: String, names: [String], published: @escaping (String) -> String?) {
    self.folder = folder
    self.names = names
    self.published = published
  }
}

extension Template {
  /// Puts in what files of the theme are called; gives what is to be said of those that are not there.
  mutating func replaceNames(of assets: TemplateAssets) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for index in nodes.indices.dropFirst() where nodes[index].kind == .text {
      let tag = nodes[index - 1]
      guard tag.kind == .insert || tag.kind == .unescaped, name(of: index - 1) == assets.folder
      else { continue }
      let text = file.bytes[nodes[index].range]
      let written = text.prefix { !Self.endsName($0) }
      if written.isEmpty { continue }
      let name = String(decoding: written, as: UTF8.self)
      if let published = assets.published(name) {
        replacements[index] = Array(published.utf8) + text.dropFirst(written.count)
      } else {
        let place = file.place(written.startIndex..<written.endIndex)
        findings.append(.templateUnknownFile(name, among: assets.names, at: place))
      }
    }
    return findings
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: ")"), UInt8(ascii: ","):
      true
    default: false
    }
  }
}
