import Diagnostics
import Model
import SourceText

/// What is wrong with the questions in the sources of a graph.
public func queryDiagnostics(of graph: KnowledgeGraph) -> [Diagnostic] {
  let inBodies = graph.entities.enumerated().flatMap { index, entity in
    graph.documents[entity.document].queries.flatMap {
      parseQuery($0, graph: graph, thing: EntityID(index)).diagnostics
    }
  }
  return inBodies + templateQueryDiagnostics(of: graph)
}

/// The answer to one question, and what is wrong with it.
public func answer(
  to question: String,
  of graph: KnowledgeGraph
) -> Diagnosed<QueryResult?> {
  let embedded = EmbeddedQuery(
    node: 0,
    isInline: false,
    text: Array(question.utf8),
    lines: [QueryLine(text: 0, file: 0)],
    path: SourcePath("vraag")
  )
  let query = parseQuery(embedded, graph: graph)
  guard let found = query.value else { return Diagnosed(nil, query.diagnostics) }
  return Diagnosed(PageBuilder(graph: graph, routes: Routes(graph)).answer(found))
}

extension PageBuilder {
  /// The answers to the questions of a body; one that is wrong, and was reported, has none.
  func answers(of id: EntityID) -> [QueryAnswer] {
    graph.documents[graph[id].document].queries.map { embedded in
      let query = parseQuery(embedded, graph: graph, thing: id).value
      let result = query.map { answer($0, as: embedded.isInline ? .count : nil) }
      return QueryAnswer(node: embedded.node, result: result)
    }
  }
}
