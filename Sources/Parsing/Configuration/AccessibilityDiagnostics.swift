// What can be said about the accessibility statement in the settings.

import Diagnostics
import SourceText

extension Diagnostic {
  static func unknownAccessibilityStatus(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      "unknown-accessibility-status",
      .error,
      LocalizedText(
        nl: "`\(text.value)` is geen status van een toegankelijkheidsverklaring",
        en: "`\(text.value)` is no status of an accessibility statement"
      ),
      at: text.range,
      help: LocalizedText(
        nl:
          "schrijf A (voldoet volledig), B (voldoet gedeeltelijk), C (eerste maatregelen genomen), "
          + "D (voldoet niet) of E (geen verklaring)",
        en: "write A (complies fully), B (complies in part), C (first measures taken), D (does not "
          + "comply) or E (no statement)"
      )
    )
  }

  static func invalidStatementDate(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      "invalid-setting",
      .error,
      LocalizedText(nl: "`\(text.value)` is geen datum", en: "`\(text.value)` is no date"),
      at: text.range,
      help: LocalizedText(
        nl: "schrijf jaar, maand en dag: `2026-11-24`",
        en: "write year, month and day: `2026-11-24`"
      )
    )
  }

  static func unknownException(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "invalid-setting",
      .error,
      LocalizedText(nl: "dit is geen uitzondering", en: "this is no exception"),
      at: range,
      help: LocalizedText(
        nl: "schrijf `burden` (onevenredige last) of `out-of-scope` (valt buiten de wet)",
        en: "write `burden` (disproportionate burden) or `out-of-scope` (the law does not ask it)"
      )
    )
  }

  static func otherRegister(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "other-accessibility-register",
      .warning,
      LocalizedText(
        nl: "dit adres is niet van het register van toegankelijkheidsverklaringen",
        en: "this address is not of the Dutch register of accessibility statements"
      ),
      at: range,
      help: LocalizedText(
        nl:
          "schrijf `https://www.toegankelijkheidsverklaring.nl/register/` met het nummer erachter",
        en: "write `https://www.toegankelijkheidsverklaring.nl/register/` and the number behind it"
      )
    )
  }

  static func incompleteStatement(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "incomplete-accessibility-statement",
      .warning,
      LocalizedText(
        nl: "in de toegankelijkheidsverklaring ontbreekt `\(name)`",
        en: "the accessibility statement lacks `\(name)`"
      ),
      at: range,
      help: LocalizedText(
        nl: "vul `\(name)` in, of kies een status die er niet om vraagt",
        en: "give `\(name)`, or choose a status that does not ask for it"
      )
    )
  }

  static func contradictoryStatement(at range: SourceRange, status: SourceRange) -> Diagnostic {
    Diagnostic(
      "contradictory-accessibility-statement",
      .error,
      LocalizedText(
        nl: "een site die volledig voldoet, heeft geen punten die nog niet goed gaan",
        en: "a site that complies fully has no shortcomings"
      ),
      at: range,
      help: LocalizedText(
        nl: "kies status B, of haal weg wat is opgelost",
        en: "choose status B, or remove what is mended"
      ),
      labels: [
        Label(range: status, message: LocalizedText(nl: "de status", en: "the status"))
      ]
    )
  }
}
