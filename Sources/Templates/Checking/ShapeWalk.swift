import Diagnostics
import SourceText

/// One walk through a program with a stack of shapes.
struct ShapeWalk {
  /// How often a part is looked at in another place before the walk gives up.
  private static let stateLimit = 10_000

  private struct Call {
    let instruction: Int
    let state: ShapeState
    let depth: Int
  }

  private struct Place: Hashable {
    let range: SourceRange
    let code: DiagnosticCode
  }

  let program: TemplateProgram
  let index: ShapeIndex
  private(set) var stack: ShapeStack
  private(set) var counter: Int
  private var findings: [Diagnostic] = []
  private var places: Set<Place> = []

  /// For each open section how many frames there were before it.
  private var sections: [Int] = []
  private var calls: [Call] = []
  private var seen: Set<ShapeState>

  /// The calls under way by their states: how many calls led there.
  private var underWay: [ShapeState: Int]

  init(program: TemplateProgram, shapes: TemplateShapes, root: ShapeID, entry: Int) {
    self.program = program
    index = ShapeIndex(shapes)
    stack = ShapeStack(shapes: shapes.shapes.count, root: shapes.index(of: root))
    counter = program.procedures[entry].start
    let state = ShapeState(signature: program.procedures[entry].signature, stack: stack)
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
      case .next: if let count = sections.popLast() { stack.pop(to: count) }
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

  /// Says something about a place, once.
  mutating func report(_ finding: Diagnostic) {
    let place = Place(range: finding.range, code: finding.code)
    if places.insert(place).inserted { findings.append(finding) }
  }

  /// Where the part under way was called, if it is one.
  var callers: [SourceRange] {
    calls.last.map { [program.place(ofInstruction: $0.instruction)] } ?? []
  }

  private mutating func enter(_ path: Int) {
    sections.append(stack.count)
    guard let found = resolve(path) else {
      return stack.push(.anything, from: stack.count - 1)
    }
    switch found.kind {
    case .record(let id), .list(let id):
      stack.push(.record(index.shapes.index(of: id)), from: found.frame)
    case .text, .texts: stack.push(.text, from: found.frame)
    case .html, .htmls: stack.push(.html, from: found.frame)
    case .flag: break
    case nil: stack.push(found.scope, from: found.frame)
    }
  }

  /// Goes into a part that was not looked at with these shapes; false where there are too many.
  private mutating func call(_ procedure: Int) -> Bool {
    let state = ShapeState(signature: program.procedures[procedure].signature, stack: stack)
    if let depth = underWay[state] {
      checkDescent(since: depth)
      return true
    }
    guard seen.insert(state).inserted else { return true }
    if seen.count > Self.stateLimit {
      report(.templateTooLarge(at: program.place(ofInstruction: counter)))
      return false
    }
    calls.append(Call(instruction: counter, state: state, depth: stack.count))
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
    let outer = (depth == 0 ? 1 : calls[depth - 1].depth) - 1
    var inner = stack.count - 1
    if inner > outer {
      while inner > outer { inner = stack.origin(of: inner) }
      if inner == outer { return }
    }
    if stack.holdsAnything { return }
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
