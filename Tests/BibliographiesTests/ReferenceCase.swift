import Bibliographies
import Citations
import Foundation
import SourceText
import TestSupport
import Theme

/// A literate test of references: blocks of entries, and what is expected of them.
///
/// `bib`, `ris` and `json` are files; `items`, `problems` and `places` say what was read of them,
/// `as-bib` and `as-ris` how it is written, `references` and `citations` how it is cited in the
/// house style (`references en` in English). `UPDATE_CASES=1` rewrites what is expected.
struct ReferenceCase: CustomStringConvertible, Sendable {
  struct Block: Sendable {
    let info: String
    let text: String
    let lines: ClosedRange<Int>
  }

  let file: URL
  let name: String
  let blocks: [Block]

  var description: String { file.lastPathComponent + ": " + name }

  static var isUpdating: Bool { ProcessInfo.processInfo.environment["UPDATE_CASES"] == "1" }

  /// The cases of a folder below `Tests/Cases`.
  static func all(in folder: String) throws -> [ReferenceCase] {
    let place = TestFolder.tests.appending(path: "Cases/" + folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path()).sorted()
    return try names.filter { $0.hasSuffix(".md") }.flatMap { name in
      try cases(of: place.appending(path: name))
    }
  }

  private static func cases(of file: URL) throws -> [ReferenceCase] {
    let lines = try lines(of: file)
    var cases: [ReferenceCase] = []
    var shared: [Block] = []
    var blocks: [Block] = []
    var name: String?
    func finish() {
      if let name {
        cases.append(ReferenceCase(file: file, name: name, blocks: shared + blocks))
      } else {
        shared = blocks
      }
      blocks = []
    }
    var index = 0
    while index < lines.count {
      if lines[index].hasPrefix("```"),
        let end = lines[(index + 1)...].firstIndex(of: "```")
      {
        let text = lines[(index + 1)..<end].map { $0 + "\n" }.joined()
        blocks.append(
          Block(info: String(lines[index].dropFirst(3)), text: text, lines: index...end)
        )
        index = end
      } else if lines[index].hasPrefix("## ") {
        finish()
        name = String(lines[index].dropFirst(3))
      }
      index += 1
    }
    finish()
    return cases
  }

  private static func lines(of file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n",
      omittingEmptySubsequences: false
    ).map { String($0) }
  }

  /// What differs from what is expected; nothing where nothing does.
  func difference() -> String? {
    for block in blocks {
      guard let text = result(of: block), text != block.text else { continue }
      return "\(self): `\(block.info)`\n" + lineDifference(from: block.text, to: text)
    }
    return nil
  }

  /// Rewrites what is expected in the files of a folder.
  static func update(_ folder: String) throws {
    for (file, cases) in Dictionary(grouping: try all(in: folder), by: \.file) {
      var lines = try lines(of: file)
      let blocks = cases.flatMap { example in example.blocks.map { (example, $0) } }
      for (example, block) in blocks.sorted(by: { $0.1.lines.lowerBound > $1.1.lines.lowerBound }) {
        guard let text = example.result(of: block) else { continue }
        let content = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        lines.replaceSubrange(
          block.lines,
          with: ["```" + block.info] + content.map { String($0) } + ["```"]
        )
      }
      try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    }
  }
}

extension ReferenceCase {
  private struct Source {
    let file: SourceFile
    let bibliography: Bibliography
  }

  private var sources: [Source] {
    blocks.compactMap { block in
      guard let format = BibliographyFormat(fileExtension: block.info) else { return nil }
      let file = SourceFile(path: SourcePath("a." + block.info), text: block.text)
      return Source(file: file, bibliography: bibliography(of: file, in: format))
    }
  }

  private var items: [CitationItem] { sources.flatMap(\.bibliography.items) }

  /// What a block should hold; nil for a block that holds entries.
  private func result(of block: Block) -> String? {
    switch block.info {
    case "items": items.map { $0.json + "\n" }.joined()
    case "problems": sources.map { problems(of: $0) }.joined()
    case "places": sources.map { places(of: $0) }.joined()
    case "as-bib": text(of: items, as: .bibTeX)
    case "as-ris": text(of: items, as: .ris)
    case "references": HouseStyle(items, language: "nl-NL").references
    case "references en": HouseStyle(items, language: "en-GB").references
    case "citations": HouseStyle(items, language: "nl-NL").citations(block.text)
    case "citations en": HouseStyle(items, language: "en-GB").citations(block.text)
    default: nil
    }
  }

  private func problems(of source: Source) -> String {
    let map = LineMap(source.file.bytes)
    return source.bibliography.problems.map { problem in
      let place = map.position(at: problem.range.bytes.lowerBound)
      var line = "\(place.line):\(place.column) \(problem.kind) |\(excerpt(problem.range, source))|"
      if !problem.suggestions.isEmpty {
        line += " ? " + problem.suggestions.joined(separator: ", ")
      }
      if let related = problem.related {
        let place = map.position(at: related.bytes.lowerBound)
        line += " see \(place.line):\(place.column)"
      }
      if let fix = problem.fix { line += " fix |\(fix.text.replacing("\n", with: "\\n"))|" }
      return line + "\n"
    }.joined()
  }

  private func places(of source: Source) -> String {
    source.bibliography.entries.map { entry in
      let lines = entry.fields.map { field in
        let name = excerpt(field.name.range, source)
        return "  \(field.name.value) |\(name)| |\(excerpt(field.value, source))|\n"
      }
      let whole = excerpt(entry.range, source)
      return "|\(excerpt(entry.key.range, source))| in |\(whole)|\n" + lines.joined()
    }.joined()
  }

  private func excerpt(_ range: SourceRange, _ source: Source) -> String {
    let text = source.file[range.bytes].replacing("\n", with: "\\n")
    return text.count > 50 ? text.prefix(20) + "…" + text.suffix(20) : text
  }
}
