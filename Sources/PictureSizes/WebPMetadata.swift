/// A WebP without what a camera says of itself and of where it was; nil for bytes that are no whole WebP.
///
/// The chunks `EXIF` and `XMP ` go, the profile of colours stays. RFC 9649, section 2: chunks of four letters, a size and data that is padded to an even size; the
/// first one, `VP8X`, has a bit for each kind that follows.
public func webPWithoutMetadata(_ bytes: [UInt8]) -> [UInt8]? {
  func size(at index: Int) -> Int {
    (0..<4).reduce(0) { $0 | Int(bytes[index + $1]) << (8 * $1) }
  }
  guard bytes.count >= 20, bytes.starts(with: "RIFF".utf8),
    bytes[8..<12].elementsEqual("WEBP".utf8), size(at: 4) + 8 <= bytes.count
  else { return nil }
  let end = size(at: 4) + 8
  var kept = Array("WEBP".utf8)
  var index = 12
  while index + 8 <= end {
    let next = index + 8 + (size(at: index + 4) + 1) / 2 * 2
    guard next <= end else { return nil }
    let name = bytes[index..<index + 4]
    if name.elementsEqual("VP8X".utf8), next > index + 8 {
      kept += bytes[index..<index + 8]
      kept.append(bytes[index + 8] & ~(1 << 3 | 1 << 2))
      kept += bytes[index + 9..<next]
    } else if !name.elementsEqual("EXIF".utf8), !name.elementsEqual("XMP ".utf8) {
      kept += bytes[index..<next]
    }
    index = next
  }
  let length = (0..<4).map { UInt8(truncatingIfNeeded: kept.count >> (8 * $0)) }
  return Array("RIFF".utf8) + length + kept
}
