import Building
import Diagnostics
import Files
import Model
import SourceText

/// What can be expected of a project: one stage's work, as text.
enum CaseResult: Hashable, Sendable {
  /// All there is to say, as people see it.
  case diagnostics(Language)

  /// The same for programs.
  case json

  /// What could read better, in Dutch.
  case advice

  /// The markup of a file.
  case markup(SourcePath)

  /// Things, relations, links and menu.
  case graph

  /// A finished file.
  case html(String)

  /// The words of a fence; nil where they name a file of the project.
  init?(_ words: [Substring]) {
    let argument = words.dropFirst().joined(separator: " ")
    switch (words.first, argument) {
    case ("diagnostics", ""): self = .diagnostics(.dutch)
    case ("diagnostics", "en"): self = .diagnostics(.english)
    case ("json", ""): self = .json
    case ("advice", ""): self = .advice
    case ("graph", ""): self = .graph
    case ("markup", _): self = .markup(SourcePath(argument))
    case ("html", _): self = .html(argument)
    default: return nil
    }
  }
}

extension Case {
  /// The project, read and built: one build serves all that is expected of it.
  func built() throws -> BuiltCase { try BuiltCase(project(), pictureRecipe: pictureRecipe) }

  /// What comes out of the project, as text that is empty or ends in a line feed.
  func text(of kind: CaseResult, in built: BuiltCase) throws -> String {
    let text =
      switch kind {
      case .diagnostics(let language): built.diagnostics(as: .text, in: language)
      case .json: built.diagnostics(as: .json, in: .dutch)
      case .advice: built.advice()
      case .markup(let path): try built.markup(of: path)
      case .graph: graphText(of: built.snapshot.graph)
      case .html(let path): try built.file(at: path)
      }
    return text.isEmpty || text.utf8.last == UInt8(ascii: "\n") ? text : text + "\n"
  }

  /// What differs from what is expected, for people; nil where nothing does.
  public func difference() throws -> String? {
    let built = try built()
    for item in expected {
      let text = try text(of: item.kind, in: built)
      guard Array(text.utf8) != Array(item.block.text.utf8) else { continue }
      return "\(self): `\(item.block.info)`\n" + lineDifference(from: item.block.text, to: text)
    }
    return nil
  }

  /// The codes of the findings that the case expects.
  public var shownCodes: Set<String> {
    var codes: Set<String> = []
    for item in expected {
      switch item.kind {
      case .diagnostics, .advice: break
      default: continue
      }
      for line in item.block.text.split(separator: "\n") {
        let words = ["fout[", "waarschuwing[", "info[", "error[", "warning["]
        guard let word = words.first(where: { line.hasPrefix($0) }) else { continue }
        codes.insert(String(line.dropFirst(word.count).prefix { $0 != "]" }))
      }
    }
    return codes
  }
}

/// A project that was read and built.
struct BuiltCase {
  let said: [Diagnostic]
  let snapshot: Snapshot

  init(_ project: MemoryFileSystem, pictureRecipe: PictureRecipe?) throws {
    var sources = try readProject(from: project)
    if sources.value.configuration.pictureWidths != nil {
      sources.value.pictureRecipe = pictureRecipe
    }
    snapshot = build(sources.value)
    said = snapshot.findings(with: sources.diagnostics)
  }

  func diagnostics(as format: DiagnosticFormat, in language: Language) -> String {
    let presentation = DiagnosticPresentation(language: language, sources: snapshot.source(at:))
    return render(said, as: format, in: presentation)
  }

  func advice() -> String {
    let presentation = DiagnosticPresentation(language: .dutch, sources: snapshot.source(at:))
    return render(contentAdvice(on: snapshot), as: .text, in: presentation)
  }

  func markup(of path: SourcePath) throws -> String {
    guard let document = snapshot.graph.documents.first(where: { $0.path == path }),
      let file = snapshot.source(at: path)
    else { throw CaseError(description: "there is no document `\(path)`") }
    return markupText(of: document, in: file)
  }

  func file(at path: String) throws -> String {
    guard let file = snapshot.output.files.first(where: { withoutDigests($0.path.text) == path })
    else {
      let paths = snapshot.output.files.map(\.path.text).joined(separator: ", ")
      throw CaseError(description: "there is no `\(path)` among \(paths)")
    }
    switch file.contents {
    case .bytes(let bytes):
      let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      let lines = bytes.dropFirst(hasMark ? 3 : 0).filter { $0 != 0x0D }
      let text = withoutDigests(String(decoding: lines, as: UTF8.self))
      return (hasMark ? "(byte order mark)\n" : "") + text
    case .copy(of: let source, let size): return "copy of \(source), \(size) bytes\n"
    case .smaller(of: let source, let width): return "\(source), \(width) pixels wide\n"
    }
  }
}
