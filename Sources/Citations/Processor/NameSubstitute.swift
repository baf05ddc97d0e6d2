/// What stands for names that are those of the entry before (section "Reference Grouping").
struct NameSubstitute {
  /// The names of an entry.
  struct Names {
    var all: [Token] = []
    var each: [[Token]] = []
  }

  private let mark: String
  private let rule: String

  init(mark: String, rule: String) {
    self.mark = mark
    self.rule = rule
  }

  /// An entry with the mark for its names, or for some of them, as the rule says.
  func applied(to entry: [Token], _ names: Names, after previous: Names) -> [Token] {
    let token = Token.text(mark)
    let shared = zip(names.each, previous.each).prefix { $0 == $1 }.count
    switch rule {
    case "complete-each":
      guard names.all == previous.all else { return entry }
      return names.each.reduce(entry) { Self.replaced($1, with: token, in: $0) }
    case "partial-each":
      return names.each.prefix(shared).reduce(entry) { Self.replaced($1, with: token, in: $0) }
    case "partial-first":
      return shared > 0 ? Self.replaced(names.each[0], with: token, in: entry) : entry
    default:
      return names.all == previous.all ? Self.replaced(names.all, with: token, in: entry) : entry
    }
  }

  private static func replaced(_ part: [Token], with mark: Token, in tokens: [Token]) -> [Token] {
    guard !part.isEmpty, tokens.count >= part.count else { return tokens }
    for start in 0...(tokens.count - part.count)
    where tokens[start..<(start + part.count)].elementsEqual(part) {
      return tokens[..<start] + [mark] + tokens[(start + part.count)...]
    }
    return tokens
  }
}
