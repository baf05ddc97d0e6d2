import Model
import SourceText

/// The things of each type as a group, with how many relations there are between two types; nil
/// where no types relate.
public func groupPicture(of graph: KnowledgeGraph) -> GroupPicture? {
  PictureBuilder(PageBuilder(graph: graph, routes: Routes(graph))).groupsByType()
}

/// The things of the first type as groups, with how many of the last type each reaches through the
/// types between, and how many of those two share; nil where there are fewer than two.
public func groupPicture(along types: [String], in graph: KnowledgeGraph) -> GroupPicture? {
  PictureBuilder(PageBuilder(graph: graph, routes: Routes(graph))).groups(along: types)
}

extension PictureBuilder {
  /// The types as groups, the largest 60 where there are more.
  ///
  /// Linear in the relations.
  func groupsByType() -> GroupPicture? {
    let present = graph.schema.types.indices.filter {
      builder.members[graph.schema.types[$0].name.value] != nil
    }
    func size(_ type: Int) -> Int {
      builder.members[graph.schema.types[type].name.value, default: []].count
    }
    let largest = present.sorted { (size($1), $0) < (size($0), $1) }.prefix(mostGroups).sorted()
    let groups = largest.map { type in
      let name = graph.schema.types[type].name.value
      let node = PictureNode(
        title: self.name(of: name, count: 2),
        address: builder.routes.index(of: name)
      )
      return GroupPicture.Group(node: node, size: size(type))
    }
    let links = weightedLinks(among: groups.count, label: words.relations) {
      relationCounts[largest[$0]][largest[$1]]
    }
    guard !links.isEmpty else { return nil }
    return GroupPicture(
      caption: PictureCaption(
        title: words.siteTitle,
        sentence: words.types(
          groups: present.count,
          relations: links.reduce(0) { $0 + $1.weight },
          strongest: strongest(links, groups),
          general: weights.general.compactMap { $0.text(in: builder.language) }
        )
      ),
      groups: groups,
      links: links,
      remainder: words.remainder(present.count - groups.count, isAll: false)
    )
  }

  /// The things of the first type, with how many of the last type each reaches through the others.
  ///
  /// Of more than 60 those with the most relations stand in the picture.
  func groups(along types: [String]) -> GroupPicture? {
    guard types.count > 1 else { return nil }
    let members = members(of: types[0])
    var edgeCounts: [EntityID: Int] = [:]
    for edge in edges(from: members, to: types[1]) { edgeCounts[edge.left, default: 0] += 1 }
    let counts = members.map { edgeCounts[$0, default: 0] }
    let busiest = members.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
    let shown = busiest.prefix(mostGroups).sorted().map { members[$0] }
    let targets = shown.map { reached(from: $0, along: types.dropFirst()) }
    var groupsOf: [EntityID: [Int]] = [:]
    for (index, things) in targets.enumerated() {
      for id in things { groupsOf[id, default: []].append(index) }
    }
    guard shown.count > 1, !groupsOf.isEmpty else { return nil }
    var shared = [Int](repeating: 0, count: shown.count * shown.count)
    for indices in groupsOf.values {
      for (place, first) in indices.enumerated() {
        for second in indices[(place + 1)...] { shared[first * shown.count + second] += 1 }
      }
    }
    let groups = zip(shown, targets).map {
      GroupPicture.Group(node: nodes[$0.index], size: $1.count)
    }
    func names(_ count: Int) -> String { name(of: types[types.count - 1], count: count) }
    let links = weightedLinks(among: groups.count) {
      words.shared($0, name: names($0))
    } weight: {
      shared[$0 * shown.count + $1]
    }
    return GroupPicture(
      caption: PictureCaption(
        title: words.sharingTitle(name(of: types[0], count: 2), names(2)),
        sentence: words.sharing(
          groups: members.count,
          name: name(of: types[0], count: members.count),
          counted: names(2),
          through: types.dropFirst().dropLast().map { name(of: $0, count: 2) },
          strongest: strongest(links, groups)
        )
      ),
      groups: groups,
      links: links,
      remainder: words.remainder(members.count - groups.count, isAll: false)
    )
  }

  /// The things of the last type that a thing reaches through those of the types before it.
  private func reached(from id: EntityID, along types: ArraySlice<String>) -> Set<EntityID> {
    var found: Set<EntityID> = [id]
    for type in types { found = Set(edges(from: Array(found), to: type).map(\.right)) }
    return found
  }

  /// The links that weigh something, the heaviest first.
  private func weightedLinks(
    among count: Int,
    label: (Int) -> String,
    weight: (Int, Int) -> Int
  ) -> [GroupPicture.Link] {
    var found: [GroupPicture.Link] = []
    for first in 0..<count {
      for second in (first + 1)..<max(count, first + 1) {
        let weight = weight(first, second)
        guard weight > 0 else { continue }
        found.append(
          GroupPicture.Link(first: first, second: second, weight: weight, label: label(weight))
        )
      }
    }
    return found.sorted { ($1.weight, $0.first, $0.second) < ($0.weight, $1.first, $1.second) }
  }

  private func strongest(
    _ links: [GroupPicture.Link],
    _ groups: [GroupPicture.Group]
  ) -> (first: String, second: String, weight: Int)? {
    links.first.map {
      (groups[$0.first].node.title, groups[$0.second].node.title, $0.weight)
    }
  }
}
