import Diagnostics
import SourceText

extension TemplateLinker {
  /// Calls of templates that are not there, and blocks that the called template does not have.
  func findingsInCalls() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let names = program.templates.map(\.name)
    let blocks = blocksInReach()
    for template in program.templates {
      var faults = TemplateFaults()
      for (index, node) in template.nodes.enumerated()
      where node.kind == .partial || node.kind == .parent {
        guard let callee = callee(of: index, in: template) else {
          faults.report(
            .templateMissingPart(
              template.name(of: index),
              among: names.filter { $0 != template.name },
              at: template.place(of: index)
            )
          )
          continue
        }
        guard node.kind == .parent else { continue }
        for argument in template.arguments(of: index) {
          let name = template.name(of: argument)
          if blocks[callee].contains(name) { continue }
          faults.report(
            .templateUnknownBlock(
              name,
              parent: program.templates[callee].name,
              among: blocks[callee].sorted(),
              at: template.place(of: argument)
            )
          )
        }
      }
      findings += faults.diagnostics
    }
    return findings
  }

  /// For each template the blocks that it or anything it calls has.
  private func blocksInReach() -> [Set<String>] {
    var blocks: [Set<String>] = []
    var called: [[Int]] = []
    for template in program.templates {
      var (own, callees): (Set<String>, Set<Int>) = ([], [])
      for (index, node) in template.nodes.enumerated() {
        switch node.kind {
        case .block: own.insert(template.name(of: index))
        case .partial, .parent: callee(of: index, in: template).map { _ = callees.insert($0) }
        default: break
        }
      }
      blocks.append(own)
      called.append(callees.sorted())
    }
    return blocks.indices.map { start in
      var (reached, waiting): (Set<Int>, [Int]) = ([start], [start])
      while let next = waiting.popLast() {
        for callee in called[next] where reached.insert(callee).inserted { waiting.append(callee) }
      }
      return reached.reduce(into: []) { $0.formUnion(blocks[$1]) }
    }
  }
}
