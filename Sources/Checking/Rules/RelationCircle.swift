import Diagnostics
import Model
import SourceText

/// A chain of relations that leads back to where it began, where the schema forbids it.
///
/// A depth-first search with a stack of its own, once for each such kind of relation: linear in
/// things and relations. Each circle is reported once, at the relation that closes it.
func circles(in graph: KnowledgeGraph) -> [Diagnostic] {
  graph.predicates.indices.filter { graph.predicates[$0].isAcyclic }.flatMap { predicate in
    var search = CircleSearch(graph: graph, predicate: predicate)
    return search.run()
  }
}

private struct CircleSearch {
  enum State { case new, open, done }

  let graph: KnowledgeGraph
  let predicate: Int
  private var states: [State]

  /// The relations from the start of the search to where it is.
  private var path: [Relation] = []

  init(graph: KnowledgeGraph, predicate: Int) {
    self.graph = graph
    self.predicate = predicate
    self.states = Array(repeating: .new, count: graph.entities.count)
  }

  mutating func run() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for index in graph.entities.indices where states[index] == .new {
      found += search(from: EntityID(index))
    }
    return found
  }

  private mutating func search(from start: EntityID) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var stack = [(id: start, rest: relations(of: start)[...])]
    states[start.index] = .open
    while let last = stack.indices.last {
      guard let relation = stack[last].rest.popFirst() else {
        states[stack[last].id.index] = .done
        stack.removeLast()
        if !path.isEmpty { path.removeLast() }
        continue
      }
      switch states[relation.object.index] {
      case .new:
        states[relation.object.index] = .open
        path.append(relation)
        stack.append((relation.object, relations(of: relation.object)[...]))
      case .open:
        let first = path.firstIndex { $0.subject == relation.object } ?? path.endIndex
        found.append(.circle(path[first...] + [relation], in: graph))
      case .done:
        break
      }
    }
    return found
  }

  private func relations(of id: EntityID) -> [Relation] {
    graph.outgoing(of: id).filter { $0.predicate == predicate }
  }
}
