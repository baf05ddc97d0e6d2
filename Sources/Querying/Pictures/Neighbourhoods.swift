import Model
import SourceText

/// The most things that the picture of a neighbourhood draws around the one in the middle.
let mostNeighbours = 40

extension PictureBuilder {
  /// A thing and what stands around it; nil for a thing that stands alone.
  ///
  /// Sources and mentions are left out unless there is nothing else. Linear in the thing's
  /// relations, but for sorting them.
  func neighbourhood(of id: EntityID) -> NeighbourhoodPicture? {
    var sides = sides(of: id) { weights.isTelling[$0] }
    if sides.outgoing.isEmpty, sides.incoming.isEmpty { sides = self.sides(of: id) { _ in true } }
    guard !sides.outgoing.isEmpty || !sides.incoming.isEmpty else { return nil }
    limit(&sides)
    let drawn = (sides.incoming + sides.outgoing).reduce(0) { $0 + $1.drawn }
    return NeighbourhoodPicture(
      caption: PictureCaption(
        title: words.neighbourhoodTitle(nodes[id.index].title),
        sentence: words.neighbourhood(
          incoming: sides.incoming,
          outgoing: sides.outgoing,
          things: sides.things,
          drawn: drawn
        )
      ),
      centre: nodes[id.index],
      incoming: NeighbourhoodPicture.Column(label: words.incoming, groups: sides.incoming),
      outgoing: NeighbourhoodPicture.Column(label: words.outgoing, groups: sides.outgoing)
    )
  }

  private struct Sides {
    var incoming: [NeighbourhoodPicture.Group] = []
    var outgoing: [NeighbourhoodPicture.Group] = []
    var things = 0
  }

  /// The groups on both sides, each thing once in a group.
  private func sides(of id: EntityID, where isWanted: (Int) -> Bool) -> Sides {
    var incoming = NeighbourGroups()
    var outgoing = NeighbourGroups()
    for relation in graph.outgoing(of: id) where isWanted(relation.predicate) {
      outgoing.add(relation.object, to: relation.predicate)
    }
    for relation in graph.incoming(of: id) where isWanted(relation.predicate) {
      if graph.predicate(of: relation).isSymmetric {
        outgoing.add(relation.subject, to: relation.predicate)
      } else {
        incoming.add(relation.subject, to: relation.predicate)
      }
    }
    var things = Set(incoming.lists.values.joined())
    things.formUnion(outgoing.lists.values.joined())
    return Sides(
      incoming: incoming.sorted.map { predicate, ids in
        group(predicate, ids.sorted { builder.precedes($0, $1) }, isIncoming: true)
      },
      outgoing: outgoing.sorted.map { group($0, $1, isIncoming: false) },
      things: things.count
    )
  }

  private func group(
    _ index: Int,
    _ ids: [EntityID],
    isIncoming: Bool
  ) -> NeighbourhoodPicture.Group {
    let predicate = graph.predicates[index]
    return NeighbourhoodPicture.Group(
      label: (isIncoming ? inverseLabel(predicate) : label(predicate)).capitalizedFirst,
      relation: label(predicate),
      isSymmetric: predicate.isSymmetric,
      entries: ids.map { nodes[$0.index] }
    )
  }

  /// Shares the places among the groups: small groups whole, large ones as far as there is room.
  private func limit(_ sides: inout Sides) {
    var groups = sides.incoming + sides.outgoing
    guard groups.reduce(0, { $0 + $1.entries.count }) > mostNeighbours else { return }
    let order = groups.indices.sorted {
      (groups[$0].entries.count, $0) < (groups[$1].entries.count, $1)
    }
    var room = mostNeighbours
    for (done, index) in order.enumerated() {
      let count = groups[index].entries.count
      let drawn = min(count, room / (order.count - done))
      groups[index].drawn = drawn
      groups[index].remainder = words.remainder(count - drawn, isAll: drawn == 0)
      room -= drawn
    }
    sides.outgoing = Array(groups[sides.incoming.count...])
    sides.incoming = Array(groups[..<sides.incoming.count])
  }
}

/// Things under their kind of relation.
private struct NeighbourGroups {
  private(set) var lists: [Int: [EntityID]] = [:]
  private var seen: Set<Pair> = []

  private struct Pair: Hashable {
    var predicate: Int
    var id: EntityID
  }

  mutating func add(_ id: EntityID, to predicate: Int) {
    guard seen.insert(Pair(predicate: predicate, id: id)).inserted else { return }
    lists[predicate, default: []].append(id)
  }

  /// The groups in the order of the schema.
  var sorted: [(predicate: Int, ids: [EntityID])] {
    lists.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
