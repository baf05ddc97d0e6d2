import Model

/// Areas as boxes of one size in their rows and columns, each with its name and how many things are
/// there; an area without any has a broken edge.
func drawn(_ picture: TilePicture) -> Canvas {
  let (width, height, gap) = (140, 76, 8)
  let columns = picture.tiles.map(\.column).max() ?? 1
  var canvas = Canvas(width: (columns * (width + gap) + 49) / 50 * 50)
  for tile in picture.tiles {
    let x = 2 + (tile.column - 1) * (width + gap)
    let y = 2 + (tile.row - 1) * (height + gap)
    let isEmpty = tile.entries.isEmpty
    canvas.box(Box(x: x, y: y, width: width, height: height), isEmpty ? .empty : .thing)
    let title = lines(of: tile.node.title, in: width - 16, .title, most: 2)
    canvas.text(title, at: Point(x: x + 8, y: y + 20), .title)
    canvas.text(
      [String(tile.entries.count)],
      at: Point(x: x + 8, y: y + height - 10),
      isEmpty ? .note : .label
    )
  }
  return canvas
}
