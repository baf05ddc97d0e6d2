import Model
import SourceText

/// Where the sources say what a work is.
struct WorkPlaces {
  private let graph: KnowledgeGraph

  init(_ graph: KnowledgeGraph) { self.graph = graph }

  /// Where a work says something of itself; where it begins if it does not.
  func range(of work: WorkID, _ variable: CitationVariable) -> SourceRange {
    switch work {
    case .listed(let index): return graph.library[index].key.range
    case .thing(let id):
      let document = graph.documents[graph[id].document]
      let fields = document.frontMatter.fields
      let names = definition(of: graph[id])?.fields.filter { $0.citationVariable == variable }
      for name in names ?? [] {
        if let field = fields[name.name.value], !field.value.isEmpty { return field.value.range }
      }
      return document.frontMatter.opening
    }
  }

  /// Whether the schema has a place for one of several things; entries can say anything.
  func canSay(_ variables: [CitationVariable], _ work: WorkID) -> Bool {
    guard let id = work.thing, let definition = definition(of: graph[id]) else { return true }
    let known =
      definition.fields.compactMap(\.citationVariable)
      + definition.relations.compactMap(\.citationVariable)
    return known.contains { variables.contains($0) }
  }

  /// The year that a page gives itself: what `csl: issued` stands for, else its first date.
  func year(of entity: Entity) -> Int? {
    let definition = definition(of: entity)
    let issued = definition?.fields.filter { $0.citationVariable == .issued }.map(\.name.value)
    let dates = entity.fields.filter { field in
      if case .date = field.value { return true }
      return issued?.contains(field.name) ?? false
    }
    let field = dates.first { issued?.contains($0.name) ?? false } ?? dates.first
    switch field?.value {
    case .date(let text), .number(let text), .text(let text): return Int(text.prefix(4))
    default: return nil
    }
  }

  /// Whether the schema lets no two things of a type have one DOI, and says so itself.
  func isIdentifierUnique(_ entity: Entity) -> Bool {
    definition(of: entity)?.fields.contains { $0.citationVariable == .identifier && $0.isUnique }
      ?? false
  }

  private func definition(of entity: Entity) -> TypeDefinition? {
    entity.type.flatMap { graph.schema.type(named: $0) }
  }
}
