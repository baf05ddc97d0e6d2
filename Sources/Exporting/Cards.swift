import Model
import Raster

/// What a card says: the picture that stands for a page where it is shared.
public struct CardText: Hashable, Sendable {
  /// Where the picture is published.
  public let path: String

  /// What the page is one of; empty where it has no type.
  let kind: String

  /// What the page is called.
  let title: String

  /// What the site is called.
  let site: String

  /// The colours of the theme.
  let colors: CardColors
}

/// The colours of cards, as `0xRRGGBB`.
public struct CardColors: Hashable, Sendable {
  /// The ground.
  public var paper: UInt32 = 0xFDFCF9

  /// The title.
  public var ink: UInt32 = 0x1C2226

  /// The kind of page, and lines.
  public var accent: UInt32 = 0x0B4F6C

  /// The name of the site.
  public var quiet: UInt32 = 0x535B61

  /// The colours where a theme gives none.
  public init() {}
}

/// The cards that pages name as their own: that of the site, of its lists, and of its reports.
///
/// Things have the card of their list, so that a site of ten thousand has no more cards than types.
public func cards(of pages: [Page], site: Site, colors: CardColors) -> [CardText] {
  pages.compactMap { page in
    guard page.role != .document, let card = page.delivery.card,
      card.address == page.address + PageCard.name
    else { return nil }
    return CardText(
      path: card.address,
      kind: page.role == .home ? site.subtitle : page.kind,
      title: page.title,
      site: page.role == .home ? site.publisher.name : site.title,
      colors: colors
    )
  }
}

/// The picture of a card: the same bytes for the same words and colours.
public func picture(of card: CardText, in font: StrokeFont) -> OutputFile? {
  guard let path = OutputPath(card.path) else { return nil }
  let colors = [card.colors.ink, card.colors.accent, card.colors.quiet]
  var pixels = Pixels(
    width: PageCard.size.width,
    height: PageCard.size.height,
    ground: Pixels.Color(card.colors.paper),
    colors: colors.map { Pixels.Color($0) }
  )
  pixels.fill(x: 0..<28, y: 0..<PageCard.size.height, color: 1)
  let (left, width) = (96.0, 1008.0)
  let (size, lines) = fitted(card.title, width: width, font: font)
  let isKindShown = font.width(of: card.kind) * 2.2 <= width
  let kind = isKindShown ? card.kind : ""
  font.draw(kind, at: (left, 118), size: 2.2, weight: 1.5, color: 1, on: &pixels)
  let pitch = size * 24
  let block = pitch * Double(lines.count - 1)
  var baseline = 345 - block / 2 + size * 5
  for line in lines {
    font.draw(line, at: (left, baseline), size: size, weight: 1.9, color: 0, on: &pixels)
    baseline += pitch
  }
  pixels.stroke(from: (left, 520), to: (left + 96, 520), radius: 3, color: 1)
  let name = shortened(card.site, to: width, size: 2, font: font)
  font.draw(name, at: (left, 575), size: 2, weight: 1.5, color: 2, on: &pixels)
  return OutputFile(path: path, contents: .bytes(pixels.png))
}

/// The largest letters in which a title fits on at most four lines, and the lines.
private func fitted(
  _ title: String,
  width: Double,
  font: StrokeFont
) -> (size: Double, lines: [String]) {
  for size in [5.2, 4.6, 4.0, 3.5] {
    let lines = wrapped(title, width: width / size, font: font)
    let isFitting = lines.allSatisfy { font.width(of: $0) * size <= width }
    if isFitting, Double(lines.count) * size * 24 <= 330 { return (size, lines) }
  }
  var lines = wrapped(title, width: width / 3, font: font)
  if lines.count > 4 { lines = Array(lines.prefix(3)) + [lines[3] + "…"] }
  return (3, lines.map { shortened($0, to: width, size: 3, font: font) })
}

private func wrapped(_ text: String, width: Double, font: StrokeFont) -> [String] {
  var lines: [String] = []
  for word in text.split(separator: " ") {
    if let last = lines.last, font.width(of: last + " " + word) <= width {
      lines[lines.count - 1] += " " + word
    } else {
      lines.append(String(word))
    }
  }
  return lines.isEmpty ? [""] : lines
}

private func shortened(_ text: String, to width: Double, size: Double, font: StrokeFont) -> String {
  if font.width(of: text) * size <= width { return text }
  var scalars = Array(text.unicodeScalars)
  func shown() -> String { String(String.UnicodeScalarView(scalars)) + "…" }
  while !scalars.isEmpty, font.width(of: shown()) * size > width { scalars.removeLast() }
  return shown()
}
