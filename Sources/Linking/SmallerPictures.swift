import Diagnostics
import Digests
import Model
import SourceText

/// A picture made so many pixels wide, beside the original: `foto.jpg` as `foto.480.3f9a….webp`.
///
/// The digits are the first 16 of the digest of the original's bytes and the recipe, so that the file
/// has another name wherever it has other bytes. Nil for a file that is no picture of pixels, for one
/// that is no wider, and for one that the recipe cannot do justice.
func smallerPicture(
  of asset: PublishedAsset,
  width: Int,
  recipe: PictureRecipe
) -> SmallerPicture? {
  guard let original = asset.asset.original, let pixels = asset.asset.pixels,
    width < pixels.width, recipe.turns || !original.isTurned,
    (1...tallestWebP) ~= pixels.height * width / pixels.width,
    let dot = asset.address.utf8.lastIndex(of: UInt8(ascii: "."))
  else { return nil }
  let digits = SHA256(of: Array("\(original.digest) \(recipe.name)".utf8)).text.prefix(16)
  let address = "\(asset.address[..<dot]).\(width).\(digits).\(recipe.fileExtension)"
  guard OutputPath(address) != nil else { return nil }
  return SmallerPicture(address: address, width: width)
}

/// What is said where pictures are to be made smaller and nothing here can do it.
func pictureFindings(
  _ configuration: Configuration,
  recipe: PictureRecipe?
) -> [Diagnostic] {
  guard let widths = configuration.pictureWidths, recipe == nil else { return [] }
  return [.pictureToolMissing(at: widths.range)]
}

/// How many pixels high a WebP can be (RFC 9649, section 2.5: 14 bits).
private let tallestWebP = 16_383
