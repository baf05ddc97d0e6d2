import Diagnostics
import Model
import SourceText

/// Where each file that is published as it is goes: its path below its source folder.
func publish(
  _ assets: [Asset],
  sources: SourceFolders,
  documents: [Declaration]
) -> Diagnosed<[PublishedAsset]> {
  var diagnostics: [Diagnostic] = []
  var published: [PublishedAsset] = []
  var taken: [String: SourcePath] = [:]
  for declaration in documents {
    taken[declaration.address + "index.html"] = declaration.path
  }
  for asset in assets {
    let address = sources.components(of: asset.path).joined(separator: "/")
    let place = SourceRange(path: asset.path, bytes: 0..<0)
    guard OutputPath(address) != nil else {
      diagnostics.append(.unpublishableName(at: place))
      continue
    }
    let folded = address.lowercased()
    if let first = taken[folded] {
      diagnostics.append(.addressCollision(address, at: place, first: first))
      continue
    }
    taken[folded] = asset.path
    published.append(PublishedAsset(asset: asset, address: address))
  }
  return Diagnosed(published, diagnostics)
}
