import Diagnostics
import Model
import SourceText

extension SchemaReader {
  /// The rules: a list of maps with `id:`, or a map of ids and rules.
  mutating func rules(_ field: Field?) -> [RuleDefinition] {
    guard let field, !field.value.isEmpty else { return [] }
    if case .map(let entries) = field.value.content {
      return entries.compactMap { entry in
        rule(entry.key, entry.value.fields, at: entry.value.range)
      }
    }
    return field.value.items.compactMap { item in
      guard let name = text(item.fields["id"]) else {
        diagnostics.append(.ruleIncomplete("id", at: start(of: item.range)))
        return nil
      }
      return rule(name, item.fields, at: item.range)
    }
  }

  private mutating func rule(
    _ name: Located<String>,
    _ fields: [Field],
    at range: SourceRange
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
    made.message = labels(fields["message"])
    if let word = text(fields["severity"]) {
      made.severity = choice(word, of: RuleDefinition.Severity.self) ?? made.severity
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
