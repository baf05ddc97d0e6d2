// What linking can say of translations.

import Diagnostics
import SourceText

extension Diagnostic {
  static func translationWithoutSource(
    _ base: String,
    at range: SourceRange,
    suggestions: [String]
  ) -> Diagnostic {
    Diagnostic(
      "translation-without-source",
      .error,
      LocalizedText(
        nl: "naast deze vertaling ligt geen `\(base).md`",
        en: "no `\(base).md` lies beside this translation"
      ),
      at: range,
      help: LocalizedText(
        nl: "geef de vertaling de naam van het bestand dat zij vertaalt, met de taal erachter",
        en: "give the translation the name of the file it translates, and the language behind it"
      ),
      suggestions: suggestions
    )
  }

  static func unknownTranslationLanguage(_ tag: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "unknown-translation-language",
      .error,
      LocalizedText(
        nl: "de site spreekt geen taal `\(tag)`",
        en: "the site speaks no language `\(tag)`"
      ),
      at: range,
      help: LocalizedText(
        nl: "een vertaling eindigt op `.nl.md` of `.en.md`",
        en: "a translation ends in `.nl.md` or `.en.md`"
      )
    )
  }

  static func translationInOwnLanguage(_ tag: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "translation-in-own-language",
      .error,
      LocalizedText(
        nl: "`\(tag)` is de taal van de site zelf, dus dit is geen vertaling",
        en: "`\(tag)` is the language of the site itself, so this is no translation"
      ),
      at: range,
      help: LocalizedText(
        nl: "geef het bestand de andere taal, of zet de tekst in het bestand zonder taal",
        en: "name the other language, or put the text in the file without one"
      )
    )
  }

  static func duplicateTranslation(at range: SourceRange, first: SourcePath) -> Diagnostic {
    Diagnostic(
      "duplicate-translation",
      .error,
      LocalizedText(
        nl: "deze vertaling is er al: `\(first)`",
        en: "this translation is there already: `\(first)`"
      ),
      at: range,
      help: LocalizedText(nl: "houd een van de twee", en: "keep one of the two")
    )
  }
}
