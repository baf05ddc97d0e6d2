import Diagnostics
import SourceText

/// What a name stands for where it is used.
struct ShapeResolution {
  /// The kind of the member that was found; nil for `.` and for what may be anything.
  let kind: TemplateMember.Kind?

  /// What `.` stands for, where that was asked.
  let scope: ShapeScope

  /// The frame whose record holds it; -1 for the root itself.
  let frame: Int
}

extension ShapeWalk {
  /// Looks a name up in the shapes around it; reports the step that is wrong and gives nil.
  mutating func resolve(_ path: Int) -> ShapeResolution? {
    let path = program.paths[path]
    let top = stack.count - 1
    guard path.count > 0 else {
      return ShapeResolution(kind: nil, scope: stack.innermost, frame: stack.origin(of: top))
    }
    let steps = Array(program.steps[path.start..<(path.start + path.count)])
    guard let (first, frame) = index.member(steps[0], in: stack) else {
      if !stack.holdsAnything { reportUnknown(steps[0]) }
      return stack.holdsAnything
        ? ShapeResolution(kind: nil, scope: .anything, frame: top) : nil
    }
    var member = first
    for (offset, name) in steps.enumerated().dropFirst() {
      guard let next = step(to: name, at: offset, of: steps, from: member) else { return nil }
      member = next
    }
    return ShapeResolution(kind: member.kind, scope: .anything, frame: frame)
  }

  /// The member behind a dot.
  private mutating func step(
    to name: TemplateName,
    at offset: Int,
    of steps: [TemplateName],
    from member: TemplateMember
  ) -> TemplateMember? {
    guard case .record(let id) = member.kind else {
      report(
        .templateWrongKind(
          member.name.text,
          member.kind,
          use: .step(name.text),
          at: place(ofStep: offset - 1, of: steps),
          callers: callers
        )
      )
      return nil
    }
    if let next = index.member(name, of: id) { return next }
    report(
      .templateUnknownName(
        name.text,
        in: member.name.text,
        candidates: index.shapes[id].members.map { SuggestionCandidate($0.name.text) },
        at: place(ofStep: offset, of: steps),
        callers: callers
      )
    )
    return nil
  }

  /// Whether what a name stands for can be inserted, and inserted as the tag does it.
  mutating func checkInsert(_ path: Int) {
    guard let found = resolve(path) else { return }
    let origin = program.origins[counter]
    let template = program.templates[Int(origin.template)]
    let node = template.nodes[Int(origin.node)]
    let name = template.name(of: Int(origin.node))
    let place = template.file.place(node.name)
    switch (found.kind, found.scope) {
    case (.html, _), (nil, .html), (nil, .anything): break
    case (.text, _), (nil, .text):
      guard node.kind == .unescaped else { return }
      let tag = template.file.place(node.range)
      report(.templateUnescapedText(name, tag: tag, at: place, callers: callers))
    case (let kind?, _):
      report(.templateWrongKind(name, kind, use: .insert, at: place, callers: callers))
    case (nil, .record): report(.templateRecordInserted(at: place, callers: callers))
    }
  }

  private mutating func reportUnknown(_ name: TemplateName) {
    let (near, far) = candidates()
    report(
      .templateUnknownName(
        name.text,
        in: nil,
        candidates: near,
        farther: far,
        at: place(ofStep: 0, of: [name]),
        callers: callers
      )
    )
  }

  /// The names that can be used here, innermost first, and behind them what is one step away.
  private func candidates() -> (near: [SuggestionCandidate], far: [SuggestionCandidate]) {
    var near: [SuggestionCandidate] = []
    var far: [SuggestionCandidate] = []
    for member in stack.shapes.flatMap({ index.shapes.shapes[$0].members }) {
      near.append(SuggestionCandidate(member.name.text))
      guard case .record(let id) = member.kind else { continue }
      far += index.shapes[id].members.map {
        SuggestionCandidate("\(member.name).\($0.name)", spellings: [$0.name.text])
      }
    }
    return (near, far)
  }

  /// The bytes of one step of the name that is looked at.
  private func place(ofStep step: Int, of steps: [TemplateName]) -> SourceRange {
    let origin = program.origins[counter]
    let template = program.templates[Int(origin.template)]
    let start = steps[..<step].reduce(template.nodes[Int(origin.node)].name.lowerBound) {
      $0 + $1.text.utf8.count + 1
    }
    return template.file.place(start..<(start + steps[step].text.utf8.count))
  }
}
