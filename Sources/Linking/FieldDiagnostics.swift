// What linking can say about fields and relations.

import Diagnostics
import Model
import SourceText

extension Diagnostic {
  static func unknownField(_ field: UnknownField) -> Diagnostic {
    let name = field.name.value
    let help = field.inverse.map { inverse in
      LocalizedText(
        nl: "dit verband staat bij `\(inverse.type)`, als `\(inverse.relation)`; "
          + "de andere kant komt vanzelf",
        en: "this relation is written at `\(inverse.type)`, as `\(inverse.relation)`; "
          + "the other end follows"
      )
    }
    return Diagnostic(
      "unknown-field",
      .error,
      LocalizedText(
        nl: field.type.map { "`\($0)` heeft geen veld `\(name)`" }
          ?? "het veld `\(name)` bestaat hier niet",
        en: field.type.map { "`\($0)` has no field `\(name)`" }
          ?? "there is no field `\(name)` here"
      ),
      at: field.name.range,
      help: help,
      suggestions: field.inverse == nil ? field.suggestions : [],
      fixes: field.inverse == nil ? fixes(field.name.range, field.suggestions) : []
    )
  }

  /// A field or value of the schema that files write otherwise; `code` says which.
  static func declaredNotUsed(
    _ code: DiagnosticCode,
    _ name: Located<String>,
    instead used: String,
    uses: [SourceRange]
  ) -> Diagnostic {
    Diagnostic(
      code,
      .error,
      LocalizedText(
        nl: "geen bestand gebruikt `\(name.value)`, maar \(timesInDutch(uses)) `\(used)`, "
          + "dat het schema niet kent",
        en: "no file uses `\(name.value)`, but `\(used)`, which the schema does not have, "
          + "stands in \(placesInEnglish(uses))"
      ),
      at: name.range,
      suggestions: [used],
      labels: uses.min().map {
        [Label(range: $0, message: LocalizedText(nl: "bijvoorbeeld hier", en: "for example here"))]
      } ?? [],
      fixes: fixes(name.range, [used])
    )
  }

  private static func timesInDutch(_ uses: [SourceRange]) -> String {
    uses.count == 1 ? "één keer staat er" : "\(uses.count) keer staat er"
  }

  private static func placesInEnglish(_ uses: [SourceRange]) -> String {
    uses.count == 1 ? "one place" : "\(uses.count) places"
  }

  static func unknownLanguage(_ name: Located<String>, among languages: [String]) -> Diagnostic {
    Diagnostic(
      "unknown-language",
      .error,
      LocalizedText(
        nl: "`\(name.value)` is geen taal van dit schema",
        en: "`\(name.value)` is not a language of this schema"
      ),
      at: name.range,
      help: LocalizedText(
        nl: "kies uit " + languages.joined(separator: ", "),
        en: "choose from " + languages.joined(separator: ", ")
      ),
      suggestions: nearestNames(to: name.value, among: languages)
    )
  }

