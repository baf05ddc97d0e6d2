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

/// How wide the theme sets text: `--measure` in `theme.css`, in letters that grow with the window.
///
/// A rem is the size of a browser's own letters here, whatever the style sheet makes of it: 34 of the
/// theme's at 118.75 and at 106.25 %.
private enum TextColumn {
  /// The widths of the column in hundredths of rem, and from which width of the window it has them, in
  /// rem, the widest first; below the last it takes the window's.
  private static let widths = [(window: 100, column: 4038), (window: 39, column: 3613)]

  /// How wide a picture is shown that takes a part of the line, in percent, for the attribute `sizes`.
  static func sizes(part: Int) -> String {
    var sizes = ""
    for (window, column) in widths {
      let width = (column * part + 99) / 100
      let zero = width % 100 < 10 ? "0" : ""
      sizes += "(min-width: \(window)rem) \(width / 100).\(zero)\(width % 100)rem, "
    }
    return sizes + "\(part)vw"
  }
}
