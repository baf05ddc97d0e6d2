import SourceText

/// Where on a page a word stands.
struct WordPlace: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let title = WordPlace(rawValue: 1)
  static let heading = WordPlace(rawValue: 2)
  static let summary = WordPlace(rawValue: 4)
  static let text = WordPlace(rawValue: 8)
}

/// A word of a page.
struct PageWord: Sendable {
  /// The hash of its letters.
  let hash: UInt64

  /// Its letters among those of all words.
  let letters: Range<Int32>

  /// How often the page says it.
  var frequency: Int32 = 0

  /// Where it stands.
  var places: WordPlace = []

  /// The piece of the text with the first sentence that says it.
  var passage: Int32 = 0
}

/// The longest word, in bytes; what is longer is no word but an address or a number of hundreds.
private let longestWord = 48

/// The words of a page, each once: in lower case and without accents, as `foldedLetters` has them.
///
/// Letters and digits make words. One with hyphens is its parts, and the whole without the hyphens.
struct PageWords: Sendable {
  private(set) var words: [PageWord] = []

  /// The letters of all words, one after another.
  private(set) var letters: [UInt8] = []

  /// How many words the page says in all.
  private(set) var count = 0

  /// How many the title says.
  private(set) var titleCount = 0

  /// A table of places in `words`, a power of two long; -1 is empty.
  private var slots = [Int32](repeating: -1, count: 256)

  /// The word that is being read: its letters, how many, and their hash.
  private var word = [UInt8](repeating: 0, count: longestWord)
  private var length = 0
  private var wordHash = hashOfNothing

  /// What came before this part, where hyphens part the word.
  private var joined: [UInt8] = []

  /// Adds the words of a text; whether a sentence of the page says one of them for the first time.
  @discardableResult
  mutating func add(_ text: ArraySlice<UInt8>, as place: WordPlace, passage: Int) -> Bool {
    let table = asciiLetters
    return text.withUnsafeBufferPointer { text in
      var isNew = false
      var index = 0
      while index < text.count {
        let byte = text[index]
        if byte < 0x80 {
          index += 1
          let folded = table[Int(byte)]
          if folded > 1 {
            append(folded)
          } else if folded == 0, length > 0 || !joined.isEmpty {
            if endPart(isLast: byte != 0x2D || length == 0, place, passage) { isNew = true }
          }
          continue
        }
        let (scalar, size) = decoded(text, at: index)
        index += size
        if let letters = foldedLetters(of: scalar) {
          for letter in letters.utf8 { append(letter) }
        } else {
          let isHyphen = (0x2010...0x2011).contains(scalar.value)
          if endPart(isLast: !isHyphen || length == 0, place, passage) { isNew = true }
        }
      }
      return endPart(isLast: true, place, passage) || isNew
    }
  }

  private mutating func append(_ letter: UInt8) {
    if length < longestWord { word[length] = letter }
    length += 1
    wordHash = (wordHash ^ UInt64(letter)) &* hashFactor
  }

  /// Ends a part of a word, and the word itself where no hyphen stands behind it.
  private mutating func endPart(isLast: Bool, _ place: WordPlace, _ passage: Int) -> Bool {
    if length == 0 && joined.isEmpty { return false }
    var isNew = insert(place, passage)
    if !isLast || !joined.isEmpty { joined += word.prefix(length) }
    let isLonger = joined.count > length
    clear()
    guard isLast, !joined.isEmpty else { return isNew }
    if isLonger {
      for letter in joined { append(letter) }
      if insert(place, passage) { isNew = true }
      clear()
    }
    joined.removeAll(keepingCapacity: true)
    return isNew
  }

  private mutating func clear() {
    length = 0
    wordHash = hashOfNothing
  }

  /// Counts the word that was read; whether it is the first time in a sentence.
  private mutating func insert(_ place: WordPlace, _ passage: Int) -> Bool {
    guard length > 0, length <= longestWord else { return false }
    count += 1
    if place == .title { titleCount += 1 }
    let index = indexOfWord()
    words[index].frequency += 1
    if words[index].places.contains(place), place != .title { return false }
    let isNew = place != .title && words[index].places.subtracting(.title).isEmpty
    if isNew { words[index].passage = Int32(passage) }
    words[index].places.insert(place)
    return isNew
  }

  private mutating func indexOfWord() -> Int {
    if words.count * 2 >= slots.count { grow() }
    let hash = wordHash ^ (wordHash >> 32)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let known = Int(slots[slot])
      if words[known].hash == hash, isWord(known) { return known }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(words.count)
    let start = Int32(letters.count)
    letters += word.prefix(length)
    words.append(PageWord(hash: hash, letters: start..<Int32(letters.count)))
    return words.count - 1
  }

  /// Whether the word that was read is a known one.
  private func isWord(_ known: Int) -> Bool {
    let range = words[known].letters
    guard range.count == length else { return false }
    let start = Int(range.lowerBound)
    for place in 0..<length where letters[start + place] != word[place] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (index, word) in words.enumerated() {
      var slot = Int(truncatingIfNeeded: word.hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }

  /// The letters of a word.
  func letters(of word: PageWord) -> ArraySlice<UInt8> {
    letters[Int(word.letters.lowerBound)..<Int(word.letters.upperBound)]
  }
}

/// FNV-1a with 64 bits, its high bits mixed into the low ones.
func hash(of word: ArraySlice<UInt8>) -> UInt64 {
  var hash = hashOfNothing
  for byte in word { hash = (hash ^ UInt64(byte)) &* hashFactor }
  return hash ^ (hash >> 32)
}

private let hashOfNothing: UInt64 = 0xCBF2_9CE4_8422_2325
private let hashFactor: UInt64 = 0x100_0000_01B3

/// For each ASCII character its letter in lower case; 1 where words pass over it, 0 where it parts.
private let asciiLetters: [UInt8] = (0..<128).map { (byte: UInt8) -> UInt8 in
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
  case UInt8(ascii: "'"): 1
  default: 0
  }
}

/// The character at a place of valid UTF-8, and how many bytes it has.
private func decoded(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, Int) {
  let first = text[index]
  let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
  guard length > 1, index + length <= text.count else { return ("\u{FFFD}", 1) }
  var value = UInt32(first) & (0x7F >> UInt32(length))
  for place in index + 1..<index + length { value = value << 6 | UInt32(text[place] & 0x3F) }
  return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
}
