/// A block as a parent is given it: where it is written, and the blocks that were given there.
struct TemplateArgument: Hashable, Sendable {
  let template: Int
  let block: Int
  let environment: Int
}

/// The blocks that a template is given, by name.
///
/// The block that is given furthest out wins, so along any chain of calls a name is bound once:
/// there is a finite number of environments.
struct TemplateEnvironments {
  private struct Binding: Hashable {
    let name: String
    let argument: TemplateArgument
  }

  private var all: [[Binding]] = [[]]
  private var indices: [[Binding]: Int] = [[]: 0]

  /// The environment of a template that is given nothing.
  static let empty = 0

  func argument(_ name: String, in environment: Int) -> TemplateArgument? {
    all[environment].first { $0.name == name }?.argument
  }

  /// An environment with more blocks, as far as their names are not bound.
  mutating func extending(
    _ environment: Int,
    by arguments: [(name: String, argument: TemplateArgument)]
  ) -> Int {
    var bindings = all[environment]
    var names = Set(bindings.map(\.name))
    for (name, argument) in arguments where names.insert(name).inserted {
      bindings.append(Binding(name: name, argument: argument))
    }
    bindings.sort { $0.name < $1.name }
    if let index = indices[bindings] { return index }
    indices[bindings] = all.count
    all.append(bindings)
    return all.count - 1
  }
}
