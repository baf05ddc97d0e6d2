import Diagnostics
import Model
import Selection
import SourceText

extension PageBuilder {
  /// The things on a map of tiles, in the areas that a path leads to; nil where the areas have no
  /// places on such a map.
  ///
  /// An area stands on it where a field with the role `tile` gives row and column. Areas without
  /// things stand there too. Linear in the things and the areas.
  func tileMap(of things: [EntityID], by path: SelectionPath, caption: String) -> Picture? {
    guard case .things(let types) = path.result, !types.isEmpty else { return nil }
    let family = PathResolver(schema: graph.schema).family(of: types)
    let areas = family.flatMap { members[$0.name.value] ?? [] }.compactMap { id in
      tilePlace(of: id).map { (id: id, row: $0.row, column: $0.column) }
    }
    guard areas.count > 1 else { return nil }
    var entries: [EntityID: [EntityID]] = [:]
    for thing in things {
      for case .thing(let area) in path.values(from: thing, in: graph) {
        entries[area, default: []].append(thing)
      }
    }
    let tiles = areas.sorted { ($0.row, $0.column, $0.id.index) < ($1.row, $1.column, $1.id.index) }
      .map { area in
        TilePicture.Tile(
          node: node(of: area.id),
          row: area.row,
          column: area.column,
          entries: entries[area.id, default: []].map { node(of: $0) }
        )
      }
    let words = PictureWords(language)
    let placed = Set(areas.flatMap { entries[$0.id, default: []] }).count
    return .tiles(
      TilePicture(
        caption: PictureCaption(
          title: words.mapTitle(caption),
          sentence: words.map(
            placed: placed,
            things: things.count,
            name: caption,
            areas: tiles.count,
            isShared: tiles.reduce(0) { $0 + $1.entries.count } > placed,
            without: tiles.filter(\.entries.isEmpty).map(\.node.title)
          )
        ),
        tiles: tiles
      )
    )
  }

  private func tilePlace(of id: EntityID) -> (row: Int, column: Int)? {
    guard let field = graph[id].fields.first(where: { $0.role == .tile }),
      case .text(let text) = field.value
    else { return nil }
    let numbers = text.split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 2, numbers.allSatisfy({ (1...30).contains($0) }) else { return nil }
    return (numbers[0], numbers[1])
  }
}
