import Model
import SourceText

/// The most things that a picture of columns draws.
let mostLayered = 300

/// The things of types in columns, with the relations between neighbouring columns; nil where
/// there are none.
///
/// Linear in the relations of the things, but for sorting. Things without a relation to a column
/// beside theirs are counted and left out; of more than 300 those with the most relations stay.
public func layeredPicture(of types: [String], in graph: KnowledgeGraph) -> LayeredPicture? {
  PictureBuilder(PageBuilder(graph: graph, routes: Routes(graph))).layers(of: types)
}

extension PictureBuilder {
  /// Columns of all things of the types, or of what can be reached from one of the first type.
  func layers(of types: [String], from root: EntityID? = nil) -> LayeredPicture? {
    guard types.count > 1 else { return nil }
    var columns = LayerColumns(things: [root.map { [$0] } ?? members(of: types[0])])
    for type in types.dropFirst() {
      let found = edges(from: columns.things[columns.things.count - 1], to: type)
      columns.edges.append(found)
      guard root != nil else {
        columns.things.append(members(of: type))
        continue
      }
      if found.isEmpty { break }
      columns.things.append(Set(found.map(\.right)).sorted { builder.precedes($0, $1) })
    }
    // One column behind a single thing is what its neighbourhood shows already.
    if root != nil, columns.things.count < 3 { return nil }
    return builder.picture(
      of: columns,
      root: root,
      name: { index, _, count in name(of: types[index], count: count) },
      relations: { relationNames($0) },
      label: { label(graph.predicates[$0]) }
    )
  }

  /// The things of a type and of the types below it, in the order of their lists.
  func members(of type: String) -> [EntityID] {
    let names = family(of: type)
    let found = names.flatMap { builder.members[$0] ?? [] }
    return names.count == 1 ? found : found.sorted { builder.precedes($0, $1) }
  }

  private func family(of type: String) -> [String] {
    graph.schema.types.filter { $0.isKind(of: type) }.map(\.name.value)
  }

  /// The relations in both directions between things and those of a type.
  func edges(from things: [EntityID], to type: String) -> [LayerEdge] {
    let names = Set(family(of: type))
    func isWanted(_ relation: Relation, _ other: EntityID) -> Bool {
      weights.isTelling[relation.predicate] && builder.routes.isPublished(other)
        && graph[other].type.map { names.contains($0) } ?? false
    }
    var seen: Set<LayerEdge> = []
    var found: [LayerEdge] = []
    for id in things {
      let first = found.count
      for relation in graph.outgoing(of: id) where isWanted(relation, relation.object) {
        found.append(LayerEdge(id, relation.object, relation.predicate, isStatedByRight: false))
      }
      for relation in graph.incoming(of: id) where isWanted(relation, relation.subject) {
        found.append(LayerEdge(id, relation.subject, relation.predicate, isStatedByRight: true))
      }
      let new = found[first...].filter { seen.insert($0).inserted }
      found.replaceSubrange(first..., with: new)
    }
    return found
  }

  private func relationNames(_ edges: [LayerEdge]) -> String {
    Set(edges.map(\.predicate)).sorted().map { label(graph.predicates[$0]) }
      .joined(separator: ", ")
  }
}

extension PageBuilder {
  /// Columns and the relations between them as a picture; nil where nothing is joined.
  ///
  /// `name` tells what the things of a column are called, as many as there are; `relations` what
  /// stands between two columns, and `label` what one kind of relation is called. `root` is the one
  /// thing of the first column, where all hangs from it.
  func picture(
    of columns: LayerColumns,
    root: EntityID? = nil,
    name: (_ column: Int, _ things: [EntityID], _ count: Int) -> String,
    relations: ([LayerEdge]) -> String,
    label: (Int) -> String
  ) -> LayeredPicture? {
    var columns = columns
    let all = columns.things.map(\.count)
    columns.keepJoined()
    let joined = columns.things.map(\.count)
    columns.keep(mostLayered)
    let edges = columns.pictureEdges(label: label)
    guard !edges.isEmpty else { return nil }
    let words = PictureWords(language)
    let names = columns.things.enumerated().map { name($0, $1, joined[$0]) }
    let layers = columns.things.enumerated().map { index, things in
      LayeredPicture.Layer(
        label: names[index].capitalizedFirst,
        relation: index == 0 ? "" : relations(columns.edges[index - 1]),
        nodes: things.map { node(of: $0) },
        remainder: words.remainder(joined[index] - things.count, isAll: false)
      )
    }
    let alone = columns.things.enumerated().map { index, things in
      let count = all[index] - joined[index]
      return (name: name(index, things, count), count: count)
    }
    return LayeredPicture(
      caption: PictureCaption(
        title: root.map { words.rootedTitle(graph[$0].title, names.dropFirst()) }
          ?? words.layersTitle(names),
        sentence: words.layers(
          zip(names, joined).dropFirst(root == nil ? 0 : 1).map { (name: $0, count: $1) },
          edges: edges.count,
          busiest: busiest(in: layers, edges, isRooted: root != nil),
          alone: root == nil ? alone.filter { $0.count > 0 } : [],
          isCut: joined != columns.things.map(\.count)
        )
      ),
      layers: layers,
      edges: edges
    )
  }
}

