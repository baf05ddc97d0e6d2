/// How a text in a picture looks; none is smaller than 13 pixels at natural size.
enum TextStyle {
  /// The title of a thing.
  case title

  /// The title of the thing in the middle.
  case centre

  /// What stands above things.
  case label

  /// What a thing is, and other small print.
  case note

  /// A number on a line.
  case number

  /// Its attributes; 14 pixels is the size of the whole picture.
  var attributes: StaticString {
    switch self {
    case .title: ""
    case .centre, .label: " font-weight=\"bold\""
    case .note: " class=\"picture-note\" font-size=\"13\""
    case .number: " class=\"picture-number\" font-size=\"13\" font-weight=\"bold\""
    }
  }

  /// Its size in pixels.
  var size: Int {
    switch self {
    case .title, .centre, .label: 14
    case .note, .number: 13
    }
  }

  /// From line to line in pixels.
  var lineHeight: Int {
    switch self {
    case .title, .centre, .label: 18
    case .note, .number: 16
    }
  }

  /// How wide the text may be, in hundredths of the widths of plain letters.
  private var widening: Int {
    switch self {
    case .title, .note: 100
    case .centre, .label, .number: 116
    }
  }

  /// Pixels in thousandths of the font's size.
  func units(_ pixels: Int) -> Int { pixels * 100_000 / (size * widening) }
}
