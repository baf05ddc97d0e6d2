import Files
import Model
import PictureSizes
import SourceText

/// A program on this machine that makes pictures smaller.
///
/// Bericht does not bring one along: decoding what cameras write is years of work, and each machine has
/// a program for it.
struct PictureTool: Sendable {
  /// The programs that are known, the best first.
  private enum Program: String, CaseIterable {
    case cwebp, magick, convert, vips
  }

  private let program: Program

  /// The first line of what it says of itself.
  private let version: String

  /// How it makes pictures.
  var recipe: PictureRecipe {
    let words =
      arguments(from: "in", to: "out", width: 0, isSharp: false)
      + arguments(from: "in", to: "out", width: 0, isSharp: true)
    return PictureRecipe(
      name: ([program.rawValue, version] + words).joined(separator: " "),
      fileExtension: "webp",
      turns: program != .cwebp
    )
  }

  /// The first program on the search path; nil where there is none.
  static func found() -> PictureTool? {
    for program in Program.allCases {
      guard let lines = lines(of: program), let first = lines.first else { continue }
      switch program {
      case .cwebp: break
      case .magick, .convert:
        // Other programs are called `convert` too, and not every ImageMagick writes WebP.
        guard first.contains("ImageMagick"), lines.contains(where: { $0.contains("webp") }) else {
          continue
        }
      case .vips: guard first.hasPrefix("vips") else { continue }
      }
      return PictureTool(program: program, version: first)
    }
    return nil
  }

  /// What a program says of itself; nil where it is not there.
  private static func lines(of program: Program) -> [String]? {
    guard let folder = TemporaryFolder() else { return nil }
    defer { folder.remove() }
    let question = program == .vips ? "--version" : "-version"
    let answer = SourcePath("answer")
    let outcome = runProgram(
      program.rawValue,
      [question],
      output: folder.path + "/" + answer.text
    )
    guard case .done = outcome else { return nil }
    do throws(FileError) {
      let bytes = try DiskFileSystem(root: folder.path).bytes(of: answer)
      return bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    } catch {
      return nil
    }
  }

  /// Makes a picture so many pixels wide; nil where the program made none, and has said why.
  ///
  /// A PNG keeps its sharp letters and lines; any other picture is a photograph.
  func resized(
    _ picture: SourcePath,
    _ bytes: [UInt8],
    _ width: Int
  ) throws(FileError) -> [UInt8]? {
    guard let folder = TemporaryFolder() else {
      throw FileError(.makeFolder, TemporaryFolder.parent, code: TemporaryFolder.lastError)
    }
    defer { folder.remove() }
    let disk = try DiskFileSystem(root: folder.path)
    let original = SourcePath("original." + picture.fileExtension)
    let made = SourcePath("made.webp")
    try disk.write(bytes, to: original)
    let words = arguments(
      from: folder.path + "/" + original.text,
      to: folder.path + "/" + made.text,
      width: width,
      isSharp: picture.fileExtension == "png"
    )
    guard case .done = runProgram(program.rawValue, words), try disk.entry(at: made) != nil else {
      return nil
    }
    return webPWithoutMetadata(try disk.bytes(of: made))
  }

  /// What the program is told.
  ///
  /// The profile of colours stays; what else a camera says is taken out afterwards, since vips 8.14 leaves it in a WebP whatever it is told.
  private func arguments(
    from original: String,
    to made: String,
    width: Int,
    isSharp: Bool
  ) -> [String] {
    switch program {
    case .cwebp:
      return ["-quiet", "-metadata", "icc", "-resize", String(width), "0"]
        + (isSharp ? ["-near_lossless", "60"] : ["-q", "80", "-m", "6", "-sharp_yuv"])
        + [original, "-o", made]
    case .magick, .convert:
      return [original, "-auto-orient", "-resize", "\(width)x", "+profile", "!icc,*"]
        + (isSharp ? ["-define", "webp:lossless=true"] : ["-quality", "80"])
        + ["-define", "webp:method=6", "webp:" + made]
    case .vips:
      let form = isSharp ? "[near_lossless,Q=60,strip]" : "[Q=80,strip]"
      return [
        "thumbnail", original, made + form, String(width), "--height", "10000000", "--size",
        "down", "--export-profile", "srgb",
      ]
    }
  }
}
