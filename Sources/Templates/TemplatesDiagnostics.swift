import Diagnostics
import SourceText

extension Diagnostic {
  /// A tag that begins and does not end.
  static func templateUnclosedTag(closing: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "template-unclosed-tag",
      .error,
      LocalizedText(
        nl: "deze tag wordt niet gesloten",
        en: "this tag is not closed"
      ),
      at: range,
      help: LocalizedText(
        nl: "sluit de tag met `\(shown(closing))`",
        en: "close the tag with `\(shown(closing))`"
      )
    )
  }

  /// A tag without a name, or with something that is no name.
  static func templateBadName(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "template-bad-name",
      .error,
      name.isEmpty
        ? LocalizedText(nl: "deze tag heeft geen naam", en: "this tag has no name")
        : LocalizedText(
          nl: "`\(shown(name))` kan geen naam zijn",
          en: "`\(shown(name))` cannot be a name"
        ),
      at: range,
      help: LocalizedText(
        nl: "een naam is één woord, of woorden met een punt ertussen: `{{lab.titel}}`",
        en: "a name is one word, or words with a dot in between: `{{lab.title}}`"
      )
    )
  }

  /// A change of delimiters that cannot be read.
  static func templateBadDelimiters(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "template-bad-delimiters",
      .error,
      LocalizedText(
        nl: "deze tag kiest geen twee scheidingstekens",
        en: "this tag does not choose two delimiters"
      ),
      at: range,
      help: LocalizedText(
        nl: "schrijf twee tekens met een spatie ertussen en zonder `=`: `{{=<% %>=}}`",
        en: "write two delimiters with a space in between and without `=`: `{{=<% %>=}}`"
      )
    )
  }

  /// A section, block or layout that begins and does not end.
  static func templateUnclosedSection(
    _ name: String,
    at range: SourceRange,
    end: SourceRange?
  ) -> Diagnostic {
    let label = end.map {
      Label(
        range: $0,
        message: LocalizedText(
          nl: "hier sluit al iets wat eromheen staat",
          en: "something around it is closed here already"
        )
      )
    }
    return Diagnostic(
      "template-unclosed-section",
      .error,
      LocalizedText(
        nl: "`\(shown(name))` wordt geopend en niet gesloten",
        en: "`\(shown(name))` is opened and not closed"
      ),
      at: range,
      help: LocalizedText(
        nl: "sluit het met `{{/\(shown(name))}}`",
        en: "close it with `{{/\(shown(name))}}`"
      ),
      labels: label.map { [$0] } ?? []
    )
  }

  /// A closing tag where nothing is open.
  static func templateUnmatchedClosing(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "template-unmatched-closing",
      .error,
      LocalizedText(
        nl: "`\(shown(name))` wordt gesloten, maar er staat niets open",
        en: "`\(shown(name))` is closed, but nothing is open"
      ),
      at: range,
      help: LocalizedText(
        nl: "haal de tag weg, of open eerst `{{#\(shown(name))}}`",
        en: "remove the tag, or open `{{#\(shown(name))}}` first"
      )
    )
  }

  /// A closing tag with another name than what is open.
  static func templateUnmatchedClosing(
    _ name: String,
    open: String,
    opening: SourceRange,
    at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      "template-unmatched-closing",
      .error,
      LocalizedText(
        nl: "`\(shown(name))` wordt gesloten, maar `\(shown(open))` staat open",
        en: "`\(shown(name))` is closed, but `\(shown(open))` is open"
      ),
      at: range,
      help: LocalizedText(
        nl: "sluit eerst `{{/\(shown(open))}}`",
        en: "close `{{/\(shown(open))}}` first"
      ),
      suggestions: [shown(open)],
      labels: [
        Label(
          range: opening,
          message: LocalizedText(nl: "hier geopend", en: "opened here")
        )
      ],
      fixes: [.replacing(range, by: open)]
    )
  }

  /// Text in a layout's tag that is in none of its blocks.
  static func templateLostText(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "template-lost-text",
      .warning,
      LocalizedText(
        nl: "dit komt niet op de pagina, want het staat in geen enkel blok",
        en: "this does not reach the page, because it is in no block"
      ),
      at: range,
      help: LocalizedText(
        nl: "zet het in een blok van de omringende opmaak: `{{$main}}…{{/main}}`",
        en: "put it in a block of the layout around it: `{{$main}}…{{/main}}`"
      )
    )
  }

  /// More is wrong with a template than is worth telling at once.
  static func templateMoreFaults(after count: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "template-more-faults",
      .info,
      LocalizedText(
        nl: "na \(count) fouten in dit sjabloon worden er niet meer getoond",
        en: "after \(count) faults in this template no more are shown"
      ),
      at: range,
      help: LocalizedText(
        nl: "herstel eerst wat hierboven staat",
        en: "mend what is above first"
      )
    )
  }
}

