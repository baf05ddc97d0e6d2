import Diagnostics
import Model
import Selection
import SourceText

extension QueryParser {
  /// What is asked of the things that were found: columns, order, groups, how many, and how shown.
  mutating func parseClauses(_ types: [String], into query: inout Query) {
    var seen: [String: QueryToken] = [:]
    while diagnostics.isEmpty, let token = next {
      place += 1
      guard let words = QueryWords.clauses.first(where: { token.isWord($0) }) else {
        return fail(.unexpectedInQuery(token.text, at: range(token), among: QueryWords.all))
      }
      if let first = seen[words[0]] {
        return fail(.queryClauseTwice(token.text, at: range(token), first: range(first)))
      }
      seen[words[0]] = token
      switch words {
      case QueryWords.show: parseColumns(types, into: &query)
      case QueryWords.sort: parseSort(types, into: &query)
      case QueryWords.group:
        _ = take(QueryWords.on)
        query.grouping = parsePath(types)
      case QueryWords.limit: parseLimit(into: &query)
      default: parseDisplay(types, into: &query)
      }
    }
  }

  private mutating func parseColumns(_ types: [String], into query: inout Query) {
    repeat {
      guard let (content, path) = parseContent(types) else { return }
      query.columns.append(Query.Column(content: content, label: graph.label(of: path)))
      if let token = next, token.isWord(QueryWords.asWords), place + 1 < tokens.count,
        tokens[place + 1].kind == .text
      {
        query.columns[query.columns.count - 1].label = tokens[place + 1].text
        place += 2
      }
    } while takeMark(",")
  }

  /// A path, or how many values it has: `labs`, `aantal(labs waar fase = actief)`.
  private mutating func parseContent(
    _ types: [String]
  ) -> (content: Query.Content, path: SelectionPath)? {
    if let token = next, token.isWord(QueryWords.count), isCall {
      place += 1
      guard let (path, condition) = parseCount(types) else { return nil }
      return (.count(path, where: condition), path)
    }
    return parsePath(types).map { (.values($0), $0) }
  }

  private mutating func parseSort(_ types: [String], into query: inout Query) {
    _ = take(QueryWords.on)
    repeat {
      guard let (content, _) = parseContent(types) else { return }
      let isDescending = take(QueryWords.descending)
      if !isDescending { _ = take(QueryWords.ascending) }
      query.sortKeys.append(Query.SortKey(content: content, isDescending: isDescending))
    } while takeMark(",")
  }

  private mutating func parseLimit(into query: inout Query) {
    guard let token = next, let number = Int(token.text), number > 0 else {
      return fail(.queryNumberExpected(at: next.map { range($0) } ?? end))
    }
    place += 1
    query.limit = number
  }

  private mutating func parseDisplay(_ types: [String], into query: inout Query) {
    guard let token = next else { return fail(.queryNameExpected(at: end)) }
    place += 1
    guard let word = QueryWords.displays[token.text.lowercased()],
      let display = QueryResult.Display(rawValue: word)
    else {
      let names = QueryWords.displays.keys.sorted()
      return fail(.unexpectedInQuery(token.text, at: range(token), among: names))
    }
    query.display = display
    if take(QueryWords.on) {
      query.displayPath = parsePath(types)
      if display == .crosstab, take(QueryWords.and) { query.crossPath = parsePath(types) }
    }
    guard diagnostics.isEmpty else { return }
    let paths = [query.displayPath, query.crossPath].compactMap { $0 }
    if paths.count < display.pathCount {
      return fail(.queryPathExpected(token.text, at: range(token), count: display.pathCount))
    }
    for path in paths where !canShow(display, path.result) {
      fail(.impossibleComparison(Located(token.text, at: range(token)), path: path))
    }
  }

  /// A picture and a map need things, a timeline dates or years, a matrix what can stand above a column.
  private func canShow(_ display: QueryResult.Display, _ type: SelectionType) -> Bool {
    switch display {
    case .timeline: type.isOrdered
    case .map, .picture: type.things != nil
    default: type.isComparable
    }
  }
}

extension QueryResult.Display {
  /// How many paths a question must name for it.
  fileprivate var pathCount: Int {
    switch self {
    case .matrix, .timeline, .map, .picture: 1
    case .crosstab: 2
    case .table, .list, .cards, .count: 0
    }
  }
}
