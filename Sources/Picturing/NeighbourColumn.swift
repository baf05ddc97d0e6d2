import Model

/// A column of groups, each thing in a box of its own; heights count from the column's top.
struct NeighbourColumn {
  struct Entry {
    var box: Box
    var title: [String]
    var kind: [String]
  }

  struct Group {
    var label: [String]
    var kind: [String]
    var top: Int
    var entries: [Entry] = []
    var remainder: String
    var remainderLevel = 0
    var isSymmetric: Bool

    /// The heights at which lines reach its things, or what stands in their place.
    var levels: [Int] {
      entries.isEmpty ? [remainderLevel - 4] : entries.map { $0.box.y + $0.box.height / 2 }
    }
  }

  let x: Int
  let width: Int
  let heading: String
  private(set) var groups: [Group] = []
  private(set) var height = 0

  private static let labelToFirst = 4
  private static let betweenEntries = 6
  private static let betweenGroups = 20
  private static let padding = 9

  init(_ column: NeighbourhoodPicture.Column, x: Int, width: Int) {
    self.x = x
    self.width = width
    self.heading = column.label
    for group in column.groups { append(group) }
  }

  private mutating func append(_ group: NeighbourhoodPicture.Group) {
    if !groups.isEmpty { height += Self.betweenGroups }
    let drawn = group.entries.prefix(group.drawn)
    // Things of one kind: it stands above them once.
    let kind = group.entries.first.map(\.kind) ?? ""
    let isUniform = group.entries.allSatisfy { $0.kind == kind }
    var placed = Group(
      label: lines(of: group.label, in: width, .label, most: 3),
      kind: isUniform && !kind.isEmpty && kind != group.label
        ? lines(of: kind, in: width, .note, most: 1) : [],
      top: height,
      remainder: group.remainder,
      isSymmetric: group.isSymmetric
    )
    height += placed.label.count * TextStyle.label.lineHeight
    height += placed.kind.count * TextStyle.note.lineHeight + Self.labelToFirst
    for entry in drawn {
      let title = lines(of: entry.title, in: width - 2 * Self.padding, .title, most: 3)
      let kind =
        isUniform || entry.kind.isEmpty
        ? [] : lines(of: entry.kind, in: width - 2 * Self.padding, .note, most: 1)
      let textHeight =
        title.count * TextStyle.title.lineHeight + kind.count * TextStyle.note.lineHeight
      let box = Box(x: x, y: height, width: width, height: textHeight + 10)
      placed.entries.append(Entry(box: box, title: title, kind: kind))
      height += box.height + Self.betweenEntries
    }
    if !placed.remainder.isEmpty {
      placed.remainderLevel = height + 14
      height += 22
    } else {
      height -= Self.betweenEntries
    }
    groups.append(placed)
  }

  /// Draws the texts and the boxes, the top of the column at `top`.
  func draw(at top: Int, on canvas: inout Canvas) {
    if groups.isEmpty { return }
    canvas.text(lines(of: heading, in: width, .note, most: 1), at: Point(x: x, y: 12), .note)
    for group in groups {
      let labelY = top + group.top + 12
      let kindY = labelY + group.label.count * TextStyle.label.lineHeight - 2
      canvas.text(group.label, at: Point(x: x, y: labelY), .label)
      canvas.text(group.kind, at: Point(x: x, y: kindY), .note)
      for entry in group.entries {
        let box = entry.box
        let textX = x + Self.padding
        let textY = top + box.y
        canvas.box(Box(x: box.x, y: textY, width: box.width, height: box.height))
        let titleY = textY + 18 + entry.kind.count * TextStyle.note.lineHeight
        canvas.text(entry.kind, at: Point(x: textX, y: textY + 16), .note)
        canvas.text(entry.title, at: Point(x: textX, y: titleY), .title)
      }
      if !group.remainder.isEmpty {
        let place = Point(x: x + Self.padding, y: top + group.remainderLevel)
        canvas.text(lines(of: group.remainder, in: width, .note, most: 1), at: place, .note)
      }
    }
  }
}
