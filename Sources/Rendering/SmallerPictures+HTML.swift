import Model
import SourceText

/// Pictures in several widths, of which a browser fetches the one that does for its screen.
extension MarkupRenderer {
  /// Writes what a browser can choose from, the original among it, and how wide the picture is shown.
  ///
  /// Only on pages of the site: files to print and e-books hold the original alone.
  mutating func writeSmaller(than link: BodyLink, at node: MarkupNode) {
    guard fetchesLate, let pixels = link.pixels, let target = link.target else { return }
    writer.markup(" srcset=\"")
    for smaller in link.smaller {
      writeCandidate(.page(smaller.address, fragment: ""), width: smaller.width)
      writer.markup(", ")
    }
    writeCandidate(target, width: pixels.width)
    writer.markup("\" sizes=\"")
    if let width = shownWidth(of: node) {
      writer.number(width)
      writer.markup("px")
    } else {
      let part = markup.attributes(of: node).flatMap { partOfLine($0) } ?? 100
      writer.text(TextColumn.sizes(part: part))
    }
    writer.markup("\"")
  }

  /// A comma parts the candidates, so that one in an address is written in percent form.
  private mutating func writeCandidate(_ target: PageLink.Target, width: Int) {
    writer.address(addresses.source(target).replacing(",", with: "%2C").utf8)
    writer.markup(" ")
    writer.number(width)
    writer.markup("w")
  }
}

/// How wide the theme sets text: `--measure` in `theme.css`.
private enum TextColumn {
  /// The width of the column in tenths of rem.
  private static let width = 340

  /// From which width of the window the column has that width, in rem; below it takes the window's.
  private static let window = 36

  /// How wide a picture is shown that takes a part of the line, in percent, for the attribute `sizes`.
  static func sizes(part: Int) -> String {
    let tenths = width * part / 100
    let fraction = tenths % 10 == 0 ? "" : ".\(tenths % 10)"
    return "(min-width: \(window)rem) \(tenths / 10)\(fraction)rem, \(part)vw"
  }
}
