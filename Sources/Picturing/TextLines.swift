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
    if !isJoined, word.width + width > limit { endWord() }
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
/// ASCII as in the wider of Helvetica and DejaVu Sans; of others what their script takes at most.
private func characterWidth(_ scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if value < 0x80 { return value < 0x20 ? 278 : Int(widths[Int(value) - 0x20]) }
  switch value {
  case 0x80..<0xC0: return 556
  case 0xC0..<0xE0: return 790
  case 0xE0..<0x250: return 640
  case 0x2018, 0x2019: return 318
  case 0x2010...0x2013: return 556
  default: break
  }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: return value < 0x600 ? 800 : 1_000
  }
}

private let widths: [UInt16] = [
  318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636,
  636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 556, 1015, 684, 686, 722, 770,
  667, 611, 778, 752, 295, 500, 667, 557, 863, 748, 787, 667, 787, 722, 667, 611, 732, 684, 989,
  685, 667, 685, 390, 337, 390, 838, 556, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278,
  579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636,
  838,
]
