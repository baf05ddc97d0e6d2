// Everything that checking can say.

import Diagnostics
import Model
import SourceText

extension Diagnostic {
  static func emptyHeading(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "empty-heading",
      .error,
      LocalizedText(nl: "deze kop heeft geen tekst", en: "this heading has no text"),
      at: range,
      help: LocalizedText(
        nl: "schrijf een kop of verwijder de `#`-tekens",
        en: "write a heading or remove the `#` marks"
      )
    )
  }

  static func skippedHeadingLevel(_ heading: Heading, after level: Int) -> Diagnostic {
    let (wanted, found) = (level + 1, heading.level)
    let marks = String(repeating: "#", count: wanted)
    return Diagnostic(
      "skipped-heading-level",
      .warning,
      LocalizedText(
        nl: "na een kop van niveau \(level) komt niveau \(wanted), niet \(found)",
        en: "level \(wanted) comes after a heading of level \(level), not \(found)"
      ),
      at: heading.range,
      help: LocalizedText(
        nl: "begin deze kop met `\(marks)`",
        en: "begin this heading with `\(marks)`"
      )
    )
  }

  static func headingInDisguise(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "heading-in-disguise",
      .warning,
      LocalizedText(
        nl: "deze alinea is alleen vet: is het een kop?",
        en: "this paragraph is only bold: is it a heading?"
      ),
      at: range,
      help: LocalizedText(
        nl: "begin de regel met `##` en haal de sterretjes weg",
        en: "begin the line with `##` and remove the asterisks"
      )
    )
  }

  static func pictureWithoutText(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "picture-without-text",
      .error,
      LocalizedText(
        nl: "deze afbeelding heeft geen tekst voor wie haar niet kan zien",
        en: "this picture has no text for those who cannot see it"
      ),
      at: range,
      help: LocalizedText(
        nl:
          "beschrijf tussen de vierkante haken wat er te zien is; zet er `{.decorative}` achter als "
          + "de afbeelding niets te vertellen heeft",
        en: "describe between the square brackets what can be seen; put `{.decorative}` behind the "
          + "picture if it has nothing to tell"
      )
    )
  }

  static func rawHTML(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "raw-html",
      .warning,
      LocalizedText(
        nl: "HTML in de tekst wordt niet gepubliceerd",
        en: "HTML in the text is not published"
      ),
      at: range,
      help: LocalizedText(
        nl: "gebruik Markdown; schrijf `\\<` als u het teken zelf bedoelt",
        en: "use Markdown; write `\\<` if you mean the character itself"
      )
    )
  }

  static func circle(_ relations: [Relation], in graph: KnowledgeGraph) -> Diagnostic {
    let names =
      relations.map { "`\(graph[$0.subject].key)`" } + ["`\(graph[relations[0].subject].key)`"]
    let name = graph.predicate(of: relations[0]).name
    let path = names.joined(separator: " → ")
    let last = relations[relations.count - 1]
    return Diagnostic(
      "relation-circle",
      .error,
      LocalizedText(
        nl: "`\(name)` mag geen kring vormen: \(path)",
        en: "`\(name)` may not form a circle: \(path)"
      ),
      at: last.origin,
      labels: relations.dropLast().map {
        Label(range: $0.origin, message: LocalizedText(nl: "ook hier", en: "and here"))
      }
    )
  }

  static func circularInclude(_ target: Located<String>) -> Diagnostic {
    Diagnostic(
      "circular-include",
      .error,
      LocalizedText(
        nl: "deze pagina toont zichzelf: het getoonde deel hoort bij haar, of toont haar",
        en: "this page shows itself: the part belongs to it, or shows it"
      ),
      at: target.range,
      help: LocalizedText(
        nl: "maak er een gewone link van, zonder `!`",
        en: "make it a plain link, without `!`"
      )
    )
  }

  static func includeInInclude(_ target: Located<String>, inner: SourceRange) -> Diagnostic {
    Diagnostic(
      "include-in-include",
      .warning,
      LocalizedText(
        nl: "het getoonde deel toont zelf een deel, en daarvan blijft hier een link",
        en: "the part that is shown shows a part itself, of which a link is left here"
      ),
      at: target.range,
      help: LocalizedText(
        nl: "toon ook dat deel hier, met een `![[…]]` van zijn eigen",
        en: "show that part here as well, with a `![[…]]` of its own"
      ),
      labels: [Label(range: inner, message: LocalizedText(nl: "dit deel", en: "this part"))]
    )
  }

  static func emptyInclude(_ target: Located<String>) -> Diagnostic {
    Diagnostic(
      "empty-include",
      .warning,
      LocalizedText(
        nl: "`\(target.value)` heeft geen tekst om te tonen",
        en: "`\(target.value)` has no text to show"
      ),
      at: target.range,
      help: LocalizedText(
        nl: "maak er een gewone link van, zonder `!`",
        en: "make it a plain link, without `!`"
      )
    )
  }

  static func repeatedInclude(_ target: Located<String>, first: SourceRange) -> Diagnostic {
    Diagnostic(
      "repeated-include",
      .warning,
      LocalizedText(
        nl: "deze pagina toont dit deel al; hier blijft een link",
        en: "this page shows this part already; here a link is left"
      ),
      at: target.range,
      help: LocalizedText(
        nl: "maak er een gewone link van, zonder `!`",
        en: "make it a plain link, without `!`"
      ),
      labels: [
        Label(range: first, message: LocalizedText(nl: "de eerste hier", en: "the first here"))
      ]
    )
  }

  static func missingSection(
    _ section: SectionDefinition,
    in document: Document,
    language: String
  ) -> Diagnostic {
    let heading = section.heading.text(in: language) ?? section.name.value
    return Diagnostic(
      "missing-section",
      .error,
      LocalizedText(
        nl: "het deel `\(heading)` ontbreekt",
        en: "the section `\(heading)` is missing"
      ),
      at: document.frontMatter.opening,
      help: LocalizedText(
        nl: "voeg de kop `## \(heading)` toe, met tekst",
        en: "add the heading `## \(heading)`, with text"
      ),
      labels: [.decided(at: section.name.range)]
    )
  }

  static func duplicateValue(
    _ text: Located<String>,
    field: String,
    first: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      "duplicate-value",
      .error,
      LocalizedText(
        nl: "`\(text.value)` staat al als `\(field)` bij een ander onderdeel",
        en: "`\(text.value)` is already the `\(field)` of another thing"
      ),
      at: text.range,
      labels: [
        Label(range: first, message: LocalizedText(nl: "de eerste hier", en: "the first here"))
      ]
    )
  }
}
