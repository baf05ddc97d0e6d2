import Diagnostics
import SourceText

/// One small project and what is wrong with it, for every format.
enum Samples {
  static let file = SourceFile(
    path: SourcePath("missions/wijklab.md"),
    text: "---\nid: wijklab\naddresses: energei\n---\n# Het *wijklab*\n"
  )

  static let other = SourceFile(
    path: SourcePath("missions/énergie, 1:2.md"),
    text: "---\nid: energie\n---\n"
  )

  static func range(of text: String, in file: SourceFile = file) -> SourceRange {
    let (bytes, part) = (file.bytes, Array(text.utf8))
    let start = bytes.indices.first { bytes[$0...].starts(with: part) } ?? 0
    return SourceRange(path: file.path, bytes: start..<start + part.count)
  }

  static let unresolved = Diagnostic(
    "unresolved-reference",
    .error,
    LocalizedText(
      nl: "geen missie, lab, les of publicatie heet `energei`",
      en: "no mission, lab, lesson or publication is called `energei`"
    ),
    at: range(of: "energei"),
    suggestions: ["energie"],
    fixes: [.replacing(range(of: "energei"), by: "energie")]
  )

  static let labelled = Diagnostic(
    "duplicate-name",
    .warning,
    LocalizedText(nl: "deze naam bestaat al", en: "this name exists already"),
    at: range(of: "wijklab"),
    help: LocalizedText(
      nl: "kies een andere naam\nof verwijder er een",
      en: "choose another name\nor remove one"
    ),
    suggestions: ["wijklab-2", "wijk", "lab"],
    labels: [
      Diagnostic.Label(
        range: range(of: "*wijklab*"),
        message: LocalizedText(nl: "hier genoemd", en: "named here")
      ),
      Diagnostic.Label(
        range: range(of: "energie", in: other),
        message: LocalizedText(nl: "hier gedeclareerd", en: "declared here")
      ),
      Diagnostic.Label(
        range: SourceRange(path: SourcePath("weg.md"), bytes: 3..<4),
        message: LocalizedText(nl: "en daar", en: "and there")
      ),
    ]
  )

  static func note(_ number: Int, severity: Diagnostic.Severity = .info) -> Diagnostic {
    let text = "note \(number)"
    return Diagnostic("a-note", severity, LocalizedText(nl: text, en: text), at: range(of: "id"))
  }

  static func presentation(
    _ language: Language = .english,
    style: DiagnosticPresentation.Style = .plain,
    files: [SourceFile] = [file, other]
  ) -> DiagnosticPresentation {
    DiagnosticPresentation(
      language: language,
      style: style,
      version: "1.2.3",
      explanations: [
        Explanation(
          "unresolved-reference",
          nl: .init(what: "Wat.", why: "Waarom.", example: "a", instead: "b"),
          en: .init(what: "What.", why: "Why.", example: "a", instead: "b")
        )
      ]
    ) { path in files.first { $0.path == path } }
  }
}
