import SourceText

/// All templates of a set as one flat list of instructions.
///
/// Parts, layouts and blocks are procedures in it: one for each way in which they are called, with
/// the indentation in its literals. Filling is a straight run with jumps.
struct TemplateProgram: Sendable {
  var instructions: [TemplateInstruction] = []

  /// What each instruction was written as.
  var origins: [TemplateOrigin] = []

  /// The bytes of all literals, one after the other.
  var literals: [UInt8] = []

  var paths: [TemplatePath] = []

  /// The steps of all paths.
  var steps: [TemplateName] = []

  var procedures: [TemplateProcedure] = []

  /// The procedures of the templates by themselves.
  var entries: [String: Int] = [:]

  var templates: [Template] = []

  let mode: TemplateMode

  init(mode: TemplateMode) { self.mode = mode }

  func place(of origin: TemplateOrigin) -> SourceRange {
    templates[Int(origin.template)].place(of: Int(origin.node))
  }

  func place(ofInstruction index: Int) -> SourceRange { place(of: origins[index]) }

  /// The name that an instruction was written with.
  func name(ofInstruction index: Int) -> String {
    templates[Int(origins[index].template)].name(of: Int(origins[index].node))
  }
}

/// One step of filling.
enum TemplateInstruction: Sendable {
  /// Copies bytes.
  case literal(start: Int32, count: Int32)

  /// Inserts a value, escaping text.
  case insert(path: Int32)

  /// Inserts a value as it is; not in a strict program.
  case insertUnescaped(path: Int32)

  /// Goes into a value, or to `end` where it is empty.
  case section(path: Int32, end: Int32)

  /// Goes on only where a value is empty.
  case inverted(path: Int32, end: Int32)

  /// Goes back to `body` with the next value of the section, or leaves it.
  case next(body: Int32)

  /// Runs a procedure.
  case call(procedure: Int32)

  /// Runs a procedure with more indentation than its literals hold; `continues` keeps what there is.
  case callIndented(procedure: Int32, start: Int32, count: Int32, continues: Bool)

  /// Copies the indentation of the calls under way.
  case indentation

  /// Goes back to the caller.
  case leave
}

/// A node of a template.
struct TemplateOrigin: Hashable, Sendable {
  let template: Int32
  let node: Int32
}

/// A name with its dots: a range of steps; none is `.`, the value itself.
struct TemplatePath: Hashable, Sendable {
  let start: Int
  let count: Int
}

/// A template or a given block, called in one way.
struct TemplateProcedure: Sendable {
  /// Where its instructions begin.
  let start: Int

  /// What is the same for all indentations.
  let signature: Int
}
