import Concurrency
import Files
import Model
import SourceText

/// Makes the bytes of a picture so many pixels wide; nil where the program that does it made none, and
/// has said why.
public typealias PictureResizing =
  @Sendable (_ picture: SourcePath, _ bytes: [UInt8], _ width: Int) throws(FileError) -> [UInt8]?

/// Pictures of a project, made smaller.
struct SmallerPictures {
  /// Makes them; nil for a site that has none.
  let resizing: PictureResizing?

  /// How many are made before they are written: they take memory until then.
  private static let atOnce = 16

  /// Makes pictures, some at once, and writes them.
  func write(
    _ files: [OutputFile],
    to output: some FileSystem,
    copyingFrom project: some FileSystem
  ) throws(WritingError) {
    for start in stride(from: 0, to: files.count, by: Self.atOnce) {
      let piece = Array(files[start..<min(start + Self.atOnce, files.count)])
      let made = piece.concurrentMap(piece: 1) { file in outcome(of: file, from: project) }
      var written: [(path: SourcePath, bytes: [UInt8])] = []
      for (file, outcome) in zip(piece, made) {
        switch outcome {
        case .success(let bytes): written.append((SourcePath(file.path.text), bytes))
        case .failure(let error): throw error
        }
      }
      do throws(FileError) {
        try output.write(written)
      } catch {
        throw .file(error)
      }
    }
  }

  private func outcome(
    of file: OutputFile,
    from project: some FileSystem
  ) -> Result<[UInt8], WritingError> {
    guard case .smaller(of: let source, let width) = file.contents, let resizing else {
      preconditionFailure("A site is written with what its build was told of.")
    }
    do throws(FileError) {
      guard let bytes = try resizing(source, project.bytes(of: source), width) else {
        return .failure(.pictureNotMade(source, width: width))
      }
      return .success(bytes)
    } catch {
      return .failure(.file(error))
    }
  }
}

extension OutputFile {
  /// Whether it is a picture that is made smaller.
  var isSmallerPicture: Bool {
    if case .smaller = contents { return true }
    return false
  }
}
