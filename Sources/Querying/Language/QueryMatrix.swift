import Diagnostics
import Model
import Selection
import SourceText

/// The most things that a note names; of more it tells the number.
private let mostInNote = 12

extension PageBuilder {
  /// Things against what a path leads to: a mark where they meet, how many marks each has, and both
  /// the rows and the columns without any named beforehand.
  ///
  /// Linear in the cells.
  func matrix(
    of things: [EntityID],
    by path: SelectionPath,
    grouping: SelectionPath?,
    name: String,
    _ start: QueryResult
  ) -> QueryResult {
    var result = start
    var reached: [EntityID: Set<SelectionValue>] = [:]
    var seen: Set<SelectionValue> = []
    var columns: [SelectionValue] = []
    for id in things {
      let values = path.values(from: id, in: graph)
      if !values.isEmpty { reached[id] = Set(values) }
      for value in values where seen.insert(value).inserted { columns.append(value) }
    }
    let ordered = order(of: columns).map { columns[$0] }
    let sum = Language(tag: language) == .dutch ? "Samen" : "Total"
    result.columns = [name.capitalizedFirst, sum] + ordered.map { title(of: $0) }
    result.groups = groups(of: things, by: grouping).map { _, title, members in
      let rows = members.map { id in
        let own = reached[id] ?? []
        let cells = ordered.map { own.contains($0) ? QueryResult.mark : .term("") }
        return QueryResult.Row(.link(link(to: id)), cells: [.term(String(own.count))] + cells)
      }
      return QueryResult.Group(title: title, rows: rows)
    }
    let targets = columnTypes(of: path)
    let unreached = targets.flatMap { members[$0.name.value] ?? [] }.filter {
      !seen.contains(.thing($0))
    }
    result.notes = [
      note(
        without: targets.count == 1 ? targets[0].label(in: language) : "",
        things.filter { reached[$0] == nil }
      ),
      note(without: name, unreached),
    ].compactMap { $0 }
    return result
  }

  /// The types whose things can be columns; none where it could be anything.
  private func columnTypes(of path: SelectionPath) -> [TypeDefinition] {
    guard case .things(let names) = path.result, !names.isEmpty else { return [] }
    return PathResolver(schema: graph.schema).family(of: names).filter { !$0.isAbstract }
  }

  private func note(without name: String, _ things: [EntityID]) -> QueryResult.Note? {
    guard !things.isEmpty else { return nil }
    let word = Language(tag: language) == .dutch ? "Zonder" : "Without"
    let shown = things.count > mostInNote ? things.prefix(mostInNote) : things[...]
    return QueryResult.Note(
      label: name.isEmpty ? word : "\(word) \(name.lowercasedFirst)",
      links: shown.map { link(to: $0) },
      total: things.count
    )
  }
}
