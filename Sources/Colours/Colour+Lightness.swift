extension Colour {
  /// The colour of the same hue, lighter or darker, that is nearest to this one and reaches a
  /// contrast with each of some colours; nil where none does.
  ///
  /// Lightness is that of Oklab, in steps of 0.005; a colour that a screen cannot show gives up
  /// some of its chroma.
  public func nearest(reaching wanted: [(colour: Colour, ratio: Double)]) -> Colour? {
    let own = Oklab(self)
    for step in 0...200 {
      for sign in [-1.0, 1.0] {
        let lightness = own.lightness + sign * Double(step) * 0.005
        guard (0...1).contains(lightness), let found = own.shown(at: lightness) else { continue }
        if wanted.allSatisfy({ found.contrast(with: $0.colour) >= $0.ratio }) { return found }
      }
    }
    return nil
  }
}

/// A colour as lightness from 0 to 1 and two axes of hue.
///
/// Björn Ottosson, "A perceptual color space for image processing", 2020.
private struct Oklab {
  let lightness: Double
  let greenRed: Double
  let blueYellow: Double

  init(_ colour: Colour) {
    let (red, green, blue) = (linear(colour.red), linear(colour.green), linear(colour.blue))
    let long = root(3, of: 0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let middle = root(3, of: 0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = root(3, of: 0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    greenRed = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    blueYellow = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
  }

  /// The colour at another lightness, with as much of its chroma as a screen can show.
  func shown(at lightness: Double) -> Colour? {
    for part in stride(from: 20, through: 0, by: -1) {
      if let colour = colour(at: lightness, chroma: Double(part) / 20) { return colour }
    }
    return nil
  }

  private func colour(at lightness: Double, chroma: Double) -> Colour? {
    let (first, second) = (greenRed * chroma, blueYellow * chroma)
    let long = cube(lightness + 0.3963377774 * first + 0.2158037573 * second)
    let middle = cube(lightness - 0.1055613458 * first - 0.0638541728 * second)
    let short = cube(lightness - 0.0894841775 * first - 1.2914855480 * second)
    guard let red = channel(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
      let green = channel(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
      let blue = channel(-0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short)
    else { return nil }
    return Colour(red: red, green: green, blue: blue)
  }

  private func cube(_ number: Double) -> Double { number * number * number }
}
