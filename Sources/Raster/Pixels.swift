/// A picture of pixels, each a colour of a palette: what is drawn blends into the ground.
public struct Pixels: Sendable {
  /// A colour, its parts from 0 to 255.
  public struct Color: Hashable, Sendable {
    let red: UInt8
    let green: UInt8
    let blue: UInt8

    /// Makes a colour of `0xRRGGBB`.
    public init(_ value: UInt32) {
      red = UInt8(value >> 16 & 255)
      green = UInt8(value >> 8 & 255)
      blue = UInt8(value & 255)
    }
  }

  /// How many steps there are from the ground to a colour.
  static let steps = 32

  /// Pixels from left to right.
  public let width: Int

  /// Pixels from top to bottom.
  public let height: Int

  /// The colours of the palette: for each colour that can be drawn its steps from the ground.
  let palette: [Color]

  /// The index of the colour of each pixel, row by row.
  private(set) var indices: [UInt8]

  /// Makes an empty picture; up to eight colours can be drawn on its ground.
  public init(width: Int, height: Int, ground: Color, colors: [Color]) {
    precondition(colors.count <= 8, "a palette has 256 colours")
    self.width = width
    self.height = height
    indices = [UInt8](repeating: 0, count: width * height)
    palette = colors.flatMap { color in
      (0..<Self.steps).map { step in
        func mix(_ from: UInt8, _ to: UInt8) -> UInt32 {
          let last = Self.steps - 1
          return UInt32((Int(from) * (last - step) + Int(to) * step + last / 2) / last)
        }
        let (red, green) = (mix(ground.red, color.red), mix(ground.green, color.green))
        return Color(red << 16 | green << 8 | mix(ground.blue, color.blue))
      }
    }
  }

  /// Fills a rectangle.
  public mutating func fill(x: Range<Int>, y: Range<Int>, color: Int) {
    let index = UInt8(color * Self.steps + Self.steps - 1)
    for row in y.clamped(to: 0..<height) {
      for column in x.clamped(to: 0..<width) { indices[row * width + column] = index }
    }
  }

  /// Draws a line with round ends; a pixel takes as much of the colour as the line covers of it.
  ///
  /// A place is in pixels from the top left; `radius` is half the width of the line.
  public mutating func stroke(
    from start: (x: Double, y: Double),
    to end: (x: Double, y: Double),
    radius: Double,
    color: Int
  ) {
    let reach = radius + 1
    let columns =
      Int((min(start.x, end.x) - reach).rounded(.down))..<Int(
        (max(start.x, end.x) + reach).rounded(.up)
      ) + 1
    let rows =
      Int((min(start.y, end.y) - reach).rounded(.down))..<Int(
        (max(start.y, end.y) + reach).rounded(.up)
      ) + 1
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = dx * dx + dy * dy
    let base = UInt8(color * Self.steps)
    let last = Double(Self.steps - 1)
    for row in rows.clamped(to: 0..<height) {
      for column in columns.clamped(to: 0..<width) {
        let (x, y) = (Double(column) + 0.5 - start.x, Double(row) + 0.5 - start.y)
        let along = length > 0 ? max(0, min(1, (x * dx + y * dy) / length)) : 0
        let (offX, offY) = (x - along * dx, y - along * dy)
        let distance = (offX * offX + offY * offY).squareRoot()
        let covered = max(0, min(1, radius + 0.5 - distance))
        let step = UInt8((covered * last).rounded())
        let place = row * width + column
        if step > 0, indices[place] < base || indices[place] >= base + UInt8(Self.steps) {
          indices[place] = base + step
        } else if step > 0, indices[place] < base + step {
          indices[place] = base + step
        }
      }
    }
  }
}
