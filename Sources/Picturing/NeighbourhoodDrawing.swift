import Model

/// Three columns: what relates to the thing, the thing, and what it relates to.
func drawn(_ picture: NeighbourhoodPicture) -> Canvas {
  let plan = NeighbourhoodPlan(picture)
  var canvas = Canvas(width: plan.width)
  plan.draw(on: &canvas)
  return canvas
}

/// How far the thing in the middle may stand below the top, so that it is seen at once.
private let lowestCentre = 280

/// The room above the columns for what they are called.
private let headingHeight = 30

/// How far from its things the line stands that gathers a group.
private let spineDistance = 12

/// Where everything in a neighbourhood stands.
private struct NeighbourhoodPlan {
  let width: Int
  private let left: NeighbourColumn
  private let right: NeighbourColumn
  private let title: [String]
  private let kind: [String]
  private let centre: Box

  init(_ picture: NeighbourhoodPicture) {
    let isBoth = !picture.incoming.groups.isEmpty && !picture.outgoing.groups.isEmpty
    let side = isBoth ? 246 : 276
    let middle = isBoth ? 174 : 155
    let gap = 65
    left = NeighbourColumn(picture.incoming, x: 2, width: side)
    let centreX = left.groups.isEmpty ? 2 : 2 + side + gap
    right = NeighbourColumn(picture.outgoing, x: centreX + middle + gap, width: side)
    title = lines(of: picture.centre.title, in: middle - 20, .centre, most: 6)
    kind = lines(of: picture.centre.kind, in: middle - 20, .note, most: 2).filter { !$0.isEmpty }
    let height =
      18 + title.count * TextStyle.centre.lineHeight + kind.count * TextStyle.note.lineHeight
    let half = max(min(max(left.height, right.height) / 2, lowestCentre), height / 2)
    centre = Box(x: centreX, y: headingHeight + half - height / 2, width: middle, height: height)
    let isAlone = left.groups.isEmpty && right.groups.isEmpty
    width = isBoth ? 800 : isAlone ? middle + 4 : 500
  }

  /// The line that all curves to and from the thing begin or end at.
  private var level: Int { centre.y + centre.height / 2 }

  func draw(on canvas: inout Canvas) {
    left.draw(at: top(of: left), on: &canvas)
    right.draw(at: top(of: right), on: &canvas)
    canvas.box(centre, .centre)
    let textX = centre.x + 10
    let titleY = centre.y + 23 + kind.count * TextStyle.note.lineHeight
    canvas.text(kind, at: Point(x: textX, y: centre.y + 20), .note)
    canvas.text(title, at: Point(x: textX, y: titleY), .centre)
    for group in left.groups { drawIncoming(group, on: &canvas) }
    for group in right.groups { drawOutgoing(group, on: &canvas) }
    if left.groups.contains(where: { !$0.isSymmetric }) {
      canvas.arrow(at: Point(x: centre.x - 1, y: level))
    }
  }

  /// Short columns stand beside the thing, long ones begin at the top.
  private func top(of column: NeighbourColumn) -> Int {
    max(headingHeight, level - column.height / 2)
  }

  private func drawIncoming(_ group: NeighbourColumn.Group, on canvas: inout Canvas) {
    let top = top(of: left)
    let edge = left.x + left.width
    let levels = group.levels.map { $0 + top }
    let spine = levels.count > 1 ? edge + spineDistance : edge
    drawSpine(levels, x: spine, to: edge, on: &canvas)
    let start = Point(x: spine, y: nearest(to: level, in: levels))
    canvas.curve(from: start, to: Point(x: centre.x - 7, y: level))
  }

  private func drawOutgoing(_ group: NeighbourColumn.Group, on canvas: inout Canvas) {
    let top = top(of: right)
    let edge = group.isSymmetric ? right.x : right.x - 7
    let levels = group.levels.map { $0 + top }
    let spine = levels.count > 1 ? right.x - spineDistance - 7 : edge
    drawSpine(levels, x: spine, to: edge, on: &canvas)
    let start = Point(x: centre.x + centre.width, y: level)
    canvas.curve(from: start, to: Point(x: spine, y: nearest(to: level, in: levels)))
    if group.isSymmetric { return }
    for level in levels { canvas.arrow(at: Point(x: right.x - 1, y: level)) }
  }

  /// The line that gathers the things of a group.
  private func drawSpine(_ levels: [Int], x: Int, to edge: Int, on canvas: inout Canvas) {
    guard levels.count > 1, let first = levels.first, let last = levels.last else { return }
    canvas.line(from: Point(x: x, y: first), to: Point(x: x, y: last))
    for level in levels { canvas.line(from: Point(x: x, y: level), to: Point(x: edge, y: level)) }
  }

  private func nearest(to level: Int, in levels: [Int]) -> Int {
    min(max(level, levels.first ?? level), levels.last ?? level)
  }
}
