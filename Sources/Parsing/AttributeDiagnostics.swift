// What parsing can say about attributes, `{#id .class key=value}`.

import Diagnostics
import SourceText

extension Diagnostic {
  static func unknownAttribute(_ key: Located<String>) -> Diagnostic {
    let near = nearestNames(to: key.value, among: ["lang", "width", "height", "class", "id"])
    return Diagnostic(
      "unknown-attribute",
      .error,
      LocalizedText(
        nl: "`\(key.value)` is geen kenmerk dat een onderdeel van de tekst kan hebben",
        en: "`\(key.value)` is no attribute that a part of the text can have"
      ),
      at: key.range,
      help: LocalizedText(
        nl: "kies uit `#kenmerk`, `.klasse`, `lang=`, `width=` en `height=`",
        en: "choose from `#id`, `.class`, `lang=`, `width=` and `height=`"
      ),
      suggestions: near,
      fixes: near.prefix(1).map { .replacing(key.range, by: $0) }
    )
  }

  static func wrongAttributeValue(_ value: Located<String>, of key: String) -> Diagnostic {
    Diagnostic(
      "wrong-attribute-value",
      .error,
      LocalizedText(
        nl: "`\(value.value)` kan niet de waarde van `\(key)` zijn",
        en: "`\(value.value)` cannot be the value of `\(key)`"
      ),
      at: value.range,
      help: attributeHelp(key)
    )
  }

  private static func attributeHelp(_ key: String) -> LocalizedText {
    switch key {
    case "lang":
      LocalizedText(
        nl: "schrijf een taalcode, zoals `lang=en` of `lang=pt-BR`",
        en: "write a language tag, such as `lang=en` or `lang=pt-BR`"
      )
    case "width":
      LocalizedText(
        nl: "schrijf een getal, of een getal met `%`, `px`, `cm` of `mm`",
        en: "write a number, or a number with `%`, `px`, `cm` or `mm`"
      )
    case "height":
      LocalizedText(
        nl: "schrijf een getal, of een getal met `px`, `cm` of `mm`",
        en: "write a number, or a number with `px`, `cm` or `mm`"
      )
    default:
      LocalizedText(
        nl: "schrijf letters, cijfers, `-` en `_`, zonder spaties",
        en: "write letters, digits, `-` and `_`, without spaces"
      )
    }
  }

  static func brokenAttribute(_ item: Located<String>) -> Diagnostic {
    Diagnostic(
      "broken-attribute",
      .warning,
      LocalizedText(
        nl: "`\(item.value)` is geen `#kenmerk`, geen `.klasse` en geen `naam=waarde`",
        en: "`\(item.value)` is no `#id`, no `.class` and no `name=value`"
      ),
      at: item.range,
      help: LocalizedText(
        nl: "zet `#`, `.` of een naam met `=` ervoor, of haal het weg",
        en: "put `#`, `.` or a name with `=` before it, or remove it"
      )
    )
  }

  static func duplicateID(_ id: Located<String>, first: SourceRange) -> Diagnostic {
    Diagnostic(
      "duplicate-id",
      .error,
      LocalizedText(
        nl: "twee onderdelen van de tekst hebben het kenmerk `\(id.value)`",
        en: "two parts of the text have the id `\(id.value)`"
      ),
      at: id.range,
      help: LocalizedText(
        nl: "geef een van beide een ander kenmerk",
        en: "give one of them another id"
      ),
      labels: [
        Label(range: first, message: LocalizedText(nl: "de eerste hier", en: "the first here"))
      ]
    )
  }
}
