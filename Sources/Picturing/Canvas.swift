import Model

/// What is drawn, gathered by kind, so that what is alike stands together and is described once.
///
/// All lengths are whole pixels at natural size, so the same picture has the same bytes everywhere.
struct Canvas {
  /// Its width.
  let width: Int

  /// Its height: whatever was drawn lowest.
  private(set) var height = 0

  /// Thin lines, as the data of one path.
  private var lines = SVGWriter()

  /// Lines of a width of their own, by width.
  private var weightedLines: [SVGWriter] = []

  /// The heads of arrows, as the data of one path.
  private var arrows = SVGWriter()

  private var shapes = SVGWriter()
  private var texts = SVGWriter()

  init(width: Int) { self.width = width }

  // MARK: Lines

  /// A line that leaves and arrives level.
  mutating func curve(from start: Point, to end: Point) {
    lines.move(to: start)
    if start.y == end.y {
      lines.markup("H")
      lines.number(end.x)
    } else {
      let middle = (start.x + end.x) / 2
      lines.markup("C")
      lines.numbers(middle, start.y, middle, end.y, end.x, end.y)
    }
  }

  /// A straight line.
  mutating func line(from start: Point, to end: Point) {
    lines.move(to: start)
    lines.markup("L")
    lines.numbers(end.x, end.y)
  }

  /// A bow to the right that reaches `reach` pixels, `weight` pixels wide.
  mutating func bow(from start: Point, to end: Point, reach: Int, weight: Int) {
    while weightedLines.count <= weight { weightedLines.append(SVGWriter()) }
    let control = start.x + reach * 4 / 3
    weightedLines[weight].move(to: start)
    weightedLines[weight].markup("C")
    weightedLines[weight].numbers(control, start.y, control, end.y, end.x, end.y)
  }

  /// The head of an arrow to the right.
  mutating func arrow(at tip: Point) {
    arrows.move(to: Point(x: tip.x - 7, y: tip.y - 4))
    arrows.markup("l7 4l-7 4z")
  }

  // MARK: Shapes

  /// A box around a thing.
  mutating func box(_ box: Box, _ kind: BoxKind = .thing) {
    switch kind {
    case .thing: shapes.markup("<rect rx=\"4\" x=\"")
    case .empty: shapes.markup("<rect stroke-dasharray=\"4 4\" rx=\"4\" x=\"")
    case .centre:
      shapes.markup("<rect class=\"picture-centre\" stroke-width=\"3\" rx=\"10\" x=\"")
    }
    shapes.number(box.x)
    shapes.markup("\" y=\"")
    shapes.number(box.y)
    shapes.markup("\" width=\"")
    shapes.number(box.width)
    shapes.markup("\" height=\"")
    shapes.number(box.height)
    shapes.markup("\"/>")
    height = max(height, box.y + box.height + 2)
  }

  /// A disc for a group.
  mutating func disc(at centre: Point, radius: Int) {
    shapes.markup("<circle cx=\"")
    shapes.number(centre.x)
    shapes.markup("\" cy=\"")
    shapes.number(centre.y)
    shapes.markup("\" r=\"")
    shapes.number(radius)
    shapes.markup("\"/>")
    height = max(height, centre.y + radius + 2)
  }

  // MARK: Text

  /// Lines of text below each other, the first on the line at `start`.
  mutating func text(
    _ lines: [String],
    at start: Point,
    _ style: TextStyle,
    from side: Side = .start
  ) {
    guard let first = lines.first else { return }
    texts.markup("<text")
    texts.markup(style.attributes)
    texts.markup(side.attribute)
    texts.markup(" x=\"")
    texts.number(start.x)
    texts.markup("\" y=\"")
    texts.number(start.y)
    texts.markup("\">")
    texts.text(first)
    for line in lines.dropFirst() {
      texts.markup(" <tspan x=\"")
      texts.number(start.x)
      texts.markup("\" dy=\"")
      texts.number(style.lineHeight)
      texts.markup("\">")
      texts.text(line)
      texts.markup("</tspan>")
    }
    texts.markup("</text>")
    height = max(height, start.y + (lines.count - 1) * style.lineHeight + 5)
  }

  // MARK: The whole

  /// The picture with its name and what it says.
  func svg(caption: PictureCaption, identifier: String) -> [UInt8] {
    var svg = SVGWriter()
    svg.markup("<svg class=\"picture-drawing picture-w")
    svg.number((width + 49) / 50)
    svg.markup("\" role=\"img\" aria-labelledby=\"")
    svg.text(identifier)
    svg.markup("_title ")
    svg.text(identifier)
    svg.markup("_text\" viewBox=\"0 0 ")
    svg.numbers(width, height)
    svg.markup("\" font-size=\"14\" fill=\"none\" stroke=\"currentColor\">\n<title id=\"")
    svg.text(identifier)
    svg.markup("_title\">")
    svg.text(caption.title)
    svg.markup("</title>\n<desc id=\"")
    svg.text(identifier)
    svg.markup("_text\">")
    svg.text(caption.sentence)
    svg.markup("</desc>\n")
    for (weight, path) in weightedLines.enumerated() where !path.bytes.isEmpty {
      svg.markup("<path class=\"picture-line\" stroke-width=\"")
      svg.number(weight)
      svg.markup("\" d=\"")
      svg.append(path)
      svg.markup("\"/>\n")
    }
    if !lines.bytes.isEmpty {
      svg.markup("<path class=\"picture-line\" d=\"")
      svg.append(lines)
      svg.markup("\"/>\n")
    }
    if !arrows.bytes.isEmpty {
      svg.markup("<path class=\"picture-arrow\" fill=\"currentColor\" stroke=\"none\" d=\"")
      svg.append(arrows)
      svg.markup("\"/>\n")
    }
    if !shapes.bytes.isEmpty {
      svg.markup("<g class=\"picture-shapes\">")
      svg.append(shapes)
      svg.markup("</g>\n")
    }
    svg.markup("<g class=\"picture-texts\" fill=\"currentColor\" stroke=\"none\">")
    svg.append(texts)
    svg.markup("</g>\n</svg>\n")
    return svg.bytes
  }
}

/// A place on the canvas, in pixels from its top left corner.
struct Point {
  var x: Int
  var y: Int
}

/// A rectangle on the canvas.
struct Box {
  var x: Int
  var y: Int
  var width: Int
  var height: Int
}

/// What a box is around.
enum BoxKind {
  case thing, centre, empty
}

/// The side from which a text is written.
enum Side {
  case start, middle, end

  var attribute: StaticString {
    switch self {
    case .start: ""
    case .middle: " text-anchor=\"middle\""
    case .end: " text-anchor=\"end\""
    }
  }
}

extension SVGWriter {
  fileprivate mutating func move(to point: Point) {
    markup("M")
    numbers(point.x, point.y)
  }
}
