// What can be said about files of references.

import Bibliographies
import Diagnostics
import SourceText

extension Diagnostic {
  /// A problem of the library for references, in the words of editors.
  static func bibliographyProblem(_ problem: BibliographyProblem) -> Diagnostic {
    switch problem.kind {
    case .strayBrace: .strayBrace(problem)
    case .unfinishedEntry: .unfinishedEntry(problem)
    case .unknownEntryType(let name): .unknownEntryType(name, problem)
    case .missingKey: .entryWithoutKey(problem)
    case .duplicateKey(let key): .duplicateEntry(key, problem)
    case .duplicateField(let name): .duplicateEntryField(name, problem)
    case .missingComma: .missingComma(problem)
    case .missingValue(let name): .entryFieldWithoutValue(name, problem)
    case .unexpectedText: .unexpectedEntryText(problem)
    case .textOutsideEntry: .unexpectedEntryText(problem)
    case .unknownMacro(let name): .unknownAbbreviation(name, problem)
    case .unknownCommand(let name): .unknownLatexCommand(name, problem)
    case .badMonth(let text): .invalidEntryDate(text, problem)
    case .badDate(let text): .invalidEntryDate(text, problem)
    case .unknownParent(let key): .unknownParentEntry(key, problem)
    case .unnamedOthers: .unnamedOthers(problem)
    case .tooMuchRepetition: .tooMuchRepetition(problem)
    case .unknownTag(let tag): .unknownRisTag(tag, problem)
    case .brokenJSON: .invalidJson(problem)
    case .tooDeep: .referencesTooDeep(problem)
    case .unexpectedRoot: .noListOfReferences(problem)
    }
  }

  /// The other place that a problem names, with the sentence for it.
  private static func earlier(_ problem: BibliographyProblem) -> [Label] {
    problem.related.map { range in
      let message = LocalizedText(nl: "hier staat het eerst", en: "here it stands first")
      return [Label(range: range, message: message)]
    } ?? []
  }

  /// The change that mends a problem, where there is one.
  private static func fixes(of problem: BibliographyProblem) -> [Fix] {
    let title = LocalizedText(nl: "verbeter dit", en: "mend this")
    return problem.fix.map { [Fix(title: title, edits: [$0])] } ?? []
  }

  private static func strayBrace(_ problem: BibliographyProblem) -> Diagnostic {
    Diagnostic(
      "stray-brace",
      .error,
      LocalizedText(
        nl: "deze accolade sluit niets",
        en: "this brace closes nothing"
      ),
      at: problem.range,
      suggestions: problem.suggestions,
      labels: earlier(problem),
      fixes: fixes(of: problem)
    )
  }

  private static func unfinishedEntry(_ problem: BibliographyProblem) -> Diagnostic {
    Diagnostic(
      "unfinished-entry",
      .error,
      LocalizedText(
        nl: "deze vermelding wordt niet afgesloten",
        en: "this entry is not closed"
      ),
      at: problem.range,
      help: LocalizedText(
        nl: "zet `}` achter het laatste veld",
        en: "put `}` behind the last field"
      ),
      suggestions: problem.suggestions,
      labels: earlier(problem),
      fixes: fixes(of: problem)
    )
  }

  private static func unknownEntryType(_ name: String, _ problem: BibliographyProblem) -> Diagnostic
  {
    Diagnostic(
      "unknown-entry-type",
      .warning,
      LocalizedText(
        nl: "`\(name)` is geen soort werk",
        en: "`\(name)` is no kind of work"
      ),
      at: problem.range,
      suggestions: problem.suggestions,
      labels: earlier(problem),
      fixes: fixes(of: problem)
    )
  }

  private static func entryWithoutKey(_ problem: BibliographyProblem) -> Diagnostic {
    Diagnostic(
      "entry-without-key",
      .error,
      LocalizedText(
        nl: "deze vermelding heeft geen sleutel en is niet aan te halen",
        en: "this entry has no key and cannot be cited"
      ),
      at: problem.range,
      help: LocalizedText(
        nl: "geef haar een sleutel, zoals `maas-2017`",
        en: "give it a key, such as `maas-2017`"
      ),
      suggestions: problem.suggestions,
      labels: earlier(problem),
      fixes: fixes(of: problem)
    )
  }

