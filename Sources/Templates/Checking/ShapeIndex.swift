/// The shapes of a theme, by the names that they have.
struct ShapeIndex {
  let shapes: TemplateShapes

  private struct Entry {
    let shape: Int
    let member: TemplateMember
  }

  private var entries: [TemplateName: [Entry]] = [:]

  init(_ shapes: TemplateShapes) {
    self.shapes = shapes
    for (index, shape) in shapes.shapes.enumerated() {
      for member in shape.members {
        entries[member.name, default: []].append(Entry(shape: index, member: member))
      }
    }
  }

  /// The member that a name stands for in a stack of shapes, and the frame that has it.
  func member(
    _ name: TemplateName,
    in stack: ShapeStack
  ) -> (member: TemplateMember, frame: Int)? {
    var found: (member: TemplateMember, frame: Int)?
    for entry in entries[name] ?? [] {
      guard let frame = stack.position(ofShape: entry.shape) else { continue }
      if frame > found?.frame ?? -1 { found = (entry.member, frame) }
    }
    return found
  }

  /// The member of one shape.
  func member(_ name: TemplateName, of id: ShapeID) -> TemplateMember? {
    let index = shapes.index(of: id)
    return entries[name]?.first { $0.shape == index }?.member
  }
}