/// The thing with the most lines, the first where several have as many.
private func busiest(
  in layers: [LayeredPicture.Layer],
  _ edges: [LayeredPicture.Edge],
  isRooted: Bool
) -> (title: String, count: Int)? {
  var counts = layers.map { [Int](repeating: 0, count: $0.nodes.count) }
  for edge in edges {
    counts[edge.layer][edge.left] += 1
    counts[edge.layer + 1][edge.right] += 1
  }
  var best: (title: String, count: Int)?
  for (layer, column) in counts.enumerated() where layer > 0 || !isRooted {
    for (index, count) in column.enumerated() where count > best?.count ?? 0 {
      best = (layers[layer].nodes[index].title, count)
    }
  }
  return best
}

/// A relation between things of neighbouring columns.
struct LayerEdge: Hashable {
  var left: EntityID
  var right: EntityID
  var predicate: Int
  var isStatedByRight: Bool

  init(_ left: EntityID, _ right: EntityID, _ predicate: Int, isStatedByRight: Bool) {
    self.left = left
    self.right = right
    self.predicate = predicate
    self.isStatedByRight = isStatedByRight
  }
}

/// Columns of things, and the relations between each and the next.
struct LayerColumns {
  var things: [[EntityID]]
  var edges: [[LayerEdge]] = []

  /// The relations as lines between places in the columns; `label` names a kind of relation.
  func pictureEdges(label: (Int) -> String) -> [LayeredPicture.Edge] {
    let places = things.map { column in
      Dictionary(uniqueKeysWithValues: column.enumerated().map { ($0.element, $0.offset) })
    }
    var found: [LayeredPicture.Edge] = []
    for (layer, edges) in edges.enumerated() {
      for edge in edges {
        guard let left = places[layer][edge.left], let right = places[layer + 1][edge.right]
        else { continue }
        found.append(
          LayeredPicture.Edge(
            layer: layer,
            left: left,
            right: right,
            relation: label(edge.predicate),
            isStatedByRight: edge.isStatedByRight
          )
        )
      }
    }
    return found
  }

  /// Drops the things without a relation to a column beside theirs, then columns at the end that
  /// hold nothing.
  mutating func keepJoined() {
    for layer in things.indices {
      var joined: Set<EntityID> = []
      if layer > 0 { joined.formUnion(edges[layer - 1].map(\.right)) }
      if layer < edges.count { joined.formUnion(edges[layer].map(\.left)) }
      things[layer].removeAll { !joined.contains($0) }
    }
    while let last = things.last, last.isEmpty {
      things.removeLast()
      if !edges.isEmpty { edges.removeLast() }
    }
  }

  /// Keeps the things with the most relations, the first where they tie.
  mutating func keep(_ limit: Int) {
    guard things.reduce(0, { $0 + $1.count }) > limit else { return }
    var counts = things.map { _ in [EntityID: Int]() }
    for (layer, edges) in edges.enumerated() {
      for edge in edges {
        counts[layer][edge.left, default: 0] += 1
        counts[layer + 1][edge.right, default: 0] += 1
      }
    }
    let ranked = things.enumerated().flatMap { layer, column in
      column.enumerated().map { place, id in
        (count: counts[layer][id, default: 0], layer: layer, place: place, id: id)
      }
    }.sorted { ($1.count, $0.layer, $0.place) < ($0.count, $1.layer, $1.place) }
    var kept = things.map { _ in Set<EntityID>() }
    for entry in ranked.prefix(limit) { kept[entry.layer].insert(entry.id) }
    for layer in things.indices { things[layer].removeAll { !kept[layer].contains($0) } }
    for layer in edges.indices {
      edges[layer].removeAll {
        !kept[layer].contains($0.left) || !kept[layer + 1].contains($0.right)
      }
    }
    keepJoined()
  }
}
