// What parsing can say about callouts.

import Diagnostics
import Model
import SourceText

extension Diagnostic {
  static func unknownCallout(_ kind: Located<String>) -> Diagnostic {
    let names = MarkupNode.Callout.allCases.map(\.name)
    let near = nearestNames(to: kind.value.uppercased(), among: names)
    return Diagnostic(
      "unknown-callout",
      .warning,
      LocalizedText(
        nl: "`\(kind.value)` is geen soort kader, dus dit blijft een citaat",
        en: "`\(kind.value)` is no kind of callout, so this stays a quotation"
      ),
      at: kind.range,
      help: LocalizedText(
        nl: "kies NOTE, TIP, IMPORTANT, WARNING of CAUTION",
        en: "choose NOTE, TIP, IMPORTANT, WARNING or CAUTION"
      ),
      suggestions: near,
      fixes: near.prefix(1).map { .replacing(kind.range, by: $0) }
    )
  }
}
