// Everything that the schema parser can say.

import Diagnostics
import Model
import SourceText

extension Diagnostic {
  static func unknownSchemaWord(_ word: Located<String>, among words: [String]) -> Diagnostic {
    unknownSchemaWord(word, suggestions: nearestNames(to: word.value, among: words))
  }

  static func unknownSchemaWord(_ word: Located<String>, suggestions: [String]) -> Diagnostic {
    Diagnostic(
      "unknown-schema-word",
      .error,
      LocalizedText(
        nl: "het schema kent hier geen `\(word.value)`",
        en: "the schema language has no `\(word.value)` here"
      ),
      at: word.range,
      suggestions: suggestions,
      fixes: suggestions.prefix(1).map { .replacing(word.range, by: $0) }
    )
  }

  static func schemaWordNotUsed(_ word: Located<String>) -> Diagnostic {
    Diagnostic(
      "schema-word-not-used",
      .info,
      LocalizedText(
        nl: "deze versie van Bericht doet niets met `\(word.value)`",
        en: "this version of Bericht does nothing with `\(word.value)`"
      ),
      at: word.range
    )
  }

  static func schemaTextExpected(_ key: Located<String>, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "invalid-schema-value",
      .error,
      LocalizedText(
        nl: "bij `\(key.value)` hoort één woord of tekst",
        en: "`\(key.value)` takes one word or text"
      ),
      at: range
    )
  }

  static func schemaMapExpected(_ key: Located<String>, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "invalid-schema-value",
      .error,
      LocalizedText(
        nl: "bij `\(key.value)` horen velden in de vorm `naam: waarde`",
        en: "`\(key.value)` takes fields in the form `name: value`"
      ),
      at: range
    )
  }

  static func schemaFlagExpected(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      "invalid-schema-value",
      .error,
      LocalizedText(
        nl: "hier hoort `true` of `false`, niet `\(text.value)`",
        en: "`true` or `false` belongs here, not `\(text.value)`"
      ),
      at: text.range,
      suggestions: nearestNames(to: text.value, among: ["true", "false"])
    )
  }

  static func schemaNumberExpected(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      "invalid-schema-value",
      .error,
      LocalizedText(
        nl: "hier hoort een getal, niet `\(text.value)`",
        en: "a number belongs here, not `\(text.value)`"
      ),
      at: text.range
    )
  }

  static func typeNotNamed(
    _ type: Located<String>,
    instead name: String,
    places: [SourceRange]
  ) -> Diagnostic {
    Diagnostic(
      "unknown-type",
      .error,
      LocalizedText(
        nl: "niets noemt het type `\(type.value)`, maar \(placesInDutch(places)) `\(name)`",
        en: "nothing names the type `\(type.value)`, but \(placesInEnglish(places)) `\(name)`"
      ),
      at: type.range,
      suggestions: [name],
      labels: places.prefix(1).map {
        Label(range: $0, message: LocalizedText(nl: "bijvoorbeeld hier", en: "for example here"))
      }
    )
  }

  static func enumerationNotNamed(
    _ enumeration: Located<String>,
    instead name: String,
    places: [SourceRange]
  ) -> Diagnostic {
    Diagnostic(
      "unknown-enumeration",
      .error,
      LocalizedText(
        nl:
          "niets noemt de keuzelijst `\(enumeration.value)`, maar \(placesInDutch(places)) `\(name)`",
        en: "nothing names the enumeration `\(enumeration.value)`, but "
          + "\(placesInEnglish(places)) `\(name)`"
      ),
      at: enumeration.range,
      suggestions: [name],
      labels: places.prefix(1).map {
        Label(range: $0, message: LocalizedText(nl: "bijvoorbeeld hier", en: "for example here"))
      },
      fixes: [.replacing(enumeration.range, by: name)]
    )
  }

  private static func placesInDutch(_ places: [SourceRange]) -> String {
    places.count == 1 ? "één plaats noemt" : "\(places.count) plaatsen noemen"
  }

  private static func placesInEnglish(_ places: [SourceRange]) -> String {
    places.count == 1 ? "one place names" : "\(places.count) places name"
  }

  static func inheritanceCircle(_ names: [Located<String>]) -> Diagnostic {
    let list = names.map { "`\($0.value)`" }.joined(separator: ", ")
    let labels = names.dropFirst().map {
      Label(range: $0.range, message: LocalizedText(nl: "en deze", en: "and this one"))
    }
    let range = names.map(\.range).min() ?? SourceRange(path: SourcePath(""), bytes: 0..<0)
    return Diagnostic(
      "inheritance-circle",
      .error,
      LocalizedText(
        nl: "deze typen erven in een kring van elkaar: \(list)",
        en: "these types inherit from each other in a circle: \(list)"
      ),
      at: range,
      labels: labels
    )
  }

  static func unknownFieldType(_ word: Located<String>) -> Diagnostic {
    Diagnostic(
      "unknown-field-type",
      .error,
      LocalizedText(
        nl: "`\(word.value)` is geen soort veld",
        en: "`\(word.value)` is not a type of field"
      ),
      at: word.range,
      help: LocalizedText(
        nl: "kies uit " + FieldType.allCases.map(\.rawValue).joined(separator: ", "),
        en: "choose from " + FieldType.allCases.map(\.rawValue).joined(separator: ", ")
      ),
      suggestions: nearestNames(to: word.value, among: FieldType.allCases.map(\.rawValue))
    )
  }

  static func unknownEnumeration(_ name: Located<String>, among names: [String]) -> Diagnostic {
    Diagnostic(
      "unknown-enumeration",
      .error,
      LocalizedText(
        nl: "het schema kent geen keuzelijst `\(name.value)`",
        en: "the schema has no enumeration `\(name.value)`"
      ),
      at: name.range,
      suggestions: nearestNames(to: name.value, among: names)
    )
  }

  static func unknownInLists(_ name: Located<String>, among names: [String]) -> Diagnostic {
    Diagnostic(
      "unknown-in-lists",
      .error,
      LocalizedText(
        nl: "`\(name.value)` is geen veld of relatie van dit type",
        en: "`\(name.value)` is not a field or relation of this type"
      ),
      at: name.range,
      suggestions: nearestNames(to: name.value, among: names)
    )
  }

  static func unknownGrouping(_ name: Located<String>, among names: [String]) -> Diagnostic {
    Diagnostic(
      "unknown-grouping",
      .error,
      LocalizedText(
        nl: "`\(name.value)` is geen relatie of keuzeveld van dit type",
        en: "`\(name.value)` is not a relation or enumeration field of this type"
      ),
      at: name.range,
      suggestions: nearestNames(to: name.value, among: names)
    )
  }

  static func invalidDefaultSource(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      "invalid-schema-value",
      .error,
      LocalizedText(
        nl: "`\(text.value)` noemt geen keuzeveld en wat daarvan gezegd wordt",
        en: "`\(text.value)` does not name an enumeration field and what is said of its value"
      ),
      at: text.range,
      help: LocalizedText(
        nl: "schrijf `veld.kenmerk`, zoals `soort.intermediair`",
        en: "write `field.attribute`, like `kind.intermediary`"
      )
    )
  }

  static func fieldNotNamed(_ field: Located<String>, instead name: Located<String>) -> Diagnostic {
    Diagnostic(
      "unknown-field-in-schema",
      .error,
      LocalizedText(
        nl: "het veld heet hier `\(field.value)`, maar elders in het schema `\(name.value)`",
        en: "the field is called `\(field.value)` here, but `\(name.value)` elsewhere in the schema"
      ),
      at: field.range,
      suggestions: [name.value],
      labels: [Label(range: name.range, message: LocalizedText(nl: "zoals hier", en: "as here"))],
      fixes: [.replacing(field.range, by: name.value)]
    )
  }

  static func unknownFieldInSchema(
    _ name: Located<String>,
    type: String,
    among names: [String]
  ) -> Diagnostic {
    Diagnostic(
      "unknown-field-in-schema",
      .error,
      LocalizedText(
        nl: "`\(type)` heeft hier niets dat `\(name.value)` heet",
        en: "`\(type)` has nothing called `\(name.value)` here"
      ),
      at: name.range,
      suggestions: nearestNames(to: name.value, among: names)
    )
  }

  static func unknownNetworkRelation(
    _ name: Located<String>,
    among names: [String]
  ) -> Diagnostic {
    Diagnostic(
      "unknown-network-relation",
      .error,
      LocalizedText(
        nl: "geen type heeft een relatie `\(name.value)`",
        en: "no type has a relation `\(name.value)`"
      ),
      at: name.range,
      suggestions: nearestNames(to: name.value, among: names)
    )
  }

  static func enumerationMissing(_ field: Located<String>) -> Diagnostic {
    Diagnostic(
      "unknown-enumeration",
      .error,
      LocalizedText(
        nl: "bij het veld `\(field.value)` staat niet uit welke keuzelijst de waarde komt",
        en: "the field `\(field.value)` does not say which enumeration its value comes from"
      ),
      at: field.range,
      help: LocalizedText(
        nl: "voeg `enum: naam` of `values: [a, b]` toe",
        en: "add `enum: name` or `values: [a, b]`"
      )
    )
  }

  static func invalidPattern(_ pattern: Located<String>) -> Diagnostic {
    Diagnostic(
      "invalid-schema-value",
      .error,
      LocalizedText(
        nl: "dit patroon is geen geldige reguliere expressie",
        en: "this pattern is not a valid regular expression"
      ),
      at: pattern.range
    )
  }

  static func invalidCount(_ count: Located<String>) -> Diagnostic {
    Diagnostic(
      "invalid-schema-value",
      .error,
      LocalizedText(
        nl: "`\(count.value)` is geen aantal",
        en: "`\(count.value)` is not a count"
      ),
      at: count.range,
      help: LocalizedText(
        nl: "schrijf bijvoorbeeld `0..*`, `1..*` of `1..1`",
        en: "write for example `0..*`, `1..*` or `1..1`"
      )
    )
  }

  static func emptyRange(_ name: Located<String>) -> Diagnostic {
    Diagnostic(
      "invalid-schema-value",
      .error,
      LocalizedText(
        nl: "bij `\(name.value)` is het minimum groter dan het maximum",
        en: "the minimum of `\(name.value)` is greater than its maximum"
      ),
      at: name.range
    )
  }

  static func nameTwice(_ name: Located<String>, first: SourceRange) -> Diagnostic {
    Diagnostic(
      "schema-name-taken",
      .error,
      LocalizedText(
        nl: "`\(name.value)` is hier zowel een veld als een relatie",
        en: "`\(name.value)` is both a field and a relation here"
      ),
      at: name.range,
      labels: [Label(range: first, message: LocalizedText(nl: "het veld", en: "the field"))]
    )
  }

  static func relationWithoutInverse(_ name: Located<String>) -> Diagnostic {
    Diagnostic(
      "relation-without-inverse",
      .warning,
      LocalizedText(
        nl: "de relatie `\(name.value)` heeft geen naam voor de andere richting",
        en: "the relation `\(name.value)` has no name for the other direction"
      ),
      at: name.range,
      help: LocalizedText(
        nl: "voeg `inverse: {name: …, label: {nl: …, en: …}}` toe",
        en: "add `inverse: {name: …, label: {nl: …, en: …}}`"
      )
    )
  }

  static func inverseNameTaken(
    _ name: Located<String>,
    first: SourceRange,
    type: String
  ) -> Diagnostic {
    Diagnostic(
      "schema-name-taken",
      .error,
      LocalizedText(
        nl: "het type `\(type)` krijgt de naam `\(name.value)` twee keer",
        en: "the type `\(type)` gets the name `\(name.value)` twice"
      ),
      at: name.range,
      help: LocalizedText(
        nl: "geef een van beide een andere naam",
        en: "give one of the two another name"
      ),
      labels: [
        Label(range: first, message: LocalizedText(nl: "de eerste hier", en: "the first here"))
      ]
    )
  }

  static func folderTwice(
    _ type: Located<String>,
    folder: String,
    first: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      "schema-name-taken",
      .error,
      LocalizedText(
        nl: "de map `\(folder)` hoort bij twee typen: `\(first.value)` en `\(type.value)`",
        en: "the folder `\(folder)` belongs to two types: `\(first.value)` and `\(type.value)`"
      ),
      at: type.range,
      labels: [
        Label(range: first.range, message: LocalizedText(nl: "de eerste", en: "the first"))
      ]
    )
  }

  static func labelMissing(_ name: Located<String>, languages: [String]) -> Diagnostic {
    let list = languages.map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      "label-missing",
      .warning,
      LocalizedText(
        nl: "`\(name.value)` heeft geen naam voor lezers in \(list)",
        en: "`\(name.value)` has no label for readers in \(list)"
      ),
      at: name.range,
      help: LocalizedText(
        nl: "schrijf `label: {nl: …, en: …}`",
        en: "write `label: {nl: …, en: …}`"
      )
    )
  }
}
