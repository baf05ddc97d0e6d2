import Diagnostics
import Model
import SourceText

/// The reports of a graph: those that the settings name, else every page with questions in blocks
/// that is no thing of a type.
public func reports(of graph: KnowledgeGraph) -> [Report] {
  let wanted =
    graph.reports.isEmpty
    ? graph.entities.indices.map { EntityID($0) }.filter { graph[$0].type == nil } : graph.reports
  let builder = PageBuilder(graph: graph, routes: Routes(graph))
  return wanted.map { builder.report(of: $0) }.filter { !$0.sections.isEmpty }
}

/// The report of the page with a key or address; nil, with near names, where no page with questions
/// has it.
public func report(
  named name: String,
  in graph: KnowledgeGraph
) -> (report: Report?, suggestions: [String]) {
  let asking = graph.entities.indices.map { EntityID($0) }.filter { id in
    graph.documents[graph[id].document].queries.contains { !$0.isInline }
  }
  let found = asking.first { id in
    let entity = graph[id]
    return entity.key == name || entity.address == name || entity.address == name + "/"
  }
  if let found {
    return (PageBuilder(graph: graph, routes: Routes(graph)).report(of: found), [])
  }
  let candidates = asking.map { SuggestionCandidate(graph[$0].key, spellings: [graph[$0].title]) }
  return (nil, nearestNames(to: name, among: candidates))
}

extension PageBuilder {
  /// The questions of a page in blocks, with their answers; those that are wrong are left out.
  fileprivate func report(of id: EntityID) -> Report {
    let document = graph.documents[graph[id].document]
    let sections = document.queries.filter { !$0.isInline }.compactMap { embedded in
      parseQuery(embedded, graph: graph, thing: id).value.map { query in
        Report.Section(
          heading: document.headings.last { $0.node < embedded.node }?.text ?? "",
          question: String(decoding: embedded.text, as: UTF8.self),
          answer: answer(query)
        )
      }
    }
    return Report(title: graph[id].title, sections: sections)
  }
}
