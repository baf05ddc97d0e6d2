// What can be said about the rules of a schema, before anything is linked.

import Diagnostics
import SourceText

extension Diagnostic {
  static func ruleIncomplete(_ word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "incomplete-rule",
      .error,
      LocalizedText(
        nl: "bij deze regel ontbreekt `\(word)`",
        en: "this rule has no `\(word)`"
      ),
      at: range
    )
  }

  static func invalidShare(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      "invalid-schema-value",
      .error,
      LocalizedText(
        nl: "`\(text.value)` is geen aandeel",
        en: "`\(text.value)` is not a share"
      ),
      at: text.range,
      help: LocalizedText(nl: "schrijf bijvoorbeeld `60 %`", en: "write for example `60 %`")
    )
  }
}