  private static func duplicateEntry(_ key: String, _ problem: BibliographyProblem) -> Diagnostic {
    Diagnostic(
      "duplicate-entry",
      .error,
      LocalizedText(
        nl: "de sleutel `\(key)` is al van een eerdere vermelding",
        en: "the key `\(key)` belongs to an earlier entry"
      ),
      at: problem.range,
      help: LocalizedText(
        nl: "geef een van beide een andere sleutel, of haal de dubbele weg",
        en: "give one of them another key, or remove the double one"
      ),
      suggestions: problem.suggestions,
      labels: earlier(problem),
      fixes: fixes(of: problem)
    )
  }

  private static func duplicateEntryField(
    _ name: String,
    _ problem: BibliographyProblem
  ) -> Diagnostic {
    Diagnostic(
      "duplicate-entry-field",
      .warning,
      LocalizedText(
        nl: "het veld `\(name)` staat al in deze vermelding",
        en: "the field `\(name)` stands in this entry already"
      ),
      at: problem.range,
      suggestions: problem.suggestions,
      labels: earlier(problem),
      fixes: fixes(of: problem)
    )
  }

  private static func missingComma(_ problem: BibliographyProblem) -> Diagnostic {
    Diagnostic(
      "missing-comma",
      .error,
      LocalizedText(
        nl: "hier ontbreekt een komma tussen twee velden",
        en: "a comma is missing here between two fields"
      ),
      at: problem.range,
      suggestions: problem.suggestions,
      labels: earlier(problem),
      fixes: fixes(of: problem)
    )
  }

  private static func entryFieldWithoutValue(
    _ name: String,
    _ problem: BibliographyProblem
  ) -> Diagnostic {
    Diagnostic(
      "entry-field-without-value",
      .warning,
      LocalizedText(
        nl: "het veld `\(name)` heeft geen waarde",
        en: "the field `\(name)` has no value"
      ),
      at: problem.range,
      suggestions: problem.suggestions,
      labels: earlier(problem),
      fixes: fixes(of: problem)
    )
  }

  private static func unexpectedEntryText(_ problem: BibliographyProblem) -> Diagnostic {
    Diagnostic(
      "unexpected-entry-text",
      .error,
      LocalizedText(
        nl: "dit hoort bij geen veld of vermelding",
        en: "this belongs to no field or entry"
      ),
      at: problem.range,
      suggestions: problem.suggestions,
      labels: earlier(problem),
      fixes: fixes(of: problem)
    )
  }

  private static func unknownAbbreviation(
    _ name: String,
    _ problem: BibliographyProblem
  ) -> Diagnostic {
    Diagnostic(
      "unknown-abbreviation",
      .warning,
      LocalizedText(
        nl: "de afkorting `\(name)` is niet uitgelegd",
        en: "the abbreviation `\(name)` is not explained"
      ),
      at: problem.range,
      help: LocalizedText(
        nl: "leg haar uit met `@string`, of zet de waarde tussen accolades",
        en: "explain it with `@string`, or put the value in braces"
      ),
      suggestions: problem.suggestions,
      labels: earlier(problem),
      fixes: fixes(of: problem)
    )
  }

  private static func unknownLatexCommand(
    _ name: String,
    _ problem: BibliographyProblem
  ) -> Diagnostic {
    Diagnostic(
      "unknown-latex-command",
      .warning,
      LocalizedText(
        nl: "de opdracht `\(name)` van LaTeX is niet bekend en wordt overgeslagen",
        en: "the LaTeX command `\(name)` is not known and is passed over"
      ),
      at: problem.range,
      help: LocalizedText(
        nl: "schrijf het teken zelf: `é` in plaats van `\\'e`",
        en: "write the character itself: `é` for `\\'e`"
      ),
      suggestions: problem.suggestions,
      labels: earlier(problem),
      fixes: fixes(of: problem)
    )
  }

