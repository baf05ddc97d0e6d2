// What parsing can say about text that is nearly Markdown.

import Diagnostics
import SourceText

extension Diagnostic {
  static func unclosedCitation(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "unclosed-citation",
      .warning,
      LocalizedText(
        nl: "deze verwijzing wordt nergens afgesloten met `]`",
        en: "this citation is closed with `]` nowhere"
      ),
      at: range,
      help: LocalizedText(
        nl: "schrijf bijvoorbeeld `[@sleutel, p. 3]`, of `\\[` als u een haak bedoelt",
        en: "write for example `[@key, p. 3]`, or `\\[` if you mean a bracket"
      )
    )
  }

  static func halfWikiLink(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "unclosed-link",
      .warning,
      LocalizedText(
        nl: "`]]` sluit een link af die met één haak begint",
        en: "`]]` closes a link that begins with one bracket"
      ),
      at: range,
      help: LocalizedText(
        nl: "begin de link met `[[`, of schrijf `\\]` als u haken bedoelt",
        en: "begin the link with `[[`, or write `\\]` if you mean brackets"
      )
    )
  }

  static func unclosedAddress(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "unclosed-link",
      .warning,
      LocalizedText(
        nl: "het adres van deze link wordt niet afgesloten met `)`",
        en: "the address of this link is not closed with `)`"
      ),
      at: range,
      help: LocalizedText(
        nl: "zet `)` direct achter het adres",
        en: "put `)` right behind the address"
      )
    )
  }

  static func spaceInAddress(_ address: Located<String>) -> Diagnostic {
    let mended = address.value.split(separator: " ").joined(separator: "%20")
    return Diagnostic(
      "space-in-address",
      .error,
      LocalizedText(
        nl: "door de spatie in het adres is dit geen link",
        en: "the space in the address makes this no link"
      ),
      at: address.range,
      help: LocalizedText(
        nl: "schrijf `%20` voor elke spatie, of zet het adres tussen `<` en `>`",
        en: "write `%20` for each space, or put the address between `<` and `>`"
      ),
      suggestions: [mended],
      fixes: [.replacing(address.range, by: mended)]
    )
  }

  static func undefinedLabel(_ label: Located<String>, among labels: [String]) -> Diagnostic {
    let near = nearestNames(to: label.value, among: labels)
    return Diagnostic(
      "undefined-label",
      .warning,
      LocalizedText(
        nl: "geen regel `[\(label.value)]: …` zegt waar deze link heen leidt",
        en: "no line `[\(label.value)]: …` says where this link leads"
      ),
      at: label.range,
      help: LocalizedText(
        nl: "schrijf onderaan `[\(label.value)]: adres`, of gebruik `[tekst](adres)`",
        en: "write `[\(label.value)]: address` at the end, or use `[text](address)`"
      ),
      suggestions: near,
      fixes: near.prefix(1).map { .replacing(label.range, by: $0) }
    )
  }

  static func headingWithoutSpace(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "heading-without-space",
      .warning,
      LocalizedText(
        nl: "zonder spatie achter de hekjes is dit geen kop",
        en: "without a space behind the marks this is no heading"
      ),
      at: range,
      help: LocalizedText(
        nl: "zet een spatie achter het laatste hekje",
        en: "put a space behind the last mark"
      )
    )
  }

  static func unclosedCode(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "unclosed-code",
      .warning,
      LocalizedText(
        nl: "dit codeblok wordt nergens afgesloten",
        en: "this code block is never closed"
      ),
      at: range,
      help: LocalizedText(
        nl: "zet dezelfde tekens op een eigen regel onder de code",
        en: "put the same characters on a line of their own below the code"
      )
    )
  }

  static func includeInText(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "include-in-text",
      .warning,
      LocalizedText(
        nl: "een deel van een ander bestand kan alleen in een eigen alinea worden getoond",
        en: "a part of another file can only be shown in a paragraph of its own"
      ),
      at: range,
      help: LocalizedText(
        nl: "zet een lege regel erboven en eronder, of haal de `!` weg",
        en: "put an empty line above and below it, or remove the `!`"
      )
    )
  }
}
