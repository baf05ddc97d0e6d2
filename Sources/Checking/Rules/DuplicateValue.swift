import Diagnostics
import Model
import SourceText

/// Two things with the same value in a field that the schema calls unique.
func duplicateValues(in graph: KnowledgeGraph) -> [Diagnostic] {
  var found: [Diagnostic] = []
  for type in graph.schema.types where !type.isAbstract {
    for definition in type.fields where definition.isUnique {
      let name = definition.name.value
      var first: [String: SourceRange] = [:]
      for entity in graph.entities where entity.type == type.name.value {
        let document = graph.documents[entity.document]
        for item in document.frontMatter.fields[name]?.value.items ?? [] {
          guard let text = item.scalar else { continue }
          if let earlier = first[text.value] {
            found.append(.duplicateValue(text, field: name, first: earlier))
          } else {
            first[text.value] = text.range
          }
        }
      }
    }
  }
  return found
}
