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

/// The addresses of before: each leads to a type, a key, `type:key`, the path of a source file, or a
/// web address, and none stands in the way of a page or file.
func redirects(
  _ configuration: Configuration,
  names: NameIndex,
  taken: (documents: [Declaration], assets: [PublishedAsset])
) -> Diagnosed<[ResolvedRedirect]> {
  if configuration.redirects.isEmpty { return Diagnosed([]) }
  var diagnostics: [Diagnostic] = []
  var redirects: [ResolvedRedirect] = []
  let inUse = Set(taken.assets.map(\.address) + taken.documents.map(\.address))
  var seen: Set<String> = []
  for redirect in configuration.redirects {
    guard let address = formerAddress(redirect.address.value), !address.isEmpty else {
      diagnostics.append(.invalidFormerAddress(redirect.address))
      continue
    }
    guard !inUse.contains(address) else {
      diagnostics.append(.formerAddressInUse(redirect.address))
      continue
    }
    guard seen.insert(address).inserted else {
      diagnostics.append(.formerAddressTwice(redirect.address))
      continue
    }
    let text = redirect.target.value
    let type = names.schema.spellings[text] ?? text
    if names.schema.type(named: type) != nil {
      redirects.append(ResolvedRedirect(address: address, target: .typeIndex(type)))
    } else if isWebAddress(text) {
      redirects.append(ResolvedRedirect(address: address, target: .external(text)))
    } else if let id = names.entity(meant: text) {
      redirects.append(
        ResolvedRedirect(address: address, target: .entity(id, fragment: nil))
      )
    } else if !names.schema.isBroken {
      diagnostics.append(problem(redirect.target, names))
    }
  }
  return Diagnosed(redirects, diagnostics)
}

/// An address below the site as its pages have them: without a slash before it, and with one behind
/// it unless it names a file; nil where no page could have had it.
private func formerAddress(_ text: String) -> String? {
  var address = Substring(text)
  if address.utf8.first == UInt8(ascii: "/") { address = address.dropFirst() }
  if address.utf8.last == UInt8(ascii: "/") { address = address.dropLast() }
  guard let path = OutputPath(String(address)), !path.text.utf8.contains(0x20) else { return nil }
  let last = path.text.split(separator: "/").last ?? ""
  return last.utf8.contains(UInt8(ascii: ".")) ? path.text : path.text + "/"
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
