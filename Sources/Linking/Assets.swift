import Diagnostics
import Model
import SourceText

/// Where each file that is published as it is goes: its path below its source folder.
///
/// Pictures are also published smaller, in the widths and by the recipe that are given.
func publish(
  _ assets: [Asset],
  sources: SourceFolders,
  documents: [Declaration],
  smaller: (widths: [Int], recipe: PictureRecipe)? = nil
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
  if let smaller {
    for index in published.indices {
      published[index].smaller = smaller.widths.compactMap { width in
        smallerPicture(of: published[index], width: width, recipe: smaller.recipe)
      }
      .filter { taken[$0.address.lowercased()] == nil }
    }
  }
  return Diagnosed(published, diagnostics)
}
