import Diagnostics
import Model
import Selection
import SourceText

/// What breaks the rules that the schema states over the graph.
///
/// A violation stands at the thing's own file and says the schema's own message; a name in a rule
/// that means nothing is reported at the schema. Linear in the things of each rule's type.
func graphRules(in graph: KnowledgeGraph) -> [Diagnostic] {
  graph.schema.rules.flatMap { violations(of: $0, in: graph) }
}

private func violations(of rule: RuleDefinition, in graph: KnowledgeGraph) -> [Diagnostic] {
  guard graph.schema.type(named: rule.type.value) != nil else {
    let names = graph.schema.types.map(\.name.value)
    let near = nearestNames(to: rule.type.value, among: names)
    return [.unknownType(rule.type, suggestions: near)]
  }
  var reader = ConditionReader(graph: graph)
  let condition = reader.condition(rule.condition, for: [rule.type.value])
  let expectation = reader.condition(rule.expectation, for: [rule.type.value])
  guard reader.diagnostics.isEmpty else { return reader.diagnostics }
  let family = PathResolver(schema: graph.schema).family(of: [rule.type.value])
  let types = Set(family.map(\.name.value))
  let members = graph.entities.indices.map { EntityID($0) }
    .filter { graph[$0].type.map(types.contains) ?? false }
  var found = unknownExceptions(of: rule, among: members.lazy.map { graph[$0].key })
  let things = members.filter { condition.holds(for: $0, in: graph) }
  let exceptions = Set(rule.exceptions.map(\.key.value))
  let broken = things.filter {
    !exceptions.contains(graph[$0].key) && !expectation.holds(for: $0, in: graph)
  }
  if let coverage = rule.coverage {
    let share = things.isEmpty ? 1 : Double(things.count - broken.count) / Double(things.count)
    if share < coverage {
      found.append(.coverageTooLow(rule, share: share, coverage: coverage, broken, in: graph))
    }
    return found
  }
  guard !broken.isEmpty else { return found }
  let asked = asked(rule, of: family, in: graph.schema)
  return found + broken.map { .ruleBroken(rule, asked: asked, by: $0, in: graph) }
}

private func unknownExceptions(
  of rule: RuleDefinition,
  among keys: some Sequence<String>
) -> [Diagnostic] {
  guard !rule.exceptions.isEmpty else { return [] }
  let keys = Array(keys)
  let known = Set(keys)
  return rule.exceptions.compactMap { exception in
    if exception.reason.isEmpty { return .exceptionWithoutReason(exception.key) }
    return known.contains(exception.key.value)
      ? nil : .unknownException(exception.key, among: keys)
  }
}
