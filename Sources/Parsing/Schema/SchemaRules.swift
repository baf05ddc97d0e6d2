import Diagnostics
import Model
import SourceText

extension SchemaReader {
  /// The rules: a list of maps with `id:`, or a map of ids and rules.
  mutating func rules(_ field: Field?, languages: [String]) -> [RuleDefinition] {
    guard let field, !field.value.isEmpty else { return [] }
    if case .map(let entries) = field.value.content {
      return entries.compactMap { entry in
        rule(entry.key, entry.value.fields, at: entry.value.range, languages: languages)
      }
    }
    return field.value.items.compactMap { item in
      guard let name = text(item.fields["id"]) else {
        diagnostics.append(.ruleIncomplete("id", at: start(of: item.range)))
        return nil
      }
      return rule(name, item.fields, at: item.range, languages: languages)
    }
  }

  private mutating func rule(
    _ name: Located<String>,
    _ fields: [Field],
    at range: SourceRange,
    languages: [String]
  ) -> RuleDefinition? {
    guard let type = text(fields["for"]) else {
      diagnostics.append(.ruleIncomplete("for", at: start(of: range)))
      return nil
    }
    var made = RuleDefinition(name: name, type: type)
    made.condition = map(fields["where"])
    made.expectation = map(fields["expect"])
    if made.expectation.isEmpty {
      diagnostics.append(.ruleIncomplete("expect", at: fields["expect"]?.key.range ?? name.range))
    }
    made.message = labels(fields["message"], languages: languages)
    if let word = text(fields["severity"]) {
      if let severity = RuleDefinition.Severity(rawValue: word.value) {
        made.severity = severity
      } else {
        let words = RuleDefinition.Severity.allCases.map(\.rawValue)
        diagnostics.append(
          .unknownSchemaWord(word, suggestions: nearestNames(to: word.value, among: words))
        )
      }
    }
    made.exceptions = map(fields["exceptions"]).map { entry in
      RuleDefinition.Exception(key: entry.key, reason: text(entry)?.value ?? "")
    }
    made.coverage = share(fields["coverage"])
    return made
  }

  /// `60 %`, `60%` or `0.6` as 0.6.
  private mutating func share(_ field: Field?) -> Double? {
    guard let text = text(field) else { return nil }
    let isPercentage = text.value.utf8.last == UInt8(ascii: "%")
    let digits = text.value.prefix { $0 != "%" && $0 != " " }
    if let number = Double(digits) {
      let share = isPercentage ? number / 100 : number
      if (0...1).contains(share) { return share }
    }
    diagnostics.append(.invalidShare(text))
    return nil
  }

  private func start(of range: SourceRange) -> SourceRange {
    let start = range.bytes.lowerBound
    return SourceRange(path: range.path, bytes: start..<start + 1)
  }
}

extension SchemaWords {
  static let rule = SchemaWords(
    known: ["id", "for", "where", "expect", "severity", "message", "exceptions", "coverage"],
    annotations: ["description", "rdf"],
    later: []
  )
}

extension Diagnostic {
  static func ruleIncomplete(_ word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "incomplete-rule",
      .error,
      LocalizedText(
        nl: "bij deze regel ontbreekt `\(word)`",
        en: "this rule has no `\(word)`"
      ),
      at: range
    )
  }

  static func invalidShare(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      "invalid-schema-value",
      .error,
      LocalizedText(
        nl: "`\(text.value)` is geen aandeel",
        en: "`\(text.value)` is not a share"
      ),
      at: text.range,
      help: LocalizedText(nl: "schrijf bijvoorbeeld `60 %`", en: "write for example `60 %`")
    )
  }
}
