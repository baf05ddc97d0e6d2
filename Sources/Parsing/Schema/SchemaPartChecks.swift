import Diagnostics
import Model
import SourceText

/// What is wrong with relations that say `part-of`: a part is of one whole of a type that is named,
/// says so once, and is no whole itself.
func partFaults(of schema: Schema) -> [Diagnostic] {
  var found: [Diagnostic] = []
  for type in schema.types {
    let relations = type.relations.filter(\.isPartOf)
    for relation in relations {
      if relation.isExternal || relation.isDerived || relation.targets.isEmpty {
        found.append(.partOfNothing(relation.name))
      } else if relation.maximum != 1 {
        found.append(.partOfMany(relation.name, isRequired: relation.minimum > 0))
      } else if let first = relations.first, first.name != relation.name {
        found.append(.partOfTwo(relation.name, first: first.name))
      } else if let inner = partRelation(ofTargetsOf: relation, in: schema) {
        found.append(.partOfPart(relation.name, inner: inner))
      }
    }
  }
  return found
}

/// The relation by which a target of a relation is a part itself.
private func partRelation(
  ofTargetsOf relation: RelationDefinition,
  in schema: Schema
) -> Located<String>? {
  for type in schema.types where relation.targets.contains(where: { type.isKind(of: $0.value) }) {
    if let found = type.relations.first(where: \.isPartOf) { return found.name }
  }
  return nil
}
