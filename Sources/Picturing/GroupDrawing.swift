import Model

/// Groups below each other as discs, with bows between them: as wide as their number is large.
///
/// Two bows never have their tops in one place, so each number stands free.
func drawn(_ picture: GroupPicture) -> Canvas {
  let count = picture.groups.count
  let labelWidth = 230
  let axis = 272
  let pitch = 40
  let longest = max(1, count - 1)
  let step = min(34, max(12, 500 / longest))
  let reach = picture.links.isEmpty ? 0 : 34 + step * longest
  var canvas = Canvas(width: (axis + 6 + reach + 49) / 50 * 50)
  let order = orderWithShortLinks(picture)
  var level = [Int](repeating: 0, count: count)
  var place = level
  for (index, group) in order.enumerated() {
    place[group] = index
    level[group] = 22 + index * pitch
  }
  let largest = max(1, picture.groups.map(\.size).max() ?? 1)
  let heaviest = max(1, picture.links.map(\.weight).max() ?? 1)
  for link in picture.links {
    let (first, second) = (link.first, link.second)
    let (top, bottom) = (min(level[first], level[second]), max(level[first], level[second]))
    let reach = 26 + step * (abs(place[first] - place[second]) - 1)
    canvas.bow(
      from: Point(x: axis, y: top),
      to: Point(x: axis, y: bottom),
      reach: reach,
      weight: 1 + 7 * link.weight / heaviest
    )
    let middle = Point(x: axis + reach, y: (top + bottom) / 2 + 4)
    canvas.text([String(link.weight)], at: middle, .number, from: .middle)
  }
  for (group, value) in picture.groups.enumerated() {
    // The area of a disc is as large as the group.
    let radius = 3 + Int((Double(value.size) / Double(largest) * 169).squareRoot())
    canvas.disc(at: Point(x: axis - radius, y: level[group]), radius: radius)
    let title = "\(value.node.title)\u{A0}(\(value.size))"
    let text = lines(of: title, in: labelWidth, .title, most: 2)
    let y = level[group] + 5 - (text.count - 1) * TextStyle.title.lineHeight / 2
    canvas.text(text, at: Point(x: axis - 40, y: y), .title, from: .end)
  }
  if !picture.remainder.isEmpty {
    let y = 22 + count * pitch
    canvas.text([picture.remainder], at: Point(x: axis - 40, y: y), .note, from: .end)
  }
  return canvas
}
