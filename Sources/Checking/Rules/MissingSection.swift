import Diagnostics
import Model
import SourceText

/// A body without a part that its type asks for: a lesson without "Wat betekent dit voor beleid?".
///
/// A heading counts in any language of the schema, whatever its capitals and marks.
func missingSections(in graph: KnowledgeGraph) -> [Diagnostic] {
  graph.entities.flatMap { entity -> [Diagnostic] in
    guard let type = entity.type.flatMap({ graph.schema.type(named: $0) }) else { return [] }
    let required = type.sections.filter(\.isRequired)
    if required.isEmpty { return [] }
    let document = graph.documents[entity.document]
    if document.frontMatter.isBroken, document.headings.isEmpty { return [] }
    let headings = Set(document.headings.map { foldedKey($0.text) })
    return required.compactMap { section in
      let wanted = section.heading.entries.map { foldedKey($0.text) }
      guard !wanted.contains(where: headings.contains) else { return nil }
      return .missingSection(section, in: document, language: graph.configuration.language)
    }
  }
}
