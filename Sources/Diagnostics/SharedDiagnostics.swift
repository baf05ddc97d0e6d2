// What several stages say in the same words.

import SourceText

extension Diagnostic {
  /// The name of a type that the schema does not declare, wherever it is written.
  public static func unknownType(
    _ name: Located<String>,
    suggestions: [String],
    fixes: [Fix] = []
  ) -> Diagnostic {
    Diagnostic(
      "unknown-type",
      .error,
      LocalizedText(
        nl: "het schema kent geen type `\(name.value)`",
        en: "the schema has no type `\(name.value)`"
      ),
      at: name.range,
      suggestions: suggestions,
      fixes: fixes
    )
  }
}

extension Diagnostic.Label {
  /// Where the schema decides what is asked.
  public static func decided(at range: SourceRange) -> Diagnostic.Label {
    Diagnostic.Label(
      range: range,
      message: LocalizedText(nl: "hier bepaald", en: "decided here")
    )
  }
}
