import Citations
import Diagnostics
import Model
import SourceText

/// What there is to say about a style, about the works that are cited, and about those that are not.
///
/// Linear in the works and citations.
public func citationDiagnostics(of graph: KnowledgeGraph, in style: HouseStyle) -> [Diagnostic] {
  let checks = WorkChecks(CitationPress(graph: graph, style: style))
  return style.diagnostics + checks.languageDiagnostics + checks.citedDiagnostics
    + checks.doubleDiagnostics + checks.uncitedDiagnostics
}

/// Looks at the works of a graph as readers will see them cited.
private struct WorkChecks {
  let press: CitationPress
  let graph: KnowledgeGraph
  let cited: [WorkID]
  let places: WorkPlaces

  init(_ press: CitationPress) {
    self.press = press
    graph = press.graph
    cited = citedWorks(of: press.graph)
    places = WorkPlaces(press.graph)
  }

  /// A language whose words are not there.
  var languageDiagnostics: [Diagnostic] {
    let language = graph.configuration.language
    guard !cited.isEmpty, !press.style.knows(language),
      let place = graph.configuration.languagePlace
    else { return [] }
    return [.missingCitationLanguage(language, at: place)]
  }

  /// Cited works that leave readers without an author or a year, or that should be out by now.
  var citedDiagnostics: [Diagnostic] {
    let processor = press.processor(of: [])
    let citing = yearsOfCitingPages
    return cited.flatMap { work -> [Diagnostic] in
      guard let item = press.item(of: work) else { return [] }
      var said: [Diagnostic] = []
      if !item.namesSomebody, places.canSay([.author, .publisher], work) {
        said.append(.workWithoutAuthor(places.range(of: work, .author)))
      }
      if item.dates["issued"] == nil, places.canSay([.issued], work), processor.saysNoDate(of: item)
      {
        said.append(.workWithoutYear(places.range(of: work, .issued)))
      }
      if item.isInPreparation, let year = item.dates["issued"]?.start.year, year > 0,
        let page = citing[work], year < page.year
      {
        said.append(
          .preparationInPast(places.range(of: work, .status), year: year, page.year, page.place)
        )
      }
      return said
    }
  }

  /// The latest year of the pages that cite each work, with the place of the citation.
  private var yearsOfCitingPages: [WorkID: (year: Int, place: SourceRange)] {
    var found: [WorkID: (year: Int, place: SourceRange)] = [:]
    for entity in graph.entities where !graph.references[entity.document].isEmpty {
      guard let year = places.year(of: entity) else { continue }
      let document = graph.documents[entity.document]
      for (reference, target) in zip(document.references, graph.references[entity.document]) {
        guard case .citation(let works) = target else { continue }
        for work in works where year > found[work.id]?.year ?? 0 {
          found[work.id] = (year, reference.range)
        }
      }
    }
    return found
  }

  /// Works that stand there twice: by their DOI, or by title, year and first author.
  var doubleDiagnostics: [Diagnostic] {
    var seen: [String: WorkID] = [:]
    var said: [Diagnostic] = []
    let all = works(of: graph) + graph.library.indices.map { .listed($0) }
    for work in all {
      guard let item = press.item(of: work) else { continue }
      let marks = item.marksOfIdentity
      let first = marks.lazy.compactMap { seen[$0] }.first
      for mark in marks where seen[mark] == nil { seen[mark] = work }
      guard let first, !isTold(first, work, marks.contains { $0.hasPrefix("doi") }) else {
        continue
      }
      let title = item.fields["title"] ?? item.id
      said.append(
        .sameWorkTwice(
          title,
          at: places.range(of: work, .title),
          first: places.range(of: first, .title)
        )
      )
    }
    return said
  }

  /// Whether another check says of two works that they are one: equal keys, or a field whose values
  /// must differ.
  private func isTold(_ first: WorkID, _ second: WorkID, _ haveIdentifier: Bool) -> Bool {
    if graph.key(of: first) == graph.key(of: second) { return true }
    guard haveIdentifier, let one = first.thing, let other = second.thing else { return false }
    return places.isIdentifierUnique(graph[one]) && places.isIdentifierUnique(graph[other])
  }

  /// For each file of references the entries that nothing cites.
  var uncitedDiagnostics: [Diagnostic] {
    let known = Set(cited)
    var keys: [(first: SourceRange, names: [String])] = []
    for (index, work) in graph.library.enumerated() where !known.contains(.listed(index)) {
      if keys.last?.first.path == work.key.range.path {
        keys[keys.count - 1].names.append(work.key.value)
      } else {
        keys.append((work.key.range, [work.key.value]))
      }
    }
    return keys.map { .uncitedReferences($0.names, at: $0.first) }
  }
}

extension KnowledgeGraph {
  /// The key that citations name.
  fileprivate func key(of work: WorkID) -> String {
    switch work {
    case .thing(let id): self[id].key
    case .listed(let index): library[index].key.value
    }
  }
}
