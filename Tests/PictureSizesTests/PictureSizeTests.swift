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
