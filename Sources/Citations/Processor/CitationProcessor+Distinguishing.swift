extension CitationProcessor {
  /// What sets items apart whose cites would be the same, in the steps of section "Disambiguation":
  /// more names and given names, conditions that ask for it, letters after the year.
  func distinguished(_ ids: [String]) -> [String: Distinction] {
    guard let area = style.citation else { return [:] }
    var result: [String: Distinction] = [:]
    for id in ids { result[id] = Distinction() }
    let addsNames = ["disambiguate-add-names", "disambiguate-add-givenname"].contains {
      area.says($0)
    }
    let addsYearSuffix = area.says("disambiguate-add-year-suffix")
    guard addsNames || addsYearSuffix || style.markConditions > 0 else { return result }
    var open = groups(ids, result)
    if addsNames {
      for group in open { addNames(to: group, &result, area) }
      open = open.flatMap { groups($0, result) }
    }
    for mark in 0..<style.markConditions {
      for group in open {
        for id in group { result[id]?.marks = mark + 1 }
      }
      open = open.flatMap { groups($0, result) }
    }
    for group in open where addsYearSuffix {
      for (index, id) in group.enumerated() { result[id]?.yearSuffix = index }
    }
    return result
  }

  /// The text of a cite as it is compared: one that is not the first of its item.
  private func text(of id: String, _ distinction: Distinction) -> String {
    guard var evaluator = evaluator(id, .citation, style.citation),
      let layout = style.citation?.child("layout")
    else { return "" }
    evaluator.distinction = distinction
    evaluator.position = .subsequent
    evaluator.isNear = true
    evaluator.isComparing = true
    return evaluator.children(of: layout).tokens.plainText
  }

  /// Groups of items with the same cites, in the order of the list.
  private func groups(_ ids: [String], _ distinctions: [String: Distinction]) -> [[String]] {
    partition(ids) { text(of: $0, distinctions[$0] ?? Distinction()) }.filter { $0.count > 1 }
  }

  private func partition<Key: Hashable>(_ ids: [String], by key: (String) -> Key) -> [[String]] {
    var groups: [[String]] = []
    var places: [Key: Int] = [:]
    for id in ids {
      let key = key(id)
      if let place = places[key] {
        groups[place].append(id)
      } else {
        places[key] = groups.count
        groups.append([id])
      }
    }
    return groups
  }

  /// Gives the items of a group the least of names and given names that sets them apart.
  ///
  /// Every step divides groups further and looks only within them, so that the time is linear in
  /// the number of items.
  private func addNames(
    to group: [String],
    _ result: inout [String: Distinction],
    _ area: StyleElement
  ) {
    let count = min(group.map { items[$0]?.names.values.map(\.count).max() ?? 0 }.max() ?? 0, 20)
    let levels = area.says("disambiguate-add-names") ? count : 0
    let places = area.says("disambiguate-add-givenname") ? givenNamePlaces(count, area) : 0
    var least = Dictionary(group.map { ($0, group.count) }) { $1 }
    func settle(_ part: [String], _ candidate: Distinction) {
      for id in part where part.count < least[id] ?? 0 {
        least[id] = part.count
        result[id] = candidate
      }
    }
    var open = [group]
    for names in 0...levels {
      var candidate = Distinction()
      candidate.names = names
      open = open.flatMap { part in partition(part) { text(of: $0, candidate) } }
      for part in open {
        settle(part, candidate)
        for (rest, expanded) in expanded(part, candidate, places) { settle(rest, expanded) }
      }
      open = open.filter { part in part.contains { (least[$0] ?? 0) > 1 } && isOfSeveral(part) }
    }
  }

  /// Whether items are by different people, so that names can set them apart.
  private func isOfSeveral(_ ids: [String]) -> Bool {
    ids.contains { items[$0]?.names != items[ids[0]]?.names }
  }

  /// Divides items by initials, then by given names, one name after another.
  private func expanded(
    _ part: [String],
    _ candidate: Distinction,
    _ places: Int
  ) -> [([String], Distinction)] {
    var parts = [(part, candidate)]
    guard part.count > 1, isOfSeveral(part) else { return parts }
    for place in 0..<places {
      parts = parts.flatMap { part, candidate -> [([String], Distinction)] in
        if part.count == 1 { return [(part, candidate)] }
        for level in 1...givenNameLevels {
          var more = candidate
          more.givenNames[place] = level
          let divided = partition(part) { text(of: $0, more) }
          if divided.count > 1 { return divided.map { ($0, more) } }
        }
        return [(part, candidate)]
      }
    }
    return parts
  }

  private var givenNameRule: String {
    style.citation?["givenname-disambiguation-rule"] ?? "by-cite"
  }

  private var givenNameLevels: Int { givenNameRule.hasSuffix("with-initials") ? 1 : 2 }

  private func givenNamePlaces(_ count: Int, _ area: StyleElement) -> Int {
    givenNameRule.hasPrefix("primary-name") ? min(1, count) : count
  }

  /// How much of the given names sets people of one family name apart, where a style asks for that
  /// whether or not their cites are the same.
  func namesApart(_ ids: [String]) -> NameExpansions {
    guard let area = style.citation, area.says("disambiguate-add-givenname"),
      givenNameRule != "by-cite"
    else { return NameExpansions() }
    var result = NameExpansions(isForPrimary: givenNameRule.hasPrefix("primary-name"))
    var people: [String: [PersonName]] = [:]
    for id in ids {
      for role in ["author", "editor"] {
        let names = items[id]?.names[role] ?? []
        for name in result.isForPrimary ? names.prefix(1) : names[...] where !name.family.isEmpty {
          people[name.nonDropping + " " + name.family, default: []].append(name)
        }
      }
    }
    for group in people.values { expand(Set(group), &result) }
    return result
  }

  private func expand(_ group: Set<PersonName>, _ result: inout NameExpansions) {
    func initials(_ name: PersonName) -> String {
      Initials.text(of: name.given, with: ".", initializes: true, keepsHyphens: true)
    }
    func plain(_ name: PersonName) -> String {
      name.given.filter { !$0.isWhitespace } + "|" + name.dropping + "|" + name.suffix
    }
    guard Set(group.map { plain($0) }).count > 1 else { return }
    var people: [String: Set<String>] = [:]
    for name in group { people[initials(name), default: []].insert(plain(name)) }
    for name in group {
      let isAlone = people[initials(name)]?.count == 1
      if isAlone || people.count > 1 || givenNameLevels == 2 {
        result.levels[name] = isAlone || givenNameLevels == 1 ? 1 : 2
      }
    }
  }
}
