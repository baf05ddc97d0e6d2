/// How the names of one element are written and joined.
struct NameSettings {
  let form: String
  let delimiter: String
  private let and: String?
  private let precedesLast: String
  private let precedesEtAl: String
  private let sortOrder: String?
  private let sortSeparator: String
  private let initializeWith: String?
  private let initializes: Bool
  private let keepsHyphens: Bool
  private let demotes: String
  private let isSortKey: Bool
  private let parts: [XMLElement]
  private let evaluator: Evaluator

  init(evaluator: Evaluator, element: XMLElement, form: String) {
    func option(_ name: String, _ inherited: String? = nil) -> String? {
      evaluator.option(name, inherited, of: element)
    }
    self.evaluator = evaluator
    self.form = form
    delimiter = option("delimiter", "name-delimiter") ?? ", "
    switch option("and") {
    case "text": and = evaluator.locale.text("and") ?? "and"
    case "symbol": and = "&"
    default: and = nil
    }
    precedesLast = option("delimiter-precedes-last") ?? "contextual"
    precedesEtAl = option("delimiter-precedes-et-al") ?? "contextual"
    isSortKey = evaluator.area == .sortKey
    sortOrder = isSortKey ? "all" : option("name-as-sort-order")
    sortSeparator = option("sort-separator") ?? ", "
    initializeWith = option("initialize-with")
    initializes = option("initialize") != "false"
    keepsHyphens = option("initialize-with-hyphen") != "false"
    demotes = evaluator.style.root["demote-non-dropping-particle"] ?? "display-and-sort"
    parts = element.child("name")?.children.filter { $0.name == "name-part" } ?? []
  }

  /// Whether the name at a place is written as it is sorted.
  func isInverted(index: Int) -> Bool {
    form != "short" && (sortOrder == "all" || (sortOrder == "first" && index == 0))
  }

  /// Names after each other.
  func joined(_ names: [[Token]]) -> [Token] {
    guard names.count > 1, let last = names.last else { return names.first ?? [] }
    let head = Array(names.dropLast().joined(separator: [.text(delimiter)]))
    guard let and else { return head + [.text(delimiter)] + last }
    let isInverted = isInverted(index: names.count - 2)
    let separates =
      switch precedesLast {
      case "always": true
      case "never": false
      case "after-inverted-name": isInverted
      default: names.count > 2
      }
    let space = delimiter.hasSuffix(" ") ? "" : " "
    return head + [.text((separates ? delimiter + space : " ") + and + " ")] + last
  }

  /// Names followed by the words for all others.
  func withOthers(_ names: [[Token]], isInverted: Bool, _ others: [Token]) -> [Token] {
    let head = Array(names.joined(separator: [.text(delimiter)]))
    if others.isEmpty || head.isEmpty { return head }
    let separates =
      switch precedesEtAl {
      case "always": true
      case "never": false
      case "after-inverted-name": isInverted
      default: names.count > 1
      }
    return head + [.text(separates ? delimiter : " ")] + others
  }

  /// One name.
  func tokens(of name: PersonName, isFirst: Bool, expansion: Int) -> [Token] {
    if !name.literal.isEmpty { return part("family", FieldText.tokens(of: name.literal)) }
    let isLong = form == "long" || expansion > 0
    let given =
      isLong
      ? given(name.given, isFull: expansion > 1 || (expansion == 1 && initializeWith == nil)) : ""
    if isEastern(name) {
      return part("family", [.text(name.family)]) + part("given", [.text(given)])
    }
    let family = part("family", FieldText.tokens(of: name.family))
    let particle =
      name.nonDropping.isEmpty
      ? [] : part("family", FieldText.tokens(of: name.nonDropping))
    let fullFamily = Self.spaced([particle, family])
    if form == "short", expansion == 0 {
      return isSortKey && demotes != "never" ? family : fullFamily
    }
    let dropping = FieldText.tokens(of: name.dropping)
    let suffix = FieldText.tokens(of: name.suffix)
    if sortOrder == "all" || (sortOrder == "first" && isFirst) {
      let isDemoted = demotes == "display-and-sort" || (demotes == "sort-only" && isSortKey)
      let first = isDemoted ? family : fullFamily
      let rest = Self.spaced([
        FieldText.tokens(of: given), dropping,
        isDemoted ? FieldText.tokens(of: name.nonDropping) : [],
      ])
      let second = rest.isBlank ? [] : part("given", rest)
      return Array(
        [first, second, suffix].filter { !$0.isBlank }
          .joined(separator: [.text(sortSeparator)])
      )
    }
    let start = given.isEmpty ? [] : part("given", FieldText.tokens(of: given))
    let middle = dropping.isBlank ? [] : part("given", dropping)
    let whole = Self.spaced([start, middle, fullFamily])
    if suffix.isBlank { return whole }
    return whole + [.text(name.hasCommaSuffix ? ", " : " ")] + suffix
  }

  private func part(_ name: String, _ tokens: [Token]) -> [Token] {
    guard let element = parts.first(where: { $0["name"] == name }) else { return tokens }
    return evaluator.decorated(tokens, by: element)
  }

  private static func spaced(_ parts: [[Token]]) -> [Token] {
    var result: [Token] = []
    for part in parts where !part.isBlank {
      if let last = result.plainText.last, !"’'-".contains(last) { result.append(.text(" ")) }
      result += part
    }
    return result
  }

  private func isEastern(_ name: PersonName) -> Bool {
    (name.family + name.given).unicodeScalars.allSatisfy { 0x2E80...0xD7FF ~= $0.value }
  }

  private func given(_ given: String, isFull: Bool) -> String {
    guard let initializeWith, !isFull else { return given }
    return Initials.text(
      of: given,
      with: initializeWith,
      initializes: initializes,
      keepsHyphens: keepsHyphens
    )
  }
}

/// Given names as first letters.
enum Initials {
  /// The first letters of given names, each followed by a mark.
  static func text(
    of given: String,
    with mark: String,
    initializes: Bool,
    keepsHyphens: Bool
  ) -> String {
    var result = ""
    for (index, word) in words(of: given).enumerated() {
      let isInitial =
        word.text.count == 1 || word.hasStop
        || (initializes && !(word.text.first?.isLowercase ?? false))
      if !isInitial {
        if index > 0, !result.hasSuffix(" ") { result += " " }
        result += word.text + " "
        continue
      }
      let trimmed = mark.hasSuffix(" ") ? String(mark.dropLast()) : mark
      let text = word.hasStop ? word.text : String(word.text.prefix(1))
      if word.hasHyphen, keepsHyphens {
        while result.hasSuffix(" ") { result.removeLast() }
        result += "-"
      }
      result +=
        text + (word.hasHyphen && !keepsHyphens ? mark : trimmed + (mark.hasSuffix(" ") ? " " : ""))
    }
    while result.hasSuffix(" ") { result.removeLast() }
    return result
  }

  private static func words(of given: String) -> [(text: String, hasStop: Bool, hasHyphen: Bool)] {
    var words: [(String, Bool, Bool)] = []
    var current = ""
    var hasHyphen = false
    func isEnd(_ character: Character) -> Bool {
      character == "." || character == "-" || character.isWhitespace
    }
    for character in given {
      if isEnd(character) {
        if !current.isEmpty { words.append((current, character == ".", hasHyphen)) }
        if !current.isEmpty || character == "-" { hasHyphen = character == "-" }
        current = ""
      } else {
        current.append(character)
      }
    }
    if !current.isEmpty { words.append((current, false, hasHyphen)) }
    return words
  }
}
