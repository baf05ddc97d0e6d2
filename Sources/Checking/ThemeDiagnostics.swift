// Everything that can be said about the colours and files of a theme.

import Colours
import Diagnostics
import SourceText

extension Diagnostic {
  static func lowContrast(_ found: LowContrast, at range: SourceRange) -> Diagnostic {
    let (front, back) = (found.pair.front.rawValue, found.pair.back.rawValue)
    let needed = decimal(found.pair.ratio)
    // Rounded down: a ratio that falls short never reads as one that does not.
    let ratio = decimal((found.ratio * 100).rounded(.down) / 100)
    let scheme = LocalizedText(
      nl: found.scheme == .light ? "lichte" : "donkere",
      en: found.scheme.rawValue
    )
    return Diagnostic(
      "low-contrast",
      .error,
      LocalizedText(
        nl: """
          `\(front)` op `\(back)` heeft in het \(scheme.dutch) thema een contrast van \
          \(ratio.dutch), en nodig is \(needed.dutch)
          """,
        en: """
          `\(front)` on `\(back)` has a contrast of \(ratio.english) in the \(scheme.english) \
          scheme, and needs \(needed.english)
          """
      ),
      at: range,
      help: found.better == nil
        ? LocalizedText(
          nl: "geen lichtere of donkerdere tint is genoeg: kies ook een andere kleur voor de rest",
          en: "no lighter or darker shade will do: choose another colour for the rest as well"
        ) : nil,
      suggestions: found.better.map { [$0.text] } ?? []
    )
  }

  static func missingThemeFile(
    _ file: Located<SourcePath>,
    among names: [String]
  ) -> Diagnostic {
    Diagnostic(
      "missing-theme-file",
      .error,
      LocalizedText(
        nl: "er is geen bestand `\(file.value.text)`",
        en: "there is no file `\(file.value.text)`"
      ),
      at: file.range,
      help: LocalizedText(
        nl: "schrijf het pad vanaf de map van het project: `site/assets/logo.svg`",
        en: "write the path from the folder of the project: `site/assets/logo.svg`"
      ),
      suggestions: nearestNames(to: file.value.text, among: names)
    )
  }

  /// A number of at most two decimals, with a comma in Dutch.
  private static func decimal(_ number: Double) -> LocalizedText {
    let hundredths = Int((number * 100).rounded())
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    if rest == 0 { return LocalizedText(nl: String(whole), en: String(whole)) }
    let digits = rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest)
    return LocalizedText(nl: "\(whole),\(digits)", en: "\(whole).\(digits)")
  }
}
