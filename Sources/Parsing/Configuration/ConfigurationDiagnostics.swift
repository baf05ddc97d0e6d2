// What can be said about the settings.

import Diagnostics
import SourceText

extension Diagnostic {
  static func unknownSetting(_ key: Located<String>, among names: [String]) -> Diagnostic {
    Diagnostic(
      "unknown-setting",
      .error,
      LocalizedText(
        nl: "`\(key.value)` is geen instelling",
        en: "`\(key.value)` is not a setting"
      ),
      at: key.range,
      suggestions: nearestNames(to: key.value, among: names)
    )
  }

  static func invalidSetting(
    _ key: Located<String>,
    at range: SourceRange,
    help: LocalizedText? = nil
  ) -> Diagnostic {
    Diagnostic(
      "invalid-setting",
      .error,
      LocalizedText(
        nl: "deze waarde past niet bij de instelling `\(key.value)`",
        en: "this value does not fit the setting `\(key.value)`"
      ),
      at: range,
      help: help
    )
  }

  static func invalidPictureSetting(
    _ key: Located<String>,
    at range: SourceRange
  ) -> Diagnostic {
    invalidSetting(
      key,
      at: range,
      help: LocalizedText(
        nl: "schrijf de breedtes in een lijst: `pictures: {widths: [480, 960, 1440]}`",
        en: "write the widths in a list: `pictures: {widths: [480, 960, 1440]}`"
      )
    )
  }

  static func invalidPictureWidth(at range: SourceRange, in widths: ClosedRange<Int>) -> Diagnostic
  {
    Diagnostic(
      "invalid-setting",
      .error,
      LocalizedText(
        nl: "dit is geen breedte voor een afbeelding",
        en: "this is not a width for a picture"
      ),
      at: range,
      help: LocalizedText(
        nl: "schrijf een heel getal van \(widths.lowerBound) tot en met \(widths.upperBound), "
          + "zonder `px`",
        en: "write a whole number from \(widths.lowerBound) to \(widths.upperBound), without `px`"
      )
    )
  }

  static func invalidSourceDate(_ key: Located<String>, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "invalid-setting",
      .error,
      LocalizedText(
        nl: "dit is geen dag waarop `\(key.value)` is bijgewerkt",
        en: "this is not a day on which `\(key.value)` was changed"
      ),
      at: range,
      help: LocalizedText(
        nl: "schrijf een datum als `2020-01-24`, of laat `bericht dates` het bestand schrijven",
        en: "write a date like `2020-01-24`, or have `bericht dates` write the file"
      )
    )
  }

  static func invalidBaseURL(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      "invalid-setting",
      .error,
      LocalizedText(
        nl: "`\(text.value)` is geen webadres",
        en: "`\(text.value)` is not a web address"
      ),
      at: text.range,
      help: LocalizedText(
        nl: "schrijf het hele adres: `https://bericht.example.nl/`",
        en: "write the whole address: `https://bericht.example.nl/`"
      )
    )
  }

  static func invalidNavigationItem(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "invalid-setting",
      .error,
      LocalizedText(
        nl: "een onderdeel van het menu is een doel, of `{target: …, label: …}`",
        en: "an item of the menu is a target, or `{target: …, label: …}`"
      ),
      at: range
    )
  }

  static func unknownBibliographyFormat(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      "unknown-bibliography-format",
      .error,
      LocalizedText(
        nl: "van `\(text.value)` is niet bekend hoe referenties erin staan",
        en: "it is not known how references stand in `\(text.value)`"
      ),
      at: text.range,
      help: LocalizedText(
        nl: "bewaar de referenties als `.bib`, `.ris`, `.json` (CSL-JSON) of `.yaml` (CSL-YAML)",
        en: "save the references as `.bib`, `.ris`, `.json` (CSL-JSON) or `.yaml` (CSL-YAML)"
      )
    )
  }

  static func invalidColour(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "invalid-colour",
      .error,
      LocalizedText(nl: "dit is geen kleur", en: "this is not a colour"),
      at: range,
      help: LocalizedText(
        nl: "schrijf een kleur tussen aanhalingstekens, met zes cijfers: `'#14604f'`",
        en: "write a colour between quotes, with six digits: `'#14604f'`"
      )
    )
  }

  static func unknownFont(_ name: Located<String>, among names: [String]) -> Diagnostic {
    Diagnostic(
      "unknown-font",
      .error,
      LocalizedText(
        nl: "`\(name.value)` is geen bekend lettertype",
        en: "`\(name.value)` is not a known kind of letters"
      ),
      at: name.range,
      help: LocalizedText(
        nl: "kies uit `\(names.joined(separator: "`, `"))`, of noem bestanden: `{regular: …}`",
        en: "choose from `\(names.joined(separator: "`, `"))`, or name files: `{regular: …}`"
      ),
      suggestions: nearestNames(to: name.value, among: names)
    )
  }

  static func logoWithoutAlternative(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "logo-without-alternative",
      .error,
      LocalizedText(
        nl: "dit logo heeft geen tekst voor wie het niet kan zien",
        en: "this logo has no text for those who cannot see it"
      ),
      at: range,
      help: LocalizedText(
        nl: "zet de naam die erop staat bij `alt:`",
        en: "write the name that it shows at `alt:`"
      )
    )
  }

  static func folderOutsideProject(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      "folder-outside-project",
      .error,
      LocalizedText(
        nl: "de map `\(text.value)` ligt buiten het project",
        en: "the folder `\(text.value)` lies outside the project"
      ),
      at: text.range
    )
  }
}
