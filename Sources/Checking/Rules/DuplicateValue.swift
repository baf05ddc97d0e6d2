import Diagnostics
import Model
import SourceText

/// Two things with the same value in a field that the schema calls unique.
func duplicateValues(in graph: KnowledgeGraph) -> [Diagnostic] {
  var found: [Diagnostic] = []
  for type in graph.schema.types where !type.isAbstract {
    for definition in type.fields where definition.isUnique {
      found += duplicates(of: definition, in: type, graph)
    }
  }
  return found
}

private func duplicates(
  of definition: FieldDefinition,
  in type: TypeDefinition,
  _ graph: KnowledgeGraph
) -> [Diagnostic] {
  let name = definition.name.value
  var first: [String: SourceRange] = [:]
  var found: [Diagnostic] = []
  var seen: Set<String> = []
  for (index, entity) in graph.entities.enumerated() where entity.type == type.name.value {
    guard seen.insert(entity.key).inserted else { continue }
    let document = graph.documents[entity.document]
    let scopes = scopes(of: EntityID(index), definition, graph)
    for item in document.frontMatter.fields[name]?.value.items ?? [] {
      guard let text = item.scalar else { continue }
      let keys = scopes.map { "\($0)\n\(text.value)" }
      if let earlier = keys.lazy.compactMap({ first[$0] }).first {
        found.append(.duplicateValue(text, field: name, first: earlier))
      }
      for key in keys where first[key] == nil { first[key] = text.range }
    }
  }
  return found
}

/// What a value must be unique within: everything, or each thing that the relation names.
private func scopes(
  of id: EntityID,
  _ definition: FieldDefinition,
  _ graph: KnowledgeGraph
) -> [Int] {
  guard let relation = definition.uniqueWithin?.value else { return [-1] }
  return graph.outgoing(of: id).filter { graph.predicate(of: $0).name == relation }
    .map(\.object.index)
}
