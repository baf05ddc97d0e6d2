import Diagnostics
import Model
import Selection
import SourceText

/// The most levels that conditions in parentheses may nest.
private let deepestCondition = 64

/// The most bytes of a question; people ask in a few hundred.
private let longestQuery = 20_000

/// Reads a question; nil, and what is wrong with it, where it cannot be answered.
///
/// `thing` is what `dit` means: the thing of the page.
func parseQuery(
  _ embedded: EmbeddedQuery,
  graph: KnowledgeGraph,
  thing: EntityID? = nil
) -> Diagnosed<Query?> {
  var parser = QueryParser(embedded: embedded, graph: graph, thing: thing)
  let query = parser.parse()
  return Diagnosed(parser.diagnostics.isEmpty ? query : nil, parser.diagnostics)
}

/// Reads a question from left to right, one token ahead; the first fault ends it.
struct QueryParser {
  let embedded: EmbeddedQuery
  let graph: KnowledgeGraph
  let resolver: PathResolver
  let values: ValueReader

  /// What `dit` means; nil where there is no page of a thing.
  let thing: EntityID?
  var diagnostics: [Diagnostic] = []
  var tokens: [QueryToken]
  var place = 0
  private var depth = 0

  init(embedded: EmbeddedQuery, graph: KnowledgeGraph, thing: EntityID?) {
    self.thing = thing
    self.embedded = embedded
    self.graph = graph
    resolver = PathResolver(schema: graph.schema)
    values = ValueReader(graph: graph)
    guard embedded.text.count <= longestQuery else {
      tokens = []
      diagnostics = [.queryTooLong(limit: longestQuery, at: embedded.range(0..<0))]
      return
    }
    let parted = Querying.tokens(of: embedded.text)
    tokens = parted.tokens
    if let unclosed = parted.unclosed {
      diagnostics.append(.unclosedQueryText(at: embedded.range(unclosed)))
    }
  }

  mutating func parse() -> Query? {
    guard diagnostics.isEmpty, let type = parseType() else { return nil }
    var query = Query(type: type)
    let types = [type.name.value]
    if take(QueryWords.whereWords) { query.condition = parseCondition(types) }
    parseClauses(types, into: &query)
    return diagnostics.isEmpty ? query : nil
  }

  // MARK: Tokens

  var next: QueryToken? { place < tokens.count ? tokens[place] : nil }

  func range(_ token: QueryToken) -> SourceRange { embedded.range(token.bytes) }

  /// The place behind the last token, for what is missing there.
  var end: SourceRange {
    let bytes = tokens.last?.bytes ?? 0..<0
    return embedded.range(bytes)
  }

  mutating func take(_ words: [String]) -> Bool {
    guard let token = next, token.isWord(words) else { return false }
    place += 1
    return true
  }

  mutating func takeMark(_ mark: String) -> Bool {
    guard let token = next, token.isMark(mark) else { return false }
    place += 1
    return true
  }

  mutating func fail(_ diagnostic: Diagnostic) {
    if diagnostics.isEmpty { diagnostics.append(diagnostic) }
  }

  // MARK: Parts

  /// The name of a type, or what one or several of it are called, which may be several words.
  private mutating func parseType() -> TypeDefinition? {
    var best: (count: Int, type: TypeDefinition)?
    var names: [SuggestionCandidate] = []
    for type in graph.schema.types {
      let spellings =
        [type.name.value] + type.label.entries.map(\.text) + type.plural.entries.map(\.text)
        + (type.folder.map { [$0.value] } ?? [])
      names.append(SuggestionCandidate(type.name.value, spellings: spellings))
      for spelling in spellings {
        let count = foldedKey(spelling).split(separator: "-").count
        for length in 1...max(1, count) where place + length <= tokens.count {
          let written = tokens[place..<place + length].map(\.text).joined(separator: " ")
          if foldedKey(written) == foldedKey(spelling), length > best?.count ?? 0 {
            best = (length, type)
          }
        }
      }
    }
    if let best {
      place += best.count
      return best.type
    }
    guard let token = next else {
      fail(.emptyQuery(at: embedded.range(0..<0)))
      return nil
    }
    fail(.unknownQueryType(token.text, at: range(token), among: names))
    return nil
  }

