import Foundation
import Model

/// A file of cases.
public struct CaseFile {
  /// Whether this run rewrites what is expected: `UPDATE_CASES=1`.
  public static var isUpdating: Bool { ProcessInfo.processInfo.environment["UPDATE_CASES"] == "1" }

  let url: URL
  let lines: [String]
  let cases: [Case]

  /// The files of a folder below `Tests/Cases`, ordered by name.
  static func all(in folder: String) throws -> [CaseFile] {
    let url = TestFolder.cases.appending(path: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
    return try names.filter { $0.hasSuffix(".md") }.map { name in
      try CaseFile(url.appending(path: name), name: "\(folder)/\(name)")
    }
  }

  /// Rewrites what is expected in a folder below `Tests/Cases`, where it is not what comes out.
  public static func update(_ folder: String) throws {
    for file in try all(in: folder) {
      let text = try file.updated()
      guard text != file.lines.joined(separator: "\n") else { continue }
      try Data(text.utf8).write(to: file.url)
      print("rewritten: \(folder)/\(file.url.lastPathComponent)")
    }
  }

  init(_ url: URL, name: String) throws {
    self.url = url
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    cases = try Self.cases(in: lines, of: name)
  }

  private static func cases(in lines: [String], of file: String) throws -> [Case] {
    var cases: [Case] = []
    var heading: String?
    var shared: [Case.Block] = []
    var blocks: [Case.Block] = []
    func finish() throws {
      if let heading {
        cases.append(try Case(name: heading, file: file, blocks: shared + blocks))
      } else {
        shared = blocks
      }
      blocks = []
    }
    var index = 0
    while index < lines.count {
      let line = lines[index]
      let ticks = line.prefix { $0 == "`" }.count
      if ticks >= 3 {
        guard let end = lines[(index + 1)...].firstIndex(of: String(line.prefix(ticks))) else {
          throw CaseError(description: "\(file): the fence of line \(index + 1) is not closed")
        }
        let text = lines[index + 1..<end].map { $0 + "\n" }.joined()
        let info = String(line.dropFirst(ticks))
        blocks.append(Case.Block(info: info, text: text, fences: index...end))
        index = end
      } else if line.hasPrefix("## ") {
        try finish()
        heading = String(line.dropFirst(3))
      }
      index += 1
    }
    try finish()
    return cases
  }

  /// The text of the file with what comes out in place of what is expected.
  private func updated() throws -> String {
    var lines = lines
    for example in cases.reversed() {
      let built = try example.built()
      for expected in example.expected.reversed() {
        let result = try example.text(of: expected.kind, in: built)
        guard result != expected.block.text else { continue }
        let ticks = max(3, (result.split(separator: "\n").map(leadingTicks).max() ?? 0) + 1)
        let fence = String(repeating: "`", count: ticks)
        let content = result.isEmpty ? [] : result.dropLast().components(separatedBy: "\n")
        lines.replaceSubrange(
          expected.block.fences,
          with: [fence + expected.block.info] + content + [fence]
        )
      }
    }
    return lines.joined(separator: "\n")
  }

  private func leadingTicks(_ line: Substring) -> Int { line.prefix { $0 == "`" }.count }
}

extension Case {
  init(name: String, file: String, blocks: [Block]) throws {
    self.name = name
    self.file = file
    var sources: [CaseSource] = []
    var expected: [Expected] = []
    var recipe: PictureRecipe?
    for block in blocks {
      if block.words.first == "tool", block.words.count > 1 {
        let name = block.words.dropFirst().joined(separator: " ")
        recipe = PictureRecipe(name: name, fileExtension: "webp", turns: false)
      } else if let kind = CaseResult(block.words) {
        expected.append(Expected(kind: kind, block: block))
      } else if let source = try CaseSource(block.words, text: block.text) {
        sources.append(source)
      } else {
        throw CaseError(description: "\(file): \(name): what is the block `\(block.info)`?")
      }
    }
    guard !expected.isEmpty else {
      throw CaseError(description: "\(file): \(name): nothing is expected")
    }
    self.sources = sources
    self.pictureRecipe = recipe
    self.expected = expected
  }
}
