import Raster
import Testing

struct RasterTests {
  private let letters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    + "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿÀÉÊËÖÜÇÑąćęłńśźżőűščřžæœßþð.,:;!?()[]{}/&@#%+=<>*€£§°…–—’‘“”„«»"

  @Test
  func everyLetterHasAFormOfItsOwn() {
    let font = StrokeFont()
    var forms: [[UInt8]: Unicode.Scalar] = [:]
    for scalar in letters.unicodeScalars {
      var pixels = Pixels(
        width: 40,
        height: 48,
        ground: Pixels.Color(0xFFFFFF),
        colors: [Pixels.Color(0)]
      )
      font.draw(
        String(Character(scalar)),
        at: (6, 32),
        size: 1.4,
        weight: 1.4,
        color: 0,
        on: &pixels
      )
      let form = pixels.png
      #expect(forms[form] == nil, "\(scalar) is drawn like \(forms[form] ?? " ")")
      forms[form] = scalar
    }
    #expect(font.width(of: "ii") < font.width(of: "mm"))
  }

  @Test
  func aPictureIsAPNGOfItsSize() {
    var pixels = Pixels(
      width: 300,
      height: 2,
      ground: Pixels.Color(0xFFFFFF),
      colors: [Pixels.Color(0xFF0000)]
    )
    let empty = pixels.png
    pixels.fill(x: 0..<400, y: -1..<1, color: 0)
    #expect(pixels.png != empty)
    #expect(pixels.png.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    #expect(pixels.png[16..<24] == [0, 0, 1, 44, 0, 0, 0, 2])
  }

  @Test
  func whatLiesOutsideIsNotDrawn() {
    var pixels = Pixels(
      width: 4,
      height: 4,
      ground: Pixels.Color(0),
      colors: [Pixels.Color(0xFFFFFF)]
    )
    let empty = pixels.png
    pixels.stroke(from: (-50, -50), to: (-20, 90), radius: 3, color: 0)
    #expect(pixels.png == empty)
  }
}
