import Diagnostics
import Model
import SourceText

/// What is wrong with the questions of the settings: each is read as on the first page that asks it.
func templateQueryDiagnostics(of graph: KnowledgeGraph) -> [Diagnostic] {
  let schema = graph.schema
  return graph.configuration.questions.flatMap { question -> [Diagnostic] in
    guard let type = question.type else {
      return parseQuery(question.query, graph: graph).diagnostics
    }
    guard schema.type(named: type.value) != nil else {
      return [
        .unknownType(
          type,
          suggestions: nearestNames(to: type.value, among: schema.types.map(\.name.value))
        )
      ]
    }
    let first = graph.entities.indices.first { index in
      graph.entities[index].type.map { schema.isType($0, type.value) } ?? false
    }
    return first.map {
      parseQuery(question.query, graph: graph, thing: EntityID($0)).diagnostics
    } ?? []
  }
}

/// The answers that templates show, by the names of the settings.
struct TemplateQuestions {
  private let builder: PageBuilder
  private let questions: [Configuration.Question]

  /// The answers to the questions that every page asks, worked out once.
  private let shared: [NamedAnswer]

  init(_ builder: PageBuilder) {
    let all = builder.graph.configuration.questions
    self.builder = builder
    questions = all.filter { $0.type != nil }
    shared = all.filter { $0.type == nil }.compactMap { builder.answer($0, thing: nil) }
  }

  /// The answers of a page: those of every page, and those of its type.
  ///
  /// Each question of a type is asked once for each of its things.
  func answers(of id: EntityID?) -> [NamedAnswer] {
    guard !questions.isEmpty, let id, let name = builder.graph[id].type else { return shared }
    let type = builder.graph.schema.type(named: name)
    return shared
      + questions.filter { $0.isAsked(of: type) }.compactMap {
        builder.answer($0, thing: id)
      }
  }
}

extension PageBuilder {
  fileprivate func answer(
    _ question: Configuration.Question,
    thing: EntityID?
  ) -> NamedAnswer? {
    parseQuery(question.query, graph: graph, thing: thing).value.map {
      NamedAnswer(name: question.name.value, result: answer($0))
    }
  }
}
