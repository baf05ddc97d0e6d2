import Model
import SourceText

/// A graph with the relations that its schema derives: `missies/thema` leads from a lab to the
/// themes of its missions.
///
/// A step is the name of a relation, or of an inverse. Each derived relation has its origin where
/// the first step is stated, and is there once. Linear in the chains that are followed.
func addingDerivedRelations(to graph: KnowledgeGraph) -> KnowledgeGraph {
  var predicates = graph.predicates
  var derived = [[Relation]](repeating: [], count: graph.entities.count)
  var kinds: [SourceRange: Int] = [:]
  for (index, entity) in graph.entities.enumerated() {
    let type = entity.type.flatMap { graph.schema.type(named: $0) }
    for definition in type?.relations ?? [] where isChain(definition) {
      let kind = kinds[definition.name.range] ?? predicates.count
      if kind == predicates.count {
        kinds[definition.name.range] = kind
        predicates.append(
          Predicate(
            name: definition.name.value,
            label: definition.label,
            inverseName: definition.inverse?.name.value,
            inverseLabel: definition.inverse?.label ?? Labels(),
            origin: .derived
          )
        )
      }
      let steps = definition.derivation.map(\.value)
      derived[index] += chain(steps, from: EntityID(index), in: graph, kind: kind)
    }
  }
  let count = derived.reduce(0) { $0 + $1.count }
  guard count > 0 else { return graph }
  var relations: [Relation] = []
  relations.reserveCapacity(graph.relations.count + count)
  for index in graph.entities.indices {
    relations += graph.outgoing(of: EntityID(index))
    relations += derived[index]
  }
  return KnowledgeGraph(
    schema: graph.schema,
    configuration: graph.configuration,
    documents: graph.documents,
    entities: graph.entities,
    relations: relations,
    predicates: predicates,
    links: graph.links,
    references: graph.references,
    navigation: graph.navigation,
    reports: graph.reports,
    assets: graph.assets,
    library: graph.library
  )
}

private func isChain(_ definition: RelationDefinition) -> Bool {
  guard let first = definition.derivation.first else { return false }
  return first.value != "from-links" && first.value != "from-citations"
}

private func chain(
  _ steps: [String],
  from start: EntityID,
  in graph: KnowledgeGraph,
  kind: Int
) -> [Relation] {
  var reached: [(id: EntityID, origin: SourceRange?)] = [(start, nil)]
  for step in steps {
    var next: [(id: EntityID, origin: SourceRange?)] = []
    var seen: Set<EntityID> = []
    for (id, origin) in reached {
      for relation in graph.outgoing(of: id) where graph.predicate(of: relation).name == step {
        if seen.insert(relation.object).inserted {
          next.append((relation.object, origin ?? relation.origin))
        }
      }
      for relation in graph.incoming(of: id)
      where graph.predicate(of: relation).inverseName == step {
        if seen.insert(relation.subject).inserted {
          next.append((relation.subject, origin ?? relation.origin))
        }
      }
    }
    reached = next
  }
  return reached.compactMap { id, origin in
    origin.map { Relation(subject: start, predicate: kind, object: id, origin: $0) }
  }
}
