/// The width and height that a file of a picture says, in pixels: PNG, JPEG, GIF, WebP, AVIF or SVG.
///
/// `head` is the beginning of the file; a quarter of a megabyte is enough but for pictures that begin
/// with more than that of other data. Nil for any other file, and where it does not say.
public func pictureSize(ofHead head: [UInt8]) -> (width: Int, height: Int)? {
  let reader = PictureReader(bytes: head)
  let found =
    reader.png ?? reader.gif ?? reader.jpeg ?? reader.webP ?? reader.avif ?? svgSize(head)
  guard let (width, height) = found, width > 0, height > 0, width < 1 << 20, height < 1 << 20
  else { return nil }
  return (width, height)
}

/// A still picture of pixels that smaller ones can be made of: PNG, JPEG or WebP.
public struct RasterPicture: Hashable, Sendable {
  /// Whether its camera says to turn or mirror it (Exif); the pixels themselves are as they were taken.
  public let isTurned: Bool

  /// Looks at the bytes of a file; nil for any other file, for pictures that move, and for JPEG in the
  /// colours of printers, which few programs read.
  public init?(_ bytes: [UInt8]) {
    let reader = PictureReader(bytes: bytes)
    if reader.png != nil, !reader.isMovingPNG {
      isTurned = false
    } else if let frame = reader.jpegFrame, frame.components != 4 {
      isTurned = frame.orientation > 1
    } else if reader.webP != nil, !reader.isMovingWebP {
      isTurned = false
    } else {
      return nil
    }
  }
}

private struct PictureReader {
  let bytes: [UInt8]

  private func starts(_ text: StaticString, at index: Int) -> Bool {
    text.withUTF8Buffer { index >= 0 && bytes.dropFirst(index).starts(with: $0) }
  }

  /// A number of some bytes, the most significant first.
  private func big(_ index: Int, _ count: Int) -> Int? {
    guard index >= 0, index + count <= bytes.count else { return nil }
    return bytes[index..<index + count].reduce(0) { $0 << 8 | Int($1) }
  }

  /// A number of some bytes, the least significant first.
  private func little(_ index: Int, _ count: Int) -> Int? {
    guard index >= 0, index + count <= bytes.count else { return nil }
    return bytes[index..<index + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// PNG (Third Edition), section 11.2.1: IHDR comes first.
  var png: (Int, Int)? {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
      starts("IHDR", at: 12), let width = big(16, 4), let height = big(20, 4)
    else { return nil }
    return (width, height)
  }

  /// Whether a PNG moves (Third Edition, section 11.3.6.1: `acTL` before the first `IDAT`).
  var isMovingPNG: Bool {
    var index = 8
    while let length = big(index, 4), !starts("IDAT", at: index + 4) {
      if starts("acTL", at: index + 4) { return true }
      index += 12 + length
    }
    return false
  }

  /// GIF89a, section 18: the logical screen.
  var gif: (Int, Int)? {
    guard starts("GIF8", at: 0), let width = little(6, 2), let height = little(8, 2) else {
      return nil
    }
    return (width, height)
  }

  /// JPEG, its sides exchanged where it is to be turned by a quarter.
  var jpeg: (Int, Int)? {
    guard let frame = jpegFrame else { return nil }
    return frame.orientation >= 5 ? (frame.height, frame.width) : (frame.width, frame.height)
  }

  /// JPEG (ITU T.81), annex B: the first frame header, and how Exif says to turn it, 1 for not at all.
  var jpegFrame: (width: Int, height: Int, components: Int, orientation: Int)? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var index = 2
    var orientation = 1
    while index + 4 <= bytes.count {
      guard bytes[index] == 0xFF else { return nil }
      let marker = bytes[index + 1]
      if marker == 0xFF {
        index += 1
        continue
      }
      if marker == 0x01 || (0xD0...0xD8).contains(marker) {
        index += 2
        continue
      }
      guard let length = big(index + 2, 2), length >= 2 else { return nil }
      if marker == 0xE1, starts("Exif", at: index + 4) {
        orientation = self.orientation(ofExifAt: index + 10) ?? orientation
      }
      let isFrame =
        (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
      if isFrame {
        guard let height = big(index + 5, 2), let width = big(index + 7, 2) else { return nil }
        return (width, height, big(index + 9, 1) ?? 0, orientation)
      }
      index += 2 + length
    }
    return nil
  }

  /// How a picture is turned, 1 to 8 (Exif 2.3, tag 274 of the first directory).
  private func orientation(ofExifAt start: Int) -> Int? {
    let isBig = starts("MM", at: start)
    func number(_ index: Int, _ count: Int) -> Int? {
      isBig ? big(index, count) : little(index, count)
    }
    guard let offset = number(start + 4, 4), let count = number(start + offset, 2) else {
      return nil
    }
    for entry in 0..<min(count, 64) {
      let place = start + offset + 2 + entry * 12
      if number(place, 2) == 274 { return number(place + 8, 2) }
    }
    return nil
  }

  /// WebP (RFC 9649), section 2: the first chunk.
  var webP: (Int, Int)? {
    guard starts("RIFF", at: 0), starts("WEBP", at: 8) else { return nil }
    if starts("VP8X", at: 12), let width = little(24, 3), let height = little(27, 3) {
      return (width + 1, height + 1)
    }
    if starts("VP8L", at: 12), let bits = little(21, 4) {
      return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
    }
    if starts("VP8 ", at: 12), let width = little(26, 2), let height = little(28, 2) {
      return (width & 0x3FFF, height & 0x3FFF)
    }
    return nil
  }

  /// Whether a WebP moves (RFC 9649, section 2.7: the flag of animation).
  var isMovingWebP: Bool { starts("VP8X", at: 12) && big(20, 1).map { $0 & 2 != 0 } ?? false }

  /// AVIF (ISO/IEC 23008-12), section 6.5.3: the largest `ispe` of the properties.
  var avif: (Int, Int)? {
    guard starts("ftyp", at: 4), starts("avif", at: 8) || starts("avis", at: 8) else { return nil }
    var found: (Int, Int)?
    var index = 8
    while index + 16 <= min(bytes.count, 1 << 16) {
      if bytes[index] == UInt8(ascii: "i"), starts("ispe", at: index),
        let width = big(index + 8, 4), let height = big(index + 12, 4),
        width * height > (found.map { $0.0 * $0.1 } ?? 0), width < 1 << 20, height < 1 << 20
      {
        found = (width, height)
      }
      index += 1
    }
    return found
  }
}
