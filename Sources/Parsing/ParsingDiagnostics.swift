// Everything that parsing can say.

import Diagnostics
import SourceText

extension Diagnostic {
  static func invalidYAML(_ fault: YAMLFault, detail: String, at range: SourceRange) -> Diagnostic {
    let (message, help) = fault.texts(detail: detail)
    return Diagnostic("invalid-yaml", .error, message, at: range, help: help)
  }

  static func unclosedFrontMatter(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "unclosed-front-matter",
      .error,
      LocalizedText(
        nl: "de kop van dit bestand begint met `---` maar wordt nergens afgesloten",
        en: "the front matter of this file begins with `---` but is never closed"
      ),
      at: range,
      help: LocalizedText(
        nl: "zet een regel met alleen `---` achter het laatste veld",
        en: "put a line with only `---` behind the last field"
      )
    )
  }

  static func unopenedFrontMatter(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "unopened-front-matter",
      .error,
      LocalizedText(
        nl: "de kop van dit bestand begint niet met `---` op de eerste regel",
        en: "the front matter of this file does not begin with `---` on the first line"
      ),
      at: range,
      help: LocalizedText(
        nl: "zet een regel met alleen `---` helemaal bovenaan, zonder lege regel ervoor",
        en: "put a line with only `---` at the very top, with no empty line before it"
      )
    )
  }

  static func severalYAMLDocuments(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "several-yaml-documents",
      .error,
      LocalizedText(
        nl: "dit bestand bevat meer dan één YAML-document; alleen het eerste wordt gelezen",
        en: "this file holds more than one YAML document; only the first is read"
      ),
      at: range,
      help: LocalizedText(
        nl: "maak van elk document een eigen bestand",
        en: "give each document a file of its own"
      )
    )
  }

  static func duplicateKey(_ key: Located<String>, first: SourceRange) -> Diagnostic {
    Diagnostic(
      "duplicate-field",
      .error,
      LocalizedText(
        nl: "het veld `\(key.value)` staat er twee keer",
        en: "the field `\(key.value)` is given twice"
      ),
      at: key.range,
      help: LocalizedText(
        nl: "voeg de twee samen of verwijder er een; de eerste geldt nu",
        en: "join the two or remove one; the first counts now"
      ),
      labels: [
        Label(range: first, message: LocalizedText(nl: "de eerste keer hier", en: "first here"))
      ]
    )
  }

  static func keyIsNotText(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "field-name-is-not-text",
      .error,
      LocalizedText(
        nl: "de naam van een veld moet een woord zijn, geen lijst of groep",
        en: "the name of a field must be a word, not a list or a map"
      ),
      at: range
    )
  }

  static func rootIsNotMap(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "fields-expected",
      .error,
      LocalizedText(
        nl: "hier worden velden verwacht, in de vorm `naam: waarde`",
        en: "fields are expected here, in the form `name: value`"
      ),
      at: range
    )
  }

  static func nestingTooDeep(limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "nesting-too-deep",
      .error,
      LocalizedText(
        nl: "deze waarde is meer dan \(limit) niveaus diep genest en wordt niet gelezen",
        en: "this value is nested more than \(limit) levels deep and is not read"
      ),
      at: range
    )
  }

  static func unknownAlias(
    _ name: String,
    at range: SourceRange,
    suggestions: [String]
  ) -> Diagnostic {
    Diagnostic(
      "unknown-alias",
      .error,
      LocalizedText(
        nl: "`*\(name)` verwijst naar een anker `&\(name)` dat hier niet eerder staat",
        en: "`*\(name)` refers to an anchor `&\(name)` that does not stand before it"
      ),
      at: range,
      help: LocalizedText(
        nl: "zet de tekst tussen aanhalingstekens als het sterretje erbij hoort",
        en: "put the text in quotes if the asterisk belongs to it"
      ),
      suggestions: suggestions
    )
  }

  static func tooManyAliases(limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "too-many-aliases",
      .error,
      LocalizedText(
        nl: "de verwijzingen met `*` in dit bestand staan samen voor meer dan \(limit) waarden",
        en: "the aliases in this file stand for more than \(limit) values"
      ),
      at: range,
      help: LocalizedText(
        nl: "schrijf de waarden uit",
        en: "write the values out"
      )
    )
  }

  static func unclosedWikiLink(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "unclosed-link",
      .warning,
      LocalizedText(
        nl: "`[[` begint een link maar `]]` ontbreekt in deze alinea",
        en: "`[[` begins a link but `]]` is missing in this paragraph"
      ),
      at: range,
      help: LocalizedText(
        nl: "sluit de link af met `]]`, of schrijf `\\[[` als u haken bedoelt",
        en: "close the link with `]]`, or write `\\[[` if you mean brackets"
      )
    )
  }

  static func unclosedQuery(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "unclosed-query",
      .warning,
      LocalizedText(
        nl: "hier begint een vraag in een zin, maar `}}` ontbreekt in deze alinea",
        en: "a query in a sentence begins here, but `}}` is missing in this paragraph"
      ),
      at: range,
      help: LocalizedText(
        nl:
          "sluit de vraag af met `}}`, zonder vet, links of code erin; schrijf `\\{{` voor haakjes",
        en: "close the query with `}}`, without bold, links or code in it; write `\\{{` for braces"
      )
    )
  }

  static func duplicateHeadingID(_ id: Located<String>, first: SourceRange) -> Diagnostic {
    Diagnostic(
      "duplicate-heading-id",
      .error,
      LocalizedText(
        nl: "twee koppen hebben het kenmerk `\(id.value)`",
        en: "two headings have the id `\(id.value)`"
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

extension YAMLFault {
  /// Message and help for each way YAML can be wrong.
  fileprivate func texts(detail: String) -> (message: LocalizedText, help: LocalizedText) {
    switch self {
    case .colonInValue:
      (
        LocalizedText(
          nl: "een dubbele punt met een spatie erachter mag niet los in een waarde staan",
          en: "a colon followed by a space may not stand unquoted in a value"
        ),
        LocalizedText(
          nl: "zet de hele waarde tussen aanhalingstekens",
          en: "put the whole value in quotes"
        )
      )
    case .indentation:
      (
        LocalizedText(
          nl: "hier past niet wat er staat: het inspringen of een teken klopt niet",
          en: "what stands here does not fit: the indentation or a character is off"
        ),
        LocalizedText(
          nl: "laat velden van dezelfde groep op dezelfde kolom beginnen, met spaties",
          en: "let fields of one group begin in the same column, with spaces"
        )
      )
    case .missingColon:
      (
        LocalizedText(
          nl: "deze regel is geen veld: er ontbreekt een dubbele punt",
          en: "this line is not a field: a colon is missing"
        ),
        LocalizedText(
          nl: "schrijf `naam: waarde`, met een spatie achter de dubbele punt",
          en: "write `name: value`, with a space behind the colon"
        )
      )
    case .unclosedQuote:
      (
        LocalizedText(
          nl: "dit aanhalingsteken wordt niet afgesloten",
          en: "this quotation mark is not closed"
        ),
        LocalizedText(
          nl: "zet hetzelfde aanhalingsteken achter de waarde",
          en: "put the same quotation mark behind the value"
        )
      )
    case .quoteInside:
      (
        LocalizedText(
          nl: "achter het aanhalingsteken dat deze waarde afsluit staat nog tekst",
          en: "text stands behind the quotation mark that closes this value"
        ),
        LocalizedText(
          nl: "zet dubbele aanhalingstekens om een waarde met een apostrof, of schrijf hem dubbel",
          en: "put double quotation marks around a value with an apostrophe, or double it"
        )
      )
    case .unclosedBracket:
      (
        LocalizedText(
          nl: "deze haak wordt niet goed afgesloten",
          en: "this bracket is not closed properly"
        ),
        LocalizedText(
          nl: "zet komma's tussen de onderdelen en sluit af met `]` of `}`",
          en: "put commas between the items and close with `]` or `}`"
        )
      )
    case .tab:
      (
        LocalizedText(
          nl: "hier staat een tab waar spaties moeten staan",
          en: "a tab stands here where spaces should"
        ),
        LocalizedText(nl: "spring in met spaties", en: "indent with spaces")
      )
    case .forbiddenStart:
      (
        LocalizedText(
          nl: "een waarde mag niet met dit teken beginnen",
          en: "a value may not begin with this character"
        ),
        LocalizedText(
          nl: "zet de waarde tussen aanhalingstekens; spring in met spaties, niet met tabs",
          en: "put the value in quotes; indent with spaces, not tabs"
        )
      )
    case .unknownEscape:
      (
        LocalizedText(
          nl: "een `\\` tussen dubbele aanhalingstekens heeft hier geen betekenis",
          en: "a `\\` in double quotes has no meaning here"
        ),
        LocalizedText(
          nl: "gebruik enkele aanhalingstekens, of schrijf `\\\\`",
          en: "use single quotes, or write `\\\\`"
        )
      )
    case .controlCharacter:
      (
        LocalizedText(
          nl: "hier staat een onzichtbaar stuurteken",
          en: "a control character stands here"
        ),
        LocalizedText(nl: "verwijder het teken", en: "remove the character")
      )
    case .other:
      (
        LocalizedText(
          nl: "dit is geen geldige YAML (\(detail))",
          en: "this is not valid YAML (\(detail))"
        ),
        LocalizedText(
          nl: "zet de waarde tussen aanhalingstekens als het gewone tekst is",
          en: "put the value in quotes if it is plain text"
        )
      )
    }
  }
}
