import SourceText

extension TemplateLinker {
  /// Writes the instructions of one procedure at the end of the program.
  mutating func compile(_ key: Key) {
    let signature = signatures[key.signature]
    var compiler = TemplateCompiler(
      key: key,
      signature: signature,
      template: program.templates[signature.template]
    )
    compiler.compile(into: &self)
  }
}

/// Walks the nodes of one template or block.
private struct TemplateCompiler {
  let key: TemplateLinker.Key
  let signature: TemplateLinker.Signature
  let template: Template

  /// The sections around the current node.
  private var open: [(instruction: Int, end: Int)] = []

  /// A literal at or behind this instruction may grow: no jump leads to its end.
  private var barrier = 0
  private var index = 0

  init(
    key: TemplateLinker.Key,
    signature: TemplateLinker.Signature,
    template: Template
  ) {
    self.key = key
    self.signature = signature
    self.template = template
  }

  mutating func compile(into linker: inout TemplateLinker) {
    let first = signature.block.map { $0 + 1 } ?? 0
    let end = signature.block.map { template.nodes[$0].end - 1 } ?? template.nodes.count
    index = first
    barrier = linker.program.instructions.count
    while index < end {
      let node = template.nodes[index]
      var next = index + 1
      switch node.kind {
      case .text:
        copy(node, isIndented: index > first || key.indentsFirstLine, into: &linker)
      case .insert, .unescaped: insert(node, into: &linker)
      case .section, .inverted: openSection(node, into: &linker)
      case .end: closeSection(into: &linker)
      case .partial, .parent:
        next = node.end
        call(node, into: &linker)
      case .block:
        if let argument = linker.argument(of: template.name(of: index), in: signature) {
          next = node.end
          callBlock(argument, for: node, into: &linker)
        }
      }
      index = next
    }
    emit(.leave, into: &linker)
  }

  private func emit(_ instruction: TemplateInstruction, into linker: inout TemplateLinker) {
    linker.program.instructions.append(instruction)
    linker.program.origins.append(
      TemplateOrigin(template: Int32(signature.template), node: Int32(index))
    )
  }

  private func copy(
    _ node: Template.Node,
    isIndented: Bool,
    into linker: inout TemplateLinker
  ) {
    if node.isAtLine, isIndented {
      if key.isIndentedWhileFilling { emit(.indentation, into: &linker) }
      literal(key.indentation[...], into: &linker)
    }
    if let replacement = template.replacements[index] {
      literal(replacement[...], into: &linker)
    } else {
      literal(template.file.bytes[node.range], into: &linker)
    }
  }

  private func literal(_ bytes: ArraySlice<UInt8>, into linker: inout TemplateLinker) {
    if bytes.isEmpty { return }
    let start = linker.program.literals.count
    linker.program.literals += bytes
    let last = linker.program.instructions.count - 1
    if last >= barrier,
      case .literal(let first, let count) = linker.program.instructions[last],
      Int(first) + Int(count) == start
    {
      let grown = count + Int32(bytes.count)
      linker.program.instructions[last] = .literal(start: first, count: grown)
    } else {
      emit(.literal(start: Int32(start), count: Int32(bytes.count)), into: &linker)
    }
  }

  /// In a strict program three braces escape too: there is no way to insert text unescaped.
  private func insert(_ node: Template.Node, into linker: inout TemplateLinker) {
    let path = linker.path(template.name(of: index))
    let isEscaped = node.kind == .insert || linker.program.mode == .strict
    emit(isEscaped ? .insert(path: path) : .insertUnescaped(path: path), into: &linker)
  }

  private mutating func openSection(_ node: Template.Node, into linker: inout TemplateLinker) {
    let path = linker.path(template.name(of: index))
    open.append((linker.program.instructions.count, node.end))
    let isSection = node.kind == .section
    emit(
      isSection ? .section(path: path, end: 0) : .inverted(path: path, end: 0),
      into: &linker
    )
  }

  private mutating func closeSection(into linker: inout TemplateLinker) {
    guard let last = open.last, last.end == index + 1 else { return }
    open.removeLast()
    switch linker.program.instructions[last.instruction] {
    case .section(let path, _):
      emit(.next(body: Int32(last.instruction + 1)), into: &linker)
      let end = Int32(linker.program.instructions.count)
      linker.program.instructions[last.instruction] = .section(path: path, end: end)
    case .inverted(let path, _):
      let end = Int32(linker.program.instructions.count)
      linker.program.instructions[last.instruction] = .inverted(path: path, end: end)
    default: preconditionFailure("what is open is a section")
    }
    barrier = linker.program.instructions.count
  }

  /// A part or layout: its lines are indented as its tag is, if that stands alone.
  private func call(_ node: Template.Node, into linker: inout TemplateLinker) {
    guard let callee = linker.callee(of: index, in: template) else { return }
    let called = linker.called(callee, by: index, in: signature)
    guard node.isAtLine else {
      return emitCall(called, indentation: [], continues: false, into: &linker)
    }
    let indentation = key.indentation + template.file.bytes[node.indentation]
    emitCall(called, indentation: indentation, continues: true, into: &linker)
  }

  /// A given block: its lines are indented as the declared block is.
  private func callBlock(
    _ argument: TemplateLinker.Signature,
    for node: Template.Node,
    into linker: inout TemplateLinker
  ) {
    emitCall(
      argument,
      indentation: key.indentation + template.file.bytes[node.indentation],
      continues: true,
      indentsFirstLine: node.isAtLine,
      into: &linker
    )
  }

  private func emitCall(
    _ called: TemplateLinker.Signature,
    indentation: [UInt8],
    continues: Bool,
    indentsFirstLine: Bool = true,
    into linker: inout TemplateLinker
  ) {
    let isTooDeep = indentation.count > TemplateLinker.indentationLimit
    let callee = linker.procedure(
      TemplateLinker.Key(
        signature: linker.signature(called),
        indentation: isTooDeep ? [] : indentation,
        isIndentedWhileFilling: isTooDeep || (continues && key.isIndentedWhileFilling),
        indentsFirstLine: indentsFirstLine
      )
    )
    linker.record(
      TemplateLinker.Call(
        instruction: linker.program.instructions.count,
        caller: linker.program.procedures.count - 1,
        callee: callee,
        isCertain: open.isEmpty
      )
    )
    guard isTooDeep else { return emit(.call(procedure: Int32(callee)), into: &linker) }
    let start = linker.program.literals.count
    linker.program.literals += indentation
    emit(
      .callIndented(
        procedure: Int32(callee),
        start: Int32(start),
        count: Int32(indentation.count),
        continues: key.isIndentedWhileFilling
      ),
      into: &linker
    )
  }
}