  /// The path that a word writes, found among things of some types.
  mutating func parsePath(_ types: [String]) -> SelectionPath? {
    guard let token = next, token.kind == .word else {
      fail(.queryNameExpected(at: next.map { range($0) } ?? end))
      return nil
    }
    place += 1
    var start = token.bytes.lowerBound
    let names = token.text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false).map {
      let bytes = start..<start + $0.count
      start += $0.count + 1
      return Located(String(Substring($0)), at: embedded.range(bytes))
    }
    let found = resolver.path(names, from: types)
    diagnostics += found.diagnostics
    return found.value
  }

  private mutating func parseCondition(_ types: [String]) -> Condition? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= deepestCondition else {
      fail(.queryTooDeep(limit: deepestCondition, at: next.map { range($0) } ?? end))
      return nil
    }
    var alternatives: [Condition] = []
    repeat {
      var parts: [Condition] = []
      repeat {
        guard let part = parseTest(types) else { return nil }
        parts.append(part)
      } while take(QueryWords.and)
      alternatives.append(parts.count == 1 ? parts[0] : .all(parts))
    } while take(QueryWords.or)
    return alternatives.count == 1 ? alternatives[0] : .any(alternatives)
  }

  private mutating func parseTest(_ types: [String]) -> Condition? {
    var isNegated = false
    while take(QueryWords.not) { isNegated.toggle() }
    var found: Condition?
    if takeMark("(") {
      found = parseCondition(types)
      if !takeMark(")") { fail(.queryMarkExpected(")", at: next.map { range($0) } ?? end)) }
    } else if let token = next, token.isWord(QueryWords.count), isCall {
      place += 1
      found = parseCount(types).flatMap { parseCountRelation($0.path, $0.condition) }
    } else {
      found = parsePath(types).flatMap { parseRelation($0) }
    }
    guard diagnostics.isEmpty else { return nil }
    return found.map { isNegated ? .not($0) : $0 }
  }

  /// Whether the word at hand is followed by a parenthesis.
  var isCall: Bool { place + 1 < tokens.count && tokens[place + 1].isMark("(") }

  /// `(labs waar fase = actief)` behind the word for counting.
  mutating func parseCount(
    _ types: [String]
  ) -> (path: SelectionPath, condition: Condition?)? {
    guard takeMark("("), let path = parsePath(types) else { return nil }
    var condition: Condition?
    if let token = next, token.isWord(QueryWords.whereWords) {
      place += 1
      guard let inner = path.result.things else {
        fail(.impossibleComparison(Located(token.text, at: range(token)), path: path))
        return nil
      }
      condition = parseCondition(inner)
    }
    if !takeMark(")") { fail(.queryMarkExpected(")", at: next.map { range($0) } ?? end)) }
    return diagnostics.isEmpty ? (path, condition) : nil
  }

  private mutating func parseCountRelation(
    _ path: SelectionPath,
    _ condition: Condition?
  ) -> Condition? {
    guard let token = next, let comparison = comparison(token) else {
      fail(.queryComparisonExpected(at: next.map { range($0) } ?? end))
      return nil
    }
    place += 1
    guard let word = next, let number = Int(word.text), number >= 0 else {
      fail(.queryNumberExpected(at: next.map { range($0) } ?? end))
      return nil
    }
    place += 1
    let whole = number...number
    if comparison == .notEqual { return .not(.count(path, where: condition, within: whole)) }
    guard let counts = counts(comparison, number) else { return .any([]) }
    return .count(path, where: condition, within: counts)
  }

  /// The counts that compare to a number as asked; nil where none does.
  private func counts(_ comparison: Condition.Comparison, _ number: Int) -> ClosedRange<Int>? {
    switch comparison {
    case .equal: number...number
    case .greater: number < Int.max ? number + 1...Int.max : nil
    case .greaterOrEqual: number...Int.max
    case .less: number > 0 ? 0...number - 1 : nil
    case .lessOrEqual: 0...number
    default: nil
    }
  }

  private func comparison(_ token: QueryToken) -> Condition.Comparison? {
    if token.kind == .mark { return Condition.Comparison(rawValue: token.text) }
    if token.isWord(QueryWords.isWords) { return .equal }
    if token.isWord(QueryWords.contains) { return .contains }
    return token.isWord(QueryWords.begins) ? .beginsWith : nil
  }

  /// What stands behind a path; nothing asks that there is something there.
  private mutating func parseRelation(_ path: SelectionPath) -> Condition? {
    guard let token = next, let comparison = comparison(token) else {
      if path.result == .flag { return .compare(path, .equal, .flag(true)) }
      return .not(.isEmpty(path))
    }
    place += 1
    var isNegated = false
    if token.isWord(QueryWords.isWords) {
      isNegated = take(QueryWords.not)
      if take(QueryWords.empty) { return isNegated ? .not(.isEmpty(path)) : .isEmpty(path) }
    }
    if token.isWord(QueryWords.begins) { _ = take(QueryWords.with) }
    guard isPossible(comparison, path.result) else {
      fail(.impossibleComparison(Located(token.text, at: range(token)), path: path))
      return nil
    }
    guard let word = next, word.kind != .mark else {
      fail(.queryValueExpected(at: next.map { range($0) } ?? end))
      return nil
    }
    place += 1
    if word.isWord(QueryWords.this), let types = path.result.things {
      return parseThis(word, of: types).map {
        .compare(path, isNegated ? .notEqual : comparison, .thing($0))
      }
    }
    let value = values.value(of: Located(word.text, at: range(word)), for: path)
    diagnostics += value.diagnostics
    return value.value.map { .compare(path, isNegated ? .notEqual : comparison, $0) }
  }

  /// The thing of the page, where it can be one of those that are asked for.
  private mutating func parseThis(_ word: QueryToken, of types: [String]) -> EntityID? {
    guard let thing, let type = graph[thing].type else {
      fail(.noThingOfPage(word.text, at: range(word)))
      return nil
    }
    guard resolver.family(of: types).contains(where: { $0.name.value == type }) else {
      fail(.otherThingOfPage(word.text, type: type, at: range(word)))
      return nil
    }
    return thing
  }

  private func isPossible(_ comparison: Condition.Comparison, _ type: SelectionType) -> Bool {
    switch comparison {
    case .equal, .notEqual: type.isComparable
    case .contains, .beginsWith: type.isSearchable
    default: type.isOrdered
    }
  }
}
