import Building
import Diagnostics
import Model

/// The line that a command ends with.
struct Summary {
  let snapshot: Snapshot
  let findings: Findings
  let duration: Duration

  /// The line: `444 pagina's, 427 onderdelen, 1441 verbanden, 0 waarschuwingen, 0,31 s`.
  func text(prefix: LocalizedText) -> String {
    let errors = findings.diagnostics.count { $0.severity == .error }
    let warnings = findings.diagnostics.count { $0.severity == .warning }
    let pages = snapshot.pages.all
    let relations = snapshot.graph.relations.count
    let things = snapshot.graph.entities.count
    let counts = [
      pages == 0 ? nil : counted(pages, ("pagina", "pagina's"), ("page", "pages")),
      counted(things, ("onderdeel", "onderdelen"), ("thing", "things")),
      counted(relations, ("verband", "verbanden"), ("relation", "relations")),
      errors == 0 ? nil : Diagnostic.Severity.error.counted(errors),
      Diagnostic.Severity.warning.counted(warnings),
    ]
    let list = counts.compactMap { $0?.text(in: findings.language) }.joined(separator: ", ")
    return "\(prefix.text(in: findings.language)) \(list), \(seconds) s\n"
      + note.text(in: findings.language)
  }

  /// What a site without a public address lacks; empty for one that has it.
  private var note: LocalizedText {
    guard snapshot.sources.configuration.baseURL.isEmpty else {
      return LocalizedText(nl: "", en: "")
    }
    return LocalizedText(
      nl:
        "Zonder `base-url` in site.yaml zijn er geen sitemap, feeds en gegevens voor zoekmachines.\n",
      en:
        "Without `base-url` in site.yaml there are no sitemap, feeds and data for search engines.\n"
    )
  }

  private func counted(
    _ count: Int,
    _ dutch: (one: String, many: String),
    _ english: (one: String, many: String)
  ) -> LocalizedText {
    LocalizedText(
      nl: "\(count) \(count == 1 ? dutch.one : dutch.many)",
      en: "\(count) \(count == 1 ? english.one : english.many)"
    )
  }

  /// Seconds with two decimals.
  private var seconds: String {
    let parts = duration.components
    let hundredths = parts.seconds * 100 + parts.attoseconds / 10_000_000_000_000_000
    let fraction = hundredths % 100
    let mark = findings.language == .dutch ? "," : "."
    return "\(hundredths / 100)\(mark)\(fraction < 10 ? "0" : "")\(fraction)"
  }
}

/// Says on a terminal what is going on, when it lasts.
struct Progress {
  private let start = ContinuousClock.now
  private let language: Language
  private let isShown = Terminal.isTerminal(.error)

  init(in language: Language) { self.language = language }

  /// Tells of a stage, unless the command has only just begun.
  func show(_ stage: BuildStage) {
    guard isShown, ContinuousClock.now - start > .milliseconds(300) else { return }
    Terminal.write("\r\u{1B}[K" + name(stage).text(in: language) + "…", to: .error)
  }

  /// Wipes what was told.
  func clear() {
    guard isShown, ContinuousClock.now - start > .milliseconds(300) else { return }
    Terminal.write("\r\u{1B}[K", to: .error)
  }

  /// How long it has lasted.
  var duration: Duration { ContinuousClock.now - start }

  private func name(_ stage: BuildStage) -> LocalizedText {
    switch stage {
    case .parse: LocalizedText(nl: "Bestanden lezen", en: "Reading files")
    case .link: LocalizedText(nl: "Verbanden leggen", en: "Linking")
    case .check: LocalizedText(nl: "Controleren", en: "Checking")
    case .query: LocalizedText(nl: "Pagina's samenstellen", en: "Gathering pages")
    case .index: LocalizedText(nl: "Zoekindex maken", en: "Making the search index")
    case .render: LocalizedText(nl: "Pagina's maken", en: "Rendering pages")
    }
  }
}
