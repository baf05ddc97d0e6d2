// Everything that mentioning can say.

import Diagnostics
import Model
import SourceText

extension Diagnostic {
  static func unlinkedMention(_ mention: Mentioned, key: String) -> Diagnostic {
    let path = mention.range.path
    let (start, end) = (mention.range.bytes.lowerBound, mention.range.bytes.upperBound)
    let fix = Fix(
      title: LocalizedText(nl: "Maak er een link van", en: "Make it a link"),
      edits: [
        TextEdit(range: SourceRange(path: path, bytes: start..<start), text: "[[\(key)|"),
        TextEdit(range: SourceRange(path: path, bytes: end..<end), text: "]]"),
      ]
    )
    return Diagnostic(
      "unlinked-mention",
      .info,
      LocalizedText(
        nl: "`\(mention.text)` wordt genoemd, maar deze pagina linkt er niet naar",
        en: "`\(mention.text)` is named, but this page does not link it"
      ),
      at: mention.range,
      suggestions: mention.isLinkable ? ["[[\(key)|\(mention.text)]]"] : [],
      fixes: mention.isLinkable ? [fix] : []
    )
  }
}

/// What `bericht explain` says about the codes of mentioning.
public let mentioningExplanations: [Explanation] = [
  Explanation(
    "unlinked-mention",
    nl: .init(
      what: "Een tekst noemt een onderdeel, maar linkt er niet naar.",
      why: "Lezers kunnen niet doorklikken, en bij het onderdeel staat niet waar het genoemd is.",
      example: "Het lab van de TU Delft laat dat zien.",
      instead: "Het lab van de [[tu-delft|TU Delft]] laat dat zien."
    ),
    en: .init(
      what: "A text names a thing but does not link it.",
      why: "Readers cannot follow, and the thing does not say where it is named.",
      example: "The lab of TU Delft shows that.",
      instead: "The lab of [[tu-delft|TU Delft]] shows that."
    )
  )
]
