import Diagnostics
import SourceText

extension Diagnostic {
  /// A name that the data does not have.
  static func templateUnknownName(
    _ name: String,
    in record: String?,
    candidates: [SuggestionCandidate],
    farther: [SuggestionCandidate] = [],
    at range: SourceRange,
    callers: [SourceRange]
  ) -> Diagnostic {
    let near = likelyNames(for: name, among: candidates)
    let found = near.isEmpty ? likelyNames(for: name, among: farther) : near
    return Diagnostic(
      "template-unknown-name",
      .error,
      record.map {
        LocalizedText(
          nl: "`\(shown($0))` heeft geen `\(shown(name))`",
          en: "`\(shown($0))` has no `\(shown(name))`"
        )
      }
        ?? LocalizedText(
          nl: "er is hier niets wat `\(shown(name))` heet",
          en: "nothing is called `\(shown(name))` here"
        ),
      at: range,
      help: known(
        distinct(candidates.map(\.name)),
        nl: "namen die hier kunnen",
        en: "names that can be used here"
      ),
      suggestions: found,
      labels: labels(callers),
      fixes: found.prefix(1).map { .replacing(range, by: $0) }
    )
  }

  /// A file that a template or style sheet names and the theme does not have.
  public static func templateUnknownFile(
    _ name: String,
    among names: [String],
    at range: SourceRange
  ) -> Diagnostic {
    let near = nearestNames(to: name, among: names)
    return Diagnostic(
      "template-unknown-file",
      .error,
      LocalizedText(
        nl: "het thema heeft geen bestand `\(shown(name))`",
        en: "the theme has no file `\(shown(name))`"
      ),
      at: range,
      suggestions: near,
      fixes: near.prefix(1).map { .replacing(range, by: $0) }
    )
  }

  /// How a value is used.
  enum TemplateUse {
    /// `{{name}}`.
    case insert

    /// `name.step`.
    case step(String)
  }

  /// A value of a kind that cannot be used in this way.
  static func templateWrongKind(
    _ name: String,
    _ kind: TemplateMember.Kind,
    use: TemplateUse,
    at range: SourceRange,
    callers: [SourceRange]
  ) -> Diagnostic {
    let what = described(kind)
    let message: LocalizedText
    switch use {
    case .insert:
      message = LocalizedText(
        nl: "`\(shown(name))` is \(what.dutch) en kan niet worden ingevoegd",
        en: "`\(shown(name))` is \(what.english) and cannot be inserted"
      )
    case .step(let step):
      message = LocalizedText(
        nl: "`\(shown(name))` is \(what.dutch) en heeft geen `\(shown(step))`",
        en: "`\(shown(name))` is \(what.english) and has no `\(shown(step))`"
      )
    }
    return Diagnostic(
      "template-wrong-kind",
      .error,
      message,
      at: range,
      help: help(name, kind),
      labels: labels(callers)
    )
  }

  /// `{{.}}` where it stands for a record.
  static func templateRecordInserted(at range: SourceRange, callers: [SourceRange]) -> Diagnostic {
    Diagnostic(
      "template-wrong-kind",
      .error,
      LocalizedText(
        nl: "`.` is hier een groep gegevens en kan niet worden ingevoegd",
        en: "`.` is a record here and cannot be inserted"
      ),
      at: range,
      help: LocalizedText(
        nl: "noem een van de gegevens bij naam; `{{.}}` is voor een lijst van teksten",
        en: "name one of its values; `{{.}}` is for a list of texts"
      ),
      labels: labels(callers)
    )
  }

  /// Text that would go into the page unescaped.
  static func templateUnescapedText(
    _ name: String,
    tag: SourceRange,
    at range: SourceRange,
    callers: [SourceRange]
  ) -> Diagnostic {
    Diagnostic(
      "template-unescaped-text",
      .error,
      LocalizedText(
        nl: "`\(shown(name))` is gewone tekst en mag niet als HTML worden ingevoegd",
        en: "`\(shown(name))` is plain text and must not be inserted as HTML"
      ),
      at: range,
      help: LocalizedText(
        nl: "schrijf `{{\(shown(name))}}`",
        en: "write `{{\(shown(name))}}`"
      ),
      labels: labels(callers),
      fixes: [.replacing(tag, by: "{{\(name)}}")]
    )
  }

  private static func labels(_ callers: [SourceRange]) -> [Label] {
    callers.map {
      Label(
        range: $0,
        message: LocalizedText(nl: "hier gebruikt", en: "used here")
      )
    }
  }

  private static func described(_ kind: TemplateMember.Kind) -> LocalizedText {
    switch kind {
    case .text: LocalizedText(nl: "een tekst", en: "a text")
    case .html: LocalizedText(nl: "een stuk HTML", en: "a piece of HTML")
    case .flag: LocalizedText(nl: "een ja of nee", en: "a yes or no")
    case .record: LocalizedText(nl: "een groep gegevens", en: "a record")
    case .list, .texts, .htmls: LocalizedText(nl: "een lijst", en: "a list")
    }
  }

  private static func help(_ name: String, _ kind: TemplateMember.Kind) -> LocalizedText? {
    let section = "{{#\(shown(name))}}…{{/\(shown(name))}}"
    switch kind {
    case .flag, .list:
      return LocalizedText(
        nl: "gebruik een sectie: `\(section)`",
        en: "use a section: `\(section)`"
      )
    case .texts, .htmls:
      let each = "{{#\(shown(name))}}{{.}}{{/\(shown(name))}}"
      return LocalizedText(
        nl: "gebruik een sectie: `\(each)`",
        en: "use a section: `\(each)`"
      )
    case .record:
      return LocalizedText(
        nl: "noem een van de gegevens erin, met een punt of in `\(section)`",
        en: "name one of its values, with a dot or in `\(section)`"
      )
    case .text, .html:
      return nil
    }
  }

  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
