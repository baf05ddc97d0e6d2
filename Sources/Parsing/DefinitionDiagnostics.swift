// What parsing can say about definitions, captions and abbreviations.

import Diagnostics
import SourceText

extension Diagnostic {
  static func strayColon(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "stray-colon",
      .warning,
      LocalizedText(
        nl: "deze alinea begint als bijschrift of definitie, maar er staat niets bij",
        en: "this paragraph begins as a caption or definition, but stands beside nothing"
      ),
      at: range,
      help: LocalizedText(
        nl: "zet ze bij een tabel, een plaatje of een term, of schrijf `\\:`",
        en: "put it beside a table, a picture or a term, or write `\\:`"
      )
    )
  }

  static func duplicateAbbreviation(
    _ label: Located<String>,
    first: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      "duplicate-abbreviation",
      .warning,
      LocalizedText(
        nl: "de afkorting `\(label.value)` wordt twee keer uitgelegd; alleen de eerste telt",
        en: "the abbreviation `\(label.value)` is explained twice; only the first counts"
      ),
      at: label.range,
      help: LocalizedText(nl: "haal een van beide weg", en: "remove one of them"),
      labels: [
        Label(range: first, message: LocalizedText(nl: "de eerste hier", en: "the first here"))
      ]
    )
  }

  static func unusedAbbreviation(_ label: Located<String>) -> Diagnostic {
    Diagnostic(
      "unused-abbreviation",
      .warning,
      LocalizedText(
        nl: "de tekst gebruikt de afkorting `\(label.value)` nergens",
        en: "the text never uses the abbreviation `\(label.value)`"
      ),
      at: label.range,
      help: LocalizedText(
        nl: "schrijf haar met dezelfde hoofdletters als in de tekst, of haal de regel weg",
        en: "write it with the same capitals as in the text, or remove the line"
      )
    )
  }
}
