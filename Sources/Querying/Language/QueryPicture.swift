import Diagnostics
import Model
import Selection
import SourceText

extension PageBuilder {
  /// Things and what a path leads to from them, in a column for each name of the path; and the same
  /// in rows.
  ///
  /// Linear in the relations that are followed, but for sorting.
  func picture(
    of things: [EntityID],
    along path: SelectionPath,
    name: String,
    _ start: QueryResult
  ) -> QueryResult {
    var result = start
    var columns = LayerColumns(things: [things])
    let labels = path.steps.map { step in
      label(step.label, name: step.name.value)
    }
    let parts = path.parts
    for (index, part) in parts.enumerated() {
      let edges = edges(from: columns.things[index], along: part, number: index)
      columns.edges.append(edges)
      columns.things.append(Set(edges.map(\.right)).sorted { precedes($0, $1) })
    }
    let relations = parts.count == labels.count ? labels : [labels[labels.count - 1]]
    let isDutch = Language(tag: language) == .dutch
    result.columns = [
      name.capitalizedFirst, isDutch ? "Verband" : "Relation", isDutch ? "Naar" : "To",
    ]
    let rows = columns.edges.joined().map { edge in
      QueryResult.Row(
        .link(link(to: edge.left)),
        cells: [.term(relations[edge.predicate]), .link(link(to: edge.right))]
      )
    }
    result.groups = [QueryResult.Group(title: "", rows: rows)]
    result.picture = layers(columns, relations: relations)
    return result
  }

  private func edges(
    from things: [EntityID],
    along path: SelectionPath,
    number: Int
  ) -> [LayerEdge] {
    things.flatMap { id in
      path.values(from: id, in: graph).compactMap { value in
        guard case .thing(let other) = value, routes.isPublished(other) else { return nil }
        return LayerEdge(id, other, number, isStatedByRight: false)
      }
    }
  }

  /// The picture of the columns; nil where nothing is joined.
  private func layers(_ columns: LayerColumns, relations: [String]) -> Picture? {
    var columns = columns
    let all = columns.things[0].count
    columns.keepJoined()
    let joined = columns.things.map(\.count)
    columns.keep(mostLayered)
    let edges = columns.pictureEdges { relations[$0] }
    guard !edges.isEmpty else { return nil }
    let words = PictureWords(language)
    let names = zip(columns.things, joined).map { name(of: $0, count: $1) }
    let layers = columns.things.enumerated().map { index, things in
      LayeredPicture.Layer(
        label: names[index].capitalizedFirst,
        relation: index == 0 ? "" : relations[index - 1],
        nodes: things.map { node(of: $0) },
        remainder: words.remainder(joined[index] - things.count, isAll: false)
      )
    }
    let alone = all - joined[0]
    return .layers(
      LayeredPicture(
        caption: PictureCaption(
          title: words.layersTitle(Array(names.prefix(layers.count))),
          sentence: words.layers(
            zip(names, joined).map { (name: $0, count: $1) },
            edges: edges.count,
            busiest: busiest(in: layers, edges, isRooted: false),
            alone: alone > 0
              ? [(name: name(of: columns.things[0], count: alone), count: alone)] : [],
            isCut: joined != columns.things.map(\.count)
          )
        ),
        layers: layers,
        edges: edges
      )
    )
  }

  /// What things are called that stand in one column: by their types.
  private func name(of things: [EntityID], count: Int) -> String {
    let types = Set(things.compactMap { graph[$0].type })
    let names = graph.schema.types.filter { types.contains($0.name.value) }.map { type in
      count == 1 ? type.label(in: language) : type.plural(in: language)
    }
    let and = Language(tag: language) == .dutch ? " en " : " and "
    return names.joined(separator: and)
  }
}
