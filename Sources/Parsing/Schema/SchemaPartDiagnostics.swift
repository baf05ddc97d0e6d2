// What the schema parser can say about parts and wholes.

import Diagnostics
import SourceText

extension Diagnostic {
  static func partOfNothing(_ relation: Located<String>) -> Diagnostic {
    invalidPart(
      relation,
      LocalizedText(
        nl: "`\(relation.value)` zegt `part-of`, maar noemt geen type waar iets een deel van is",
        en: "`\(relation.value)` says `part-of` and names no type that anything is a part of"
      ),
      help: LocalizedText(
        nl: "noem bij `to` het type van het geheel, bijvoorbeeld `to: rapport`",
        en: "name the type of the whole under `to`, for example `to: report`"
      )
    )
  }

  static func partOfMany(
    _ relation: Located<String>,
    isRequired: Bool
  ) -> Diagnostic {
    invalidPart(
      relation,
      LocalizedText(
        nl:
          "`\(relation.value)` kan naar meer dan één geheel leiden; een deel hoort bij één geheel",
        en: "`\(relation.value)` may lead to more than one whole; a part belongs to one whole"
      ),
      help: LocalizedText(
        nl: "geef het verband een hoogste aantal van één",
        en: "let the relation lead to one thing at most"
      ),
      suggestions: [isRequired ? "count: 1..1" : "count: 0..1"]
    )
  }

  static func partOfTwo(
    _ relation: Located<String>,
    first: Located<String>
  ) -> Diagnostic {
    invalidPart(
      relation,
      LocalizedText(
        nl: "`\(first.value)` zegt al waar dit type een deel van is",
        en: "`\(first.value)` says already what this type is a part of"
      ),
      help: LocalizedText(
        nl: "laat `part-of` weg bij een van de twee",
        en: "leave `part-of` out of one of the two"
      ),
      labels: [
        Label(
          range: first.range,
          message: LocalizedText(nl: "het eerste staat hier", en: "the first is here")
        )
      ]
    )
  }

  static func partOfPart(
    _ relation: Located<String>,
    inner: Located<String>
  ) -> Diagnostic {
    invalidPart(
      relation,
      LocalizedText(
        nl: "het geheel van `\(relation.value)` is volgens `\(inner.value)` zelf een deel",
        en: "the whole of `\(relation.value)` is a part itself, `\(inner.value)` says"
      ),
      help: LocalizedText(
        nl: "delen gaan één laag diep: laat elk deel naar het hele rapport leiden",
        en: "parts go one level deep: let every part lead to the whole report"
      ),
      labels: inner.range == relation.range
        ? []
        : [
          Label(
            range: inner.range,
            message: LocalizedText(nl: "dat staat hier", en: "that is said here")
          )
        ]
    )
  }

  private static func invalidPart(
    _ relation: Located<String>,
    _ message: LocalizedText,
    help: LocalizedText,
    suggestions: [String] = [],
    labels: [Label] = []
  ) -> Diagnostic {
    Diagnostic(
      "invalid-part-of",
      .error,
      message,
      at: relation.range,
      help: help,
      suggestions: suggestions,
      labels: labels
    )
  }
}
