// What parsing can say about footnotes.

import Diagnostics
import SourceText

extension Diagnostic {
  static func undefinedFootnote(_ label: Located<String>, suggestions: [String]) -> Diagnostic {
    Diagnostic(
      "undefined-footnote",
      .warning,
      LocalizedText(
        nl: "er is geen noot `[^\(label.value)]: …`",
        en: "there is no footnote `[^\(label.value)]: …`"
      ),
      at: label.range,
      help: LocalizedText(
        nl: "schrijf de noot op een eigen regel, of `\\[^` als u haken bedoelt",
        en: "write the footnote on a line of its own, or `\\[^` if you mean brackets"
      ),
      suggestions: suggestions,
      fixes: suggestions.prefix(1).map { .replacing(label.range, by: $0) }
    )
  }

  static func unusedFootnote(_ label: Located<String>) -> Diagnostic {
    Diagnostic(
      "unused-footnote",
      .warning,
      LocalizedText(
        nl: "de tekst verwijst nergens naar de noot `\(label.value)`, dus niemand leest haar",
        en: "the text never refers to the footnote `\(label.value)`, so nobody reads it"
      ),
      at: label.range,
      help: LocalizedText(
        nl: "zet `[^\(label.value)]` in de tekst, of haal de noot weg",
        en: "put `[^\(label.value)]` in the text, or remove the footnote"
      )
    )
  }

  static func duplicateFootnote(_ label: Located<String>, first: SourceRange) -> Diagnostic {
    Diagnostic(
      "duplicate-footnote",
      .error,
      LocalizedText(
        nl: "er zijn twee noten `\(label.value)`; alleen de eerste wordt getoond",
        en: "there are two footnotes `\(label.value)`; only the first is shown"
      ),
      at: label.range,
      help: LocalizedText(
        nl: "geef een van beide een andere naam",
        en: "give one of them another name"
      ),
      labels: [
        Label(range: first, message: LocalizedText(nl: "de eerste hier", en: "the first here"))
      ]
    )
  }

  static func nestedFootnote(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "nested-footnote",
      .warning,
      LocalizedText(
        nl: "een noot verwijst naar een noot",
        en: "a footnote refers to a footnote"
      ),
      at: range,
      help: LocalizedText(
        nl: "zet beide teksten in één noot, of verwijs vanuit de tekst",
        en: "put both texts into one footnote, or refer from the text"
      )
    )
  }

  static func repeatedFootnote(at range: SourceRange, definition: SourceRange) -> Diagnostic {
    Diagnostic(
      "repeated-footnote",
      .info,
      LocalizedText(
        nl: "naar deze noot is al verwezen: ze staat alleen bij de eerste verwijzing",
        en: "this footnote was referred to before: it stands beside the first reference only"
      ),
      at: range,
      labels: [
        Label(range: definition, message: LocalizedText(nl: "de noot", en: "the footnote"))
      ]
    )
  }

  static func footnoteInLink(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "footnote-in-link",
      .warning,
      LocalizedText(
        nl: "in een link kan geen verwijzing naar een noot staan",
        en: "a link cannot hold a reference to a footnote"
      ),
      at: range,
      help: LocalizedText(
        nl: "zet de verwijzing achter de link",
        en: "put the reference behind the link"
      )
    )
  }

  static func endedFootnote(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "ended-footnote",
      .warning,
      LocalizedText(
        nl: "deze alinea springt te weinig in om bij de noot erboven te horen",
        en: "this paragraph is indented too little to belong to the footnote above"
      ),
      at: range,
      help: LocalizedText(
        nl: "zet er vier spaties voor, of geen als ze bij de tekst hoort",
        en: "put four spaces before it, or none if it belongs to the text"
      ),
      suggestions: [],
      fixes: [.replacing(range, by: "    ")]
    )
  }
}