extension Diagnostic {
  /// A part or layout that the set does not have.
  static func templateMissingPart(
    _ name: String,
    among names: [String],
    at range: SourceRange
  ) -> Diagnostic {
    let found = likelyNames(for: name, among: names)
    return Diagnostic(
      "template-missing-part",
      .error,
      LocalizedText(
        nl: "er is geen sjabloon `\(shown(name))`",
        en: "there is no template `\(shown(name))`"
      ),
      at: range,
      help: LocalizedText(
        nl: "maak `templates/\(shown(name)).html`, of noem een sjabloon dat er is",
        en: "make `templates/\(shown(name)).html`, or name a template that is there"
      ),
      suggestions: found,
      fixes: found.prefix(1).map { .replacing(range, by: $0) }
    )
  }

  /// A part that includes itself without end.
  static func templateEndlessPart(
    chain: [String],
    at range: SourceRange,
    through places: [SourceRange]
  ) -> Diagnostic {
    let shownChain = chain.count > 12 ? chain.prefix(6) + ["…"] + chain.suffix(5) : chain
    let text = shownChain.map { shown($0) }.joined(separator: " → ")
    return Diagnostic(
      "template-endless-part",
      .error,
      LocalizedText(
        nl: "dit sjabloon roept zichzelf eindeloos aan: \(text)",
        en: "this template calls itself without end: \(text)"
      ),
      at: range,
      help: LocalizedText(
        nl: "roep het aan in een sectie die naar gegevens eronder gaat, zoals `{{#kinderen}}`",
        en: "call it in a section that goes to data below, such as `{{#children}}`"
      ),
      labels: places.prefix(10).map {
        Label(range: $0, message: LocalizedText(nl: "via deze aanroep", en: "through this call"))
      }
    )
  }

  /// A block that the layout does not have.
  static func templateUnknownBlock(
    _ name: String,
    parent: String,
    among blocks: [String],
    at range: SourceRange
  ) -> Diagnostic {
    let found = likelyNames(for: name, among: blocks)
    return Diagnostic(
      "template-unknown-block",
      .warning,
      LocalizedText(
        nl: "`\(shown(parent))` heeft geen blok `\(shown(name))`, dus dit komt niet op de pagina",
        en: "`\(shown(parent))` has no block `\(shown(name))`, so this does not reach the page"
      ),
      at: range,
      help: known(
        blocks,
        nl: "blokken van `\(shown(parent))`",
        en: "blocks of `\(shown(parent))`"
      ),
      suggestions: found,
      fixes: found.prefix(1).map { .replacing(range, by: $0) }
    )
  }

  /// Templates that call each other so often that no page could hold it.
  static func templateTooLarge(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "template-too-large",
      .error,
      LocalizedText(
        nl: "de sjablonen roepen elkaar zo vaak aan dat er geen pagina van te maken is",
        en: "the templates call each other so often that no page can be made of them"
      ),
      at: range,
      help: LocalizedText(
        nl: "laat onderdelen elkaar minder vaak en minder diep aanroepen",
        en: "let parts call each other less often and less deeply"
      )
    )
  }

  /// A template that is asked for and not there.
  static func templateMissing(
    _ name: String,
    among names: [String],
    at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      "template-missing",
      .error,
      LocalizedText(
        nl: "het thema heeft geen sjabloon `\(shown(name))`",
        en: "the theme has no template `\(shown(name))`"
      ),
      at: range,
      help: LocalizedText(
        nl: "maak `templates/\(shown(name)).html`",
        en: "make `templates/\(shown(name)).html`"
      ),
      suggestions: likelyNames(for: name, among: names)
    )
  }
}
