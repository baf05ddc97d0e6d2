import Building
import Diagnostics
import Files
import Foundation
import Model
import SourceText
import SyntheticSite
import TestSupport

/// A project whose files a test changes, one edit after another.
struct EditedProject {
  /// The texts of the files by path.
  var files: [String: String]

  /// A synthetic site with a theme of its own.
  init(things: Int) {
    files = [:]
    for (path, text) in SyntheticSite(things: things, bodySize: 400, seed: 7).files {
      files[path] = text
    }
    files["templates/layout.html"] = """
      <title>{{title}}</title>{{$main}}{{/main}}
      {{#relations}}{{label}}:{{#items}} {{title}}{{/items}}{{/relations}}
      {{#backlinks}}{{label}}:{{#items}} {{title}}{{/items}}{{/backlinks}}
      {{#mentions}}{{title}}: {{before}}{{name}}{{after}}{{/mentions}}
      {{#previous}}{{title}}{{/previous}}{{#next}}{{title}}{{/next}}
      """
    for name in ["home", "index", "page", "thing"] {
      files["templates/\(name).html"] = """
        {{<layout}}{{$main}}{{#breadcrumbs}}{{title}}{{/breadcrumbs}}{{{body}}}
        {{#facts}}{{label}} {{{value}}}{{/facts}}
        {{#listing}}{{title}}{{#items}} {{title}} {{summary}}{{/items}}{{/listing}}{{/main}}{{/layout}}
        """
    }
  }

  /// The project as it was read.
  func sources() throws -> SourceTree {
    try readProject(from: MemoryFileSystem(files)).value
  }

  /// The paths of files whose names end in a text, in order.
  func paths(endingIn end: String) -> [String] {
    files.keys.filter { $0.hasSuffix(end) }.sorted()
  }

  /// Makes one random edit, and says what it was.
  mutating func edit(_ random: inout SplitMix64) -> String {
    let things = files.keys.filter { $0.hasPrefix("missions/") && $0.hasSuffix(".md") }.sorted()
    guard let path = things.randomElement(using: &random), let text = files[path] else {
      return "nothing left to edit"
    }
    switch Int.random(in: 0..<10, using: &random) {
    case 0, 1:
      files[path] = text + "\nEen zin erbij, nummer \(random.next() % 1000).\n"
      return "body of \(path)"
    case 2:
      files[path] = replacingLine("titel:", by: "titel: Nieuw \(random.next() % 1000)", in: text)
      return "title of \(path)"
    case 3:
      let other = things.randomElement(using: &random) ?? path
      files[path] = text + "\nZie [[\(SourcePath(other).stem)]] en [hier](/\(other)).\n"
      return "link in \(path) to \(other)"
    case 4:
      files[path] = replacingLine("missies:", by: "missies: [bestaat-niet]", in: text)
      return "relation of \(path)"
    case 5:
      files[path] = nil
      return "removed \(path)"
    case 6:
      files[path] = nil
      let folder = SourcePath(path).folder
      files[folder.appending("hernoemd-\(random.next() % 1000).md").text] = text
      return "renamed \(path)"
    case 7:
      files["missions/labs/erbij-\(random.next() % 1000).md"] =
        "---\ntitel: Erbij\nfase: actief\n---\n\n# Kop\n\nTekst [[\(SourcePath(path).stem)]].\n"
      return "added a lab"
    case 8:
      let label = ["Labs", "Proeven", "Plekken"].randomElement(using: &random) ?? ""
      let schema = files["missions/schema.yaml"] ?? ""
      files["missions/schema.yaml"] = schema.replacing("nl: Labs", with: "nl: \(label)")
        .replacing("nl: Proeven", with: "nl: \(label)").replacing(
          "nl: Plekken",
          with: "nl: \(label)"
        )
      return "schema"
    default:
      files["templates/thing.html", default: ""] += "<!-- \(random.next() % 10) -->"
      return "template"
    }
  }

  func replacingLine(_ start: String, by line: String, in text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(start) ? line : String($0) }.joined(separator: "\n")
  }
}
