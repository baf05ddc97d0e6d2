import Concurrency
import Diagnostics
import Digests
import Files
import Model
import PictureSizes
import SourceText

/// Files with what must be known of those that are pictures wider than `width`, before smaller ones are
/// made of them.
///
/// Reads such pictures whole. One that cannot be read stays as it is: that is told where it is
/// published.
func identified(
  _ assets: [Asset],
  widerThan width: Int,
  in project: some FileSystem
) throws(FileError) -> [Asset] {
  let formats: Set<String> = ["png", "jpg", "jpeg", "webp"]
  let found = assets.concurrentMap(piece: 4) { asset -> Result<Asset, FileError> in
    guard let pixels = asset.pixels, pixels.width > width,
      formats.contains(asset.path.fileExtension)
    else { return .success(asset) }
    do throws(FileError) {
      let bytes = try project.bytes(of: asset.path)
      guard let picture = RasterPicture(bytes) else { return .success(asset) }
      var asset = asset
      asset.original = PictureOriginal(
        digest: SHA256(of: bytes).text,
        isTurned: picture.isTurned
      )
      return .success(asset)
    } catch {
      return Diagnostic.mendable(error, at: asset.path) == nil ? .failure(error) : .success(asset)
    }
  }
  var assets: [Asset] = []
  for outcome in found { assets.append(try outcome.get()) }
  return assets
}