  private static func invalidEntryDate(_ text: String, _ problem: BibliographyProblem) -> Diagnostic
  {
    Diagnostic(
      "invalid-entry-date",
      .warning,
      LocalizedText(
        nl: "`\(text)` is geen datum",
        en: "`\(text)` is no date"
      ),
      at: problem.range,
      help: LocalizedText(
        nl: "schrijf `2017`, `2017-03` of `2017-03-31`",
        en: "write `2017`, `2017-03` or `2017-03-31`"
      ),
      suggestions: problem.suggestions,
      labels: earlier(problem),
      fixes: fixes(of: problem)
    )
  }

  private static func unknownParentEntry(
    _ key: String,
    _ problem: BibliographyProblem
  ) -> Diagnostic {
    Diagnostic(
      "unknown-parent-entry",
      .warning,
      LocalizedText(
        nl: "er is geen vermelding `\(key)` in dit bestand om gegevens van over te nemen",
        en: "there is no entry `\(key)` in this file to take fields from"
      ),
      at: problem.range,
      suggestions: problem.suggestions,
      labels: earlier(problem),
      fixes: fixes(of: problem)
    )
  }

  private static func unnamedOthers(_ problem: BibliographyProblem) -> Diagnostic {
    Diagnostic(
      "unnamed-others",
      .info,
      LocalizedText(
        nl: "\"and others\" noemt niemand: de lijst toont alleen wie er staan",
        en: "“and others” names nobody: the list shows only those who are named"
      ),
      at: problem.range,
      help: LocalizedText(
        nl: "noem alle auteurs; de stijl kort zelf af",
        en: "name all authors; the style shortens by itself"
      ),
      suggestions: problem.suggestions,
      labels: earlier(problem),
      fixes: fixes(of: problem)
    )
  }

  private static func tooMuchRepetition(_ problem: BibliographyProblem) -> Diagnostic {
    Diagnostic(
      "too-much-repetition",
      .error,
      LocalizedText(
        nl: "afkortingen en overgenomen velden herhalen hier te veel tekst",
        en: "abbreviations and inherited fields repeat too much text here"
      ),
      at: problem.range,
      suggestions: problem.suggestions,
      labels: earlier(problem),
      fixes: fixes(of: problem)
    )
  }

  private static func unknownRisTag(_ tag: String, _ problem: BibliographyProblem) -> Diagnostic {
    Diagnostic(
      "unknown-ris-tag",
      .warning,
      LocalizedText(
        nl: "`\(tag)` is geen veld van RIS",
        en: "`\(tag)` is no field of RIS"
      ),
      at: problem.range,
      suggestions: problem.suggestions,
      labels: earlier(problem),
      fixes: fixes(of: problem)
    )
  }

  private static func invalidJson(_ problem: BibliographyProblem) -> Diagnostic {
    Diagnostic(
      "invalid-json",
      .error,
      LocalizedText(
        nl: "vanaf hier is dit geen geldige JSON",
        en: "from here on this is no valid JSON"
      ),
      at: problem.range,
      help: LocalizedText(
        nl: "vaak ontbreekt ervoor een komma, haakje of aanhalingsteken",
        en: "often a comma, bracket or quotation mark is missing before it"
      ),
      suggestions: problem.suggestions,
      labels: earlier(problem),
      fixes: fixes(of: problem)
    )
  }

  private static func referencesTooDeep(_ problem: BibliographyProblem) -> Diagnostic {
    Diagnostic(
      "references-too-deep",
      .error,
      LocalizedText(
        nl: "dit bestand is dieper genest dan een lijst met referenties kan zijn",
        en: "this file nests deeper than a list of references can"
      ),
      at: problem.range,
      suggestions: problem.suggestions,
      labels: earlier(problem),
      fixes: fixes(of: problem)
    )
  }

  private static func noListOfReferences(_ problem: BibliographyProblem) -> Diagnostic {
    Diagnostic(
      "no-list-of-references",
      .error,
      LocalizedText(
        nl: "dit is geen lijst met referenties",
        en: "this is no list of references"
      ),
      at: problem.range,
      help: LocalizedText(
        nl: "begin met een lijst van vermeldingen, of met `references:` en die lijst",
        en: "begin with a list of entries, or with `references:` and that list"
      ),
      suggestions: problem.suggestions,
      labels: earlier(problem),
      fixes: fixes(of: problem)
    )
  }
}
