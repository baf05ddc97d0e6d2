// What parsing can say about lists of tasks.

import Diagnostics
import SourceText

extension Diagnostic {
  static func almostTask(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "almost-task",
      .warning,
      LocalizedText(
        nl: "zonder spatie tussen de haken is dit geen vakje",
        en: "without a space between the brackets this is no box"
      ),
      at: range,
      help: LocalizedText(
        nl: "schrijf `[ ]` voor wat nog te doen is, `[x]` voor wat gedaan is",
        en: "write `[ ]` for what is to be done, `[x]` for what is done"
      ),
      suggestions: ["[ ]"],
      fixes: [.replacing(range, by: "[ ]")]
    )
  }
}
