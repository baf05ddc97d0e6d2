/// Runs a program over values, without copying any of them.
///
/// It stops when the output is full and goes on where it was. Sections are a stack of frames and
/// calls a stack of returns: neither nesting of templates nor of data uses the stack of the thread.
struct FillingMachine {
  private let program: TemplateProgramPointers
  private var counter: Int
  private(set) var isFinished = false

  /// The innermost open section, and those around it.
  private var frame: FillingFrame
  private var outerFrames: [FillingFrame] = []
  private var calls: [FillingCall] = []

  /// The indentation of the calls under way, each behind that of its caller.
  private var indentation: [UInt8] = []
  private var indentationStart = 0

  /// How deep parts may call each other.
  ///
  /// A part that its data cannot stop ends the page here: two calls of itself would go on for two
  /// to the thousandth.
  private static let callLimit = 1000

  init(program: TemplateProgramPointers, start: Int, root: UnsafePointer<TemplateValue>) {
    self.program = program
    self.counter = start
    frame = FillingFrame(value: root, outerRecord: -1)
    outerFrames.reserveCapacity(16)
    calls.reserveCapacity(16)
  }

  /// Fills until the program ends or the buffer is full; gives the room that the next step needs.
  mutating func run(into buffer: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int) -> Int {
    guard let base = buffer.baseAddress else { return 1 }
    var output = FillingOutput(next: base + count, end: base + buffer.count)
    defer { count = output.next - base }
    while true {
      switch program.instructions[counter] {
      case .literal(let start, let length):
        let isDone = output.copy(program.literals, from: Int(start), count: Int(length))
        if !isDone { return output.needed }
      case .insert(let path):
        if let value = value(of: path), !output.insert(value.pointee, escapes: true) {
          return output.needed
        }
      case .insertUnescaped(let path):
        if let value = value(of: path), !output.insert(value.pointee, escapes: false) {
          return output.needed
        }
      case .section(let path, let end):
        guard let value = value(of: path), enter(value) else {
          counter = Int(end)
          continue
        }
      case .inverted(let path, let end):
        if let value = value(of: path), value.pointee.isPresent {
          counter = Int(end)
          continue
        }
      case .next(let body):
        if frame.advance() {
          counter = Int(body)
          continue
        }
        frame = outerFrames.removeLast()
      case .call(let procedure):
        guard call(procedure) else { return 0 }
        continue
      case .callIndented(let procedure, let start, let length, let continues):
        guard call(procedure) else { return 0 }
        if !continues { indentationStart = indentation.count }
        indentation += program.literals[Int(start)..<Int(start + length)]
        continue
      case .indentation:
        if !copyIndentation(to: &output) { return output.needed }
      case .leave:
        guard let call = calls.popLast() else {
          isFinished = true
          return 0
        }
        counter = call.counter
        indentationStart = call.indentationStart
        if indentation.count > call.indentationEnd {
          indentation.removeSubrange(call.indentationEnd...)
        }
      }
      counter += 1
    }
  }

  private func copyIndentation(to output: inout FillingOutput) -> Bool {
    indentation.withUnsafeBufferPointer {
      output.copy($0, from: indentationStart, count: $0.count - indentationStart)
    }
  }

  /// Goes into a procedure; false, and nothing more is filled, where that is too deep.
  private mutating func call(_ procedure: Int32) -> Bool {
    guard calls.count < Self.callLimit else {
      isFinished = true
      return false
    }
    calls.append(
      FillingCall(
        counter: counter,
        indentationStart: indentationStart,
        indentationEnd: indentation.count
      )
    )
    counter = program.procedures[Int(procedure)].start
    return true
  }

  /// Opens a section over a value; false where the value keeps it shut.
  private mutating func enter(_ value: UnsafePointer<TemplateValue>) -> Bool {
    let inner: FillingFrame
    let outer = frame.fields.isEmpty ? frame.outerRecord : outerFrames.count
    switch value.pointee {
    case .record: inner = FillingFrame(value: value, outerRecord: outer)
    case .list(let values):
      guard !values.isEmpty, let first = address(ofElementsOf: values) else { return false }
      inner = FillingFrame(value: first, remaining: values.count - 1, outerRecord: outer)
    case .flag(let isSet):
      guard isSet else { return false }
      // A flag opens the section without taking the place of the value around it.
      inner = FillingFrame(around: frame, outerRecord: outer)
    case .text, .html:
      guard value.pointee.isPresent else { return false }
      inner = FillingFrame(value: value, outerRecord: outer)
    case .absent: return false
    }
    outerFrames.append(frame)
    frame = inner
    return true
  }

  /// What a name stands for here: the first step from the innermost record that has it.
  @inline(__always)
  private func value(of path: Int32) -> UnsafePointer<TemplateValue>? {
    let path = program.paths[Int(path)]
    guard path.count > 0, let steps = program.steps.baseAddress else { return frame.value }
    let first = steps + path.start
    let found = frame.fields.value(of: first) ?? outerValue(of: first)
    return path.count == 1 ? found : value(of: first + 1, count: path.count - 1, in: found)
  }

  private func outerValue(of name: UnsafePointer<TemplateName>) -> UnsafePointer<TemplateValue>? {
    var index = frame.outerRecord
    while index >= 0 {
      if let found = outerFrames[index].fields.value(of: name) { return found }
      index = outerFrames[index].outerRecord
    }
    return nil
  }

  /// The steps behind the first dot: each only looks in the value before it.
  private func value(
    of steps: UnsafePointer<TemplateName>,
    count: Int,
    in record: UnsafePointer<TemplateValue>?
  ) -> UnsafePointer<TemplateValue>? {
    var found = record
    for index in 0..<count {
      guard let value = found else { return nil }
      found = FillingFields(of: value).value(of: steps + index)
    }
    return found
  }
}

/// Where a call came from.
private struct FillingCall {
  let counter: Int
  let indentationStart: Int
  let indentationEnd: Int
}
