import Colours
import TestSupport
import Testing

/// Contrast is that of WCAG, and a colour that falls short has a neighbour that does not.
struct ColourTests {
  @Test
  func contrastIsThatOfTheGuidelines() throws {
    let black = Colour(0x000000)
    let white = Colour(0xffffff)
    #expect(abs(black.contrast(with: white) - 21) < 1e-9)
    #expect(white.contrast(with: white) == 1)
    // The darkest greys that fall just short and just suffice on white, as every checker says.
    #expect(Colour(0x777777).contrast(with: white) < 4.5)
    #expect(Colour(0x767676).contrast(with: white) > 4.5)
    #expect(abs(Colour(0xff0000).luminance - 0.2126) < 1e-9)
    #expect(abs(Colour(0x777777).contrast(with: white) - 4.478) < 0.001)
  }

  @Test
  func aTextIsReadAndWritten() {
    #expect(Colour("#fff") == Colour(0xffffff))
    #expect(Colour("#14604F")?.text == "#14604f")
    #expect(Colour("#000001")?.text == "#000001")
    for text in ["", "#", "14604f", "#14604", "#14604g", "#14604f0", "groen", "#é12"] {
      #expect(Colour(text) == nil, "\(text)")
    }
  }

  /// A thousand colours on a thousand others, of a stated seed.
  @Test
  func theNearestColourReachesWhatIsAsked() {
    var random = SplitMix64(seed: 2020)
    for _ in 0..<1000 {
      let colour = Colour(UInt32(truncatingIfNeeded: random.next()))
      let behind = Colour(UInt32(truncatingIfNeeded: random.next()))
      guard let found = colour.nearest(reaching: [(behind, 4.5)]) else {
        #expect(Bool(false), "\(colour.text) on \(behind.text): black or white always does")
        continue
      }
      #expect(found.contrast(with: behind) >= 4.5)
      if colour.contrast(with: behind) >= 4.6 {
        #expect(distance(found, colour) <= 2, "\(colour.text) became \(found.text)")
      }
    }
  }

  private func distance(_ left: Colour, _ right: Colour) -> Int {
    max(
      abs(Int(left.red) - Int(right.red)),
      abs(Int(left.green) - Int(right.green)),
      abs(Int(left.blue) - Int(right.blue))
    )
  }

  @Test(arguments: ColourScheme.allCases)
  func everyPairOfTheBuiltInThemeSuffices(_ scheme: ColourScheme) {
    let palette = Palette(scheme)
    for pair in ColourPair.all {
      #expect(palette.contrast(of: pair) >= pair.ratio, "\(pair) in \(scheme)")
    }
  }

  @Test
  func everyPairSufficesOnPaper() {
    for pair in ColourPair.all where pair.front != .onAccent {
      #expect(Palette.paper.contrast(of: pair) >= pair.ratio, "\(pair)")
    }
  }
}
