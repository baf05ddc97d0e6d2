import Model
import SourceText

extension SelectionPath {
  /// The values that the path leads to from a thing, in order; things are there once.
  ///
  /// Linear in the relations that are followed; ends because the chain does.
  public func values(from start: EntityID, in graph: KnowledgeGraph) -> [SelectionValue] {
    var reached: [SelectionValue] = [.thing(start)]
    for step in steps {
      var next: [SelectionValue] = []
      for value in reached { step.append(from: value, in: graph, to: &next) }
      reached = next.once
    }
    return reached
  }

  /// The path in parts that each lead from things to things; itself where a field is on the way.
  public var parts: [SelectionPath] {
    guard steps.allSatisfy({ $0.kind == .relation }) else { return [self] }
    return steps.map { SelectionPath(steps: [$0], result: .things([])) }
  }
}

extension [SelectionValue] {
  /// The values with each thing only where it comes first.
  fileprivate var once: [SelectionValue] {
    if count < 2 { return self }
    var seen: Set<EntityID> = []
    return filter { value in
      guard case .thing(let id) = value else { return true }
      return seen.insert(id).inserted
    }
  }
}

extension SelectionPath.Step {
  fileprivate func append(
    from value: SelectionValue,
    in graph: KnowledgeGraph,
    to found: inout [SelectionValue]
  ) {
    switch value {
    case .thing(let id):
      append(from: id, in: graph, to: &found)
    case .object(let fields):
      append(from: fields, to: &found)
    default:
      break
    }
  }

  private func append(
    from id: EntityID,
    in graph: KnowledgeGraph,
    to found: inout [SelectionValue]
  ) {
    switch kind {
    case .title: found.append(.text(graph.entities[id.index].title))
    case .summary:
      let summary = graph.entities[id.index].summary
      if !summary.isEmpty { found.append(.text(summary)) }
    case .key: found.append(.text(graph.entities[id.index].key))
    case .type:
      if let name = graph.entities[id.index].type {
        found.append(.named(name, graph.schema.type(named: name)?.label ?? Labels()))
      }
    case .measure(let measure):
      if let value = value(of: measure, for: id, in: graph) { found.append(value) }
    case .field: append(from: graph.entities[id.index].fields, to: &found)
    case .relation: appendThings(from: id, in: graph, to: &found)
    case .fieldOrRelation:
      let count = found.count
      append(from: graph.entities[id.index].fields, to: &found)
      if found.count == count { appendThings(from: id, in: graph, to: &found) }
    }
  }

  private func append(from fields: [EntityField], to found: inout [SelectionValue]) {
    if let field = fields.first(where: { $0.name == name.value }) {
      found += flattened(field.value)
    }
  }

  private func appendThings(
    from id: EntityID,
    in graph: KnowledgeGraph,
    to found: inout [SelectionValue]
  ) {
    graph.forEachThing(named: name.value, of: id) { found.append(.thing($0)) }
  }

  /// A measure of the network; nothing for a thing that stands outside it.
  private func value(
    of measure: NetworkMeasure,
    for id: EntityID,
    in graph: KnowledgeGraph
  ) -> SelectionValue? {
    guard let measures = graph.measures, measures.parts[id.index] > 0 else { return nil }
    switch measure {
    case .articulation: return .flag(measures.isArticulation[id.index])
    case .part:
      let part = measures.parts[id.index]
      return .number(Double(part), String(part))
    case .betweenness:
      let rounded = measures.betweenness[id.index].rounded()
      return .number(rounded, String(Int(rounded)))
    }
  }

  /// Values of lists one by one.
  private func flattened(_ value: EntityValue) -> [SelectionValue] {
    switch value {
    case .list(let items): items.flatMap { single($0) }
    default: single(value)
    }
  }

  private func single(_ value: EntityValue) -> [SelectionValue] {
    switch value {
    case .text(let text), .url(let text): text.isEmpty ? [] : [.text(text)]
    case .localized(let labels): labels.entries.first.map { [.text($0.text)] } ?? []
    case .number(let text): Double(text).map { [.number($0, text)] } ?? [.text(text)]
    case .date(let text): [.date(text)]
    case .flag(let flag): [.flag(flag)]
    case .enumerated(let name, let labels): [.named(name, labels)]
    case .reference(let id): [.thing(id)]
    case .record(let fields): [.object(fields)]
    case .list: []
    }
  }
}
