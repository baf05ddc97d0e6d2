import Model
import SourceText

/// The things of each type as a group, with how many relations there are between two types; nil
/// where no types relate.
public func groupPicture(of graph: KnowledgeGraph) -> GroupPicture? {
  PictureBuilder(PageBuilder(graph: graph, routes: Routes(graph))).groupsByType()
}

/// What hangs from each thing of a type as a group, with how much two of them share; nil where
/// there are fewer than two.
public func groupPicture(around type: String, in graph: KnowledgeGraph) -> GroupPicture? {
  PictureBuilder(PageBuilder(graph: graph, routes: Routes(graph))).groups(of: type)
}

extension PictureBuilder {
  /// The types as groups, the largest 60 where there are more. Linear in the relations.
  func groupsByType() -> GroupPicture? {
    let table = TypeChain.relationCounts(graph, weights)
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
      table[largest[$0]][largest[$1]]
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

  /// The things of a type, each with what names it, directly or through one other thing.
  ///
  /// Of more than 60 those that are named most often stand in the picture.
  func groups(of type: String) -> GroupPicture? {
    let members = members(of: type)
    guard members.count > 1 else { return nil }
    let places = members.indices.sorted { left, right in
      let (one, other) = (namings(of: members[left]), namings(of: members[right]))
      return (other, left) < (one, right)
    }
    let shown = places.prefix(mostGroups).sorted().map { members[$0] }
    let followers = shown.map { followers(of: $0) }
    var groupsOf: [EntityID: [Int]] = [:]
    for (index, things) in followers.enumerated() {
      for id in things { groupsOf[id, default: []].append(index) }
    }
    var shared = [Int](repeating: 0, count: shown.count * shown.count)
    for indices in groupsOf.values {
      for (place, first) in indices.enumerated() {
        for second in indices[(place + 1)...] { shared[first * shown.count + second] += 1 }
      }
    }
    let groups = zip(shown, followers).map {
      GroupPicture.Group(node: nodes[$0.index], size: $1.count)
    }
    let links = weightedLinks(among: groups.count, label: words.shared) {
      shared[$0 * shown.count + $1]
    }
    guard groups.contains(where: { $0.size > 0 }) else { return nil }
    return GroupPicture(
      caption: PictureCaption(
        title: words.sharingTitle(name(of: type, count: 2)),
        sentence: words.sharing(
          groups: members.count,
          name: name(of: type, count: members.count),
          strongest: strongest(links, groups)
        )
      ),
      groups: groups,
      links: links,
      remainder: words.remainder(members.count - groups.count, isAll: false)
    )
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

  private func namings(of id: EntityID) -> Int {
    graph.incoming(of: id).reduce(0) { $0 + (weights.isTelling[$1.predicate] ? 1 : 0) }
  }

  /// What names a thing, directly or through one other thing.
  private func followers(of id: EntityID) -> Set<EntityID> {
    var found: Set<EntityID> = []
    for relation in graph.incoming(of: id) where weights.isTelling[relation.predicate] {
      found.insert(relation.subject)
    }
    for near in found {
      for relation in graph.incoming(of: near) where weights.isTelling[relation.predicate] {
        found.insert(relation.subject)
      }
    }
    found.remove(id)
    return found
  }
}
