import Diagnostics
import SourceText

/// Turns templates into one program, procedure by procedure.
struct TemplateLinker {
  /// Bytes of indentation that literals hold; a part that calls itself further in adds to it at
  /// each level, and the rest is kept while filling.
  static let indentationLimit = 64

  /// Templates that call each other twice each grow beyond all bounds: this is the bound.
  static let instructionLimit = 1 << 20
  static let literalLimit = 1 << 26

  /// A template or one of its blocks, with the blocks that it is given.
  struct Signature: Hashable {
    let template: Int
    let block: Int?
    let environment: Int
  }

  /// What tells one procedure from another.
  struct Key: Hashable {
    let signature: Int
    let indentation: [UInt8]
    let isIndentedWhileFilling: Bool
    let indentsFirstLine: Bool
  }

  /// A call, and whether it happens whatever the data is.
  struct Call {
    let instruction: Int
    let caller: Int
    let callee: Int
    let isCertain: Bool
  }

  var program: TemplateProgram
  private(set) var signatures: [Signature] = []
  private(set) var calls: [Call] = []
  private(set) var keys: [Key] = []
  private var keyIndices: [Key: Int] = [:]
  private var signatureIndices: [Signature: Int] = [:]
  private var pathIndices: [String: Int] = [:]
  private var environments = TemplateEnvironments()
  private let templateIndices: [String: Int]

  /// The program of a set of templates, and what is wrong with what they call.
  static func link(_ templates: [Template], mode: TemplateMode) -> Diagnosed<TemplateProgram> {
    var linker = TemplateLinker(templates, mode: mode)
    var diagnostics = mode == .strict ? linker.findingsInCalls() : []
    diagnostics += linker.link()
    diagnostics += linker.breakEndlessCalls()
    return Diagnosed(linker.program, diagnostics)
  }

  private init(_ templates: [Template], mode: TemplateMode) {
    program = TemplateProgram(mode: mode)
    program.templates = templates
    var indices: [String: Int] = [:]
    for (index, template) in templates.enumerated() { indices[template.name] = index }
    templateIndices = indices
  }

  private mutating func link() -> [Diagnostic] {
    for (index, template) in program.templates.enumerated() {
      let signature = Signature(
        template: index,
        block: nil,
        environment: TemplateEnvironments.empty
      )
      program.entries[template.name] = procedure(
        Key(
          signature: self.signature(signature),
          indentation: [],
          isIndentedWhileFilling: false,
          indentsFirstLine: true
        )
      )
    }
    while program.procedures.count < keys.count {
      let key = keys[program.procedures.count]
      if program.instructions.count > Self.instructionLimit
        || program.literals.count > Self.literalLimit
      {
        return [giveUp(at: signatures[key.signature])]
      }
      program.procedures.append(
        TemplateProcedure(start: program.instructions.count, signature: key.signature)
      )
      compile(key)
    }
    return []
  }

  /// Leaves the program empty: templates that grow so far cannot be filled either.
  private mutating func giveUp(at signature: Signature) -> Diagnostic {
    let file = program.templates[signature.template].file
    program.instructions = [.leave]
    program.origins = [TemplateOrigin(template: 0, node: 0)]
    program.literals = []
    program.procedures = keys.map { TemplateProcedure(start: 0, signature: $0.signature) }
    calls = []
    return .templateTooLarge(at: file.place(0..<0))
  }
}

extension TemplateLinker {
  /// Where the template that a node calls is in the set.
  func callee(of node: Int, in template: Template) -> Int? {
    templateIndices[template.name(of: node)]
  }

  /// The block that takes the place of a declared one.
  func argument(of block: String, in signature: Signature) -> Signature? {
    environments.argument(block, in: signature.environment).map {
      Signature(template: $0.template, block: $0.block, environment: $0.environment)
    }
  }

  /// A template as a node calls it: with the blocks that the caller has, and those it gives.
  mutating func called(_ callee: Int, by node: Int, in signature: Signature) -> Signature {
    let template = program.templates[signature.template]
    var environment = signature.environment
    if template.nodes[node].kind == .parent {
      environment = environments.extending(
        environment,
        by: template.arguments(of: node).map { block in
          let argument = TemplateArgument(
            template: signature.template,
            block: block,
            environment: signature.environment
          )
          return (template.name(of: block), argument)
        }
      )
    }
    return Signature(template: callee, block: nil, environment: environment)
  }

  mutating func signature(_ signature: Signature) -> Int {
    if let index = signatureIndices[signature] { return index }
    signatureIndices[signature] = signatures.count
    signatures.append(signature)
    return signatures.count - 1
  }

  mutating func procedure(_ key: Key) -> Int {
    if let index = keyIndices[key] { return index }
    keyIndices[key] = keys.count
    keys.append(key)
    return keys.count - 1
  }

  mutating func path(_ name: String) -> Int32 {
    if let index = pathIndices[name] { return Int32(index) }
    let start = program.steps.count
    if name != "." {
      program.steps += name.utf8.split(separator: .dot).map { TemplateName(String(Substring($0))) }
    }
    pathIndices[name] = program.paths.count
    program.paths.append(TemplatePath(start: start, count: program.steps.count - start))
    return Int32(program.paths.count - 1)
  }

  mutating func record(_ call: Call) { calls.append(call) }
}
