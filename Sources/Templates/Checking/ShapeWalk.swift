import Diagnostics
import SourceText

/// One walk through a program with a stack of shapes.
struct ShapeWalk {
  /// How often a part is looked at in another place before the walk gives up.
  private static let stateLimit = 10_000

  private struct Call {
    let instruction: Int
    let state: ShapeState
    let frames: Int
  }

  let program: TemplateProgram
  let shapes: TemplateShapes
  private(set) var frames: [ShapeFrame]
  private var findings: [Diagnostic] = []
  private var places: Set<Place> = []
  private var sections: [Int] = []
  private var calls: [Call] = []
  private var counter: Int
  private var seen: Set<ShapeState>

  /// The calls under way by their states: how many calls led there.
  private var underWay: [ShapeState: Int]

  private struct Place: Hashable {
    let range: SourceRange
    let code: DiagnosticCode
  }

  init(program: TemplateProgram, shapes: TemplateShapes, root: ShapeID, entry: Int) {
    self.program = program
    self.shapes = shapes
    frames = [ShapeFrame(scope: .record(shapes.index(of: root)), origin: -1)]
    counter = program.procedures[entry].start
    let state = ShapeState(signature: program.procedures[entry].signature, frames: frames)
    seen = [state]
    underWay = [state: 0]
  }

  mutating func walk() -> [Diagnostic] {
    while true {
      switch program.instructions[counter] {
      case .literal, .indentation: break
      case .insert(let path), .insertUnescaped(let path): checkInsert(Int(path))
      case .section(let path, _): enter(Int(path))
      case .inverted(let path, _): _ = resolve(Int(path))
      case .next: leaveSection()
      case .call(let procedure), .callIndented(let procedure, _, _, _):
        guard call(Int(procedure)) else { return findings }
      case .leave:
        guard let call = calls.popLast() else { return findings }
        underWay[call.state] = nil
        counter = call.instruction
      }
      counter += 1
    }
  }

  mutating func report(_ finding: Diagnostic) {
    let place = Place(range: finding.range, code: finding.code)
    if places.insert(place).inserted { findings.append(finding) }
  }

  /// Where the part under way was called, if it is one.
  var callers: [SourceRange] {
    calls.last.map { [program.place(ofInstruction: $0.instruction)] } ?? []
  }

  var currentInstruction: Int { counter }

  private mutating func enter(_ path: Int) {
    sections.append(frames.count)
    guard let found = resolve(path) else {
      return frames.append(ShapeFrame(scope: .anything, origin: frames.count - 1))
    }
    switch found.kind {
    case .record(let id), .list(let id):
      push(.record(shapes.index(of: id)), from: found)
    case .text, .texts: push(.text, from: found)
    case .html, .htmls: push(.html, from: found)
    case .flag: break
    case nil: push(found.scope ?? .anything, from: found)
    }
  }

  private mutating func push(_ scope: ShapeScope, from found: ShapeResolution) {
    frames.append(ShapeFrame(scope: scope, origin: found.frame))
  }

  private mutating func leaveSection() {
    guard let count = sections.popLast() else { return }
    frames.removeSubrange(count...)
  }

  /// Goes into a part that was not looked at with these shapes; false where there are too many.
  private mutating func call(_ procedure: Int) -> Bool {
    let state = ShapeState(signature: program.procedures[procedure].signature, frames: frames)
    if let depth = underWay[state] {
      checkDescent(since: depth)
      return true
    }
    guard seen.insert(state).inserted else { return true }
    if seen.count > Self.stateLimit {
      report(.templateTooLarge(at: program.place(ofInstruction: counter)))
      return false
    }
    calls.append(Call(instruction: counter, state: state, frames: frames.count))
    underWay[state] = calls.count
    counter = program.procedures[procedure].start - 1
    return true
  }

  /// A part that is under way is called with the same shapes: its data must be further in.
  ///
  /// The innermost value was reached from another, and that from another; if this leads to what was
  /// innermost at the first call, each round is a step into the data, which ends. If it leads past
  /// it, or is that value itself, nothing ends it.
  private mutating func checkDescent(since depth: Int) {
    let outer = (depth == 0 ? 1 : calls[depth - 1].frames) - 1
    var inner = frames.count - 1
    if inner > outer {
      while inner > outer { inner = frames[inner].origin }
      if inner == outer { return }
    }
    if frames.contains(where: { $0.scope == .anything }) { return }
    let through = calls[depth...].map(\.instruction)
    let names = (through + [counter]).map { program.name(ofInstruction: $0) }
    report(
      .templateEndlessPart(
        chain: names.suffix(1) + names,
        at: program.place(ofInstruction: counter),
        through: through.map { program.place(ofInstruction: $0) }
      )
    )
  }
}
