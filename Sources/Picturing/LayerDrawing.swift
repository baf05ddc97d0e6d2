import Model

/// Columns from left to right, ordered so that few lines cross, each thing near its neighbours.
func drawn(_ picture: LayeredPicture) -> Canvas {
  let plan = LayerPlan(picture)
  var canvas = Canvas(width: plan.width)
  plan.draw(on: &canvas)
  return canvas
}

private let columnWidth = 190
private let betweenThings = 8
private let padding = 8

/// Where everything in a picture of columns stands.
private struct LayerPlan {
  private struct Column {
    var x: Int
    var label: [String]
    var relation: [String]
    var remainder: String
    var boxes: [Box] = []
    var titles: [[String]]
  }

  let width: Int
  private var columns: [Column]
  private let order: [[Int]]
  private let lines: LayerLines
  private let top: Int

  init(_ picture: LayeredPicture) {
    let count = picture.layers.count
    let room = max(1, count - 1)
    width = max(columnWidth + 60, count * 250)
    let distance = (width - 2 - columnWidth) / room
    columns = picture.layers.enumerated().map { index, layer in
      Column(
        x: 1 + index * distance,
        label: Picturing.lines(of: layer.label, in: columnWidth, .label, most: 2),
        relation: layer.relation.isEmpty
          ? [] : Picturing.lines(of: layer.relation, in: columnWidth, .note, most: 2),
        remainder: layer.remainder,
        titles: layer.nodes.map {
          Picturing.lines(of: $0.title, in: columnWidth - 2 * padding, .title, most: 3)
        }
      )
    }
    lines = LayerLines(picture)
    order = orderWithFewCrossings(lines)
    top =
      10
      + (columns.map {
        $0.label.count * TextStyle.label.lineHeight + $0.relation.count * TextStyle.note.lineHeight
      }.max() ?? 0)
    placeBoxes()
  }

  /// The tallest column stands without gaps; from there each column follows the one beside it.
  private mutating func placeBoxes() {
    let heights = columns.map { column in
      column.titles.map { $0.count * TextStyle.title.lineHeight + 10 }
    }
    let totals = heights.map { $0.reduce(0) { $0 + $1 + betweenThings } }
    guard let tallest = totals.indices.max(by: { (totals[$0], -$0) < (totals[$1], -$1) }) else {
      return
    }
    var levels = heights.map { [Int](repeating: 0, count: $0.count) }
    func put(_ layer: Int, wanted: [Int]) {
      let sizes = order[layer].map { heights[layer][$0] }
      let tops = places(wanted: wanted, sizes: sizes, gap: betweenThings)
      for (node, place) in zip(order[layer], tops) { levels[layer][node] = place }
    }
    put(tallest, wanted: order[tallest].map { _ in 0 })
    let rightward = stride(from: tallest + 1, to: columns.count, by: 1)
    let leftward = stride(from: tallest - 1, through: 0, by: -1)
    for layer in rightward {
      put(layer, wanted: wanted(layer, lines.before[layer], layer - 1, levels, heights))
    }
    for layer in leftward {
      put(layer, wanted: wanted(layer, lines.behind[layer], layer + 1, levels, heights))
    }
    for layer in columns.indices {
      columns[layer].boxes = levels[layer].indices.map { node in
        Box(
          x: columns[layer].x,
          y: top + levels[layer][node],
          width: columnWidth,
          height: heights[layer][node]
        )
      }
    }
  }

  /// For each thing of a column in order, where it would stand level with its neighbours.
  private func wanted(
    _ layer: Int,
    _ neighbours: [[Int]],
    _ other: Int,
    _ levels: [[Int]],
    _ heights: [[Int]]
  ) -> [Int] {
    var previous = 0
    return order[layer].map { node in
      let near = neighbours[node]
      if !near.isEmpty {
        let sum = near.reduce(0) { $0 + levels[other][$1] + heights[other][$1] / 2 }
        previous = sum / near.count - heights[layer][node] / 2
      }
      return previous
    }
  }

  func draw(on canvas: inout Canvas) {
    for (layer, column) in columns.enumerated() {
      let relationY = 13 + column.label.count * TextStyle.label.lineHeight
      canvas.text(column.label, at: Point(x: column.x, y: 13), .label)
      canvas.text(column.relation, at: Point(x: column.x, y: relationY), .note)
      for node in order[layer] {
        let box = column.boxes[node]
        canvas.box(box)
        canvas.text(
          column.titles[node],
          at: Point(x: box.x + padding, y: box.y + 18),
          .title
        )
        for right in lines.behind[layer][node] {
          let target = columns[layer + 1].boxes[right]
          canvas.curve(
            from: Point(x: box.x + box.width, y: box.y + box.height / 2),
            to: Point(x: target.x, y: target.y + target.height / 2)
          )
        }
      }
      if !column.remainder.isEmpty {
        let bottom = column.boxes.map { $0.y + $0.height }.max() ?? top
        let text = Picturing.lines(of: column.remainder, in: columnWidth, .note, most: 1)
        canvas.text(text, at: Point(x: column.x + padding, y: bottom + 18), .note)
      }
    }
  }
}
