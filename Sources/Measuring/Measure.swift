import GraphMeasures
import Model
import SourceText

/// A graph with the place of each thing in its network, where a question or rule asks for it.
///
/// The network is made of the relations that the schema names under `network`, else of all that
/// types declare. Things without any of them stand outside. The cost is that of betweenness.
public func measured(_ graph: KnowledgeGraph, isAsked: Bool) -> KnowledgeGraph {
  guard isAsked else { return graph }
  let members = NetworkMembers(graph.schema)
  let edges = graph.relations.filter { relation in
    let predicate = graph.predicate(of: relation)
    return predicate.origin == .relation
      && members.contain(predicate.name, of: graph[relation.subject].type ?? "")
  }.map { ($0.subject.index, $0.object.index) }
  let network = Network(count: graph.entities.count, edges: edges)
  let parts = network.components.enumerated().map { index, part in
    network.neighbours[index].isEmpty ? 0 : part + 1
  }
  let betweenness = network.betweenness
  return graph.adding(
    Measures(
      parts: parts,
      isArticulation: network.articulationPoints,
      betweenness: betweenness.scores,
      isEstimate: betweenness.isEstimate
    )
  )
}

/// Which relations make the network: `missies` of every type, `lab.partners` of one.
private struct NetworkMembers {
  /// The names for the things of each type; nil where all relations count.
  private let names: [String: Set<String>]?

  init(_ schema: Schema) {
    let wanted = Set(schema.network.map(\.value))
    names =
      wanted.isEmpty
      ? nil
      : Dictionary(
        schema.types.map { type in
          let kinds = [type.name.value] + type.ancestors
          let own = type.relations.map(\.name.value).filter { name in
            wanted.contains(name) || kinds.contains { wanted.contains("\($0).\(name)") }
          }
          return (type.name.value, Set(own))
        },
        uniquingKeysWith: { first, _ in first }
      )
  }

  func contain(_ relation: String, of type: String) -> Bool {
    names.map { $0[type]?.contains(relation) ?? false } ?? true
  }
}

/// Whether a text names a measure: what `measured` is asked for.
public func namesMeasure(_ text: [UInt8]) -> Bool {
  text.split { !isNameByte($0) }.contains {
    NetworkMeasure(named: String(decoding: $0, as: UTF8.self)) != nil
  }
}

private func isNameByte(_ byte: UInt8) -> Bool {
  (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "-")
}
