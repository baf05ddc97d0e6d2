/// A text in lines that fit into a width, at most `most` of them; what does not fit ends in `…`.
///
/// Lines break at spaces and behind hyphens and slashes, long words anywhere but before a combining
/// mark. Linear in what is shown, however long the text.
func lines(of text: String, in width: Int, _ style: TextStyle, most: Int) -> [String] {
  var breaker = LineBreaker(limit: style.units(width), most: most)
  for scalar in text.unicodeScalars {
    if breaker.isFull { break }
    breaker.add(scalar)
  }
  return breaker.finish()
}

/// The width of a text in a style, in pixels, rather too wide than too narrow.
func width(of text: String, _ style: TextStyle) -> Int {
  let units = text.unicodeScalars.reduce(0) { $0 + characterWidth($1) }
  return units * 1_000 / max(1, style.units(1_000)) + 1
}

private struct LineBreaker {
  let limit: Int
  let most: Int
  private var lines: [String.UnicodeScalarView] = []
  private var line = Run()
  private var word = Run()
  private var isSpaced = false
  private var isJoined = false

  /// Letters and their width.
  private struct Run {
    var scalars = String.UnicodeScalarView()
    var width = 0

    mutating func append(_ scalar: Unicode.Scalar, _ width: Int) {
      scalars.append(scalar)
      self.width += width
    }
  }

  init(limit: Int, most: Int) {
    self.limit = limit
    self.most = most
  }

  /// Whether there is more than fits.
  var isFull: Bool { lines.count > most }

  mutating func add(_ scalar: Unicode.Scalar) {
    if scalar == " " || scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
      endWord()
      isSpaced = true
      return
    }
    let width = characterWidth(scalar)
    if width > 0, !isJoined, word.width + width > limit { endWord() }
    word.append(scalar, width)
    isJoined = scalar == "\u{200D}"
    if scalar == "-" || scalar == "/" { endWord() }
  }

  private mutating func endWord() {
    guard !word.scalars.isEmpty else { return }
    let space = isSpaced && !line.scalars.isEmpty ? characterWidth(" ") : 0
    if line.width + space + word.width > limit, !line.scalars.isEmpty {
      lines.append(line.scalars)
      line = word
    } else {
      if space > 0 { line.append(" ", space) }
      line.scalars.append(contentsOf: word.scalars)
      line.width += word.width
    }
    word = Run()
    isSpaced = false
  }

  mutating func finish() -> [String] {
    endWord()
    if !line.scalars.isEmpty || lines.isEmpty { lines.append(line.scalars) }
    guard lines.count > most else { return lines.map { String($0) } }
    var last = lines[most - 1]
    var width = last.reduce(0) { $0 + characterWidth($1) }
    let mark: Unicode.Scalar = "\u{2026}"
    while let scalar = last.last,
      width + characterWidth(mark) > limit || scalar == " " || characterWidth(scalar) == 0
    {
      last.removeLast()
      width -= characterWidth(scalar)
    }
    last.append(mark)
    return lines[..<(most - 1)].map { String($0) } + [String(last)]
  }
}

/// The width of a character in thousandths of the font's size.
///
/// ASCII as in Helvetica (Adobe font metrics); of other characters what their script takes at most.
private func characterWidth(_ scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if value < 0x80 { return value < 0x20 ? 278 : Int(helvetica[Int(value) - 0x20]) }
  switch value {
  case 0x80..<0xC0: return 556
  case 0xC0..<0xE0: return 722
  case 0xE0..<0x250: return 570
  case 0x2018, 0x2019: return 222
  case 0x2010...0x2013: return 556
  default: break
  }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: return value < 0x600 ? 700 : 1_000
  }
}

private let helvetica: [UInt16] = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  278,
]