  static func missingField(
    _ name: String,
    at range: SourceRange,
    declared: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      "missing-field",
      .error,
      LocalizedText(
        nl: "het verplichte veld `\(name)` ontbreekt",
        en: "the required field `\(name)` is missing"
      ),
      at: range,
      labels: [
        Label(
          range: declared,
          message: LocalizedText(nl: "hier verplicht gesteld", en: "required here")
        )
      ]
    )
  }

  static func conditionallyMissing(
    _ name: String,
    because condition: FieldCondition,
    at range: SourceRange
  ) -> Diagnostic {
    let values = condition.values.map(\.value).joined(separator: "`, `")
    return Diagnostic(
      "missing-field",
      .error,
      LocalizedText(
        nl: "het veld `\(name)` ontbreekt; het is verplicht als `\(condition.field.value)` "
          + "`\(values)` is",
        en: "the field `\(name)` is missing; it is required when `\(condition.field.value)` is "
          + "`\(values)`"
      ),
      at: range,
      labels: [.decided(at: condition.field.range)]
    )
  }

  static func dateTooEarly(
    _ date: Located<String>,
    field: String,
    other: String,
    first: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      "date-too-early",
      .error,
      LocalizedText(
        nl: "`\(field)` ligt voor `\(other)`",
        en: "`\(field)` lies before `\(other)`"
      ),
      at: date.range,
      labels: [
        Label(range: first.range, message: LocalizedText(nl: "`\(other)`", en: "`\(other)`"))
      ]
    )
  }

  static func missingSource(
    _ target: Located<String>,
    relation: String,
    isRequired: Bool
  ) -> Diagnostic {
    Diagnostic(
      "missing-source",
      isRequired ? .error : .warning,
      LocalizedText(
        nl: "bij `\(relation)` hoort een bron",
        en: "`\(relation)` wants a source"
      ),
      at: target.range,
      help: LocalizedText(
        nl: "schrijf `{naar: \(target.value), bron: sleutel}`",
        en: "write `{to: \(target.value), bron: key}`"
      )
    )
  }

  static func formerKey(_ text: Located<String>, now key: String) -> Diagnostic {
    Diagnostic(
      "former-key",
      .warning,
      LocalizedText(
        nl: "`\(text.value)` heet nu `\(key)`",
        en: "`\(text.value)` is now called `\(key)`"
      ),
      at: text.range,
      suggestions: [key],
      fixes: fixes(text.range, [key])
    )
  }

  static func recommendedField(
    _ name: String,
    at range: SourceRange,
    declared: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      "recommended-field",
      .warning,
      LocalizedText(
        nl: "het veld `\(name)` is niet ingevuld",
        en: "the field `\(name)` is not filled in"
      ),
      at: range,
      labels: [
        Label(
          range: declared,
          message: LocalizedText(nl: "hier aanbevolen", en: "recommended here")
        )
      ]
    )
  }

  static func singleValueExpected(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "too-many-values",
      .error,
      LocalizedText(
        nl: "bij `\(name)` hoort één waarde",
        en: "`\(name)` takes one value"
      ),
      at: range
    )
  }

  static func tooMany(
    _ name: String,
    maximum: Int,
    at range: SourceRange,
    declared: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      "too-many-values",
      .error,
      LocalizedText(
        nl: "bij `\(name)` horen er hoogstens \(maximum)",
        en: "`\(name)` takes at most \(maximum)"
      ),
      at: range,
      labels: [.decided(at: declared)]
    )
  }

  static func tooFew(
    _ name: String,
    minimum: Int,
    at range: SourceRange,
    declared: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      "too-few-values",
      .error,
      LocalizedText(
        nl: "bij `\(name)` horen er minstens \(minimum)",
        en: "`\(name)` takes at least \(minimum)"
      ),
      at: range,
      labels: [.decided(at: declared)]
    )
  }

  static func unknownValue(_ value: UnknownValue) -> Diagnostic {
    let names = value.enumeration.values.map(\.name.value)
    let field = value.enumeration.name.value.split(separator: ".").last ?? ""
    return Diagnostic(
      "unknown-value",
      .error,
      LocalizedText(
        nl: "`\(value.value.value)` is geen waarde van `\(field)`",
        en: "`\(value.value.value)` is not a value of `\(field)`"
      ),
      at: value.value.range,
      help: LocalizedText(
        nl: "kies uit " + names.joined(separator: ", "),
        en: "choose from " + names.joined(separator: ", ")
      ),
      suggestions: value.suggestions,
      labels: [
        Label(
          range: value.enumeration.name.range,
          message: LocalizedText(nl: "de keuzelijst staat hier", en: "the values are listed here")
        )
      ],
      fixes: fixes(value.value.range, value.suggestions)
    )
  }

  static func wrongType(_ definition: FieldDefinition, at range: SourceRange) -> Diagnostic {
    let name = definition.name.value
    return Diagnostic(
      "invalid-value",
      .error,
      LocalizedText(
        nl: "bij `\(name)` hoort \(definition.type.dutchForm)",
        en: "`\(name)` takes \(definition.type.englishForm)"
      ),
      at: range
    )
  }

  static func invalidValue(
    _ text: Located<String>,
    _ definition: FieldDefinition,
    _ fault: ScalarFault
  ) -> Diagnostic {
    let (message, suggestion) = fault.texts(text.value)
    let suggestions = suggestion.map { [$0] } ?? []
    let name = definition.name.value
    return Diagnostic(
      "invalid-value",
      .error,
      LocalizedText(nl: "`\(name)`: \(message.dutch)", en: "`\(name)`: \(message.english)"),
      at: text.range,
      suggestions: suggestions,
      fixes: fixes(text.range, suggestions)
    )
  }

  static func derivedRelation(_ key: Located<String>) -> Diagnostic {
    Diagnostic(
      "derived-relation",
      .error,
      LocalizedText(
        nl: "`\(key.value)` wordt afgeleid en hoort niet in een bestand",
        en: "`\(key.value)` is derived and does not belong in a file"
      ),
      at: key.range
    )
  }

  static func relationWithoutTarget(
    at range: SourceRange,
    keys: [Located<String>]
  ) -> Diagnostic {
    let near = keys.first { ["naar", "to"].contains(nearestTarget($0.value)) }
    return Diagnostic(
      "relation-without-target",
      .error,
      LocalizedText(
        nl: "dit verband zegt niet waarheen het leidt",
        en: "this relation does not say where it leads"
      ),
      at: near?.range
        ?? SourceRange(
          path: range.path,
          bytes: range.bytes.lowerBound..<range.bytes.lowerBound + 1
        ),
      help: LocalizedText(nl: "voeg `naar: sleutel` toe", en: "add `naar: key`"),
      suggestions: near == nil ? [] : ["naar"]
    )
  }

  private static func nearestTarget(_ text: String) -> String {
    nearestNames(to: text, among: ["naar", "to"]).first ?? ""
  }

  static func relationExpected(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "invalid-value",
      .error,
      LocalizedText(
        nl: "bij `\(name)` hoort een sleutel, of `{naar: sleutel, …}`",
        en: "`\(name)` takes a key, or `{naar: key, …}`"
      ),
      at: range
    )
  }

  static func relationToItself(_ target: Located<String>) -> Diagnostic {
    Diagnostic(
      "relation-to-itself",
      .error,
      LocalizedText(
        nl: "dit onderdeel verwijst hier naar zichzelf",
        en: "this thing names itself here"
      ),
      at: target.range
    )
  }

  static func relationTwice(_ target: Located<String>, first: SourceRange) -> Diagnostic {
    Diagnostic(
      "relation-twice",
      .warning,
      LocalizedText(
        nl: "`\(target.value)` staat er twee keer",
        en: "`\(target.value)` is named twice"
      ),
      at: target.range,
      labels: [
        Label(range: first, message: LocalizedText(nl: "de eerste keer hier", en: "first here"))
      ]
    )
  }
}
