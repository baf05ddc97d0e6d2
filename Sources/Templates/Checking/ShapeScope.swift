/// What a name is looked up in while a template is checked.
enum ShapeScope: Hashable {
  /// A record, by the index of its shape.
  case record(Int)

  /// A text: it has no names, but is what `.` stands for.
  case text

  /// HTML: it has no names, but is what `.` stands for.
  case html

  /// What a wrong name would have been: it has every name, so that one mistake is told once.
  case anything
}

/// A scope, and from which scope it was reached.
struct ShapeFrame {
  let scope: ShapeScope

  /// The frame whose record holds the value of this one; -1 for the root.
  let origin: Int
}

/// A procedure and everything that decides what its names mean.
struct ShapeState: Hashable {
  let signature: Int
  private let scopes: [ShapeScope]

  /// A record that is there again further in hides what is further out, so each counts once: there
  /// is a finite number of states, however deep a part calls itself.
  init(signature: Int, frames: [ShapeFrame]) {
    self.signature = signature
    var scopes: [ShapeScope] = []
    var seen: Set<ShapeScope> = []
    for (depth, frame) in frames.reversed().enumerated() {
      let isScalar = frame.scope == .text || frame.scope == .html
      if isScalar ? depth == 0 : seen.insert(frame.scope).inserted { scopes.append(frame.scope) }
    }
    self.scopes = scopes
  }
}
