import Model
import Selection
import SourceText

extension PageBuilder {
  /// The things by the values of two paths: those of a row and a column in each cell.
  ///
  /// Linear in the cells and the things.
  func crosstab(
    of things: [EntityID],
    rows: SelectionPath,
    columns: SelectionPath,
    _ start: QueryResult
  ) -> QueryResult {
    var result = start
    let columnGroups = groups(of: things, by: columns)
    let members = columnGroups.map { Set($0.things) }
    result.columns =
      [graph.label(of: rows)] + columnGroups.map { "\(graph.label(of: columns)): \($0.title)" }
    let table = groups(of: things, by: rows).map { _, title, things in
      QueryResult.Row(
        .term(title.capitalizedFirst),
        cells: members.map { member in
          .list(things.filter(member.contains).map { .link(link(to: $0)) })
        }
      )
    }
    result.groups = [QueryResult.Group(title: "", rows: table)]
    return result
  }
}
