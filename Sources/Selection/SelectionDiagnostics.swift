// Everything that selecting can say about names and values.

import Diagnostics
import Model
import SourceText

extension Diagnostic {
  static func unknownSelectionName(
    _ name: Located<String>,
    at reached: SelectionType,
    among names: [String]
  ) -> Diagnostic {
    let isEnd = names.isEmpty
    return Diagnostic(
      "unknown-name-in-condition",
      .error,
      LocalizedText(
        nl: isEnd
          ? "achter `\(name.value)` zit niets: hier is het pad al ten einde"
          : "`\(name.value)` is hier geen veld of verband",
        en: isEnd
          ? "nothing is called `\(name.value)` here: the path has ended"
          : "`\(name.value)` is not a field or relation here"
      ),
      at: name.range,
      suggestions: nearestNames(to: name.value, among: names)
    )
  }

  static func selectionValue(
    _ text: Located<String>,
    path: String,
    takes type: SelectionType
  ) -> Diagnostic {
    let (dutch, english) = type.words
    return Diagnostic(
      "impossible-comparison",
      .error,
      LocalizedText(
        nl: "`\(path)` is \(dutch); `\(text.value)` is dat niet",
        en: "`\(path)` is \(english); `\(text.value)` is not"
      ),
      at: text.range
    )
  }

  static func unknownSelectionValue(
    _ text: Located<String>,
    enumeration: String,
    suggestions: [String]
  ) -> Diagnostic {
    Diagnostic(
      "unknown-value",
      .error,
      LocalizedText(
        nl: "`\(text.value)` is geen waarde van `\(enumeration)`",
        en: "`\(text.value)` is not a value of `\(enumeration)`"
      ),
      at: text.range,
      suggestions: suggestions
    )
  }

  static func unknownSelectionType(
    _ text: Located<String>,
    suggestions: [String]
  ) -> Diagnostic {
    Diagnostic(
      "unknown-type",
      .error,
      LocalizedText(
        nl: "het schema kent geen type `\(text.value)`",
        en: "the schema has no type `\(text.value)`"
      ),
      at: text.range,
      suggestions: suggestions
    )
  }

  /// A key that several things have, which the types that may stand here do not tell apart.
  static func ambiguousSelectionThing(_ text: Located<String>, names: [String]) -> Diagnostic {
    Diagnostic(
      "ambiguous-reference",
      .error,
      LocalizedText(
        nl: "`\(text.value)` kan hier meer dan één onderdeel zijn",
        en: "`\(text.value)` can be more than one thing here"
      ),
      at: text.range,
      help: LocalizedText(
        nl: "zet het type ervoor, zoals `\(names.first ?? "type:sleutel")`",
        en: "put the type before it, like `\(names.first ?? "type:key")`"
      ),
      suggestions: names
    )
  }

  static func unknownSelectionThing(
    _ text: Located<String>,
    suggestions: [String]
  ) -> Diagnostic {
    Diagnostic(
      "unresolved-reference",
      .error,
      LocalizedText(
        nl: "er is hier geen onderdeel met de sleutel `\(text.value)`",
        en: "nothing that can stand here is called `\(text.value)`"
      ),
      at: text.range,
      suggestions: suggestions
    )
  }

  /// A comparison that the type of a path cannot make, such as an order of things.
  public static func impossibleComparison(
    _ comparison: Located<String>,
    path: SelectionPath
  ) -> Diagnostic {
    let (dutch, english) = path.result.words
    return Diagnostic(
      "impossible-comparison",
      .error,
      LocalizedText(
        nl: "`\(comparison.value)` kan hier niet: `\(path.text)` is \(dutch)",
        en: "`\(comparison.value)` cannot stand here: `\(path.text)` is \(english)"
      ),
      at: comparison.range
    )
  }

  static func unknownConditionWord(_ word: Located<String>) -> Diagnostic {
    Diagnostic(
      "unknown-name-in-condition",
      .error,
      LocalizedText(
        nl: "`\(word.value)` hoort hier niet",
        en: "`\(word.value)` does not belong here"
      ),
      at: word.range,
      suggestions: nearestNames(to: word.value, among: ["where", "count"])
    )
  }
}

extension SelectionType {
  /// What a value of this type is, in Dutch and English.
  var words: (dutch: String, english: String) {
    switch self {
    case .text: ("tekst", "text")
    case .number: ("een getal", "a number")
    case .date: ("een datum", "a date")
    case .flag: ("ja of nee", "yes or no")
    case .enumeration: ("een keuze", "a choice")
    case .type: ("een type", "a type")
    case .things: ("een onderdeel", "a thing")
    case .objects: ("een groep velden", "a group of fields")
    case .mixed(let types):
      (
        types.map(\.words.dutch).joined(separator: " of "),
        types.map(\.words.english).joined(separator: " or ")
      )
    }
  }

  /// Whether values have an order.
  public var isOrdered: Bool {
    switch self {
    case .number, .date: true
    case .mixed(let types): types.contains { $0.isOrdered }
    default: false
    }
  }

  /// Whether values can be searched for a part.
  public var isSearchable: Bool { parts.contains(.text) }

  /// Whether a value can be equal to one that is written.
  public var isComparable: Bool {
    parts.contains { part in
      if case .objects = part { return false }
      return true
    }
  }
}
