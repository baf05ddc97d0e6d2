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

/// The open sections of a walk, innermost last.
struct ShapeStack {
  private struct Frame {
    let scope: ShapeScope
    let origin: Int
  }

  private var frames: [Frame] = []

  /// For each shape the frames with a record of it: a name deep inside is found without a search.
  private var positions: [[Int]]
  private var unknown = 0

  init(shapes: Int, root: Int) {
    positions = Array(repeating: [], count: shapes)
    push(.record(root), from: -1)
  }

  var count: Int { frames.count }

  /// What `.` stands for.
  var innermost: ShapeScope { frames[frames.count - 1].scope }

  /// Whether a name that is not found may be that of something that was not found either.
  var holdsAnything: Bool { unknown > 0 }

  /// The frame whose record holds the value of a frame; -1 for the root.
  func origin(of frame: Int) -> Int { frames[frame].origin }

  /// The innermost frame with a record of a shape.
  func position(ofShape shape: Int) -> Int? { positions[shape].last }

  /// The shapes of the records here, innermost first, each once.
  var shapes: [Int] {
    positions.indices
      .compactMap { shape in positions[shape].last.map { (shape, $0) } }
      .sorted { $0.1 > $1.1 }
      .map(\.0)
  }

  mutating func push(_ scope: ShapeScope, from origin: Int) {
    if case .record(let shape) = scope { positions[shape].append(frames.count) }
    if scope == .anything { unknown += 1 }
    frames.append(Frame(scope: scope, origin: origin))
  }

  mutating func pop(to count: Int) {
    while frames.count > count {
      let frame = frames.removeLast()
      if case .record(let shape) = frame.scope { positions[shape].removeLast() }
      if frame.scope == .anything { unknown -= 1 }
    }
  }
}

/// A procedure and everything that decides what its names mean.
///
/// A record that is there again further in hides what is further out, so each shape counts once:
/// there is a finite number of states, however deep a part calls itself.
struct ShapeState: Hashable {
  private let signature: Int
  private let innermost: ShapeScope
  private let shapes: [Int]
  private let holdsAnything: Bool

  init(signature: Int, stack: ShapeStack) {
    self.signature = signature
    innermost = stack.innermost
    shapes = stack.shapes
    holdsAnything = stack.holdsAnything
  }
}
