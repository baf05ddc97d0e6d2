import Diagnostics
import Files
import Model
import PictureSizes
import SourceText

/// The size that a picture says at its beginning; nil for other files, and for one that cannot be
/// read, which is told where it is published.
func pixelSize(
  of file: FoundFile,
  in project: some FileSystem
) throws(FileError) -> PixelSize? {
  let formats: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"]
  guard formats.contains(file.path.fileExtension) else { return nil }
  do throws(FileError) {
    let head = try project.bytes(of: file.path, in: 0..<min(file.size, 1 << 18))
    return pictureSize(ofHead: head).map { PixelSize(width: $0.width, height: $0.height) }
  } catch {
    guard Diagnostic.mendable(error, at: file.path) != nil else { throw error }
    return nil
  }
}
