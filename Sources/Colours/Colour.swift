/// A colour of a screen in sRGB: red, green and blue, each from 0 to 255.
public struct Colour: Hashable, Sendable {
  /// The amount of red.
  public let red: UInt8

  /// The amount of green.
  public let green: UInt8

  /// The amount of blue.
  public let blue: UInt8

  /// Makes a colour of its parts.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Makes a colour of a number, `0x14604f`; what stands above 24 bits does not count.
  public init(_ number: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: number >> 16),
      green: UInt8(truncatingIfNeeded: number >> 8),
      blue: UInt8(truncatingIfNeeded: number)
    )
  }

  /// Reads `#14604f`, or the short form `#fff`; nil for anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.first == UInt8(ascii: "#"), bytes.count == 4 || bytes.count == 7 else { return nil }
    var number: UInt32 = 0
    for byte in bytes.dropFirst() {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      number = number << 4 | UInt32(digit)
      if bytes.count == 4 { number = number << 4 | UInt32(digit) }
    }
    self.init(number)
  }

  /// As style sheets write it: `#14604f`.
  public var text: String {
    let digits = String(UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue), radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }

  /// The relative luminance, from 0 for black to 1 for white (WCAG 2.2, "relative luminance").
  public var luminance: Double {
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast with another colour, from 1 to 21 (WCAG 2.2, "contrast ratio").
  public func contrast(with other: Colour) -> Double {
    let (first, second) = (luminance, other.luminance)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }
}

/// The light of a channel of sRGB, from 0 to 1 (IEC 61966-2-1).
func linear(_ channel: UInt8) -> Double {
  let value = Double(channel) / 255
  if value <= 0.04045 { return value / 12.92 }
  let base = (value + 0.055) / 1.055
  return base * base * root(5, of: base * base)
}

/// The channel of sRGB that gives an amount of light; nil where no channel does.
func channel(_ light: Double) -> UInt8? {
  let value =
    light <= 0.0031308
    ? 12.92 * light
    : 1.055 * root(3, of: light * light * light * light * light).squareRoot().squareRoot() - 0.055
  let scaled = (value * 255).rounded()
  return (0...255).contains(scaled) ? UInt8(scaled) : nil
}

/// A root of a number by Newton's method, the same on every machine.
func root(_ degree: Int, of number: Double) -> Double {
  guard number != 0 else { return 0 }
  let magnitude = abs(number)
  var value = max(magnitude, 1)
  for _ in 0..<200 {
    var power = 1.0
    for _ in 1..<degree { power *= value }
    let next = (Double(degree - 1) * value + magnitude / power) / Double(degree)
    if next >= value { break }
    value = next
  }
  return number < 0 ? -value : value
}
