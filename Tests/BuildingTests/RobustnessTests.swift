import Building
import Diagnostics
import Files
import Model
import SourceText
import TestSupport
import Testing

/// Whatever the sources say, a build ends, and what it says has a place.
struct RobustnessTests {
  /// 200,000 levels: nothing recurses over the nesting of a source.
  @Test(arguments: [
    "quotes", "brackets", "flow lists", "flow maps", "emphasis", "wiki links", "sections",
    "spans", "struck texts", "notes", "callouts",
  ])
  func deepNestingIsSurvived(_ kind: String) throws {
    let depth = kind == "wiki links" ? 20_000 : 200_000
    func repeated(_ text: String) -> String { String(repeating: text, count: depth) }
    var files = ["site/index.md": "# Welkom\n"]
    switch kind {
    case "quotes": files["site/diep.md"] = repeated(">") + " diep\n"
    case "brackets": files["site/diep.md"] = repeated("[") + "diep" + repeated("]") + "\n"
    case "flow lists": files["site/diep.md"] = "---\ndiep: " + repeated("[") + "\n---\n"
    case "flow maps": files["missions/schema.yaml"] = "types: " + repeated("{a: ") + "\n"
    case "emphasis": files["site/diep.md"] = repeated("*a ") + repeated("b*") + "\n"
    case "spans": files["site/diep.md"] = repeated("[a ") + repeated("]{.b}") + "\n"
    case "struck texts": files["site/diep.md"] = repeated("~a ") + repeated("b~") + "\n"
    case "notes": files["site/diep.md"] = "[^1]\n\n" + repeated(">") + "[^1]: diep\n"
    case "callouts": files["site/diep.md"] = repeated(">") + " [!NOTE]\n"
    case "wiki links": files["site/diep.md"] = repeated("[[a|") + repeated("]]") + "\n"
    default: files["templates/page.html"] = repeated("{{#site}}") + repeated("{{/site}}") + "\n"
    }
    let sources = try readProject(from: MemoryFileSystem(files)).value
    let snapshot = build(sources)
    #expect(snapshot.output.files.count > 1)
  }

  /// Changed bytes anywhere in a whole project: settings, schema, sources, templates.
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func changedBytesAreSurvived(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let files = try Golden("bericht").project().files
    for round in 0..<40 {
      let project = MemoryFileSystem()
      for file in files { project.add(file.bytes, at: file.path) }
      for _ in 0..<3 {
        let file = files[Int(random.next() % UInt64(files.count))]
        project.add(mutated(file.bytes, &random), at: file.path)
      }
      let read = try readProject(from: project)
      let snapshot = build(read.value)
      expectPlaces(read.diagnostics + snapshot.diagnostics, in: snapshot, "\(seed), \(round)")
    }
  }

  /// Every place lies in its file, and every format can show it.
  private func expectPlaces(_ said: [Diagnostic], in snapshot: Snapshot, _ name: String) {
    for diagnostic in said {
      for range in [diagnostic.range] + diagnostic.labels.map(\.range) {
        guard let file = snapshot.source(at: range.path) else { continue }
        #expect(range.bytes.upperBound <= file.bytes.count, "\(name): \(diagnostic.code)")
      }
    }
    let presentation = DiagnosticPresentation(language: .dutch, sources: snapshot.source(at:))
    for format in DiagnosticFormat.allCases {
      #expect(said.isEmpty || !render(said, as: format, in: presentation).isEmpty)
    }
  }
}

/// Bytes with a few changes: bytes replaced, removed, doubled, and marks that mean something put in.
func mutated(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
  let marks = [
    "[[", "]]", "---\n", ": ", "{", "}", "[", "]", "\"", "'", "&a ", "*a ", "<<", "{{#", "{{/",
    "}}",
    "\t", "\r", "\u{0}", "> ", "- ", "`", "![", "](", "\\", "&amp;", "é", "\u{301}", "|", "#",
    "<b>",
  ]
  var bytes = bytes
  for _ in 0..<(1 + random.next() % 8) {
    let place = bytes.isEmpty ? 0 : Int(random.next() % UInt64(bytes.count))
    switch random.next() % 5 {
    case 0 where !bytes.isEmpty: bytes[place] = UInt8(truncatingIfNeeded: random.next())
    case 1 where !bytes.isEmpty:
      bytes.removeSubrange(place..<min(place + Int(random.next() % 12), bytes.count))
    case 2 where !bytes.isEmpty:
      let end = min(place + Int(random.next() % 40), bytes.count)
      bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
    default:
      let mark = marks[Int(random.next() % UInt64(marks.count))]
      bytes.insert(contentsOf: Array(mark.utf8), at: place)
    }
  }
  return bytes
}
