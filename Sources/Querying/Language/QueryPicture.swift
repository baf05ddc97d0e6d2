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
    result.picture = picture(
      of: columns,
      name: { _, things, count in self.name(of: things, count: count) },
      relations: { relations[$0[0].predicate] },
      label: { relations[$0] }
    ).map { .layers($0) }
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
