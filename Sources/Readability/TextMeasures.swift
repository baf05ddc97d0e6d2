/// What can be counted in a text: how long its words and sentences are.
public struct TextMeasures: Hashable, Sendable {
  /// The words: what stands between spaces and has a letter or digit.
  public var words = 0

  /// The sentences; a block without a full stop is one.
  public var sentences = 0

  /// The syllables of the words.
  public var syllables = 0

  /// Makes the measures of no text.
  public init() {}

  /// Counts a block of text in UTF-8: a paragraph, an item of a list.
  ///
  /// Linear in the text.
  public mutating func add(_ text: [UInt8], isEnglish: Bool) {
    for range in Sentences(text).ranges {
      let words = Readability.words(in: text[range])
      if words.isEmpty { continue }
      sentences += 1
      self.words += words.count
      for word in words { syllables += Readability.syllables(in: word, isEnglish: isEnglish) }
    }
  }

  /// Words in a sentence, on average; 0 for no text.
  public var wordsPerSentence: Double {
    sentences == 0 ? 0 : Double(words) / Double(sentences)
  }

  /// How easily it reads: about 0 (very hard) to 100 (very easy); nil for no text.
  ///
  /// Dutch: Flesch-Douma, 206.84 - 0.77 times the syllables of a hundred words - 0.93 times the words
  /// of a sentence (W.H. Douma, *De leesbaarheid van landbouwbladen*, Wageningen 1960). English:
  /// Flesch's Reading Ease of 1948, 206.835 - 84.6 times the syllables of a word - 1.015 times the
  /// words of a sentence.
  public func score(isEnglish: Bool) -> Double? {
    guard words > 0 else { return nil }
    let perWord = Double(syllables) / Double(words)
    return isEnglish
      ? 206.835 - 84.6 * perWord - 1.015 * wordsPerSentence
      : 206.84 - 77 * perWord - 0.93 * wordsPerSentence
  }

  /// How long reading takes at 200 words a minute, in whole minutes, at least one.
  public static func minutes(forWords words: Int) -> Int { max(1, (words + 100) / 200) }
}

/// How hard a text is, in the words of Douma's table.
public enum ReadingLevel: Int, Hashable, Sendable, CaseIterable {
  case veryHard, hard, fairlyHard, plain, fairlyEasy, easy, veryEasy

  /// The level of a score: up to 30 very hard, 45 hard, 60 fairly hard, 70 plain, 80 fairly easy,
  /// 90 easy, above that very easy.
  public init(score: Double) {
    let limits: [Double] = [30, 45, 60, 70, 80, 90]
    self = Self(rawValue: limits.count { score >= $0 }) ?? .veryEasy
  }

  /// What it is called in Dutch.
  public var dutch: String {
    switch self {
    case .veryHard: "zeer moeilijk"
    case .hard: "moeilijk"
    case .fairlyHard: "tamelijk moeilijk"
    case .plain: "normaal"
    case .fairlyEasy: "tamelijk gemakkelijk"
    case .easy: "gemakkelijk"
    case .veryEasy: "zeer gemakkelijk"
    }
  }

  /// What it is called in English.
  public var english: String {
    switch self {
    case .veryHard: "very hard"
    case .hard: "hard"
    case .fairlyHard: "fairly hard"
    case .plain: "plain"
    case .fairlyEasy: "fairly easy"
    case .easy: "easy"
    case .veryEasy: "very easy"
    }
  }
}

/// The words of a text in UTF-8: what stands between spaces and has a letter or digit.
///
/// A word with a hyphen is one; a no-break space parts words as any other does.
public func words(in text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
  var found: [ArraySlice<UInt8>] = []
  var start = text.startIndex
  var index = text.startIndex
  func close(at end: Int) {
    let word = text[start..<end]
    if word.contains(where: isWordByte) { found.append(word) }
  }
  while index < text.endIndex {
    let isNoBreak = text[index] == 0xC2 && index + 1 < text.endIndex && text[index + 1] == 0xA0
    if text[index] <= 0x20 || isNoBreak {
      close(at: index)
      index += isNoBreak ? 2 : 1
      start = index
    } else {
      index += 1
    }
  }
  close(at: text.endIndex)
  return found
}

/// Whether a byte is that of a letter or digit, or of a sign above ASCII that is no dash or quote.
private func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xDF, 0xEF: true
  default: false
  }
}
