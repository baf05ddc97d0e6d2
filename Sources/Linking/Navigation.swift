import Diagnostics
import Model
import SourceText

/// The main menu: each target is a type, a key, `type:key`, or the path of a source file.
func navigation(
  _ configuration: Configuration,
  names: NameIndex
) -> Diagnosed<[NavigationLink]> {
  var diagnostics: [Diagnostic] = []
  var links: [NavigationLink] = []
  for item in configuration.navigation {
    let text = item.target.value
    let type = names.schema.spellings[text] ?? text
    if names.schema.type(named: type) != nil {
      links.append(NavigationLink(label: item.label ?? "", target: .typeIndex(type)))
    } else if isWebAddress(text) {
      links.append(NavigationLink(label: item.label ?? text, target: .external(text)))
    } else if let id = names.entity(meant: text) {
      links.append(NavigationLink(label: item.label ?? "", target: .entity(id, fragment: nil)))
    } else if !names.schema.isBroken {
      diagnostics.append(problem(item.target, names))
    }
  }
  return Diagnosed(links, diagnostics)
}

/// The pages that are printed as reports: each a key, `type:key`, or the path of a source file.
func reports(
  _ configuration: Configuration,
  names: NameIndex
) -> Diagnosed<[EntityID]> {
  var diagnostics: [Diagnostic] = []
  var found: [EntityID] = []
  for target in configuration.reports {
    if let id = names.entity(meant: target.value) {
      found.append(id)
    } else if !names.schema.isBroken {
      diagnostics.append(problem(target, names))
    }
  }
  return Diagnosed(found, diagnostics)
}

extension NameIndex {
  /// What a setting means: the path of a file, a key or `type:key`, or an address.
  fileprivate func entity(meant text: String) -> EntityID? {
    if let id = entity(at: SourcePath(text)) { return id }
    if case .found(let id) = lookUp(text, targets: []) { return id }
    return entity(atWritten: text)
  }
}

private func problem(_ target: Located<String>, _ names: NameIndex) -> Diagnostic {
  if case .ambiguous(let ids) = names.lookUp(target.value, targets: []) {
    return .ambiguousReference(target, ids.map { names[$0] })
  }
  let types = nearestNames(to: target.value, among: names.schema.types.map(\.name.value))
  let things = names.nearest(to: target.value, targets: [])
  return .unresolvedReference(
    target,
    targets: [],
    schema: names.schema,
    suggestions: Array((types + things).prefix(3))
  )
}
