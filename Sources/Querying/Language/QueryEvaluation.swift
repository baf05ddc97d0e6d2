import Diagnostics
import Model
import Selection
import SourceText

extension PageBuilder {
  /// The answer to a question.
  ///
  /// Linear in the things of the type and the relations that are followed, but for sorting.
  func answer(_ query: Query, as display: QueryResult.Display? = nil) -> QueryResult {
    let family = PathResolver(schema: graph.schema).family(of: [query.type.name.value])
    var found = family.flatMap { members[$0.name.value] ?? [] }
    if let condition = query.condition {
      found = found.filter { condition.holds(for: $0, in: graph) }
    }
    sort(&found, by: query.sortKeys)
    let caption = query.type.plural(in: language)
    var result = QueryResult(
      display: display ?? query.display ?? self.display(of: query),
      caption: caption
    )
    result.total = found.count
    if result.display == .count {
      result.shown = found.count
      return result
    }
    if let limit = query.limit { found = Array(found.prefix(limit)) }
    result.shown = found.count
    let name = query.type.label(in: language)
    if result.display == .matrix, let path = query.displayPath {
      return matrix(of: found, by: path, grouping: query.grouping, name: name, result)
    }
    if result.display == .crosstab, let rows = query.displayPath, let columns = query.crossPath {
      return crosstab(of: found, rows: rows, columns: columns, result)
    }
    if result.display == .picture, let path = query.displayPath {
      return picture(of: found, along: path, name: name, result)
    }
    result.columns = [name.capitalizedFirst] + query.columns.map(\.label)
    let grouping = query.grouping ?? query.displayPath
    result.groups = groups(of: found, by: grouping).map { value, title, things in
      QueryResult.Group(
        title: title,
        machineDate: value.flatMap { machineDate(of: $0) } ?? "",
        rows: things.map { id in
          QueryResult.Row(.link(link(to: id)), cells: query.columns.map { cell($0, of: id) })
        }
      )
    }
    if result.display == .map, let path = query.displayPath {
      result.picture = tileMap(of: found, by: path, caption: result.caption)
    }
    return result
  }

  /// Without a word about it, columns make a table and none a list.
  private func display(of query: Query) -> QueryResult.Display {
    query.columns.isEmpty ? .list : .table
  }

  private func cell(_ column: Query.Column, of id: EntityID) -> PageValue {
    switch column.content {
    case .values(let path):
      return .list(path.values(from: id, in: graph).compactMap { shown($0) })
    case .count(let path, let condition):
      return .term(String(count(path, condition, of: id)))
    }
  }

  private func count(_ path: SelectionPath, _ condition: Condition?, of id: EntityID) -> Int {
    path.values(from: id, in: graph).count { value in
      guard let condition else { return true }
      guard case .thing(let other) = value else { return false }
      return condition.holds(for: other, in: graph)
    }
  }

  private func shown(_ value: SelectionValue) -> PageValue? {
    switch value {
    case .text(let text): .text(text, language: nil)
    case .number(_, let text): .term(text)
    case .date(let text): .date(readableDate(text, language: language), machine: text)
    case .flag(let flag): .term(word(flag))
    case .named(let name, let labels): .term(label(labels, name: name))
    case .thing(let id): .link(link(to: id))
    case .object(let inner): fields(inner).isEmpty ? nil : .record(fields(inner))
    }
  }

  // MARK: Order and groups

  private func sort(_ things: inout [EntityID], by keys: [Query.SortKey]) {
    guard !keys.isEmpty else { return }
    let ranked = things.enumerated().map { offset, id in
      (id: id, offset: offset, ranks: keys.map { rank(of: id, by: $0.content) })
    }
    let sorted = ranked.sorted { left, right in
      for (index, key) in keys.enumerated() {
        let (first, second) = (left.ranks[index], right.ranks[index])
        if first == second { continue }
        if first.isEmpty || second.isEmpty { return second.isEmpty }
        return key.isDescending ? second < first : first < second
      }
      return left.offset < right.offset
    }
    things = sorted.map(\.id)
  }

  private func rank(of id: EntityID, by content: Query.Content) -> SortRank {
    let path: SelectionPath
    switch content {
    case .count(let counted, let condition):
      return SortRank(number: Double(count(counted, condition, of: id)), text: "")
    case .values(let valued): path = valued
    }
    return path.values(from: id, in: graph).first.map { rank(of: $0) } ?? SortRank.none
  }

  private func rank(of value: SelectionValue) -> SortRank {
    switch value {
    case .number(let number, _): SortRank(number: number, text: "")
    case .flag(let flag): SortRank(number: flag ? 1 : 0, text: "")
    case .date(let text): SortRank(number: 0, text: text)
    case .thing(let id):
      SortRank(number: Double(graph[id].order ?? Int.max), text: sortKeys[id.index])
    case .text, .named: SortRank(number: 0, text: foldedKey(title(of: value)))
    case .object: SortRank.none
    }
  }

  /// Things under each value that a path has for them; those without one come last.
  func groups(
    of things: [EntityID],
    by path: SelectionPath?
  ) -> [(value: SelectionValue?, title: String, things: [EntityID])] {
    guard let path else { return [(nil, "", things)] }
    var places: [SelectionValue: Int] = [:]
    var found: [(value: SelectionValue, things: [EntityID])] = []
    var rest: [EntityID] = []
    for id in things {
      let values = path.values(from: id, in: graph)
      if values.isEmpty { rest.append(id) }
      for value in values {
        let place = places[value] ?? found.count
        if place == found.count {
          places[value] = place
          found.append((value, []))
        }
        if found[place].things.last != id { found[place].things.append(id) }
      }
    }
    let groups = order(of: found.map(\.value)).map { place in
      (found[place].value, title(of: found[place].value), found[place].things)
    }
    let without = Language(tag: language) == .dutch ? "Niet bekend" : "Not known"
    return groups + (rest.isEmpty ? [] : [(nil, without, rest)])
  }

  /// The places of values in the order of readers; of those that read the same the first first.
  func order(of values: [SelectionValue]) -> [Int] {
    let ranks = values.map { rank(of: $0) }
    return values.indices.sorted { left, right in
      ranks[left] != ranks[right] ? ranks[left] < ranks[right] : left < right
    }
  }

  private func machineDate(of value: SelectionValue) -> String? {
    switch value {
    case .date(let text), .number(_, let text): text
    default: nil
    }
  }

  func title(of value: SelectionValue) -> String {
    switch value {
    case .text(let text), .number(_, let text): text
    case .date(let text): readableDate(text, language: language)
    case .flag(let flag): word(flag)
    case .named(let name, let labels): label(labels, name: name).capitalizedFirst
    case .thing(let id): graph[id].title
    case .object: ""
    }
  }
}

/// What a value is sorted by: a number, then a text.
private struct SortRank: Comparable {
  var number: Double
  var text: String
  var isEmpty = false

  static let none = SortRank(number: 0, text: "", isEmpty: true)

  static func < (left: SortRank, right: SortRank) -> Bool {
    if left.number != right.number { return left.number < right.number }
    return left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
