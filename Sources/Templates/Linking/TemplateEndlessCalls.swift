import Diagnostics
import SourceText

extension TemplateLinker {
  /// Finds templates that call themselves whatever the data is, and takes the last call out.
  ///
  /// Depth first over what is certainly called, apart from indentation: a call of what is under way
  /// closes a circle.
  mutating func breakEndlessCalls() -> [Diagnostic] {
    let edges = certainCalls()
    var findings: [Diagnostic] = []
    var broken: Set<Edge> = []
    var state = [State](repeating: .unseen, count: signatures.count)
    for start in signatures.indices where state[start] == .unseen {
      var chain: [(signature: Int, next: Int)] = [(start, 0)]
      state[start] = .underWay
      while let (signature, next) = chain.last {
        guard next < edges[signature].count else {
          state[signature] = .done
          chain.removeLast()
          continue
        }
        chain[chain.count - 1].next += 1
        let edge = edges[signature][next]
        switch state[edge.callee] {
        case .done: break
        case .unseen:
          state[edge.callee] = .underWay
          chain.append((edge.callee, 0))
        case .underWay:
          broken.insert(edge)
          let circle = chain.drop { $0.signature != edge.callee }
          findings.append(finding(circle.map { edges[$0.signature][$0.next - 1] }))
        }
      }
    }
    remove(broken)
    return uniqued(findings)
  }

  private enum State { case unseen, underWay, done }

  /// A call without regard to indentation.
  private struct Edge: Hashable {
    let caller: Int
    let callee: Int
    let origin: TemplateOrigin
  }

  private func edge(_ call: Call) -> Edge {
    Edge(
      caller: keys[call.caller].signature,
      callee: keys[call.callee].signature,
      origin: program.origins[call.instruction]
    )
  }

  private func certainCalls() -> [[Edge]] {
    var edges = [[Edge]](repeating: [], count: signatures.count)
    var seen: Set<Edge> = []
    for call in calls where call.isCertain {
      let edge = edge(call)
      if seen.insert(edge).inserted { edges[edge.caller].append(edge) }
    }
    return edges
  }

  private mutating func remove(_ broken: Set<Edge>) {
    if broken.isEmpty { return }
    for call in calls where broken.contains(edge(call)) {
      program.instructions[call.instruction] = .literal(start: 0, count: 0)
    }
  }

  /// The circle, told from its last call, with every call in it as a label.
  private func finding(_ circle: [Edge]) -> Diagnostic {
    let names = circle.map { program.templates[signatures[$0.callee].template].name }
    let places = circle.map { program.place(of: $0.origin) }
    let last = places.count - 1
    let first = program.templates[signatures[circle[0].caller].template].name
    return .templateEndlessPart(
      chain: [first] + names,
      at: places[last],
      through: Array(places[..<last])
    )
  }

  private func uniqued(_ findings: [Diagnostic]) -> [Diagnostic] {
    var places: Set<SourceRange> = []
    return findings.filter { places.insert($0.range).inserted }
  }
}
