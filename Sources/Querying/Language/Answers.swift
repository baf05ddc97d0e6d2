import Diagnostics
import Model
import SourceText

/// What is wrong with the questions in the sources of a graph.
public func queryDiagnostics(of graph: KnowledgeGraph) -> [Diagnostic] {
  graph.documents.flatMap { document in
    document.queries.flatMap { parseQuery($0, graph: graph).diagnostics }
  }
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
  func answers(in document: Document) -> [QueryAnswer] {
    document.queries.map { embedded in
      let query = parseQuery(embedded, graph: graph).value
      let result = query.map { answer($0, as: embedded.isInline ? .count : nil) }
      return QueryAnswer(node: embedded.node, result: result)
    }
  }
}
