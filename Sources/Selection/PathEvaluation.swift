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
      var seen: Set<EntityID> = []
      for value in reached {
        for found in step.values(from: value, in: graph) {
          if case .thing(let id) = found, !seen.insert(id).inserted { continue }
          next.append(found)
        }
      }
      reached = next
    }
    return reached
  }
}

extension SelectionPath.Step {
  fileprivate func values(
    from value: SelectionValue,
    in graph: KnowledgeGraph
  ) -> [SelectionValue] {
    switch value {
    case .thing(let id): values(from: id, in: graph)
    case .object(let fields):
      fields.first { $0.name == name.value }.map { flattened($0.value) } ?? []
    default: []
    }
  }

  private func values(from id: EntityID, in graph: KnowledgeGraph) -> [SelectionValue] {
    let entity = graph[id]
    switch kind {
    case .title: return [.text(entity.title)]
    case .summary: return entity.summary.isEmpty ? [] : [.text(entity.summary)]
    case .key: return [.text(entity.key)]
    case .type: return entity.type.map { [.text($0)] } ?? []
    case .field:
      return entity.fields.first { $0.name == name.value }.map { flattened($0.value) } ?? []
    case .relation:
      var found: [SelectionValue] = []
      for relation in graph.outgoing(of: id) {
        let predicate = graph.predicate(of: relation)
        if predicate.origin != .field, predicate.name == name.value {
          found.append(.thing(relation.object))
        }
      }
      for relation in graph.incoming(of: id)
      where graph.predicate(of: relation).inverseName == name.value {
        found.append(.thing(relation.subject))
      }
      return found
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
