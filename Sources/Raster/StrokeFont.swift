/// Letters as strokes of a pen, drawn for this project on a grid: the baseline is at 0, small letters
/// are 10 units high, capitals 14, and what hangs goes down to -5.
///
/// A glyph is written as a row of steps: `M x y` puts the pen down, `L x y` draws a line, and
/// `A x y a b s e` draws a part of an ellipse around `x y` with half-axes `a b`, from the angle `s`
/// to the angle `e` in degrees, counter-clockwise where `e` is larger.
struct Glyph: Sendable {
  /// How far the next letter is, without the space between letters.
  let width: Double

  /// The lines, as points that follow each other.
  let lines: [[(x: Double, y: Double)]]

  /// Reads a glyph; a fault in the table would be the program's.
  init(width: Double, _ steps: String) {
    var lines: [[(x: Double, y: Double)]] = []
    var words = steps.split(separator: " ")[...]
    func number() -> Double { words.popFirst().flatMap { Double($0) } ?? 0 }
    while let step = words.popFirst() {
      switch step {
      case "M": lines.append([(number(), number())])
      case "L":
        let point = (x: number(), y: number())
        if !lines.isEmpty { lines[lines.count - 1].append(point) }
      case "A":
        let (x, y, a, b) = (number(), number(), number(), number())
        let (start, end) = (number(), number())
        let count = max(4, Int((end - start).magnitude / 15))
        lines.append(
          (0...count).map { index in
            let angle = start + (end - start) * Double(index) / Double(count)
            let turn = unitCircle(angle)
            return (x + a * turn.x, y + b * turn.y)
          }
        )
      default: break
      }
    }
    self.width = width
    self.lines = lines
  }

  /// The same with a mark above or below, in the middle.
  func adding(_ mark: Glyph, raised: Double) -> Glyph {
    let shift = (width - mark.width) / 2
    let moved = mark.lines.map { $0.map { (x: $0.x + shift, y: $0.y + raised) } }
    return Glyph(width: width, lines: lines + moved)
  }

  private init(width: Double, lines: [[(x: Double, y: Double)]]) {
    self.width = width
    self.lines = lines
  }
}

/// The point of the unit circle at an angle in degrees, by the series of sine and cosine: the same
/// on any machine to far below a pixel.
private func unitCircle(_ degrees: Double) -> (x: Double, y: Double) {
  var angle = degrees.truncatingRemainder(dividingBy: 360)
  if angle > 180 { angle -= 360 }
  if angle < -180 { angle += 360 }
  let radians = angle * .pi / 180
  var (sine, cosine, term) = (0.0, 1.0, 1.0)
  for index in 1...24 {
    term *= radians / Double(index)
    switch index % 4 {
    case 1: sine += term
    case 2: cosine -= term
    case 3: sine -= term
    default: cosine += term
    }
  }
  return (cosine, sine)
}

/// The letters, and how they are put together.
public struct StrokeFont: Sendable {
  /// The space between letters, in units.
  private static let spacing = 3.0

  private let glyphs: [Unicode.Scalar: Glyph]
  private let unknown = Glyph(width: 8, "M 0 0 L 8 0 L 8 12 L 0 12 L 0 0")

  /// Reads the table of glyphs.
  public init() {
    var glyphs: [Unicode.Scalar: Glyph] = [:]
    for (letters, width, steps) in glyphTable {
      for scalar in letters.unicodeScalars { glyphs[scalar] = Glyph(width: width, steps) }
    }
    for (mark, isBelow, pairs) in markTable {
      for (letter, base) in zip(pairs.letters.unicodeScalars, pairs.bases.unicodeScalars) {
        guard let glyph = glyphs[base] else { continue }
        let isHigh = base.properties.isUppercase || "bdfhklt".unicodeScalars.contains(base)
        glyphs[letter] = glyph.adding(mark, raised: isBelow ? 0 : isHigh ? 4 : 0)
      }
    }
    self.glyphs = glyphs
  }

  /// How wide a text is, in units.
  public func width(of text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { $0 + (glyphs[$1] ?? unknown).width + Self.spacing }
  }

  /// Draws a text from a place on its baseline; `size` is the pixels of a unit, `weight` the units
  /// of the pen.
  public func draw(
    _ text: some StringProtocol,
    at place: (x: Double, y: Double),
    size: Double,
    weight: Double,
    color: Int,
    on pixels: inout Pixels
  ) {
    var x = place.x
    for scalar in text.unicodeScalars {
      let glyph = glyphs[scalar] ?? unknown
      for line in glyph.lines {
        let points = line.map { (x: x + $0.x * size, y: place.y - $0.y * size) }
        for (start, end) in zip(points, points.dropFirst() + (points.count == 1 ? points : [])) {
          pixels.stroke(from: start, to: end, radius: weight * size / 2, color: color)
        }
      }
      x += (glyph.width + Self.spacing) * size
    }
  }
}
