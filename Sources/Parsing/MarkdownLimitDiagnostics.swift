// What parsing can say about Markdown that goes further than anybody writes.

import Diagnostics
import SourceText

extension Diagnostic {
  static func deepMarkdown(at range: SourceRange) -> Diagnostic {
    let limit = MarkdownLimit.containers
    return Diagnostic(
      "deep-markdown",
      .error,
      LocalizedText(
        nl:
          "deze regel begint meer dan \(limit) citaten en lijsten in elkaar; de rest telt niet mee",
        en:
          "this line begins more than \(limit) quotes and lists in each other; the rest is left out"
      ),
      at: range,
      help: LocalizedText(
        nl: "haal `>`-tekens en opsommingstekens aan het begin van de regel weg",
        en: "remove `>` and list markers at the start of the line"
      )
    )
  }

  static func openBrackets(at range: SourceRange) -> Diagnostic {
    let limit = MarkdownLimit.openBrackets
    return Diagnostic(
      "open-brackets",
      .error,
      LocalizedText(
        nl: "in deze alinea staan meer dan \(limit) haken `[` open; wat volgt, telt niet mee",
        en:
          "more than \(limit) brackets `[` are open in this paragraph; those that follow are left out"
      ),
      at: range,
      help: LocalizedText(
        nl: "sluit de haken met `]`, of zet er een `\\` voor",
        en: "close the brackets with `]`, or put a `\\` before them"
      )
    )
  }
}
