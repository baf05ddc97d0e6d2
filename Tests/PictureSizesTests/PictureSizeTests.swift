import PictureSizes
import Testing

/// The heads of files as their standards draw them.
struct PictureSizeTests {
  private func size(_ bytes: [UInt8]) -> String? {
    pictureSize(ofHead: bytes).map { "\($0.width)x\($0.height)" }
  }

  @Test
  func rasterPicturesSayTheirSize() {
    let png: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
      + [0, 0, 4, 176, 0, 0, 2, 118]
    #expect(size(png) == "1200x630")
    #expect(size(Array("GIF89a".utf8) + [44, 1, 200, 0]) == "300x200")
    let jpeg: [UInt8] = [
      0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC2, 0, 11, 8, 0, 100, 0, 200, 1,
    ]
    #expect(size(jpeg) == "200x100")
    let webP =
      Array("RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0".utf8) + [0x1F, 0x03, 0, 0x57, 0x02, 0]
    #expect(size(webP) == "800x600")
    let lossless = Array("RIFF\0\0\0\0WEBPVP8L\0\0\0\0".utf8) + [0x2F, 0xC7, 0xC0, 0x18, 0]
    #expect(size(lossless) == "200x100")
    let avif =
      [0, 0, 0, 28] + Array("ftypavif\0\0\0\0".utf8) + [0, 0, 0, 20] + Array("ispe\0\0\0\0".utf8)
      + [0, 0, 2, 0, 0, 0, 1, 0]
    #expect(size(avif) == "512x256")
  }

  @Test
  func aTurnedPhotographHasItsSidesExchanged() {
    var exif: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE1, 0, 34] + Array("Exif\0\0".utf8)
    exif += Array("MM\0*".utf8) + [0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]
    exif += [0, 0, 0, 0, 0xFF, 0xC0, 0, 11, 8, 0, 100, 0, 200, 1]
    #expect(size(exif) == "100x200")
  }

  /// JPEG of 200 by 100 with some components, turned as Exif says.
  private func jpeg(orientation: UInt8, components: UInt8) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE1, 0, 34] + Array("Exif\0\0MM\0*".utf8)
    bytes += [0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
    return bytes + [0xFF, 0xC0, 0, 11, 8, 0, 100, 0, 200, components]
  }

  @Test
  func aPhotographSaysHowItIsTurned() {
    #expect(RasterPicture(jpeg(orientation: 1, components: 3))?.isTurned == false)
    for orientation: UInt8 in 2...8 {
      let bytes = jpeg(orientation: orientation, components: 3)
      #expect(RasterPicture(bytes)?.isTurned == true)
      #expect(size(bytes) == (orientation >= 5 ? "100x200" : "200x100"))
    }
  }

  /// What smaller pictures cannot be made of without losing what it is.
  @Test
  func picturesThatMoveAndColoursOfPrintersAreLeftAlone() {
    #expect(RasterPicture(jpeg(orientation: 1, components: 4)) == nil)
    #expect(RasterPicture(Array("GIF89a".utf8) + [44, 1, 200, 0]) == nil)
    let size: [UInt8] = [0x1F, 0x03, 0, 0x57, 0x02, 0]
    let head = Array("RIFF\0\0\0\0WEBPVP8X\0\0\0\0".utf8)
    #expect(RasterPicture(head + [0x10, 0, 0, 0] + size) != nil)
    #expect(RasterPicture(head + [0x12, 0, 0, 0] + size) == nil)
    let png: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
      + [0, 0, 4, 176, 0, 0, 2, 118, 8, 2, 0, 0, 0, 0, 0, 0, 0]
    let moving: [UInt8] = [0, 0, 0, 8] + Array("acTL".utf8) + [UInt8](repeating: 0, count: 12)
    let data: [UInt8] = [0, 0, 0, 1] + Array("IDAT".utf8) + [0, 0, 0, 0, 0]
    #expect(RasterPicture(png + data + moving) != nil)
    #expect(RasterPicture(png + moving + data) == nil)
  }

  /// Chunks as a WebP has them, behind a `VP8X` with its bits.
  private func webP(bits: UInt8, _ chunks: [(name: String, data: [UInt8])]) -> [UInt8] {
    let first = (name: "VP8X", data: [bits, 0, 0, 0, 0x1F, 0x03, 0, 0x57, 0x02, 0])
    var body = Array("WEBP".utf8)
    for chunk in [first] + chunks {
      body += Array(chunk.name.utf8) + [UInt8(chunk.data.count), 0, 0, 0] + chunk.data
      if !chunk.data.count.isMultiple(of: 2) { body.append(0) }
    }
    return Array("RIFF".utf8) + [UInt8(body.count), 0, 0, 0] + body
  }

  @Test
  func whatACameraSaysGoesAndTheColoursStay() {
    let picture = (name: "VP8 ", data: [1, 2, 3] as [UInt8])
    let colours = (name: "ICCP", data: [9, 9] as [UInt8])
    let camera = (name: "EXIF", data: [5, 5, 5] as [UInt8])
    let more = (name: "XMP ", data: [7] as [UInt8])
    let whole = webP(bits: 0x2C, [colours, picture, camera, more])
    let clean = webP(bits: 0x20, [colours, picture])
    #expect(webPWithoutMetadata(whole) == clean)
    #expect(webPWithoutMetadata(clean) == clean)
    for count in 0..<whole.count {
      #expect(webPWithoutMetadata(Array(whole.prefix(count))) == nil)
    }
    #expect(webPWithoutMetadata(Array(whole.dropFirst())) == nil)
  }

  @Test(arguments: [
    ("<svg width=\"40\" height=\"20mm\">", "40x76"),
    ("<?xml version=\"1.0\"?><!-- a --><svg height='20' viewBox='0 0 30 10'>", "60x20"),
    ("<svg width='60' viewBox='0,0,30,10'/>", "60x20"),
    ("<svg width=\"100%\" height=\"6\" stroke-width=\"3\" viewBox=\"0 0 8 4\">", "12x6"),
  ])
  func drawingsSayTheirSize(_ text: String, _ expected: String) {
    #expect(size(Array(text.utf8)) == expected)
  }

  @Test(arguments: [
    "", "geen plaatje", "<html><svg viewBox='0 0 1 1'>", "<svg width='9'>",
    "<svg viewBox='0 0 4 4'>", "GIF8",
  ])
  func whatSaysNothingHasNone(_ text: String) {
    #expect(size(Array(text.utf8)) == nil)
  }
}
