/// How the names of one element are written and joined, as section "Name" of the specification says.
struct NameFormat {
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
  private let parts: [StyleElement]
  private let evaluator: Evaluator

  init(evaluator: Evaluator, element: StyleElement, form: String) {
    func option(_ name: String, _ inherited: String? = nil) -> String? {
      evaluator.option(name, inherited, of: element)
    }
    self.evaluator = evaluator
    self.form = form
    delimiter = option("delimiter", "name-delimiter") ?? ", "
    isSortKey = evaluator.area == .sortKey
    switch isSortKey ? nil : option("and") {
    case "text": and = evaluator.locale.text("and") ?? "and"
    case "symbol": and = evaluator.locale.andSymbol
    default: and = nil
    }
    precedesLast = option("delimiter-precedes-last") ?? "contextual"
    precedesEtAl = option("delimiter-precedes-et-al") ?? "contextual"
    sortOrder = isSortKey ? "all" : option("name-as-sort-order")
    sortSeparator = option("sort-separator") ?? ", "
    initializeWith = option("initialize-with")
    initializes = option("initialize") != "false"
    keepsHyphens = option("initialize-with-hyphen") != "false"
    demotes = evaluator.style.root["demote-non-dropping-particle"] ?? "display-and-sort"
    parts = element.child("name")?.children.filter { $0.name == "name-part" } ?? []
  }

  /// Whether a name at a place is written as it is sorted.
  func isInverted(_ name: PersonName, at index: Int) -> Bool {
    form != "short" && name.literal.isEmpty && isSorted(isFirst: index == 0)
  }

  private func isSorted(isFirst: Bool) -> Bool {
    sortOrder == "all" || (sortOrder == "first" && isFirst)
  }

  /// Names after each other; `isInverted` says whether the last but one is as it is sorted.
  func joined(_ names: [[Token]], isInverted: Bool) -> [Token] {
    guard names.count > 1, let last = names.last else { return names.first ?? [] }
    let head = Array(names.dropLast().joined(separator: [.text(delimiter)]))
    guard let and else { return head + [.text(delimiter)] + last }
    let separates =
      switch precedesLast {
      case "always": true
      case "never": false
      case "after-inverted-name": isInverted
      default: names.count > 2
      }
    let before = Self.isSpaced(and.unicodeScalars.first) ? " " : ""
    let after = Self.isSpaced(and.unicodeScalars.last) ? " " : ""
    let start = separates ? delimiter + (delimiter.hasSuffix(" ") ? "" : before) : before
    return head + [.text(start + and + after)] + last
  }

  /// Whether a word that begins or ends with a scalar stands apart from the names beside it.
  private static func isSpaced(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.value < 0x590 || 0x1E00...0x1FFF ~= scalar.value
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
    let space = Self.isSpaced(others.plainText.unicodeScalars.first) ? " " : ""
    return head + [.text(separates ? delimiter : space)] + others
  }

  /// One name.
  func tokens(of name: PersonName, isFirst: Bool, expansion: Int) -> [Token] {
    if !name.literal.isEmpty { return part("family", FieldText.tokens(of: name.literal)) }
    let isLong = form == "long" || expansion > 0
    let isFull = expansion > 1 || (expansion == 1 && initializeWith == nil)
    let given = isLong ? FieldText.tokens(of: self.given(name.given, isFull: isFull)) : []
    if name.isEastern {
      return part("family", [.text(name.family)]) + part("given", given)
    }
    if form == "short", expansion == 0 { return short(name) }
    return isSorted(isFirst: isFirst) ? sorted(name, given) : displayed(name, given)
  }

  private func short(_ name: PersonName) -> [Token] {
    let family = styled("family", FieldText.tokens(of: name.family))
    if isSortKey, demotes != "never" { return affixed("family", family) }
    let particle = styled("family", FieldText.tokens(of: name.nonDropping))
    return affixed("family", Self.spaced([particle, family]))
  }

  /// The family name before the given one.
  private func sorted(_ name: PersonName, _ given: [Token]) -> [Token] {
    let family = styled("family", FieldText.tokens(of: name.family))
    let particle = styled("family", FieldText.tokens(of: name.nonDropping))
    let isDemoted = demotes == "display-and-sort" || (demotes == "sort-only" && isSortKey)
    let first = isDemoted ? family : Self.spaced([particle, family])
    let start = Self.withDropping(styled("given", given), droppingPart(name), name)
    let second = Self.spaced([start, isDemoted ? particle : []])
    let parts = [
      affixed("family", first), affixed("given", second), FieldText.tokens(of: name.suffix),
    ]
    return Array(parts.filter { !$0.isBlank }.joined(separator: [.text(sortSeparator)]))
  }

  /// The given name before the family name.
  private func displayed(_ name: PersonName, _ given: [Token]) -> [Token] {
    let family = styled("family", FieldText.tokens(of: name.family))
    let particle = styled("family", FieldText.tokens(of: name.nonDropping))
    let suffix = FieldText.tokens(of: name.suffix)
    let mark: [Token] = suffix.isBlank ? [] : [.text(name.hasCommaSuffix ? ", " : " ")]
    let start = affixed("given", styled("given", given))
    if name.hasCommaDropping {
      let whole = Self.spaced([
        Self.withDropping(start, droppingPart(name), name), particle, family,
      ])
      return whole + mark + suffix
    }
    let end = Self.spaced([droppingPart(name), particle, family]) + mark + suffix
    return Self.spaced([start, affixed("family", end)])
  }

  private func droppingPart(_ name: PersonName) -> [Token] {
    styled("given", FieldText.tokens(of: name.dropping))
  }

  private static func withDropping(
    _ given: [Token],
    _ dropping: [Token],
    _ name: PersonName
  ) -> [Token] {
    if dropping.isBlank || !name.hasCommaDropping { return spaced([given, dropping]) }
    return given + [.text(", ")] + dropping
  }

  private func element(_ name: String) -> StyleElement? { parts.first { $0["name"] == name } }

  private func styled(_ name: String, _ tokens: [Token]) -> [Token] {
    element(name).map { evaluator.styled(tokens, by: $0) } ?? tokens
  }

  private func affixed(_ name: String, _ tokens: [Token]) -> [Token] {
    guard !tokens.isBlank, let element = element(name) else { return tokens }
    return element.formatting.affixed(tokens)
  }

  private func part(_ name: String, _ tokens: [Token]) -> [Token] {
    affixed(name, styled(name, tokens))
  }

  /// Parts with spaces between them, but after an apostrophe, a hyphen or a space.
  private static func spaced(_ parts: [[Token]]) -> [Token] {
    var result: [Token] = []
    for part in parts where !part.isBlank {
      if let last = result.lastCharacter, !"’'-".contains(last), !last.isWhitespace {
        result.append(.text(" "))
      }
      result += part
    }
    return result
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
