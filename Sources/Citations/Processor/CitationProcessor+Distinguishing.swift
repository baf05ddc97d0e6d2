extension CitationProcessor {
  /// What sets items apart whose cites would be the same.
  func distinguished(_ ids: [String]) -> [String: Distinction] {
    guard let area = style.citation else { return [:] }
    var result: [String: Distinction] = [:]
    for id in ids { result[id] = Distinction() }
    for group in groups(ids, result) {
      for id in group { result[id] = best(for: id, in: group, area) }
    }
    for group in groups(ids, result) {
      for id in group { result[id]?.isMarked = true }
    }
    for group in groups(ids, result) where area.says("disambiguate-add-year-suffix") {
      for (index, id) in group.enumerated() { result[id]?.yearSuffix = index }
    }
    return result
  }

  /// How much of the given names sets people of one family name apart, where a style asks for that
  /// whether or not their cites are the same.
  func namesApart(_ ids: [String]) -> [PersonName: Int] {
    guard let area = style.citation, area.says("disambiguate-add-givenname"),
      let rule = area["givenname-disambiguation-rule"], rule != "by-cite"
    else { return [:] }
    var people: [String: Set<PersonName>] = [:]
    for id in ids {
      for (role, names) in (items[id]?.names ?? [:]).sorted(by: { $0.key < $1.key })
      where role == "author" || role == "editor" {
        for (index, name) in names.enumerated() where !name.family.isEmpty {
          if rule.hasPrefix("primary"), index > 0 { continue }
          people[name.nonDropping + " " + name.family, default: []].insert(name)
        }
      }
    }
    var result: [PersonName: Int] = [:]
    for group in people.values where group.count > 1 {
      for name in group {
        let isAlone = group.count { $0.given.first == name.given.first } == 1
        result[name] = isAlone || rule.hasSuffix("initials") ? 1 : 2
      }
    }
    return result
  }

  private func text(of id: String, _ distinction: Distinction) -> String {
    guard var evaluator = evaluator(id, .citation, style.citation),
      let layout = style.citation?.child("layout")
    else { return "" }
    evaluator.distinction = distinction
    return evaluator.children(of: layout).tokens.plainText
  }

  /// Groups of items with the same cites, in the order of the list.
  private func groups(_ ids: [String], _ distinctions: [String: Distinction]) -> [[String]] {
    var groups: [[String]] = []
    var places: [String: Int] = [:]
    for id in ids {
      let key = text(of: id, distinctions[id] ?? Distinction())
      if let place = places[key] {
        groups[place].append(id)
      } else {
        places[key] = groups.count
        groups.append([id])
      }
    }
    return groups.filter { $0.count > 1 }
  }

  /// The least that sets an item apart from most others of its group.
  private func best(for id: String, in group: [String], _ area: XMLElement) -> Distinction {
    let count = items[id]?.names.values.map(\.count).max() ?? 0
    let addsNames = area.says("disambiguate-add-names")
    let addsGiven = area.says("disambiguate-add-givenname")
    func rivals(_ distinction: Distinction) -> Int {
      let own = text(of: id, distinction)
      return group.count { $0 != id && text(of: $0, distinction) == own }
    }
    var best = Distinction()
    var least = group.count - 1
    for names in 0...(addsNames ? min(count, 20) : 0) {
      var candidate = Distinction()
      candidate.names = names
      var number = rivals(candidate)
      if number < least { (best, least) = (candidate, number) }
      for place in 0..<(addsGiven ? min(count, 20) : 0) where number > 0 {
        for level in 1...2 {
          var expanded = candidate
          expanded.givenNames[place] = level
          let fewer = rivals(expanded)
          guard fewer < number else { continue }
          (candidate, number) = (expanded, fewer)
          break
        }
      }
      if number < least { (best, least) = (candidate, number) }
      if least == 0 { break }
    }
    return best
  }
}
