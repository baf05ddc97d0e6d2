/// A text in lines that fit into a width, at most `most` of them; what does not fit ends in `…`.
///
/// Lines break at spaces and behind hyphens and slashes, long words anywhere but before a combining
/// mark. Linear in what is shown, however long the text.
func lines(of text: String, in width: Int, _ style: TextStyle, most: Int) -> [String] {
  var text = text
  return text.withUTF8 { utf8 in
    var breaker = LineBreaker(utf8, limit: style.units(width), most: most)
    return breaker.lines()
  }
}

/// Puts words into lines; a word is a range of the text's bytes.
private struct LineBreaker {
  private let text: UnsafeBufferPointer<UInt8>
  private let limit: Int
  private let most: Int
  private var done: [[UInt8]] = []
  private var line: [UInt8] = []
  private var lineWidth = 0
  private var word = 0..<0
  private var wordWidth = 0
  private var isSpaced = false

  init(_ text: UnsafeBufferPointer<UInt8>, limit: Int, most: Int) {
    self.text = text
    self.limit = limit
    self.most = most
  }

  mutating func lines() -> [String] {
    var offset = 0
    var isJoined = false
    while offset < text.count, done.count <= most {
      let (scalar, length) = scalar(in: text, at: offset)
      defer { offset += length }
      if scalar == " " || scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
        endWord(at: offset)
        isSpaced = true
        word = offset + length..<offset + length
        continue
      }
      let width = characterWidth(scalar)
      if !isJoined, wordWidth + width > limit { endWord(at: offset) }
      wordWidth += width
      isJoined = scalar == "\u{200D}"
      if scalar == "-" || scalar == "/" { endWord(at: offset + length) }
    }
    endWord(at: offset)
    if !line.isEmpty || done.isEmpty { done.append(line) }
    return finished()
  }

  private mutating func endWord(at end: Int) {
    word = word.lowerBound..<end
    guard !word.isEmpty else { return }
    let space = isSpaced && !line.isEmpty ? characterWidth(" ") : 0
    if lineWidth + space + wordWidth > limit, !line.isEmpty {
      done.append(line)
      line.removeAll(keepingCapacity: true)
      lineWidth = 0
    } else if space > 0 {
      line.append(UInt8(ascii: " "))
      lineWidth += space
    }
    line.append(contentsOf: text[word])
    lineWidth += wordWidth
    word = end..<end
    wordWidth = 0
    isSpaced = false
  }

  /// The lines as they are shown: of too many the last ends in a mark.
  private func finished() -> [String] {
    let shown = done.prefix(most).map { String(decoding: $0, as: UTF8.self) }
    guard done.count > most, let last = shown.last else { return shown }
    var scalars = last.unicodeScalars
    var width = scalars.reduce(0) { $0 + characterWidth($1) }
    let mark: Unicode.Scalar = "\u{2026}"
    while let scalar = scalars.last,
      width + characterWidth(mark) > limit || scalar == " " || characterWidth(scalar) == 0
    {
      scalars.removeLast()
      width -= characterWidth(scalar)
    }
    scalars.append(mark)
    return shown.dropLast() + [String(scalars)]
  }
}

/// The character that begins at an offset of well-formed UTF-8, and how many bytes it takes.
private func scalar(
  in text: UnsafeBufferPointer<UInt8>,
  at offset: Int
) -> (Unicode.Scalar, length: Int) {
  let first = text[offset]
  if first < 0x80 { return (Unicode.Scalar(first), 1) }
  let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  var value = UInt32(first) & (0x7F >> UInt32(length))
  for byte in text[offset + 1..<offset + length] { value = value << 6 | UInt32(byte & 0x3F) }
  return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
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
