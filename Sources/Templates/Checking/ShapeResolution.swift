import Diagnostics
import SourceText

/// What a name stands for where it is used.
struct ShapeResolution {
  /// The kind of the member that was found; nil for `.` and for what may be anything.
  let kind: TemplateMember.Kind?

  /// What `.` stands for.
  let scope: ShapeScope?

  /// The frame whose record holds it; -1 for the root itself.
  let frame: Int
}

extension ShapeWalk {
  /// Looks a name up in the shapes around it; reports the step that is wrong and gives nil.
  mutating func resolve(_ path: Int) -> ShapeResolution? {
    let path = program.paths[path]
    let top = frames.count - 1
    guard path.count > 0 else {
      return ShapeResolution(kind: nil, scope: frames[top].scope, frame: frames[top].origin)
    }
    let steps = program.steps[path.start..<(path.start + path.count)]
    guard var found = member(steps[path.start]) else {
      if frames.contains(where: { $0.scope == .anything }) {
        return ShapeResolution(kind: nil, scope: .anything, frame: top)
      }
      reportUnknown(steps[path.start])
      return nil
    }
    for step in 1..<max(path.count, 1) {
      guard case .record(let id) = found.member.kind else {
        report(
          .templateWrongKind(
            found.member.name.text,
            found.member.kind,
            use: .step(steps[path.start + step].text),
            at: place(ofStep: step - 1, in: path),
            callers: callers
          )
        )
        return nil
      }
      let shape = shapes[id]
      let name = steps[path.start + step]
      guard let member = shape.members.first(where: { $0.name == name }) else {
        report(
          .templateUnknownName(
            name.text,
            in: found.member.name.text,
            candidates: shape.members.map { SuggestionCandidate($0.name.text) },
            at: place(ofStep: step, in: path),
            callers: callers
          )
        )
        return nil
      }
      found.member = member
    }
    return ShapeResolution(kind: found.member.kind, scope: nil, frame: found.frame)
  }

  /// Whether what a name stands for can be inserted, and inserted as the tag does it.
  mutating func checkInsert(_ path: Int) {
    guard let found = resolve(path) else { return }
    let origin = program.origins[currentInstruction]
    let template = program.templates[Int(origin.template)]
    let node = template.nodes[Int(origin.node)]
    let name = template.name(of: Int(origin.node))
    switch (found.kind, found.scope) {
    case (.html, _), (nil, .html), (nil, .anything): break
    case (.text, _), (nil, .text):
      guard node.kind == .unescaped else { return }
      report(
        .templateUnescapedText(
          name,
          tag: template.file.place(node.range),
          at: template.file.place(node.name),
          callers: callers
        )
      )
    case (let kind?, _):
      report(
        .templateWrongKind(
          name,
          kind,
          use: .insert,
          at: template.file.place(node.name),
          callers: callers
        )
      )
    case (nil, _):
      report(.templateRecordInserted(at: template.file.place(node.name), callers: callers))
    }
  }

  private func member(_ name: TemplateName) -> (member: TemplateMember, frame: Int)? {
    for (index, frame) in frames.enumerated().reversed() {
      guard case .record(let shape) = frame.scope else { continue }
      if let member = shapes.shapes[shape].members.first(where: { $0.name == name }) {
        return (member, index)
      }
    }
    return nil
  }

  private mutating func reportUnknown(_ name: TemplateName) {
    let origin = program.origins[currentInstruction]
    let template = program.templates[Int(origin.template)]
    let start = template.nodes[Int(origin.node)].name.lowerBound
    report(
      .templateUnknownName(
        name.text,
        in: nil,
        candidates: candidates(),
        at: template.file.place(start..<(start + name.text.utf8.count)),
        callers: callers
      )
    )
  }

  /// The names that can be used here, innermost first, and behind them what is one step away.
  private func candidates() -> [SuggestionCandidate] {
    var near: [SuggestionCandidate] = []
    var far: [SuggestionCandidate] = []
    for frame in frames.reversed() {
      guard case .record(let index) = frame.scope else { continue }
      for member in shapes.shapes[index].members {
        near.append(SuggestionCandidate(member.name.text))
        guard case .record(let id) = member.kind else { continue }
        far += shapes[id].members.map {
          SuggestionCandidate("\(member.name).\($0.name)", spellings: [$0.name.text])
        }
      }
    }
    return near + far
  }

  private func place(ofStep step: Int, in path: TemplatePath) -> SourceRange {
    let origin = program.origins[currentInstruction]
    let template = program.templates[Int(origin.template)]
    let before = program.steps[path.start..<(path.start + step)]
    let start = before.reduce(template.nodes[Int(origin.node)].name.lowerBound) {
      $0 + $1.text.utf8.count + 1
    }
    let length = program.steps[path.start + step].text.utf8.count
    return template.file.place(start..<(start + length))
  }
}
